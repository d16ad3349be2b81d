package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import gainsay.model.Quantity;
import gainsay.model.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Every figure that the annotated passages mark, and no other, is read: where it begins and ends,
/// and that its unit may belong to the metric it was given. What differs stands in
/// `target/passage-figures.txt`.
class PassageFiguresTest {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home", "."));
    private static final double PRECISION = 0.97;
    private static final double RECALL = 0.96;
    private static final double FAMILY = 0.97;

    private final Lexicon lexicon = Lexicon.load(HOME.resolve("models"));
    private final Extractor extractor = new Extractor(lexicon);
    private final Annotator annotator = Annotator.load();
    private final List<String> faults = new ArrayList<>();
    private int expected;
    private int found;
    private int exact;
    private int fitting;

    @Test
    void theFiguresOfThePassagesAreRead() throws IOException {
        var folder =
                Path.of(
                        System.getProperty(
                                "gainsay.passages",
                                HOME.resolve("src/test/resources/passages").toString()));
        Passages.in(folder).forEach(this::compare);
        faults.sort(null);
        Files.createDirectories(HOME.resolve("target"));
        Files.write(HOME.resolve("target/passage-figures.txt"), faults, StandardCharsets.UTF_8);
        var precision = exact / (double) found;
        var recall = exact / (double) expected;
        var family = fitting / (double) exact;
        System.err.println(
                String.format(
                        Locale.ROOT,
                        "passages: %d figures, %d read; spans: precision %.4f, recall %.4f; family %.4f",
                        expected,
                        found,
                        precision,
                        recall,
                        family));
        assertThat(precision).as("precision of spans").isGreaterThanOrEqualTo(PRECISION);
        assertThat(recall).as("recall of spans").isGreaterThanOrEqualTo(RECALL);
        assertThat(family).as("units that fit the metric").isGreaterThanOrEqualTo(FAMILY);
    }

    private void compare(Passages.Marked passage) {
        var article = passage.article();
        var left =
                new ArrayList<>(extractor.extract(annotator.annotate(article, extractor::figures)));
        for (var row : passage.rows()) {
            var same =
                    left.stream().filter(s -> s.quantity().span().overlaps(row.span())).findFirst();
            same.ifPresent(left::remove);
            if (same.isPresent() || !row.optional()) {
                expected++;
                found += same.isPresent() ? 1 : 0;
                if (same.isEmpty()) {
                    fault("missed", passage, row.span().start(), row.span().in(article.text()));
                } else {
                    judge(passage, row, same.get());
                }
            }
        }
        for (var extra : left) {
            found++;
            fault("false alarm", passage, extra.quantity().span().start(), shown(extra.quantity()));
        }
    }

    private void judge(Passages.Marked passage, Passages.Row row, Statement read) {
        var quantity = read.quantity();
        var marked = row.span().in(passage.article().text());
        if (!quantity.span().equals(row.span())) {
            fault("extent " + marked, passage, row.span().start(), shown(quantity));
            return;
        }
        exact++;
        var family = lexicon.metrics().of(row.metric()).family();
        if (fits(family, quantity)) {
            fitting++;
        } else {
            fault("family " + row.metric(), passage, row.span().start(), shown(quantity));
        }
    }

    private static boolean fits(String family, Quantity quantity) {
        var own = MetricChooser.family(quantity);
        boolean lasts = Durations.isAnyTime(quantity) && family.equals("time");
        return own.equals(family) || lasts;
    }

    private static String shown(Quantity quantity) {
        return "%s = %s..%s %s"
                .formatted(quantity.text(), quantity.low(), quantity.high(), quantity.unit());
    }

    private void fault(String kind, Passages.Marked passage, int at, String what) {
        var text = passage.article().text();
        var around =
                text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80))
                        .replace('\n', '/');
        faults.add("%s [%s] %s   # %s".formatted(kind, what, passage.name(), around));
    }
}
