package gainsay.app;

import gainsay.app.Verification.Step;
import gainsay.article.Reading;
import gainsay.model.Finding;
import gainsay.model.Relation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks a finding again with no index and no language model: its quotes against the articles, the
/// figures against the quotes, and the arithmetic against itself.
public final class Verifier {
    private static final List<BigDecimal> SCALES =
            List.of(
                    BigDecimal.ONE,
                    new BigDecimal("1E+3"),
                    new BigDecimal("1E+6"),
                    new BigDecimal("1E+9"));

    private final Rooms rooms;
    private final Map<String, Reading> readings = new HashMap<>();

    public Verifier(Rooms rooms) {
        this.rooms = rooms;
    }

    /// The findings of a file: one JSON object, or one a line. A file that holds no finding is a
    /// [CannotRun].
    public List<Verification> verify(Path file) {
        var text = written(file);
        var whole = text.strip();
        var parts = whole.contains("}\n") ? whole.lines().toList() : List.of(whole);
        try {
            return parts.stream()
                    .filter(part -> !part.isBlank())
                    .map(part -> verified(JsonIn.parse(part)))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new CannotRun(
                    file + " holds no finding as JSON (" + e.getMessage() + "); export it again.",
                    e);
        }
    }

    private static String written(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotRun(file + " cannot be read; check the path.", e);
        }
    }

    private Verification verified(JsonIn finding) {
        var steps = new ArrayList<Step>();
        var figures = new HashMap<String, Finding.Interval>();
        for (var evidence : finding.list("evidence", each -> each)) {
            steps.add(quote(evidence));
            steps.add(figure(evidence));
            figures.put(
                    evidence.text("claim"),
                    new Finding.Interval(
                            evidence.decimalOrNull("low"), evidence.decimalOrNull("high")));
        }
        steps.add(arithmetic(finding, figures));
        return new Verification(finding.text("id"), steps);
    }

    private Step quote(JsonIn evidence) {
        var source = evidence.text("source");
        var what = "quote of " + evidence.text("claim");
        return switch (reading(source)) {
            case Reading.Unreadable(var _, var because) -> new Step(what, false, because);
            case Reading.Read(var article) -> {
                if (!article.sha256().equals(evidence.text("sha256"))) {
                    yield new Step(what, false, source + " is not the file that was read then");
                }
                var start = evidence.integer("start");
                var end = evidence.integer("end");
                var holds =
                        start >= 0
                                && start <= end
                                && end <= article.text().length()
                                && article.text()
                                        .substring(start, end)
                                        .equals(evidence.text("exact"));
                yield new Step(
                        what,
                        holds,
                        source
                                + (holds ? " says so at " : " does not say so at ")
                                + start
                                + " to "
                                + end);
            }
        };
    }

    private Reading reading(String source) {
        return readings.computeIfAbsent(source, each -> new Text.File(each).read(rooms));
    }

    /// The figure stands in its quote; a table may keep the scale word in its head.
    private Step figure(JsonIn evidence) {
        var low = evidence.decimalOrNull("low");
        var high = evidence.decimalOrNull("high");
        var found = rooms.figures(evidence.text("exact"));
        var holds =
                found.stream()
                        .anyMatch(figure ->
                                SCALES.stream()
                                        .anyMatch(scale -> isSame(figure, low, high, scale)));
        return new Step(
                "figure of " + evidence.text("claim"),
                holds,
                "the quote " + (holds ? "holds " : "does not hold ") + shown(low, high));
    }

    private static String shown(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        var from = low == null ? "" : low.toPlainString();
        var to = high == null ? "" : high.toPlainString();
        return from.equals(to) ? from : (from + " to " + to).strip();
    }

    private static boolean isSame(
            Finding.Interval figure,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            BigDecimal scale) {
        return isSame(figure.low(), low, scale) && isSame(figure.high(), high, scale);
    }

    /// A loss is written without its sign.
    private static boolean isSame(
            @Nullable BigDecimal written, @Nullable BigDecimal claimed, BigDecimal scale) {
        if (written == null || claimed == null) {
            return written == null && claimed == null;
        }
        return written.multiply(scale).abs().compareTo(claimed.abs()) == 0;
    }

    private Step arithmetic(JsonIn finding, Map<String, Finding.Interval> figures) {
        var proof = finding.list("proof", FindingJson::step);
        var sides =
                finding.list(
                        "sides",
                        side ->
                                side.list(JsonIn::asText).stream()
                                        .filter(figures::containsKey)
                                        .map(figures::get)
                                        .toList());
        var faults = rooms.recheck(Relation.parse(finding.text("relation")), proof, sides);
        return new Step(
                "arithmetic",
                faults.isEmpty(),
                faults.isEmpty() ? "every step of the proof holds" : String.join("; ", faults));
    }
}
