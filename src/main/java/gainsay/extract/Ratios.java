package gainsay.extract;

import gainsay.lexicon.Lexicon;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Figures whose words hold the unit: "doubled", "tenfold", "three times as many", "one in five",
/// "an order of magnitude", "a single gigawatt-hour".
final class Ratios {
    /// Words of "paid seven figures", "sold for low eight figures".
    private static final Set<String> FIGURES_OF =
            Set.of(
                    "paid", "pays", "pay", "for", "worth", "into", "in", "the", "to", "earns",
                    "raised");

    private static final Set<String> PERIODS =
            Set.of(
                    "year", "month", "week", "day", "night", "season", "summer", "winter", "spring",
                    "autumn", "quarter", "decade", "century", "time", "shift", "hour", "minute");

    private static final Set<String> COVERED =
            Set.of("covered", "subscribed", "oversubscribed", "over-subscribed");

    private static final Set<String> VALUING =
            Set.of("at", "on", "fetched", "fetches", "fetching", "commands", "commanded");

    /// Words that go on with the sentence and not with what is counted.
    private static final Set<String> CLOSING =
            Set.of(
                    "when",
                    "and",
                    "but",
                    "in",
                    "on",
                    "for",
                    "after",
                    "before",
                    "as",
                    "if",
                    "while",
                    "at",
                    "with",
                    "against",
                    "or",
                    "by",
                    "would",
                    "compared",
                    "versus",
                    "because",
                    "since",
                    "than");

    private static final Set<String> SCORED =
            Set.of("won", "win", "wins", "lost", "beat", "beaten", "lead", "led", "drew");

    private static final Set<String> PLACES = Set.of("low", "mid", "high", "the");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    private final Map<String, BigDecimal> multiples;
    private final Set<String> halves;
    private final Map<String, BigDecimal> digits;
    private final Set<String> ratio;
    private final Set<String> degrees;
    private final Set<String> doublingBefore;
    private final Set<String> doublingAfter;
    private final Set<String> spans;
    private final Phrasebook<Boolean> magnitude = new Phrasebook<>(false);
    private final Numerals numerals;
    private final Dimensions dimensions;

    Ratios(Lexicon lexicon, Numerals numerals, Dimensions dimensions) {
        this.dimensions = dimensions;
        this.numerals = numerals;
        multiples = lexicon.numbers().multiples();
        halves = lexicon.numbers().halves();
        digits = lexicon.numbers().values("digits");
        doublingBefore = Set.copyOf(lexicon.units().words("doubling_before"));
        doublingAfter = Set.copyOf(lexicon.units().words("doubling_after"));
        spans = Set.copyOf(lexicon.units().words("spans"));
        degrees = Set.copyOf(lexicon.units().words("degrees"));
        ratio = Set.copyOf(lexicon.units().words("ratio"));
        lexicon.units().words("magnitude").forEach(word -> magnitude.add(word, true));
    }

    /// "Halved", "halving": to half of what it was.
    boolean isHalving(Pieces pieces, int i) {
        return halves.contains(pieces.at(i).lower());
    }

    @Nullable Side at(Pieces pieces, int i) {
        if (pieces.glued(i)
                && !pieces.is(i - 1, "(")
                && !pieces.is(i - 1, "\"")
                && !pieces.is(i - 1, "—")) {
            return null;
        }
        var word = pieces.at(i).lower();
        var multiple = multiples.get(word);
        if (multiple != null) {
            return multiple(pieces, i, word, multiple);
        }
        if (halves.contains(word)) {
            return side(i, i + 1, FIFTY, BigDecimal.ONE, Dimension.PERCENT);
        }
        var fold = word.endsWith("fold") ? digits.get(word.substring(0, word.length() - 4)) : null;
        if (fold != null && !(pieces.at(i).isCapitalised() && pieces.at(i - 1).isCapitalised())) {
            return side(i, i + 1, fold, BigDecimal.ONE, Dimension.MULTIPLE);
        }
        var power = magnitude(pieces, i);
        if (power != null) {
            return power;
        }
        var figures = figures(pieces, i, word);
        if (figures != null) {
            return figures;
        }
        return pieces.is(i, "single") ? single(pieces, i) : counted(pieces, i);
    }

    /// "A six-figure sum", "seven-figure": money of no named currency.
    private @Nullable Side figures(Pieces pieces, int i, String word) {
        var many = pieces.at(i).isNumber() ? pieces.at(i).value() : digits.get(word);
        boolean tied =
                pieces.at(i + 1).isDash()
                        && (pieces.is(i + 2, "figure") || pieces.is(i + 2, "figures"));
        boolean apart = pieces.is(i + 1, "figures") && FIGURES_OF.contains(before(pieces, i));
        if (many == null
                || !tied && !apart
                || many.scale() > 0
                || many.intValue() < 4
                || many.intValue() > 12) {
            return null;
        }
        var low = BigDecimal.TEN.pow(many.intValue() - 1);
        var numeral =
                new Numeral(
                        i,
                        tied ? i + 3 : i + 2,
                        low,
                        low.multiply(BigDecimal.TEN),
                        low,
                        BigDecimal.ONE,
                        Numeral.Style.VAGUE);
        var money = new Dimension("XXX", BigDecimal.ONE, Dimension.Family.MONEY);
        return new Side(i, numeral.end(), numeral, money, false, false);
    }

    /// The word before, over the "low", "mid" or "high" between.
    private static String before(Pieces pieces, int i) {
        int at = i - 1;
        while (at > i - 4 && (pieces.at(at).isDash() || PLACES.contains(pieces.at(at).lower()))) {
            at--;
        }
        return pieces.at(at).lower();
    }

    /// "A single gigawatt-hour".
    private @Nullable Side single(Pieces pieces, int i) {
        var one =
                new Numeral(
                        i,
                        i + 1,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        Numeral.Style.WORDS);
        var unit = dimensions.suffix(pieces, i + 1, one);
        boolean measure = unit != null && unit.meaning().family() == Dimension.Family.MEASURE;
        return unit == null || !measure
                ? null
                : new Side(i, unit.end(), one, unit.meaning(), false, false);
    }

    private @Nullable Side multiple(Pieces pieces, int i, String word, BigDecimal value) {
        var next = pieces.at(i + 1);
        boolean tied = next.isDash() && next.glued();
        boolean occasions =
                (word.equals("twice") || word.equals("thrice")) && !compares(pieces, i + 1);
        boolean adjective =
                (word.equals("double")
                                || word.equals("triple")
                                || word.equals("treble")
                                || word.equals("quadruple"))
                        && !doubling(pieces, i);
        return tied || occasions || adjective
                ? null
                : side(i, i + 1, value, BigDecimal.ONE, Dimension.MULTIPLE);
    }

    /// "Twice the size", "three times as many as", "five times larger"; not "twice as United won".
    private boolean compares(Pieces pieces, int i) {
        var next = pieces.at(i).lower();
        boolean as = next.equals("as");
        boolean adjective =
                pieces.at(i + 1).isWord()
                        && (degrees.contains(pieces.at(i + 1).lower()) || pieces.is(i + 2, "as"));
        return ratio.contains(next) && (!as || adjective);
    }

    /// "Double the number", "to double", "more than double"; but not "a double room".
    private boolean doubling(Pieces pieces, int i) {
        var before = pieces.at(i - 1).lower();
        var next = pieces.at(i + 1);
        return ratio.contains(next.lower())
                || doublingBefore.contains(before)
                || (!next.isWord() && !ARTICLES.contains(before))
                || doublingAfter.contains(next.lower());
    }

    /// "An order of magnitude", "orders of magnitude"; counted ones are read as a number's unit.
    private @Nullable Side magnitude(Pieces pieces, int i) {
        int at = pieces.is(i, "an") || pieces.is(i, "a") ? i + 1 : i;
        var match = magnitude.at(pieces, at);
        if (match == null) {
            return null;
        }
        boolean several = pieces.is(at, "orders");
        var high = several ? null : BigDecimal.TEN;
        var numeral =
                new Numeral(
                        i,
                        match.end(),
                        BigDecimal.TEN,
                        high,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        Numeral.Style.VAGUE);
        return new Side(i, match.end(), numeral, Dimension.MULTIPLE, false, false);
    }

    /// "Three times as many" is a ratio; "one in five", "two out of three" are shares.
    private @Nullable Side counted(Pieces pieces, int i) {
        var numeral = numerals.at(pieces, i, false);
        if (numeral == null || !numeral.isPoint() || numeral.isScaled()) {
            return null;
        }
        int at = numeral.end();
        boolean broken = numeral.written().stripTrailingZeros().scale() > 0;
        boolean times =
                pieces.is(at, "times")
                        && !isOccasion(pieces, at + 1)
                        && (broken || compares(pieces, at + 1) || isValued(pieces, i, at + 1));
        if (times) {
            return new Side(i, at + 1, numeral, Dimension.MULTIPLE, false, false);
        }
        var toOne = toOne(pieces, i, numeral);
        if (toOne != null) {
            return toOne;
        }
        var between = between(pieces, i, numeral);
        if (between != null) {
            return between;
        }
        boolean one = numeral.written().compareTo(BigDecimal.ONE) == 0;
        if (one && pieces.at(at).isWord() && pieces.is(at + 1, "in")) {
            at++;
        }
        boolean in = pieces.is(at, "in") && !pieces.at(at - 1).raw().contains(".");
        boolean out =
                (pieces.is(at, "out") && pieces.is(at + 1, "of"))
                        || (pieces.is(at, "in") && pieces.is(at + 1, "every"));
        if (!in && !out) {
            return null;
        }
        return share(pieces, i, numeral, out ? at + 2 : at + 1, out);
    }

    /// "Three times this year", "three times a shift": so often.
    private static boolean isOccasion(Pieces pieces, int next) {
        var period = pieces.at(next + 1).lower();
        boolean told = pieces.is(next, "this") || pieces.is(next, "last") || pieces.is(next, "a");
        return told
                && PERIODS.contains(period)
                && !(pieces.is(next + 2, "'") && pieces.glued(next + 2));
    }

    /// "Trades at 12 times", "18 times covered", "a multiple of 11 times".
    private static boolean isValued(Pieces pieces, int start, int next) {
        var before = pieces.at(start - 1).lower();
        boolean covered = COVERED.contains(pieces.at(next).lower());
        boolean multiple =
                before.equals("of")
                        && (pieces.is(start - 2, "multiple") || pieces.is(start - 2, "ratio"));
        boolean closed = !pieces.at(next).isWord() || CLOSING.contains(pieces.at(next).lower());
        return covered || (multiple || VALUING.contains(before)) && closed;
    }

    /// "Outnumber them by 80 to 1", "four to one".
    private @Nullable Side toOne(Pieces pieces, int i, Numeral left) {
        int at = left.end();
        at += pieces.at(at).isDash() && pieces.glued(at) ? 1 : 0;
        if (!pieces.is(at, "to") || left.written().compareTo(BigDecimal.ONE) <= 0) {
            return null;
        }
        int one = at + 1 + (pieces.at(at + 1).isDash() ? 1 : 0);
        var next = pieces.at(one + 1);
        boolean single = pieces.is(one, "1") || pieces.is(one, "one");
        boolean goesOn =
                next.isNumber()
                        || next.is("%")
                        || next.isDash() && pieces.glued(one + 1)
                        || next.is("/")
                        || next.isWord() && !CLOSING.contains(next.lower());
        var before = pieces.at(i - 1).lower();
        boolean moved = before.equals("from") || SCORED.contains(before);
        return !single || goesOn || moved
                ? null
                : side(i, one + 1, left.written(), BigDecimal.ONE, Dimension.MULTIPLE);
    }

    /// "Two to three times wages".
    private @Nullable Side between(Pieces pieces, int i, Numeral low) {
        int tie = low.end();
        if (!pieces.is(tie, "to") && !pieces.is(tie, "or") && !pieces.at(tie).isDash()) {
            return null;
        }
        var high = numerals.at(pieces, tie + 1, false);
        if (high == null
                || !high.isPoint()
                || high.isScaled()
                || high.written().compareTo(low.written()) <= 0
                || !pieces.is(high.end(), "times")
                || !compares(pieces, high.end() + 1)) {
            return null;
        }
        var both =
                new Numeral(
                        i,
                        high.end(),
                        low.low(),
                        high.high(),
                        low.step().min(high.step()),
                        BigDecimal.ONE,
                        high.style());
        return new Side(i, high.end() + 1, both, Dimension.MULTIPLE, false, false);
    }

    private @Nullable Side share(Pieces pieces, int i, Numeral part, int from, boolean out) {
        var whole = numerals.at(pieces, from, false);
        boolean small =
                whole != null
                        && whole.isPoint()
                        && !whole.isScaled()
                        && whole.written().compareTo(part.written()) > 0
                        && (whole.written().compareTo(BigDecimal.valueOf(1000)) < 0
                                || isRound(whole));
        if (whole == null || !small || part.written().signum() <= 0) {
            return null;
        }
        boolean plain =
                (out && isShare(part, whole))
                        || ((part.style() == whole.style()
                                        || isShare(part, whole)
                                        || isOneIn(part, whole))
                                && shareLike(pieces, i, whole));
        var value =
                part.written()
                        .multiply(HUNDRED)
                        .divide(whole.written(), 16, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
        return plain ? side(i, whole.end(), value, BigDecimal.ONE, Dimension.PERCENT) : null;
    }

    /// "Nine out of ten", "98 out of 100"; "26 out of 28" are two counts, "5.5 out of 10" a mark.
    private static boolean isShare(Numeral part, Numeral whole) {
        boolean round =
                whole.written().compareTo(BigDecimal.TEN) <= 0
                        || whole.written().compareTo(HUNDRED) == 0;
        return round && part.written().scale() <= 0;
    }

    private static boolean isOneIn(Numeral part, Numeral whole) {
        return part.written().compareTo(BigDecimal.ONE) == 0
                && whole.written().stripTrailingZeros().scale() <= 0;
    }

    private boolean shareLike(Pieces pieces, int i, Numeral whole) {
        var next = pieces.at(whole.end());
        boolean year = whole.written().compareTo(HUNDRED) > 0 && !isRound(whole);
        boolean time = spans.contains(next.lower());
        return !year && !time && !(pieces.is(i - 1, ".") && pieces.glued(i));
    }

    /// "One in 400", "2 in 10,000".
    private static boolean isRound(Numeral whole) {
        var value = whole.written();
        return value.compareTo(BigDecimal.valueOf(100_000)) <= 0
                && value.remainder(HUNDRED).signum() == 0
                && (value.compareTo(BigDecimal.valueOf(1000)) < 0
                        || value.precision() - value.stripTrailingZeros().precision() >= 3);
    }

    private static Side side(
            int start, int end, BigDecimal value, BigDecimal step, Dimension dimension) {
        var numeral =
                new Numeral(start, end, value, value, step, BigDecimal.ONE, Numeral.Style.WORDS);
        return new Side(start, end, numeral, dimension, false, false);
    }
}
