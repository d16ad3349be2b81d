package gainsay.cli;

import gainsay.app.Compared;
import gainsay.app.Comparer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        header = "Two texts side by side, without an index.",
        description =
                "The left text is the evidence, the right one is judged: each of its figures is"
                        + " supported, contradicted, updated or new. Answers are JSON, one object a"
                        + " line.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay compare report.pdf story.html     the story, judged by the report",
            "  gainsay compare report.pdf -              a text from standard input",
            "  gainsay compare --batch pairs.jsonl       {\"id\",\"left\",\"right\"} a line, - for"
                    + " standard input"
        })
final class CompareCommand implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "LEFT RIGHT",
            arity = "0..*",
            description = "Two files; - is standard input.")
    private List<String> texts = List.of();

    @Option(
            names = "--batch",
            paramLabel = "PAIRS.jsonl",
            description = "Pairs of texts, an object {\"id\",\"left\",\"right\"} a line.")
    private @Nullable String batch;

    CompareCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (batch == null ? texts.size() != 2 : !texts.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Give two files, or --batch with a file of pairs.");
        }
        var comparer = new Comparer(around.rooms(around.settings(null)));
        if (batch == null) {
            print(comparer.compare(Inputs.text(texts.getFirst()), Inputs.text(texts.getLast())));
        } else {
            batch(comparer, batch);
        }
        return Main.DONE;
    }

    private void batch(Comparer comparer, String file) {
        try (var lines = Inputs.lines(file)) {
            comparer.batch(lines.lines(), this::print);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read to its end.", e);
        }
    }

    private void print(Compared compared) {
        around.screen().print(Plain.json(compared.line()));
        around.screen().out().flush();
        if (compared.error() != null) {
            around.screen().tell(compared.error());
        }
    }
}
