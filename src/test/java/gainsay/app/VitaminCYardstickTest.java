package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// VitaminC's numeric claims through `compare --batch`: a seeded sample, or everything with
/// `-Dgainsay.vitaminc=all`.
class VitaminCYardstickTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER =
            Path.of(System.getProperty("gainsay.shared", "."), "bench", "vitaminc");
    private static final int SAMPLE = 100;
    private static final long SEED = 20261121;

    @Test
    void generalTextIsJudged() throws IOException {
        var pairs = FOLDER.resolve("number_only_pairs.jsonl");
        var claims = FOLDER.resolve("numeric_claims.jsonl");
        assumeTrue(Files.exists(pairs) && Files.exists(claims), "VitaminC is not at hand");
        var comparer =
                new Comparer(
                        Rooms.load(
                                Settings.of(null, Map.of(), System.getProperty("gainsay.home"))));
        var both = bothRight(comparer, sample(pairs, SAMPLE));
        var refutes = refutes(comparer, sample(claims, 2 * SAMPLE));
        System.err.printf(
                Locale.ROOT,
                "VitaminC pairs with both right %.1f %%, REFUTES precision %.1f recall %.1f%n",
                100 * both,
                100 * refutes.precision(),
                100 * refutes.recall());
        assertThat(both).isGreaterThan(0.65);
        assertThat(refutes.precision()).isGreaterThan(0.75);
        assertThat(refutes.recall()).isGreaterThan(0.55);
    }

    private record Refutes(double precision, double recall) {}

    private static double bothRight(Comparer comparer, List<JsonNode> pairs) {
        var supported = answers(comparer, pairs, row -> row.get("supports_evidence").asString());
        var refuted = answers(comparer, pairs, row -> row.get("refutes_evidence").asString());
        var right = 0;
        for (var i = 0; i < pairs.size(); i++) {
            var yes = supported.get(i) == Status.SUPPORTED;
            right += yes && refuted.get(i) == Status.CONTRADICTED ? 1 : 0;
        }
        return (double) right / pairs.size();
    }

    private static Refutes refutes(Comparer comparer, List<JsonNode> rows) {
        var answers = answers(comparer, rows, row -> row.get("evidence").asString());
        var hits = 0;
        var said = 0;
        var wanted = 0;
        for (var i = 0; i < rows.size(); i++) {
            var gold = rows.get(i).get("label").asString().equals("REFUTES");
            var ours = answers.get(i) == Status.CONTRADICTED;
            hits += gold && ours ? 1 : 0;
            said += ours ? 1 : 0;
            wanted += gold ? 1 : 0;
        }
        return new Refutes((double) hits / said, (double) hits / wanted);
    }

    /// Refuted where a figure is contradicted, else supported where one is, else unknown.
    private static List<Status> answers(Comparer comparer, List<JsonNode> rows, Evidence evidence) {
        var answers = new ArrayList<Status>();
        comparer.batch(
                rows.stream().map(row -> pair(row, evidence.of(row))),
                compared -> answers.add(answer(compared)));
        return answers;
    }

    private interface Evidence {
        String of(JsonNode row);
    }

    private static String pair(JsonNode row, String evidence) {
        return JSON.createObjectNode()
                .put("id", "pair")
                .put("left", row.get("page").asString() + "\n\n" + evidence)
                .put("right", row.get("claim").asString())
                .toString();
    }

    private static Status answer(Compared compared) {
        var found = compared.right().stream().map(judged -> judged.status()).toList();
        return Stream.of(Status.CONTRADICTED, Status.SUPPORTED)
                .filter(found::contains)
                .findFirst()
                .orElse(Status.NEW);
    }

    private static List<JsonNode> sample(Path file, int size) throws IOException {
        var rows = new ArrayList<>(Files.readAllLines(file).stream().map(JSON::readTree).toList());
        if ("all".equals(System.getProperty("gainsay.vitaminc"))) {
            return rows;
        }
        Collections.shuffle(rows, new Random(SEED));
        return rows.subList(0, Math.min(size, rows.size()));
    }
}
