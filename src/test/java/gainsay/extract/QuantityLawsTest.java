package gainsay.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Laws of the quantity grammar: what is written in any style reads back as the same interval;
/// spans quote the text; hostile text costs no more than friendly text.
class QuantityLawsTest {
    private static final QuantityGrammar GRAMMAR = Yardstick.grammar();
    private static final long SEED = 20261121;

    private static final Map<String, String> SCALES =
            Map.of(
                    "million",
                    "1E6",
                    "billion",
                    "1E9",
                    "trillion",
                    "1E12",
                    "bn",
                    "1E9",
                    "mln",
                    "1E6");
    private static final List<String> FRAMES =
            List.of(
                    "It paid %s in cash.",
                    "(%s)", "%s", "- %s for the rest", "The deal, worth %s, closed.", "“%s”");

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void amountsReadBackInEveryStyle() {
        var random = new Random(SEED);
        for (int i = 0; i < 3000; i++) {
            var number = BigDecimal.valueOf(1 + random.nextInt(9999), 1 + random.nextInt(2));
            var scale = pick(random, List.copyOf(new java.util.TreeSet<>(SCALES.keySet())));
            var worth = number.multiply(new BigDecimal(SCALES.get(scale)));
            var letter =
                    worth.divide(number).compareTo(new BigDecimal("1E6")) == 0
                            ? "m"
                            : scale.equals("trillion") ? "T" : "B";
            var styles =
                    List.of(
                            "$" + number + " " + scale + "|USD",
                            "$ " + number + " " + scale + "|USD",
                            "US$" + number + letter + "|USD",
                            "€" + number + letter + "|EUR",
                            "£" + number + "\u00A0" + scale + "|GBP",
                            "HK$" + number + " " + scale + "|HKD",
                            "A$" + number + letter + "|AUD",
                            number + " " + scale + " dollars|USD",
                            number + " " + scale + " yen|JPY",
                            "USD " + number + " " + scale + "|USD",
                            "EUR" + number + " " + scale + "|EUR",
                            number + " " + scale + " Swiss francs|CHF",
                            "$" + number + "-" + scale + "|USD",
                            "Rs " + number + " " + scale + "|INR");
            var style = pick(random, styles).split("\\|");
            var text = pick(random, FRAMES).formatted(style[0]);
            var found = GRAMMAR.find(text);
            var message = "seed " + SEED + ", round " + i + ": " + text + " gave " + found;
            assertEquals(1, found.size(), message);
            var q = found.getFirst();
            assertTrue(q.isPoint() && q.written().compareTo(worth) == 0, message);
            assertEquals(style[1], q.unit(), message);
            assertEquals(style[0], q.text(), message);
        }
    }

    @Test
    void rangesReadBackWithSharedScaleAndUnit() {
        var random = new Random(SEED);
        for (int i = 0; i < 1000; i++) {
            int low = 1 + random.nextInt(90);
            int high = low + 1 + random.nextInt(9);
            var styles =
                    List.of(
                            "$%d-%d million",
                            "$%d–$%d million",
                            "$%d million to $%d million",
                            "between $%d million and $%d million",
                            "from $%d to $%d million",
                            "%d to %d million dollars",
                            "$%dM-$%dM",
                            "$%dm to about $%dm",
                            "between %d and %d million dollars",
                            "USD %d–%d million");
            var text =
                    "It wants "
                            + String.format(Locale.ROOT, pick(random, styles), low, high)
                            + " now.";
            var found = GRAMMAR.find(text);
            var message = "seed " + SEED + ", round " + i + ": " + text + " gave " + found;
            assertEquals(1, found.size(), message);
            var q = found.getFirst();
            assertEquals(
                    low * 1_000_000L, q.low() == null ? -1 : q.low().longValueExact(), message);
            assertEquals(
                    high * 1_000_000L, q.high() == null ? -1 : q.high().longValueExact(), message);
            assertEquals("USD", q.unit(), message);
        }
    }

    @Test
    void spelledNumbersReadBack() {
        var random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            int n = 2 + random.nextInt(i < 500 ? 100 : 999_998);
            var text = spell(n) + " robots";
            var found = GRAMMAR.find(text);
            assertEquals(1, found.size(), n + ": " + text + " gave " + found);
            assertEquals(
                    0,
                    found.getFirst().written().compareTo(BigDecimal.valueOf(n)),
                    text + " gave " + found);
        }
    }

    private static final List<String> SMALL =
            List.of(
                    "",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> TENS =
            List.of(
                    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                    "ninety");

    private static String spell(int n) {
        if (n < 20) {
            return SMALL.get(n);
        }
        if (n < 100) {
            return TENS.get(n / 10) + (n % 10 == 0 ? "" : "-" + SMALL.get(n % 10));
        }
        if (n < 1000) {
            return SMALL.get(n / 100) + " hundred" + (n % 100 == 0 ? "" : " and " + spell(n % 100));
        }
        return spell(n / 1000)
                + " thousand"
                + (n % 1000 == 0 ? "" : " " + (n % 1000 < 100 ? "and " : "") + spell(n % 1000));
    }

    @Test
    void spansQuoteTheText() {
        var text =
                "Kestrel took $4.6B+ and 18–24 months; 500K users, ~€730/user/year – a 49% jump, 🚀 half a billion dollars.";
        int last = 0;
        for (var q : GRAMMAR.find(text)) {
            assertEquals(q.text(), q.span().in(text));
            assertTrue(q.span().start() >= last);
            last = q.span().end();
        }
    }

    @Test
    @Timeout(30)
    void hostileTextIsReadInLinearTime() {
        var texts =
                List.of(
                        "$",
                        "1",
                        "1,",
                        "1.",
                        "\u00A0",
                        "-",
                        "$1",
                        "1-",
                        "1/",
                        "one ",
                        "and ",
                        "million ",
                        "a ",
                        "of ",
                        "$ ",
                        "(",
                        "\"",
                        "1 to ",
                        "more than ",
                        "by ",
                        "tens of ",
                        "1 million ",
                        "US$",
                        "per ",
                        "/x",
                        "Jan 1 ",
                        "½",
                        "🚀",
                        "12,34,",
                        "1'000",
                        "than 1 ",
                        "up ");
        for (var text : texts) {
            GRAMMAR.find(text.repeat(100_000 / text.length()));
        }
    }

    @Test
    void theDefaultLocaleChangesNothing() {
        var text = "I INVESTED $6 MILLION IN 12 MINUTES, UP 15%.";
        var before = GRAMMAR.find(text);
        var locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertEquals(before, GRAMMAR.find(text));
            assertEquals(before, Yardstick.grammar().find(text));
        } finally {
            Locale.setDefault(locale);
        }
        assertEquals(3, before.size());
    }

    @Test
    void manyThreadsReadTheSame() {
        var text = "It raised $5 million to $6 million, up 15% from 2 million users.";
        var expected = GRAMMAR.find(text);
        assertTrue(
                IntStream.range(0, 400)
                        .parallel()
                        .allMatch(i -> GRAMMAR.find(text).equals(expected)));
    }
}
