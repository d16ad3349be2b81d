package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Article;
import gainsay.model.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.ObjectMapper;

/// Scores the main text on a public set of pages: precision and recall over 4-gram shingles of word
/// tokens as multisets, averaged over pages, F1 of the two means.
class MainTextBenchmarkTest {
    private static final double FLOOR = 0.965;
    private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void theMainTextOfPublicPagesIsFound(TestReporter reporter) throws IOException {
        var set = Given.shared("bench/article-extraction-benchmark");
        var gold = new ObjectMapper().readTree(set.resolve("ground-truth.json").toFile());
        var precision = 0.0;
        var recall = 0.0;
        var pages = 0;
        for (var page : gold.properties()) {
            var article =
                    Given.article(
                            "page.html",
                            unpacked(set.resolve("html/" + page.getKey() + ".html.gz")));
            Given.assertOffsetsHold(article);
            var found = shingles(body(article));
            var wanted = shingles(page.getValue().get("articleBody").asString());
            var shared = shared(found, wanted);
            precision += ratio(shared, total(found));
            recall += ratio(shared, total(wanted));
            pages++;
        }
        var p = precision / pages;
        var r = recall / pages;
        var f1 = 2 * p * r / (p + r);
        reporter.publishEntry(
                String.format(
                        Locale.ROOT,
                        "main text on %d pages: P %.4f R %.4f F1 %.4f",
                        pages,
                        p,
                        r,
                        f1));
        assertThat(f1).isGreaterThanOrEqualTo(FLOOR);
    }

    /// The set's gold holds the body without the headline.
    private static String body(Article article) {
        return article.blocks().stream()
                .filter(block ->
                        block.zone().speaksForTheArticle() && block.zone() != Zone.HEADLINE)
                .map(block -> block.span().in(article.text()))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static Map<String, Integer> shingles(String text) {
        var tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
        var shingles = new HashMap<String, Integer>();
        for (var i = 0; i + 4 <= tokens.size(); i++) {
            shingles.merge(String.join(" ", tokens.subList(i, i + 4)), 1, Integer::sum);
        }
        return shingles;
    }

    private static int shared(Map<String, Integer> found, Map<String, Integer> wanted) {
        return found.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), wanted.getOrDefault(e.getKey(), 0)))
                .sum();
    }

    private static int total(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
