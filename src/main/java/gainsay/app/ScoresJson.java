package gainsay.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Scores for machines: one JSON object, shares with four decimals.
final class ScoresJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ScoresJson() {}

    static String of(Scores scores) {
        var root = JSON.createObjectNode();
        root.put("gold", scores.gold()).put("articles", scores.articles());
        root.set("all", cut(scores.all()));
        root.set("money", cut(scores.money()));
        root.set("strict", cut(scores.strict()));
        var metrics = root.putObject("metrics");
        scores.metrics().forEach((metric, cut) -> metrics.set(metric, cut(cut)));
        var bins = root.putArray("reliability");
        scores.reliability().forEach(bin -> bins.add(bin(bin)));
        var kinds = root.putObject("kinds");
        Slips.frequent(scores.slips().stream().filter(s -> !s.optional()).toList())
                .forEach(kinds::put);
        var errors = root.putArray("errors");
        scores.slips().forEach(slip -> errors.add(slip(slip)));
        list(root, "right", scores.right());
        list(root, "alarms", scores.alarms());
        list(root, "unread", scores.unread());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static ObjectNode cut(Scores.Cut cut) {
        var node = JSON.createObjectNode();
        node.put("rows", cut.rows()).put("optional", cut.optional());
        node.put("reported", cut.reported());
        for (var level : Level.values()) {
            var tally = cut.at(level);
            node.putObject(level.label())
                    .put("right", tally.right())
                    .put("reported", tally.reported())
                    .put("wanted", tally.wanted())
                    .put("precision", rounded(tally.precision()))
                    .put("recall", rounded(tally.recall()))
                    .put("f1", rounded(tally.f1()));
        }
        return node;
    }

    private static ObjectNode bin(Scores.Bin bin) {
        return JSON.createObjectNode()
                .put("from", rounded(bin.from()))
                .put("to", rounded(bin.to()))
                .put("claims", bin.claims())
                .put("right", bin.right())
                .put("share", rounded(bin.share()))
                .put("mean_confidence", rounded(bin.meanConfidence()));
    }

    private static ObjectNode slip(Scores.Slip slip) {
        return JSON.createObjectNode()
                .put("kind", slip.kind().label())
                .put("about", slip.about())
                .put("optional", slip.optional())
                .put("doc", slip.doc())
                .put("text", slip.text())
                .put("sentence", slip.sentence())
                .put("expected", slip.expected())
                .put("got", slip.got());
    }

    private static void list(ObjectNode root, String name, Collection<String> texts) {
        var array = root.putArray(name);
        texts.forEach(array::add);
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
