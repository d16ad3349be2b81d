package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides what a number without unit is: a count, a share, money, a power of ten, or nothing.
final class Shapes {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = new BigDecimal("1E+6");
    private static final Dimension DOLLARS =
            new Dimension("USD", BigDecimal.ONE, Dimension.Family.MONEY);
    private static final int FAR = 14;

    private final Labels labels;
    private final Counted counted;
    private final Trends trends;
    private final Tellers tellers;
    private final Set<String> partOf;
    private final Set<String> notHalf;
    private final Set<String> moneyCues;
    private final Set<String> lasting;
    private final Set<String> alone;

    Shapes(Numbers numbers, Labels labels, Counted counted, Trends trends) {
        this.labels = labels;
        this.counted = counted;
        this.trends = trends;
        tellers = new Tellers(numbers);
        partOf = Set.copyOf(numbers.words("part_of"));
        notHalf = Set.copyOf(numbers.words("not_half"));
        alone = Set.copyOf(numbers.words("alone"));
        lasting = Set.copyOf(numbers.words("lasting"));
        moneyCues = Set.copyOf(numbers.words("money_cues"));
    }

    boolean isYear(Pieces pieces, Side side) {
        return labels.isYear(pieces, side.start(), side.end(), false);
    }

    /// Whether a bare range is made of years, labels or goals.
    boolean isTrap(Pieces pieces, Ranges.Range range) {
        var left = range.left();
        var right = range.right();
        boolean even = left.numeral().written().compareTo(right.numeral().written()) == 0;
        return even
                || labels.holds(pieces, left.start(), right.end(), false)
                || isYear(pieces, right);
    }

    /// Whether a figure is no quantity at all.
    boolean isNone(Pieces pieces, Side side, boolean hedged, boolean ones) {
        if (!side.isBare()) {
            var first = pieces.at(side.numeral().start());
            boolean single = first.is("a") || first.is("an");
            boolean lasts = lasting.contains(pieces.at(side.start() - 1).lower());
            boolean coin = pieces.is(side.end() - 1, "cent") || pieces.is(side.end() - 1, "penny");
            boolean moves =
                    coin
                            && !pieces.is(side.end(), "more")
                            && !pieces.is(side.end(), "less")
                            && trends.of(pieces, side.start(), side.end(), true) != null;
            boolean loose =
                    (side.family() == Dimension.Family.TIME || coin)
                            && single
                            && !hedged
                            && !lasts
                            && !moves;
            return loose || labels.isModel(pieces, side) || labels.isStage(pieces, side);
        }
        var numeral = side.numeral();
        var next = pieces.at(side.end());
        boolean letters = next.isWord() && next.glued();
        if (letters || numeral.isScaled()) {
            return letters && !numeral.isScaled() || labels.isStage(pieces, side);
        }
        if (labels.isRanked(pieces, side)) {
            return true;
        }
        if (percentBefore(pieces, side)) {
            return false;
        }
        if (numeral.style() == Numeral.Style.WORDS
                && (isPronoun(pieces, side, ones) || tellers.holds(pieces, side))) {
            return true;
        }
        return labels.holds(pieces, side.start(), numeral.end(), hedged || side.plus());
    }

    /// "Two-tier", "no one", "zero", and "one" unless all ones are wanted.
    private boolean isPronoun(Pieces pieces, Side side, boolean ones) {
        int end = side.end();
        var value = side.numeral().written();
        if (pieces.is(end, "-") && pieces.glued(end)) {
            return true;
        }
        boolean one = value.compareTo(BigDecimal.ONE) == 0;
        if (alone.contains(pieces.at(side.start() - 1).lower())
                && !pieces.is(side.start() - 2, "factor")
                && counted.after(pieces, end) == null) {
            return true;
        }
        return value.signum() == 0 || (one && (!ones || counted.after(pieces, end) == null));
    }

    /// The figure with its unit settled and its value in it; null where it means nothing.
    @Nullable Side shape(Pieces pieces, Side side, boolean hedged) {
        var numeral = side.numeral();
        if (!side.isBare()) {
            return settled(side);
        }
        if (numeral.style() == Numeral.Style.FRACTION && !numeral.isScaled()) {
            return fraction(pieces, side, hedged);
        }
        if (percentBefore(pieces, side)) {
            return side.with(numeral, Dimension.PERCENT);
        }
        boolean loose = numeral.style() == Numeral.Style.VAGUE;
        if (loose && !numeral.isScaled()) {
            boolean in = pieces.is(side.start() - 1, "the") && pieces.is(side.start() - 2, "in");
            int from = in ? side.start() - 2 : side.start();
            var trend = trends.of(pieces, from, side.end(), false);
            return trend == null ? null : side.with(numeral, Dimension.PERCENT);
        }
        return loose && isMoney(pieces, side) ? side.with(numeral, DOLLARS) : side;
    }

    /// "Per cent of 22.", the old way round.
    private static boolean percentBefore(Pieces pieces, Side side) {
        int i = side.start();
        boolean percent =
                pieces.is(i - 2, "percent")
                        || pieces.is(i - 2, "percents")
                        || pieces.is(i - 2, "cent");
        return pieces.is(i - 1, "of") && percent && !pieces.at(side.end()).isWord();
    }

    /// Two ends of one interval as one figure.
    Side joint(Ranges.Range range) {
        var left = settled(range.left());
        var right = settled(range.right());
        boolean below = range.isNegative();
        var a = (below ? right : left).numeral();
        var b = (below ? left : right).numeral();
        var both =
                new Numeral(
                        left.numeral().start(),
                        right.numeral().end(),
                        a.low(),
                        b.high(),
                        a.step().min(b.step()),
                        b.scale(),
                        b.style());
        return new Side(
                left.start(), right.end(), both, right.dimension(), left.prefixed(), right.plus());
    }

    /// "A quarter to a third of staff", "between a half and two-thirds": shares, where spelled.
    Side shareOf(Pieces pieces, Ranges.Range range, Side joint) {
        boolean parts =
                range.isBare()
                        && isPart(range.left().numeral())
                        && isPart(range.right().numeral())
                        && pieces.at(range.left().start()).isWord();
        boolean plural = pieces.at(joint.end() - 1).lower().endsWith("s");
        boolean between = pieces.is(joint.start() - 1, "between");
        boolean of = partOf.contains(pieces.at(joint.end()).lower());
        return parts && (of || plural || between)
                ? joint.with(joint.numeral().times(HUNDRED), Dimension.PERCENT)
                : joint;
    }

    private static boolean isPart(Numeral numeral) {
        return numeral.style() == Numeral.Style.FRACTION && !numeral.isScaled();
    }

    private static Side settled(Side side) {
        var dimension = side.dimension();
        if (dimension == null) {
            return side;
        }
        return dimension.family() == Dimension.Family.MAGNITUDE
                ? side.with(powers(side.numeral()), Dimension.MULTIPLE)
                : side.with(side.numeral().times(dimension.factor()), dimension);
    }

    private static Numeral powers(Numeral numeral) {
        var from = power(numeral.low());
        var to = power(numeral.high());
        var step = from == null ? BigDecimal.ONE : from;
        return new Numeral(
                numeral.start(), numeral.end(), from, to, step, BigDecimal.ONE, numeral.style());
    }

    private static @Nullable BigDecimal power(@Nullable BigDecimal of) {
        return of == null ? null : BigDecimal.TEN.pow(Math.clamp(of.intValue(), 0, 99));
    }

    /// "A third of", "half the", "two-thirds"; "1/2 pound" has its unit and never comes here.
    private @Nullable Side fraction(Pieces pieces, Side side, boolean hedged) {
        var first = pieces.at(side.start());
        boolean of =
                partOf.contains(pieces.at(side.end()).lower()) || isOfWhich(pieces, side.start());
        if (first.isNumber() || !first.isWord()) {
            return of ? side.with(side.numeral().times(HUNDRED), Dimension.PERCENT) : side;
        }
        boolean half = first.is("half");
        boolean tied = pieces.is(side.end(), "-") && pieces.glued(side.end());
        boolean lone = side.end() == side.start() + 1 && !half;
        if (tied || lone || (half && notHalf.contains(pieces.at(side.start() - 1).lower()))) {
            return null;
        }
        boolean plural = pieces.at(side.end() - 1).lower().endsWith("s");
        boolean by = pieces.is(side.start() - 1, "by");
        boolean one = first.is("one") && !pieces.is(side.end() - 1, "quarter");
        boolean moved = trends.of(pieces, side.start(), side.end(), false) != null;
        boolean bare =
                (moved && counted.after(pieces, side.end()) == null)
                        || trends.isDifference(pieces, side.end())
                        || (hedged && (half || first.is("one")))
                        || by
                        || one;
        return of || plural || bare
                ? side.with(side.numeral().times(HUNDRED), Dimension.PERCENT)
                : null;
    }

    /// "Of which about a tenth", "of whom a third".
    private static boolean isOfWhich(Pieces pieces, int start) {
        for (int i = start - 1; i > start - 5 && pieces.at(i).isWord(); i--) {
            if ((pieces.is(i, "which") || pieces.is(i, "whom")) && pieces.is(i - 1, "of")) {
                return true;
            }
        }
        return false;
    }

    /// "Raised billions": large, nothing counted, and a word of money close before.
    private boolean isMoney(Pieces pieces, Side side) {
        var low = side.numeral().low();
        boolean large = low != null && low.compareTo(MILLION) >= 0;
        if (!large || pieces.is(side.end(), "of") || counted.after(pieces, side.end()) != null) {
            return false;
        }
        int end = side.end();
        boolean after =
                pieces.is(end, "in")
                        && (moneyCues.contains(pieces.at(end + 1).lower())
                                || moneyCues.contains(pieces.at(end + 2).lower()));
        if (after) {
            return true;
        }
        for (int i = side.start() - 1; i > side.start() - FAR && !pieces.is(i, "."); i--) {
            if (moneyCues.contains(pieces.at(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
