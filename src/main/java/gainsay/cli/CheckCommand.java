package gainsay.cli;

import gainsay.app.Checker;
import gainsay.app.Draft;
import gainsay.model.Claim;
import gainsay.model.Judged;
import gainsay.model.Status;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        header = "A draft against the index, without adding it.",
        description =
                "Each figure of the draft is supported, contradicted, updated or new, with the"
                        + " evidence that says so.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay check draft.docx                each figure with its evidence",
            "  gainsay check - < draft.txt             a text from standard input",
            "  gainsay check --format json draft.md    for programs",
            "  gainsay check --format sarif draft.md   for editors and code review",
            "",
            "Exit code 1 says that a figure is contradicted."
        })
final class CheckCommand implements Callable<Integer> {
    private final Surroundings around;

    /// How the answer is written.
    enum Shape {
        table,
        json,
        sarif
    }

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Parameters(paramLabel = "FILE", description = "The draft; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shape format = Shape.table;

    CheckCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var rooms = around.rooms(around.settings(index.folder()));
        Draft draft;
        try (var inquiry = around.inquiry(index.folder())) {
            draft = new Checker(rooms, inquiry).check(Inputs.text(file));
            if (format == Shape.sarif) {
                draft.sarif(inquiry).forEach(around.screen()::print);
            }
        }
        switch (format) {
            case sarif -> {}
            case json -> around.screen().print(Plain.json(draft.json()));
            case table -> table(draft);
        }
        return draft.isContradicted() ? Main.FAILED_CHECK : Main.DONE;
    }

    private void table(Draft draft) {
        var screen = around.screen();
        for (var figure : draft.figures()) {
            var claim = figure.claim();
            screen.print(
                    status(figure.status())
                            + "  "
                            + screen.bold(Wording.value(claim.quantity()))
                            + "  "
                            + Plain.line(Wording.subject(claim))
                            + ", "
                            + Wording.metric(claim.metric()));
            quote(claim, "  ");
            evidence(figure);
        }
        screen.print(
                Wording.count(draft.figures().size(), "figure")
                        + ": "
                        + Wording.number(draft.count(Status.SUPPORTED))
                        + " supported, "
                        + Wording.number(draft.count(Status.CONTRADICTED))
                        + " contradicted, "
                        + Wording.number(draft.count(Status.UPDATED))
                        + " updated, "
                        + Wording.number(draft.count(Status.NEW))
                        + " new");
    }

    private String status(Status status) {
        var word = String.format(java.util.Locale.ROOT, "%-12s", status.label());
        return switch (status) {
            case SUPPORTED -> around.screen().green(word);
            case CONTRADICTED -> around.screen().red(word);
            case UPDATED, NEW -> word;
        };
    }

    private void evidence(Judged figure) {
        for (var claim : figure.evidence()) {
            quote(claim, "      ");
            around.screen()
                    .print(
                            "      "
                                    + around.screen()
                                            .dim(
                                                    Wording.date(claim.article())
                                                            + ", "
                                                            + Plain.line(claim.article().source())
                                                            + "  "
                                                            + claim.id()));
        }
    }

    private void quote(Claim claim, String indent) {
        var width = around.screen().measure() - indent.length();
        Plain.wrapped("“" + claim.evidence().exact() + "”", width)
                .forEach(line -> around.screen().print(indent + line));
    }
}
