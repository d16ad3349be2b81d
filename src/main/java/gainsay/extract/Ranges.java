package gainsay.extract;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two figures that belong together: "$2–3 billion", "between 5 and 8 percent", "500 and 600
/// million". They share a scale and a unit where only one of them says it.
final class Ranges {
    /// `apart` says that they are two figures, not the ends of one interval; `dash` how they are
    /// joined.
    record Range(Side left, Side right, boolean apart, boolean dash) {}

    private static final Set<String> FILLER =
            Set.of(
                    "around",
                    "about",
                    "roughly",
                    "approximately",
                    "nearly",
                    "almost",
                    "perhaps",
                    "even",
                    "some",
                    "over",
                    "more",
                    "than",
                    "as",
                    "much",
                    "up",
                    "possibly");
    private static final Set<String> CHANGE = Set.of("from");

    private Ranges() {}

    static @Nullable Range of(Pieces pieces, Side left, Sides sides) {
        int at = left.end();
        var tie = pieces.at(at);
        boolean dash = tie.isDash() || tie.is("~");
        boolean to = tie.is("to") || tie.is("through");
        boolean and = tie.is("and") || tie.is("or");
        if (!dash && !to && !and) {
            return null;
        }
        int next = at + 1;
        if (dash && pieces.is(next, "to") && pieces.at(next + 1).isDash()) {
            next += 2;
        } else if (dash
                && pieces.glued(at)
                && (pieces.is(next, "or") || pieces.is(next, "and") || pieces.is(next, "to"))) {
            to = pieces.is(next, "to");
            and = !to;
            dash = false;
            next++;
        }
        for (int i = 0; i < 3 && to && FILLER.contains(pieces.at(next).lower()); i++) {
            next++;
        }
        boolean minus = dash && !pieces.glued(next) && pieces.glued(at);
        var right = minus && !pieces.glued(at) ? null : sides.at(pieces, next);
        return right == null || (dash && !dashed(pieces, left, right, at))
                ? null
                : range(pieces, left, right, dash, to);
    }

    /// A dash joins two figures when it touches both, or stands free between both.
    private static boolean dashed(Pieces pieces, Side left, Side right, int at) {
        boolean tight = pieces.glued(at);
        boolean tightAfter = pieces.glued(right.start());
        boolean em = pieces.is(at, "—");
        boolean like = left.family() == right.family() || left.isBare() || right.isBare();
        return like && (tight == tightAfter || left.prefixed()) && !(em && !tight);
    }

    private static @Nullable Range range(
            Pieces pieces, Side left, Side right, boolean dash, boolean to) {
        boolean between = between(pieces, left.start());
        boolean list = !dash && !to && !between;
        boolean compatible = left.isBare() || right.isBare() || sameUnit(left, right);
        if (!compatible || vagueMix(left, right) || left.plus()) {
            return null;
        }
        if (list
                && !(left.isBare()
                        && !left.numeral().isScaled()
                        && !right.isBare()
                        && left.numeral().style() != Numeral.Style.FRACTION)) {
            return null;
        }
        if ((list && !left.numeral().isPoint())
                || (left.isBare() && !right.isBare() && right.prefixed())) {
            return null;
        }
        if (right.isBare() && !left.isBare() && !left.prefixed()) {
            return null;
        }
        var shared = share(left, right);
        boolean from = to && changes(pieces, left.start());
        return new Range(shared.left(), shared.right(), list || from, dash);
    }

    private static boolean sameUnit(Side left, Side right) {
        var a = left.dimension();
        var b = right.dimension();
        return a != null && b != null && a.unit().equals(b.unit()) && a.family() == b.family();
    }

    private static boolean vagueMix(Side left, Side right) {
        return left.numeral().style() == Numeral.Style.BARE_SCALE
                || right.numeral().style() == Numeral.Style.BARE_SCALE
                || (left.numeral().style()
                                == Numeral.Style.FRACTION
                                != (right.numeral().style() == Numeral.Style.FRACTION)
                        && left.isBare()
                        && right.isBare());
    }

    private static Range share(Side left, Side right) {
        var unit = left.dimension() == null ? right.dimension() : left.dimension();
        var other = right.dimension() == null ? unit : right.dimension();
        var low = left.numeral();
        var scale = right.numeral().scale();
        boolean shares =
                !low.isScaled()
                        && right.numeral().isScaled()
                        && low.isPoint()
                        && low.written().compareTo(mantissa(right.numeral())) <= 0
                        && low.style() != Numeral.Style.FRACTION
                        && low.step().compareTo(BigDecimal.ZERO) > 0
                        && !grouped(low);
        return new Range(
                left.with(shares ? low.scaled(scale) : low, unit),
                right.with(right.numeral(), other),
                false,
                false);
    }

    private static boolean grouped(Numeral numeral) {
        return numeral.written().compareTo(BigDecimal.valueOf(1000)) >= 0;
    }

    private static BigDecimal mantissa(Numeral numeral) {
        return numeral.written().divide(numeral.scale(), java.math.MathContext.DECIMAL64);
    }

    private static boolean between(Pieces pieces, int start) {
        for (int i = start - 1; i >= Math.max(0, start - 3); i--) {
            if (pieces.is(i, "between")) {
                return true;
            }
        }
        return false;
    }

    /// "Rose from 5 to 8": two figures, before and after.
    private static boolean changes(Pieces pieces, int start) {
        return CHANGE.contains(pieces.at(start - 1).lower())
                && CHANGED.contains(word(pieces, start - 2));
    }

    private static String word(Pieces pieces, int from) {
        for (int i = from; i > from - 4; i--) {
            var word = pieces.at(i).lower();
            if (CHANGED.contains(word)) {
                return word;
            }
        }
        return "";
    }

    private static final Set<String> CHANGED =
            Set.of(
                    "rose",
                    "fell",
                    "grew",
                    "climbed",
                    "increased",
                    "decreased",
                    "declined",
                    "dropped",
                    "jumped",
                    "up",
                    "down",
                    "raised",
                    "lowered",
                    "cut",
                    "went",
                    "surged",
                    "soared",
                    "increase",
                    "rise",
                    "fall",
                    "rising",
                    "falling",
                    "growing",
                    "grow",
                    "raise",
                    "raising",
                    "lower",
                    "reduced",
                    "slipped",
                    "plunged",
                    "plummeted",
                    "doubled",
                    "tripled",
                    "expanded",
                    "shrank",
                    "swelled",
                    "ballooned",
                    "widened",
                    "narrowed",
                    "improved",
                    "gone",
                    "risen",
                    "fallen",
                    "grown",
                    "moved",
                    "increasing",
                    "cutting",
                    "boosted",
                    "boost",
                    "lifted",
                    "hiked",
                    "upgraded",
                    "downgraded",
                    "revised");
}
