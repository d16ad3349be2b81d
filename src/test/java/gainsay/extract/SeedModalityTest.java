package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Modality of the gold figures, each read from its own sentence and from nothing else.
class SeedModalityTest {
    private static final Path SHARED = Path.of(System.getProperty("gainsay.shared"));
    private static final Pattern MODALITY = Pattern.compile("\"modality\": ?\"(\\w+)\"");

    @Test
    void mostFiguresArePutAsFirmlyAsTheGoldSays(TestReporter reporter) throws IOException {
        var gold = SHARED.resolve("gold/seeds.claims.jsonl");
        assumeTrue(Files.exists(gold), "the gold claims are not at hand: " + gold);
        var cues = new ModalityCues(ModalityCuesTest.LEXICON);
        var right = 0;
        var all = 0;
        var misses = new StringBuilder();
        for (var row : Files.readAllLines(gold)) {
            var text = Files.readString(SHARED.resolve("seeds").resolve(field(row, "doc")));
            var span = new Span(number(row, "start"), number(row, "end"));
            var sentence = sentence(text, span);
            if (sentence.in(text).startsWith("|")) {
                continue; // a column head says how firmly a cell is put
            }
            var ours = cues.ofText(sentence.in(text), span.shifted(-sentence.start())).label();
            var found = MODALITY.matcher(row);
            var expected = found.find() ? found.group(1) : "asserted";
            all++;
            if (ours.equals(expected)) {
                right++;
            } else {
                misses.append(expected).append(" but ").append(ours).append(": ");
                misses.append(sentence.in(text).strip()).append(" <- ").append(span.in(text));
                misses.append('\n');
            }
        }
        var report = "modality: " + right + " of " + all + "\n" + misses;
        reporter.publishEntry(report);
        Files.writeString(Path.of("target", "modality.txt"), report);
        assertThat(right).isGreaterThan(all * 85 / 100);
    }

    private static Span sentence(String text, Span span) {
        var start = text.lastIndexOf('\n', span.start() - 1) + 1;
        var line = text.indexOf('\n', span.end());
        var end = line < 0 ? text.length() : line;
        var stops =
                Pattern.compile("(?<=[a-z)\"%\\]0-9]{2}[.?!]\"?) +(?=[\\p{L}\"])").matcher(text);
        stops.region(start, end).useTransparentBounds(true);
        while (stops.find()) {
            if (stops.end() <= span.start()) {
                start = stops.end();
            } else if (stops.start() >= span.end()) {
                return new Span(start, stops.start());
            }
        }
        return new Span(start, end);
    }

    private static String field(String row, String name) {
        var found = Pattern.compile("\"" + name + "\": ?\"([^\"]*)\"").matcher(row);
        return found.find() ? found.group(1) : "";
    }

    private static int number(String row, String name) {
        var found = Pattern.compile("\"" + name + "\": ?(\\d+)").matcher(row);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
