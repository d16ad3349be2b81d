package gainsay.cli;

import gainsay.app.Failure;
import gainsay.app.IngestOrder;
import gainsay.app.Pipeline;
import gainsay.app.Report;
import gainsay.app.Stop;
import gainsay.app.Summary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
            "  gainsay ingest https://example.org/a      a page from the web",
            "  gainsay ingest --watch inbox              what comes into a folder, until stopped",
            "  gainsay ingest https://example.org/rss --every 30m",
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

    @Parameters(
            paramLabel = "PATH|URL",
            arity = "1..*",
            description = "Files, folders and web addresses.")
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

    @Option(
            names = "--allow-private",
            description = "Fetch addresses of this machine and its network, too.")
    private boolean privateToo;

    @Option(
            names = "--follow",
            description = "Fetch the pages that feeds name, where they may be had.")
    private boolean follow;

    @Option(
            names = "--watch",
            description = "Stay, and take in what is new or changed in the folders.")
    private boolean watch;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Interval.class,
            description =
                    "Stay, and take everything in again every so often, as in 30m or 6h; pages that"
                            + " feeds name are fetched.")
    private @Nullable Duration every;

    private final Set<Failure> told = new HashSet<>();
    private boolean begun;

    IngestCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var settings = around.settings(index.folder());
        var pipeline = new Pipeline(around.rooms(settings), settings);
        var staying = (watch || every != null) && !remove;
        try (var stopping = Stopping.onSignal(staying)) {
            if (staying) {
                Vigil.keep(
                        paths,
                        watch,
                        every,
                        stopping.stop(),
                        around.screen(),
                        inputs -> round(pipeline, inputs, stopping.stop()));
                return Main.DONE;
            }
            var summary = round(pipeline, paths, stopping.stop());
            return summary.failures().isEmpty() && !summary.stopped()
                    ? Main.DONE
                    : Main.FAILED_INPUT;
        }
    }

    private Summary round(Pipeline pipeline, List<String> inputs, Stop stop) {
        var begun = Instant.now();
        var written = report == null ? null : Report.to(report, begun);
        var progress = Reporting.on(around.screen(), quiet);
        var summary =
                remove
                        ? pipeline.remove(inputs, progress)
                        : pipeline.ingest(order(inputs), progress, stop);
        if (written != null) {
            written.write(summary, Instant.now());
        }
        if (isNews(summary)) {
            print(summary);
        }
        around.screen().out().flush();
        return summary;
    }

    /// A watch that finds everything as it was says nothing.
    private boolean isNews(Summary summary) {
        var fresh = summary.failures().stream().filter(told::add).count();
        var first = !begun;
        begun = true;
        return first || summary.articles() > 0 || fresh > 0;
    }

    private IngestOrder order(List<String> inputs) {
        return new IngestOrder(
                inputs, retry, follow || every != null, fileDates, privateToo, limits.limits());
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
