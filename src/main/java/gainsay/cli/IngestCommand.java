package gainsay.cli;

import gainsay.app.Pipeline;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        header = "Take in articles: parse, extract, index, compare.",
        description =
                "Reads text, Markdown, HTML, PDF and Word files. Folders are walked, hidden files"
                        + " skipped. What is there already and unchanged costs nothing.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay ingest corpus                     a folder and all below it",
            "  gainsay ingest report.pdf page.html       single files",
            "  gainsay ingest --index /data/press news   into an index of its own",
            "",
            "Exit code 1 says that an input failed; a disagreement is no failure."
        })
final class IngestCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    @SuppressWarnings("NullAway.Init")
    private List<String> paths;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, only the summary.")
    private boolean quiet;

    IngestCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var screen = around.screen();
        var settings = around.settings(index.folder());
        var summary =
                new Pipeline(around.rooms(settings), settings)
                        .ingest(paths, Reporting.on(screen, quiet));
        new SummaryText(screen).print(summary);
        summary.failures().forEach(failure -> screen.tell(failure.because()));
        if (summary.warning() != null) {
            screen.tell(summary.warning());
        }
        return summary.failures().isEmpty() ? Main.DONE : Main.FAILED_INPUT;
    }
}
