package gainsay.app;

import gainsay.model.Finding;
import gainsay.model.Relation;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a run did, for machines: one JSON file, which is there whole or not at all.
public final class Report {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Instant begun;

    private Report(Path file, Instant begun) {
        this.file = file;
        this.begun = begun;
    }

    /// Says now, and not after hours, when the file cannot be written.
    public static Report to(Path file, Instant begun) {
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
            throw new CannotRun(
                    "The report cannot be written to "
                            + file
                            + "; name a file in a folder that exists and may be written to.");
        }
        return new Report(file, begun);
    }

    public void write(Summary summary, Instant ended) {
        var folder = file.toAbsolutePath().getParent();
        try {
            var fresh = Files.createTempFile(folder, ".gainsay-report", ".json");
            try {
                Files.writeString(fresh, json(summary, ended).toPrettyString() + "\n");
                move(fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new CannotRun(
                    "What came in is safe in the index, but the report could not be written to "
                            + file
                            + " ("
                            + e.getMessage()
                            + ").",
                    e);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private ObjectNode json(Summary summary, Instant ended) {
        var node = JSON.createObjectNode();
        node.put("program", Program.version());
        node.put("begun", begun.truncatedTo(ChronoUnit.SECONDS).toString());
        node.put("seconds", Duration.between(begun, ended).toMillis() / 1000.0);
        node.put("stopped", summary.stopped());
        var articles = node.putObject("articles");
        articles.put("new", summary.articles());
        articles.put("unchanged", summary.unchanged());
        articles.put("removed", summary.removed());
        articles.put("without_figure", summary.silent());
        var claims = node.putObject("claims");
        claims.put("new", summary.claimCount());
        claims.put("without_subject", summary.ownerless());
        var metrics = claims.putObject("by_metric");
        summary.claims().forEach(metrics::put);
        var findings = node.putObject("findings");
        for (var relation : Relation.values()) {
            findings.put(relation.label(), summary.count(relation));
        }
        var troubles = node.putArray("disagreements");
        summary.troubles().stream().map(Finding::id).forEach(troubles::add);
        node.put("failures", summary.failures().size());
        node.put("warning", summary.warning());
        var inputs = node.putArray("inputs");
        summary.inputs().forEach(input -> input(inputs.addObject(), input));
        return node;
    }

    private static void input(ObjectNode node, Taken input) {
        node.put("source", input.source());
        node.put("status", input.fate().name().toLowerCase(Locale.ROOT));
        input.articles().forEach(node.putArray("articles")::add);
        node.put("claims", input.claims());
        errors(node.putArray("errors"), input.failures());
    }

    private static void errors(ArrayNode errors, List<Failure> failures) {
        for (var failure : failures) {
            errors.addObject().put("source", failure.source()).put("error", failure.because());
        }
    }
}
