package gainsay.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.model.Quantity;
import gainsay.model.Span;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The figures of the project's gold articles: the same interval, unit and span.
class SeedsYardstickTest {
    record Scores(Yardstick.Tally all, Yardstick.Tally money) {}

    @Test
    void goldFiguresAreRead() {
        assumeTrue(Files.exists(Yardstick.shared("gold")), "the gold claims are not at hand");
        var scores = score();
        System.err.println(scores.all().line("seeds, all rows"));
        System.err.println(scores.money().line("seeds, money rows"));
        assertTrue(
                scores.all().recall() >= Yardstick.floor("seeds.recall"),
                String.join("\n", scores.all().errors));
        assertTrue(scores.money().f1() >= Yardstick.floor("seeds.money"), "money F1 fell");
    }

    static Scores score() {
        var scores = new Scores(new Yardstick.Tally(), new Yardstick.Tally());
        var rows = new HashMap<String, List<JsonNode>>();
        for (var row : Yardstick.lines(Yardstick.shared("gold/seeds.claims.jsonl"))) {
            rows.computeIfAbsent(row.get("doc").asString(), doc -> new ArrayList<>()).add(row);
        }
        var grammar = Yardstick.grammar();
        rows.forEach((doc, gold) -> score(grammar, doc, gold, scores));
        return scores;
    }

    private static void score(
            QuantityGrammar grammar, String doc, List<JsonNode> gold, Scores scores) {
        var found = new HashMap<Span, Quantity>();
        var text = Yardstick.text(Yardstick.shared("seeds/" + doc));
        int start = 0;
        for (var block : text.split("(?<=[\n|])", -1)) {
            for (var q : grammar.find(block)) {
                found.put(q.span().shifted(start), q);
            }
            start += block.length();
        }
        for (var row : gold) {
            weigh(row, found, scores, doc);
        }
        for (var entry : found.entrySet()) {
            scores.all().found++;
            scores.money().found += entry.getValue().isMoney() ? 1 : 0;
            scores.all()
                    .errors
                    .add(
                            doc.substring(0, 3)
                                    + " "
                                    + entry.getKey().start()
                                    + " extra "
                                    + Yardstick.show(entry.getValue()));
        }
    }

    private static void weigh(JsonNode row, Map<Span, Quantity> found, Scores scores, String doc) {
        var span = new Span(row.get("start").asInt(), row.get("end").asInt());
        boolean money = row.get("unit").asString().matches("[A-Z]{3}");
        scores.all().expected++;
        scores.money().expected += money ? 1 : 0;
        var hit = found.keySet().stream().filter(span::overlaps).findFirst().orElse(null);
        var q = hit == null ? null : found.remove(hit);
        if (q == null || hit == null) {
            scores.all()
                    .errors
                    .add(
                            doc.substring(0, 3)
                                    + " "
                                    + span.start()
                                    + " missed "
                                    + row.get("text").asString());
            return;
        }
        scores.all().found++;
        scores.money().found += q.isMoney() ? 1 : 0;
        if (right(row, q)) {
            scores.all().right++;
            scores.money().right += money ? 1 : 0;
            if (!hit.equals(span) || !q.bound().sign().equals(row.get("comparator").asString())) {
                scores.all().errors.add("    (span or sign) " + row + " " + Yardstick.show(q));
            }
        } else {
            scores.all()
                    .errors
                    .add(
                            doc.substring(0, 3)
                                    + " "
                                    + span.start()
                                    + " wrong "
                                    + row.get("text").asString()
                                    + " "
                                    + row.get("low")
                                    + ".."
                                    + row.get("high")
                                    + " "
                                    + row.get("unit")
                                    + " read as "
                                    + Yardstick.show(q));
        }
    }

    private static boolean right(JsonNode row, Quantity q) {
        var low = Yardstick.number(row.get("low"));
        var high = Yardstick.number(row.get("high"));
        boolean value =
                Yardstick.near(low == null ? null : low.abs(), q.low())
                        && Yardstick.near(high == null ? null : high.abs(), q.high());
        return value && row.get("unit").asString().equals(q.unit());
    }
}
