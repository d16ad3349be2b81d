package gainsay.cli;

import gainsay.app.IngestOrder;
import gainsay.app.Pipeline;
import gainsay.app.Report;
import gainsay.app.Stop;
import gainsay.app.Summary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        header = "Take in articles: parse, extract, index, compare.",
        description =
                "Reads text, Markdown, HTML, PDF, Office files, books, mails, feeds, web archives"
                        + " and packed folders. Folders are walked, hidden files skipped. What is"
                        + " there already and unchanged is not even parsed.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay ingest corpus                     a folder and all below it",
            "  gainsay ingest report.pdf page.html       single files",
            "  gainsay ingest --index /data/press news   into an index of its own",
            "  gainsay ingest --remove news/old.html     take an article out again",
            "",
            "Each file is parsed in a process of its own under limits; one that hangs, eats memory",
            "or crashes its parser is listed as failed, and tried again when it changes.",
            "Exit code 1 says that an input failed; a disagreement is no failure."
        })
final class IngestCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LimitOptions limits;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    @SuppressWarnings("NullAway.Init")
    private List<String> paths;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, only the summary.")
    private boolean quiet;

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = "Write what became of each input, for machines.")
    private @Nullable Path report;

    @Option(
            names = "--retry",
            description = "Try again what has failed before, though it has not changed.")
    private boolean retry;

    @Option(
            names = "--remove",
            description =
                    "Take the named sources out, each with its claims and findings: files, folders,"
                            + " archives, ids of articles.")
    private boolean remove;

    @Option(
            names = "--file-dates",
            description =
                    "Where an article gives no date, take its file's, marked as such. A file that"
                            + " was copied or unpacked bears the day of that.")
    private boolean fileDates;

    IngestCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var begun = Instant.now();
        var written = report == null ? null : Report.to(report, begun);
        var settings = around.settings(index.folder());
        var pipeline = new Pipeline(around.rooms(settings), settings);
        try (var stopping = Stopping.onSignal(false)) {
            var summary = run(pipeline, stopping.stop());
            if (written != null) {
                written.write(summary, Instant.now());
            }
            print(summary);
            around.screen().out().flush();
            return summary.failures().isEmpty() && !summary.stopped()
                    ? Main.DONE
                    : Main.FAILED_INPUT;
        }
    }

    private Summary run(Pipeline pipeline, Stop stop) {
        var progress = Reporting.on(around.screen(), quiet);
        return remove
                ? pipeline.remove(paths, progress)
                : pipeline.ingest(order(), progress, stop);
    }

    private IngestOrder order() {
        return new IngestOrder(paths, retry, false, fileDates, false, limits.limits());
    }

    private void print(Summary summary) {
        var screen = around.screen();
        new SummaryText(screen).print(summary);
        summary.failures().forEach(failure -> screen.tell(failure.because()));
        if (summary.warning() != null) {
            screen.tell(summary.warning());
        }
        if (summary.stopped()) {
            screen.tell(
                    "Stopped before all was done; what came in is safe, and the same command does"
                            + " the rest.");
        }
    }
}
