package gainsay.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.Rating;
import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The specs of Recognizers-Text: a case is right when the same values with the same units come
/// out, whatever their spans. Questions to an assistant and algebra are left out, and results
/// without a number ("the dollar").
public class RecognizersYardstickTest {
    private static final String SET = "bench/recognizers-text-specs";
    private static final Pattern NOT_NEWS =
            Pattern.compile(
                    "(?i)\\b[xy] ?(is|>|<|=)|<>|^[=<>]+ ?-?[0-9]|can you show|remind|book (a|me)|set (a|the|up)|how about|find (the|sales|number)|is it still the case|schedule|alarm");
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])([^,]*),([^\\])]*)([\\])])");
    private static final Map<String, String> CODES =
            Map.ofEntries(
                    Map.entry("Dollar", "USD"),
                    Map.entry("Pound", "GBP"),
                    Map.entry("Cent", "USD"),
                    Map.entry("Pence", "GBP"),
                    Map.entry("Penny", "GBP"),
                    Map.entry("Rupee", "INR"),
                    Map.entry("Bitcoin", "BTC"),
                    Map.entry("Mark", "DEM"),
                    Map.entry("Peso", "XXX"),
                    Map.entry("Franc", "XXX"));

    /// What the suite's own Java port supports, and what we want to reach.
    private static final Map<String, List<Double>> BESIDES =
            Map.of(
                    "currency", List.of(0.717, 0.95),
                    "percent", List.of(0.850, 0.95),
                    "range", List.of(0.862, 0.90));

    record Scores(String name, Yardstick.Tally tally) {
        Rating rating() {
            var rating = tally.rating("Recognizers-Text", name + " cases");
            var others = BESIDES.get(name);
            return others == null ? rating : rating.besides(others.get(0), others.get(1));
        }
    }

    /// The specs as lines of the table of yardsticks; none where they are not at hand.
    public static List<Rating> ratings() {
        return Files.exists(Yardstick.shared(SET))
                ? score().stream().map(Scores::rating).toList()
                : List.of();
    }

    @TestFactory
    List<DynamicTest> specsAreRead() {
        assumeTrue(
                Files.exists(Yardstick.shared(SET)),
                "the specs of Recognizers-Text are not at hand");
        return score().stream()
                .map(score ->
                        DynamicTest.dynamicTest(
                                score.name(),
                                () -> {
                                    System.err.println(
                                            score.tally().line("Recognizers " + score.name()));
                                    assertTrue(
                                            score.tally().recall()
                                                    >= Yardstick.floor(
                                                            "recognizers." + score.name()),
                                            String.join("\n", score.tally().errors));
                                }))
                .toList();
    }

    static List<Scores> score() {
        var grammar = Yardstick.grammar();
        return List.of(
                score(
                        grammar,
                        "currency",
                        "NumberWithUnit/English/CurrencyModel",
                        Quantity::isMoney,
                        RecognizersYardstickTest::sameMoney),
                score(
                        grammar,
                        "percent",
                        "Number/English/PercentModel",
                        q -> q.unit().equals("%"),
                        RecognizersYardstickTest::samePercent),
                score(
                        grammar,
                        "range",
                        "Number/English/NumberRangeModel",
                        q -> true,
                        RecognizersYardstickTest::sameRange),
                score(
                        grammar,
                        "number",
                        "Number/English/NumberModel",
                        q -> true,
                        RecognizersYardstickTest::sameNumber));
    }

    private static Scores score(
            QuantityGrammar grammar,
            String name,
            String file,
            Predicate<Quantity> wanted,
            BiPredicate<JsonNode, Quantity> same) {
        var tally = new Yardstick.Tally();
        for (var spec : Yardstick.json(Yardstick.shared(SET + "/" + file + ".json"))) {
            var input = spec.get("Input").asString();
            if (NOT_NEWS.matcher(input).find()) {
                continue;
            }
            tally.expected++;
            tally.found++;
            var found = new ArrayList<>(grammar.find(input, true).stream().filter(wanted).toList());
            var all = List.copyOf(found);
            boolean right = true;
            for (var result : spec.get("Results")) {
                var resolution = result.get("Resolution");
                var value = resolution == null ? null : resolution.get("value");
                if (value == null || value.isNull() || value.asString().equals("null")) {
                    continue;
                }
                var hit =
                        found.stream()
                                .filter(q -> same.test(resolution, q))
                                .findFirst()
                                .orElse(null);
                right &= hit != null;
                found.remove(hit);
            }
            if (name.equals("range")) {
                found.removeIf(Quantity::isPoint);
            }
            if (right && (found.isEmpty() || name.equals("number"))) {
                tally.right++;
            } else {
                tally.errors.add(
                        name
                                + ": "
                                + input
                                + "\n      wanted "
                                + results(spec)
                                + "\n      found "
                                + all.stream().map(Yardstick::show).toList());
            }
        }
        return new Scores(name, tally);
    }

    private static List<String> results(JsonNode spec) {
        var results = new ArrayList<String>();
        spec.get("Results")
                .forEach(result -> results.add(String.valueOf(result.get("Resolution"))));
        return results;
    }

    private static boolean sameMoney(JsonNode resolution, Quantity q) {
        var unit = resolution.get("unit").asString();
        var iso = resolution.get("isoCurrency");
        var code = iso == null || iso.isNull() ? CODES.getOrDefault(unit, unit) : iso.asString();
        boolean coin = unit.equals("Cent") || unit.equals("Pence") || unit.equals("Penny");
        var value = new BigDecimal(resolution.get("value").asString());
        var worth = coin ? value.movePointLeft(2) : value;
        boolean sameUnit =
                code.equals(q.unit())
                        || (unit.toLowerCase(Locale.ROOT).contains("dollar")
                                && code.equals("USD")
                                && q.unit().endsWith("D"))
                        || code.length() != 3;
        return sameUnit && Yardstick.near(worth, q.written());
    }

    private static boolean samePercent(JsonNode resolution, Quantity q) {
        var value = resolution.get("value").asString().replace("%", "");
        return Yardstick.near(new BigDecimal(value), q.written());
    }

    private static boolean sameRange(JsonNode resolution, Quantity q) {
        var interval = INTERVAL.matcher(resolution.get("value").asString());
        if (!interval.matches()) {
            return false;
        }
        var low = number(interval.group(2));
        var high = number(interval.group(3));
        boolean share = q.unit().equals("%") && !q.text().matches(".*(%|per ?cent).*");
        int shift = share ? 2 : 0;
        return Yardstick.near(low == null ? null : low.movePointRight(shift), q.low())
                && Yardstick.near(high == null ? null : high.movePointRight(shift), q.high());
    }

    private static @org.jspecify.annotations.Nullable BigDecimal number(String text) {
        return text.isBlank() ? null : new BigDecimal(text);
    }

    private static boolean sameNumber(JsonNode resolution, Quantity q) {
        var value = new BigDecimal(resolution.get("value").asString());
        var low = q.low() == null ? q.high() : q.low();
        var high = q.high() == null ? q.low() : q.high();
        return List.of(0, 2, -2).stream()
                .anyMatch(shift ->
                        Yardstick.near(value.movePointRight(shift), low)
                                || Yardstick.near(value.movePointRight(shift), high));
    }
}
