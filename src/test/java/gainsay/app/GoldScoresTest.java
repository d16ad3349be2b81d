package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// What was read right once stays right. The expected scores lie beside the tests, one file for
/// each gold: the rows that are right at the claim level, and the claims that nobody asked for.
/// After a change that is better on the whole, `mvn test -Dtest=GoldScoresTest -Dgolden=accept`
/// writes them anew; `git diff` then shows what was won and what was lost.
class GoldScoresTest {
    private static final Path HOME = House.HOME;
    private static final Path EXPECTED = HOME.resolve("src/test/resources/scores");
    private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));
    private static final JsonMapper JSON = new JsonMapper();

    private static final Path HELD = House.UNSEEN.resolve("held.claims.jsonl");

    /// So that a diff shows the rows.
    private static final ObjectWriter ONE_A_LINE =
            JSON.writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    enum GoldFile {
        SEEDS(shared("gold/seeds.claims.jsonl"), shared("seeds")),
        CORPUS(
                HOME.resolve("src/test/resources/corpus/corpus.claims.jsonl"),
                HOME.resolve("corpus")),
        BLIND(
                HOME.resolve("src/test/resources/blind/blind.claims.jsonl"),
                HOME.resolve("src/test/resources/blind")),
        FRESH(House.FRESH.resolve("fresh.claims.jsonl"), House.FRESH),
        DEVELOPED(House.UNSEEN.resolve("developed.claims.jsonl"), House.UNSEEN);

        private final Path claims;
        private final Path articles;

        GoldFile(Path claims, Path articles) {
            this.claims = claims;
            this.articles = articles;
        }

        private static Path shared(String path) {
            return House.SHARED.resolve(path);
        }

        Path expected() {
            var name = String.valueOf(claims.getFileName());
            return EXPECTED.resolve(name.substring(0, name.indexOf('.')) + ".json");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasRightStaysRight(GoldFile gold) throws IOException {
        assumeTrue(Files.isRegularFile(gold.claims), () -> gold.claims + " is not on this machine");
        var scores = House.EVALUATION.score(gold.claims, gold.articles);
        keep(gold, scores);
        if (ACCEPT) {
            accept(gold.expected(), scores);
        }
        assertThat(scores.unread()).isEmpty();
        var expected = JSON.readTree(Files.readString(gold.expected()));
        assertThat(lost(expected, scores))
                .as("right before and now not, by %s", gold.claims.getFileName())
                .isEmpty();
        assertThat(scores.alarms().size())
                .as("false alarms, new are %s", newAlarms(expected, scores))
                .isLessThanOrEqualTo(expected.path("alarms").size());
    }

    /// Nobody reads what goes wrong here, so that the score says what strangers' articles get.
    @Test
    void articlesThatNobodyDevelopedOnAreReadAsWellAsBefore() {
        var scores = House.EVALUATION.score(HELD, House.UNSEEN);
        assertThat(scores.all().at(Level.VALUE).f1()).as("value").isGreaterThan(0.90);
        assertThat(scores.all().at(Level.METRIC).f1()).as("metric").isGreaterThan(0.80);
        assertThat(scores.all().at(Level.CLAIM).f1()).as("claim").isGreaterThan(0.67);
        assertThat(scores.all().at(Level.FULL).f1()).as("full").isGreaterThan(0.60);
    }

    /// The whole table and its JSON, to look up why.
    private static void keep(GoldFile gold, Scores scores) throws IOException {
        var folder = Files.createDirectories(HOME.resolve("target/scores"));
        Files.writeString(folder.resolve(gold.expected().getFileName()), scores.json());
        var table = String.valueOf(gold.expected().getFileName()).replace(".json", ".txt");
        Files.writeString(folder.resolve(table), scores.table());
    }

    private static Set<String> lost(JsonNode expected, Scores scores) {
        return without(texts(expected.path("right")), scores.right());
    }

    private static Set<String> newAlarms(JsonNode expected, Scores scores) {
        return without(scores.alarms(), texts(expected.path("alarms")));
    }

    private static Set<String> without(Collection<String> all, Collection<String> some) {
        var left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static void accept(Path file, Scores scores) throws IOException {
        var node = JSON.createObjectNode().put("gold", scores.gold());
        var f1 = node.putObject("f1");
        for (var level : Level.values()) {
            f1.put(level.label(), Math.round(scores.all().at(level).f1() * 1e4) / 1e4);
        }
        var right = node.putArray("right");
        scores.right().forEach(right::add);
        var alarms = node.putArray("alarms");
        scores.alarms().forEach(alarms::add);
        Files.createDirectories(EXPECTED);
        Files.writeString(file, ONE_A_LINE.writeValueAsString(node) + "\n");
    }
}
