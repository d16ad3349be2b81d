package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.annotate.Annotator;
import gainsay.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// How firmly the figures of the annotated passages are put. Cues were found in half A only; half B
/// says what they are worth on texts that nobody has looked at.
class ModalityPassagesTest {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home", "."));
    private static final double FLOOR_A = 0.87;
    private static final double FLOOR_B = 0.845;

    /// Right and wrong answers, and which were taken for which.
    private static final class Score {
        private final TreeMap<String, Integer> taken = new TreeMap<>();
        private int right;
        private int all;

        void add(String expected, String found) {
            all++;
            right += expected.equals(found) ? 1 : 0;
            taken.merge(expected + " as " + found, 1, Integer::sum);
        }

        double share() {
            return right / (double) Math.max(1, all);
        }

        String report(String name) {
            var table = new StringBuilder();
            table.append(
                    String.format(Locale.ROOT, "%s: %d of %d, %.4f%n", name, right, all, share()));
            taken.forEach((pair, times) ->
                    table.append("  ").append(times).append(' ').append(pair).append('\n'));
            return table.toString();
        }
    }

    @Test
    void mostFiguresArePutAsFirmlyAsTheyWereAnnotated(TestReporter reporter) throws IOException {
        var extractor = new Extractor(Yardstick.lexicon());
        var annotator = Annotator.load();
        var a = new Score();
        var b = new Score();
        for (var passage : Passages.in(HOME.resolve("src/test/resources/passages"))) {
            var found =
                    extractor.extract(annotator.annotate(passage.article(), extractor::figures));
            var half = Math.floorMod(passage.name().hashCode() * 31, 2) == 0 ? a : b;
            for (var row : passage.rows()) {
                if (!row.optional()) {
                    judge(row, found, half);
                }
            }
        }
        var report = a.report("half A") + b.report("half B");
        reporter.publishEntry(report);
        Files.writeString(Path.of("target", "modality-passages.txt"), report);
        assertThat(a.share()).isGreaterThan(FLOOR_A);
        assertThat(b.share()).isGreaterThan(FLOOR_B);
    }

    private static void judge(Passages.Row row, List<Statement> found, Score score) {
        found.stream()
                .filter(s -> s.quantity().span().overlaps(row.span()))
                .findFirst()
                .ifPresent(s -> score.add(row.modality(), s.modality().label()));
    }
}
