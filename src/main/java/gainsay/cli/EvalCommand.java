package gainsay.cli;

import gainsay.app.Evaluation;
import gainsay.app.Level;
import gainsay.app.Scores;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "eval",
        header = "How well it reads: precision, recall and F1 against a gold file.",
        description =
                "Reads the articles that the gold file names and compares claim by claim, per"
                        + " metric and at four levels: value, metric, claim (also the subject), full"
                        + " (also comparator, open ends, modality). Then lists every error by kind"
                        + " with its sentence. The articles are looked for beside the gold file, and"
                        + " where they are not there either, the claims of the index are taken.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay eval gold/press.jsonl                     articles in gold/ or press/",
            "  gainsay eval gold.jsonl --articles pages --format json",
            "  gainsay eval gold.jsonl --at-least 0.85           for scripts",
            "  gainsay eval --rulings                            by what people have ruled",
            "",
            "Exit code 1 says that an article could not be read, or that F1 of the claims is lower"
                    + " than asked."
        })
final class EvalCommand implements Callable<Integer> {
    private final Surroundings around;

    /// How the answer is written.
    enum Shape {
        table,
        json
    }

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD.jsonl",
            arity = "0..1",
            description = "What somebody read in the articles by hand, a figure a line.")
    private @Nullable Path gold;

    @Option(
            names = "--rulings",
            description =
                    "Take the rulings on the index as gold: how much of what people accepted is"
                            + " there, how much of what is there they accepted, by metric and by"
                            + " month, and what fitting confidence and order to them gains on"
                            + " rulings held back.")
    private boolean rulings;

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "The folder of the articles that the gold file names.")
    private @Nullable Path articles;

    @Option(
            names = "--at-least",
            paramLabel = "F1",
            description = "Fail below this F1 at the claim level, 0 to 1.")
    private double atLeast;

    @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shape format = Shape.table;

    EvalCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (rulings) {
            return byRulings();
        }
        if (gold == null) {
            throw new ParameterException(
                    spec.commandLine(), "A gold file is needed, or --rulings.");
        }
        var scores = scores(gold);
        switch (format) {
            case json -> around.screen().print(Plain.json(scores.json()));
            case table -> around.screen().print(Plain.text(scores.table().stripTrailing()));
        }
        return isGood(scores) ? Main.DONE : Main.FAILED_CHECK;
    }

    private int byRulings() {
        try (var inquiry = around.inquiry(index.folder())) {
            var scores = inquiry.rulings().scores();
            switch (format) {
                case json -> around.screen().print(scores.json());
                case table -> around.screen().print(scores.table().stripTrailing());
            }
        }
        return Main.DONE;
    }

    private Scores scores(Path gold) {
        var settings = around.settings(index.folder());
        var evaluation = Evaluation.of(around.rooms(settings), settings);
        var folder = Optional.ofNullable(articles).or(() -> Evaluation.folderFor(gold));
        if (folder.isPresent()) {
            return evaluation.score(gold, folder.get());
        }
        try (var inquiry = around.inquiry(index.folder())) {
            return evaluation.score(gold, inquiry);
        }
    }

    private boolean isGood(Scores scores) {
        return scores.isComplete() && scores.all().at(Level.CLAIM).f1() >= atLeast;
    }
}
