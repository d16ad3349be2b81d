package gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import gainsay.model.Metric;
import gainsay.model.Modality;
import gainsay.model.Relation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The form of the gold: what it quotes stands where it says, in the words of the contract. What
/// the program makes of the articles is tested elsewhere.
class CorpusGoldTest {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home", "."));
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> METRICS =
            Lexicon.load(HOME.resolve("models")).metrics().all().stream()
                    .map(Metric::id)
                    .collect(Collectors.toSet());

    enum Gold {
        CORPUS("corpus", "src/test/resources/corpus/corpus.claims.jsonl"),
        BLIND("src/test/resources/blind", "src/test/resources/blind/blind.claims.jsonl");

        private final Path articles;
        private final Path claims;

        Gold(String articles, String claims) {
            this.articles = HOME.resolve(articles);
            this.claims = HOME.resolve(claims);
        }

        List<JsonNode> rows() {
            return read(claims).lines().map(JSON::readTree).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void plainTextStandsAtItsOffsets(Gold gold) {
        for (var row : gold.rows()) {
            if (!isPlain(row)) {
                continue;
            }
            var article = read(gold.articles.resolve(row.get("doc").asString()));
            var start = row.get("start").asInt();
            var end = row.get("end").asInt();
            var quote = row.get("quote").asString();
            assertThat(article.substring(start, end)).as("%s", row).isEqualTo(text(row));
            assertThat(occurrences(article, quote)).as("%s", row).isOne();
            assertThat(article.indexOf(quote)).as("%s", row).isLessThanOrEqualTo(start);
            assertThat(article.indexOf(quote) + quote.length())
                    .as("%s", row)
                    .isGreaterThanOrEqualTo(end);
        }
    }

    @ParameterizedTest
    @EnumSource
    void quotesHoldTheirTextOnceAndAreUniqueToTheirClaim(Gold gold) {
        var seen = new HashSet<String>();
        for (var row : gold.rows()) {
            var quote = row.get("quote").asString();
            assertThat(occurrences(quote, text(row))).as("%s", row).isOne();
            assertThat(seen.add(row.get("doc").asString() + '\n' + quote + '\n' + text(row)))
                    .as("quoted twice: %s", row)
                    .isTrue();
            if (!isPlain(row)) {
                assertThat(row.get("start").isNull() && row.get("end").isNull())
                        .as("offsets hang on the extraction: %s", row)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsSpeakTheWordsOfTheContract(Gold gold) {
        for (var row : gold.rows()) {
            assertThat(gold.articles.resolve(row.get("doc").asString())).exists();
            assertThat(METRICS).as("%s", row).contains(row.get("metric").asString());
            assertThat(row.get("subject").size()).as("%s", row).isPositive();
            assertThat(row.get("unit").asString()).as("%s", row).isNotBlank();
            if (row.has("modality")) {
                assertThat(Modality.parse(row.get("modality").asString())).isNotNull();
            }
            assertThat(openEndsAgree(row)).as("open ends and comparator: %s", row).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoClaimsOverlap(Gold gold) {
        var doc = "";
        var free = 0;
        for (var row : gold.rows().stream().filter(CorpusGoldTest::isPlain).toList()) {
            if (!row.get("doc").asString().equals(doc)) {
                doc = row.get("doc").asString();
                free = 0;
            }
            assertThat(row.get("start").asInt()).as("%s", row).isGreaterThanOrEqualTo(free);
            free = row.get("end").asInt();
        }
    }

    @Test
    void findingsPointAtClaims() {
        var claims =
                Gold.CORPUS.rows().stream()
                        .map(row -> row.get("doc") + " " + row.get("start") + " " + row.get("text"))
                        .collect(Collectors.toSet());
        var findings =
                JSON.readTree(read(HOME.resolve("src/test/resources/corpus/corpus.findings.json")));
        for (var finding :
                Stream.of("must", "may", "must_not")
                        .flatMap(part -> findings.get(part).valueStream())
                        .toList()) {
            assertThat(Relation.parse(finding.get("relation").asString())).isNotNull();
            Stream.of("left", "right")
                    .flatMap(side -> finding.get(side).valueStream())
                    .map(entry -> entry.get(0) + " " + entry.get(1) + " " + entry.get(2))
                    .forEach(claim -> assertThat(claims).contains(claim));
        }
    }

    @Test
    void theReadmeOfTheCorpusHoldsNothingToClaim() {
        assertThat(read(HOME.resolve("corpus/README.md"))).doesNotContainPattern("[0-9]");
    }

    private static boolean openEndsAgree(JsonNode row) {
        var low = row.get("low");
        var high = row.get("high");
        return switch (row.get("comparator").asString()) {
            case ">", ">=" -> low.isNumber() && high.isNull();
            case "<", "<=" -> low.isNull() && high.isNumber();
            case "~", "=" -> low.isNumber() && (high.isNull() || low.asDouble() <= high.asDouble());
            default -> false;
        };
    }

    private static boolean isPlain(JsonNode row) {
        var doc = row.get("doc").asString();
        return doc.endsWith(".txt") || doc.endsWith(".md");
    }

    private static String text(JsonNode row) {
        return row.get("text").asString();
    }

    private static int occurrences(String text, String part) {
        var count = 0;
        for (var at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
