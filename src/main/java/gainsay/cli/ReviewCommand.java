package gainsay.cli;

import gainsay.app.CannotRun;
import gainsay.app.Inquiry;
import gainsay.app.Rulings;
import gainsay.model.Ruling;
import gainsay.model.Ruling.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        header = "Rule on disagreements: accept, reject, comment; rulings outlive the index.",
        description =
                "On a terminal it shows one undecided disagreement after the other and takes single"
                        + " keys; elsewhere it lists them. A ruling hangs on the quotes, so it"
                        + " survives another ingest and another extraction. IDs are those of"
                        + " findings, claims or rulings.",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        synopsisSubcommandLabel = "[COMMAND]",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay review                                  one after the other, with single keys",
            "  gainsay review accept f-1a2b3c                  it is a contradiction",
            "  gainsay review different f-1a2b3c --comment \"fiscal against calendar year\"",
            "  gainsay review same \"Acme\" \"Acme Robotics\"      two names of one",
            "  gainsay review not-this c-4d5e6f --rather Apex  the figure is somebody else's",
            "  gainsay review undo f-1a2b3c                    take the last ruling back",
            "  gainsay review export > rulings.jsonl           and 'review import rulings.jsonl'"
        })
final class ReviewCommand implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "The index to work on. Left out: $GAINSAY_INDEX, else the program's own folder,"
                            + " index/store.")
    private @Nullable Path folder;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Who decides. Left out: $GAINSAY_USER, else the user's name.")
    private @Nullable String by;

    ReviewCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var inquiry = around.inquiry(folder)) {
            if (around.screen().isTerminal()) {
                new Reviewing(around.screen(), inquiry, who()).run();
            } else {
                new RulingText(around.screen()).undecided(inquiry);
            }
        }
        return Main.DONE;
    }

    @Command(name = "list", header = "Every ruling, newest first.")
    int list(
            @Option(names = "--format", description = "One of: table, json, jsonl.")
                    @Nullable Format format) {
        return on(rulings -> {
            new RulingText(around.screen()).print(rulings.list(), format, spec);
            return Main.DONE;
        });
    }

    @Command(name = "accept", header = "It is as the finding, or the claim, says.")
    int accept(
            @Parameters(paramLabel = "ID", description = "A finding or a claim.") String id,
            @Option(names = "--comment", paramLabel = "TEXT", description = "Why.")
                    @Nullable String why) {
        return rule(id, Decision.ACCEPT, why);
    }

    @Command(name = "reject", header = "It is not so; the finding leaves the list.")
    int reject(
            @Parameters(paramLabel = "ID", description = "A finding or a claim.") String id,
            @Option(names = "--comment", paramLabel = "TEXT", description = "Why.")
                    @Nullable String why) {
        return rule(id, Decision.REJECT, why);
    }

    @Command(
            name = "different",
            header = "The two figures are different things, whoever repeats them.")
    int different(
            @Parameters(paramLabel = "ID", description = "A finding.") String id,
            @Option(names = "--comment", paramLabel = "TEXT", description = "Why.")
                    @Nullable String why) {
        return rule(id, Decision.DIFFERENT_THINGS, why);
    }

    @Command(name = "comment", header = "A note on a finding or claim; it decides nothing.")
    int comment(
            @Parameters(index = "0", paramLabel = "ID", description = "A finding or a claim.")
                    String id,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "TEXT",
                            description = "The note.")
                    List<String> text) {
        return rule(id, Decision.COMMENT, String.join(" ", text));
    }

    @Command(name = "same", header = "Two names stand for one entity, which keeps the first.")
    int same(
            @Parameters(index = "0", paramLabel = "NAME", description = "The one that stays.")
                    String name,
            @Parameters(index = "1", paramLabel = "OTHER", description = "The one that goes.")
                    String other,
            @Option(names = "--comment", paramLabel = "TEXT", description = "Why.")
                    @Nullable String why) {
        return settled(rulings -> rulings.same(name, other, who(), why));
    }

    @Command(name = "not-this", header = "Figures are not their subject's but somebody else's.")
    int notThis(
            @Parameters(arity = "1..*", paramLabel = "CLAIM", description = "Claims.")
                    List<String> claims,
            @Option(names = "--rather", paramLabel = "NAME", description = "Whose they are.")
                    @Nullable String rather,
            @Option(names = "--comment", paramLabel = "TEXT", description = "Why.")
                    @Nullable String why) {
        return settled(rulings -> rulings.notThis(claims, rather, who(), why));
    }

    @Command(name = "undo", header = "Take a ruling back.")
    int undo(
            @Parameters(
                            paramLabel = "ID",
                            description = "A ruling, or the finding or claim it is on.")
                    String id) {
        return settled(rulings -> {
            var undone = rulings.undo(id, who());
            around.screen().print("taken back:");
            return undone;
        });
    }

    @Command(name = "orphans", header = "Rulings whose evidence is not in the index any more.")
    int orphans() {
        return on(rulings -> {
            new RulingText(around.screen()).orphans(rulings.orphans());
            return Main.DONE;
        });
    }

    @Command(name = "export", header = "Every ruling as JSON Lines.")
    int export() {
        return on(rulings -> {
            rulings.export().forEach(around.screen()::print);
            return Main.DONE;
        });
    }

    @Command(name = "import", header = "Take in what 'review export' wrote.")
    int importFrom(
            @Parameters(paramLabel = "FILE", description = "JSON Lines; - is standard input.")
                    String file) {
        return on(rulings -> {
            Rulings.Imported came;
            try (var lines = Inputs.lines(file)) {
                came = rulings.importFrom(lines.lines());
            } catch (IOException | UncheckedIOException e) {
                throw new CannotRun(file + " cannot be read to its end; check the file.", e);
            }
            came.refused().forEach(around.screen()::tell);
            around.screen()
                    .print(
                            Wording.count(came.added(), "ruling")
                                    + " added, "
                                    + came.known()
                                    + " known");
            settle(rulings);
            return came.refused().isEmpty() ? Main.DONE : Main.FAILED_INPUT;
        });
    }

    private int rule(String id, Decision decision, @Nullable String comment) {
        return on(rulings -> said(rulings.rule(id, decision, who(), comment)));
    }

    private int settled(Function<Rulings, Ruling> decision) {
        return on(rulings -> {
            var ruling = decision.apply(rulings);
            var code = said(ruling);
            if (RulingText.isAboutEntities(ruling)) {
                settle(rulings);
            }
            return code;
        });
    }

    /// A run that holds the index settles it at its own end.
    private void settle(Rulings rulings) {
        var settings = around.settings(folder);
        try {
            rulings.settle(around.rooms(settings), settings);
        } catch (UncheckedIOException e) {
            around.screen()
                    .tell(
                            "The ruling is kept; entities follow it with the next ingest, for now: "
                                    + e.getMessage());
        }
    }

    private int said(Ruling ruling) {
        new RulingText(around.screen()).print(List.of(ruling));
        return Main.DONE;
    }

    private int on(Function<Rulings, Integer> work) {
        try (Inquiry inquiry = around.inquiry(folder)) {
            return work.apply(inquiry.rulings());
        }
    }

    private String who() {
        var named = by != null ? by : around.environment().getOrDefault("GAINSAY_USER", "");
        return named.isBlank() ? System.getProperty("user.name", "unknown") : named;
    }
}
