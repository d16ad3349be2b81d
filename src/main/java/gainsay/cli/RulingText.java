package gainsay.cli;

import gainsay.app.Inquiry;
import gainsay.app.Json;
import gainsay.app.Orphan;
import gainsay.model.Finding;
import gainsay.model.FindingQuery;
import gainsay.model.Ruling;
import gainsay.model.Ruling.Anchor;
import gainsay.model.Ruling.Decision;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Rulings as people read them: what was decided, by whom and when, and the quotes it hangs on.
final class RulingText {
    private static final String INDENT = "  ";

    private final Screen screen;

    RulingText(Screen screen) {
        this.screen = screen;
    }

    static boolean isAboutEntities(Ruling ruling) {
        return switch (ruling.decision()) {
            case SAME_ENTITY, NOT_THIS_ENTITY -> true;
            case ACCEPT, REJECT, DIFFERENT_THINGS, COMMENT -> false;
        };
    }

    /// What nobody has decided on yet, in the order of the list.
    static List<Finding> open(Inquiry inquiry) {
        return inquiry.conflicts(FindingQuery.TROUBLE).stream()
                .filter(finding -> {
                    var ruling = finding.ruling();
                    return ruling == null || ruling.decision() == Decision.COMMENT;
                })
                .toList();
    }

    void undecided(Inquiry inquiry) {
        var open = open(inquiry);
        open.forEach(new FindingText(screen)::print);
        screen.tell(
                open.isEmpty()
                        ? "Every disagreement is decided on."
                        : Wording.count(open.size(), "disagreement")
                                + " to decide on; 'gainsay review accept ID', reject, different,"
                                + " comment.");
    }

    void print(List<Ruling> rulings, @Nullable Format format, CommandSpec spec) {
        switch (format == null ? Format.table : format) {
            case table -> {
                print(rulings);
                if (rulings.isEmpty()) {
                    screen.tell("Nobody has ruled on anything yet.");
                }
            }
            case json -> screen.print(json(rulings));
            case jsonl -> rulings.forEach(ruling -> screen.print(new Json().ruling(ruling)));
            case csv ->
                    throw new ParameterException(
                            spec.commandLine(), "Rulings are no rows: table, json or jsonl.");
        }
    }

    private static String json(List<Ruling> rulings) {
        return rulings.stream()
                .map(new Json()::ruling)
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    void print(List<Ruling> rulings) {
        for (var ruling : rulings) {
            head(ruling);
            for (var side : ruling.sides()) {
                quote(side);
            }
            screen.print("");
        }
    }

    void orphans(List<Orphan> orphans) {
        for (var orphan : orphans) {
            head(orphan.ruling());
            screen.print(INDENT + screen.red(orphan.missing().sentence()));
            orphan.ruling().sides().forEach(this::quote);
            screen.print("");
        }
        if (orphans.isEmpty()) {
            screen.tell("Every ruling has its evidence.");
        }
    }

    /// One line: who decided what, and when.
    static String line(Ruling ruling) {
        var comment = ruling.comment();
        return word(ruling.decision())
                + " by "
                + Plain.line(ruling.who())
                + ", "
                + ruling.when().toString().substring(0, 10)
                + (comment == null ? "" : ": " + Plain.line(comment));
    }

    private void head(Ruling ruling) {
        var entity = ruling.entity();
        screen.print(
                (ruling.decision().overrules()
                                ? screen.red(line(ruling))
                                : screen.bold(line(ruling)))
                        + (entity == null ? "" : ", rather " + Plain.line(entity))
                        + "  "
                        + screen.dim(ruling.id()));
    }

    /// The first figure speaks for its side.
    private void quote(List<Anchor> side) {
        var anchor = side.getFirst();
        var more = side.size() > 1 ? "  and " + (side.size() - 1) + " more" : "";
        var text = Wording.metric(anchor.metric()) + " “" + Plain.line(anchor.quote()) + "”";
        Plain.wrapped(text, screen.measure() - INDENT.length())
                .forEach(line -> screen.print(INDENT + line));
        screen.print(INDENT + screen.dim(Plain.line(anchor.source()) + more));
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case ACCEPT -> "accepted";
            case REJECT -> "rejected";
            case DIFFERENT_THINGS -> "different things";
            case SAME_ENTITY -> "same entity";
            case NOT_THIS_ENTITY -> "not this entity";
            case COMMENT -> "comment";
        };
    }
}
