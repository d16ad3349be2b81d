package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two figures that belong together: "$2–3 billion", "between 5 and 8 percent", "500 and 600
/// million". They share a scale and a unit where only one of them says it.
final class Ranges {
    /// `apart` says that they are two figures, not the ends of one interval; `dash` that a dash
    /// joins them.
    record Range(Side left, Side right, boolean apart, boolean dash) {
        boolean isBare() {
            return left.isBare() && right.isBare();
        }

        /// "Fell one to 33-1/2", which no noun follows.
        boolean isStep() {
            return apart && isBare() && isWord(left);
        }

        boolean isUpsideDown() {
            var low = left.numeral().low();
            var high = right.numeral().high();
            return low != null && high != null && low.compareTo(high) > 0 && !isNegative();
        }

        /// "-5 to -10 degrees": written from the nearer end.
        boolean isNegative() {
            var low = left.numeral().low();
            var high = right.numeral().high();
            return low != null && high != null && low.signum() < 0 && high.compareTo(low) < 0;
        }
    }

    /// What stands between two figures, and the piece where the second may begin.
    private record Tie(Kind kind, int at, int next) {
        enum Kind {
            DASH,
            TO,
            AND
        }
    }

    private static final BigDecimal STEPPED = new BigDecimal("3.5");
    private static final Set<String> ABOUT =
            Set.of("about", "around", "roughly", "nearly", "almost", "some");

    private static final BigDecimal FAR = BigDecimal.valueOf(3);
    private static final int NEAR = 6;
    private static final int REACH = 13;

    private final Sides sides;
    private final Set<String> steps;
    private final Set<String> changes;
    private final Set<String> gains;

    Ranges(Numbers numbers, Sides sides) {
        this.sides = sides;
        steps = Set.copyOf(numbers.words("range_steps"));
        changes = Set.copyOf(numbers.words("range_changes"));
        gains = numbers.trends("trends").keySet();
    }

    @Nullable Range of(Pieces pieces, Side left) {
        var tie = tie(pieces, left.end());
        var right = tie == null ? null : right(pieces, left, tie);
        if (tie == null || right == null || left.plus()) {
            return null;
        }
        if (tie.kind() == Tie.Kind.DASH && !dashed(pieces, left, right, tie.at())) {
            return null;
        }
        return range(pieces, left, right, tie.kind());
    }

    /// "From 24.2 to 33-35 billion": one figure and a range; the figure as the range has it.
    @Nullable Side beforeRange(Pieces pieces, Range range) {
        if (range.dash() || !range.isBare() || !pieces.at(range.right().end()).isDash()) {
            return null;
        }
        var second = of(pieces, range.right());
        return second == null || !second.dash() || second.isBare()
                ? null
                : shared(range.left(), second.right(), true, false).left();
    }

    /// "£55-60m": the sign of the first makes millions of the letter behind the second.
    private @Nullable Side right(Pieces pieces, Side left, Tie tie) {
        var right = sides.at(pieces, tie.next());
        boolean listed = tie.kind() == Tie.Kind.AND && !between(pieces, left.start());
        if (right == null
                || listed
                || !left.prefixed()
                || right.isBare()
                || right.prefixed()
                || sameUnit(left, right)) {
            return right;
        }
        return sides.sharing(pieces, tie.next(), left).orElse(right);
    }

    private @Nullable Tie tie(Pieces pieces, int at) {
        var first = pieces.at(at);
        if (first.isDash() && pieces.glued(at)) {
            var hung = hung(pieces, at);
            if (hung != null) {
                return hung;
            }
        }
        if (first.isDash() || first.is("~")) {
            return new Tie(Tie.Kind.DASH, at, at + 1);
        }
        var kind = kind(first);
        return kind == null ? null : new Tie(kind, at, afterSteps(pieces, at + 1));
    }

    /// "7- to 8-inch", "5-to-10", "7- or 8-inch".
    private @Nullable Tie hung(Pieces pieces, int at) {
        var kind = kind(pieces.at(at + 1));
        if (kind == null) {
            return null;
        }
        boolean tight = pieces.at(at + 2).isDash();
        return new Tie(kind, at, tight ? at + 3 : at + 2);
    }

    private static Tie.@Nullable Kind kind(Piece piece) {
        if (piece.is("to") || piece.is("through")) {
            return Tie.Kind.TO;
        }
        return piece.is("and") || piece.is("or") ? Tie.Kind.AND : null;
    }

    private int afterSteps(Pieces pieces, int from) {
        int next = from;
        while (next < from + 3 && steps.contains(pieces.at(next).lower())) {
            next++;
        }
        return next;
    }

    /// A dash joins two figures when it touches both, or stands free between both.
    private static boolean dashed(Pieces pieces, Side left, Side right, int at) {
        boolean tight = pieces.glued(at);
        boolean em = pieces.is(at, "—");
        boolean like = left.family() == right.family() || left.isBare() || right.isBare();
        boolean even = tight == pieces.glued(right.start()) || left.prefixed();
        return like && even && !(em && !tight);
    }

    private @Nullable Range range(Pieces pieces, Side left, Side right, Tie.Kind kind) {
        if (kind == Tie.Kind.TO && isPence(pieces, left, right)) {
            return new Range(left, right.with(right.numeral(), left.dimension()), true, false);
        }
        boolean like = left.isBare() || right.isBare() || sameUnit(left, right);
        boolean bareAfterUnit = right.isBare() && !left.isBare() && !left.prefixed();
        boolean bareBeforeMoney = left.isBare() && right.prefixed();
        if (!like || bareAfterUnit || bareBeforeMoney || mixed(left, right)) {
            return null;
        }
        if (kind == Tie.Kind.TO
                && (right.isBare() && isRecipient(pieces, left, right)
                        || isCutTo(pieces, left, right))) {
            return null;
        }
        boolean list =
                kind == Tie.Kind.AND
                        && !between(pieces, left.start())
                        && !isEither(pieces, left, right);
        if (list && !lends(left, right)) {
            return null;
        }
        boolean change =
                kind == Tie.Kind.TO
                        && !list
                        && (changes(pieces, left.start())
                                || moves(pieces, left, right)
                                || isBy(pieces, left, right)
                                || isStep(pieces, left, right)
                                || isEighth(pieces, left, right));
        return shared(left, right, list || change, kind == Tie.Kind.DASH);
    }

    /// "$67 million to 29 states": what is given, and to how many.
    private static boolean isRecipient(Pieces pieces, Side left, Side right) {
        return left.numeral().isScaled()
                && !right.numeral().isScaled()
                && pieces.at(right.end()).isWord()
                && right.numeral().written().compareTo(mantissa(left.numeral())) != 0
                && left.prefixed();
    }

    /// "Cut the payout in half to 3 cents", "the quota for the first half to 600,000t".
    private static boolean isCutTo(Pieces pieces, Side left, Side right) {
        return left.isBare()
                && left.numeral().style() == Numeral.Style.FRACTION
                && pieces.at(left.start()).isWord()
                && right.numeral().style() != Numeral.Style.FRACTION
                && right.family() != Dimension.Family.PERCENT;
    }

    /// "Fell by 2,475 tonnes to 124,600 tonnes", "by 260 to 1,150": the step and the level.
    private static boolean isBy(Pieces pieces, Side left, Side right) {
        int before = left.start() - 1;
        before -= ABOUT.contains(pieces.at(before).lower()) ? 1 : 0;
        return pieces.is(before, "by")
                && left.family() != Dimension.Family.PERCENT
                && left.numeral().isPoint()
                && right.numeral().isPoint()
                && right.numeral().written().compareTo(left.numeral().written().multiply(STEPPED))
                        > 0;
    }

    /// "Three or four people", "12 or 13 minutes": one figure, somewhere between.
    private static boolean isEither(Pieces pieces, Side left, Side right) {
        var a = left.numeral();
        var b = right.numeral();
        return pieces.is(left.end(), "or")
                && left.isBare()
                && a.isPoint()
                && b.isPoint()
                && a.style() == b.style()
                && !a.isScaled()
                && mantissa(b).subtract(a.written()).compareTo(BigDecimal.ONE) == 0;
    }

    /// In a list the first figure borrows only a unit, and only when it has nothing of its own.
    private static boolean lends(Side left, Side right) {
        var numeral = left.numeral();
        return left.isBare()
                && !right.isBare()
                && !numeral.isScaled()
                && numeral.isPoint()
                && numeral.style() != Numeral.Style.FRACTION;
    }

    private static boolean sameUnit(Side left, Side right) {
        var a = left.dimension();
        var b = right.dimension();
        return a != null && b != null && a.unit().equals(b.unit()) && a.family() == b.family();
    }

    private static boolean mixed(Side left, Side right) {
        var a = left.numeral().style();
        var b = right.numeral().style();
        boolean bare = left.isBare() && right.isBare();
        boolean fraction = (a == Numeral.Style.FRACTION) != (b == Numeral.Style.FRACTION);
        return a == Numeral.Style.BARE_SCALE || b == Numeral.Style.BARE_SCALE || (fraction && bare);
    }

    private static Range shared(Side left, Side right, boolean apart, boolean dash) {
        var unit = left.dimension() == null ? right.dimension() : left.dimension();
        var other = right.dimension() == null ? unit : right.dimension();
        var low = left.numeral();
        boolean shares =
                !low.isScaled()
                        && right.numeral().isScaled()
                        && low.isPoint()
                        && low.style() != Numeral.Style.FRACTION
                        && low.written().compareTo(mantissa(right.numeral())) <= 0;
        var first = shares ? low.scaled(right.numeral().scale()) : low;
        return new Range(left.with(first, unit), right.with(right.numeral(), other), apart, dash);
    }

    private static BigDecimal mantissa(Numeral numeral) {
        return numeral.written().divide(numeral.scale(), MathContext.DECIMAL64);
    }

    private static boolean between(Pieces pieces, int start) {
        for (int i = start - 1; i >= start - 3; i--) {
            if (pieces.is(i, "between")) {
                return true;
            }
        }
        return false;
    }

    /// "Slipped 45 cents to $82.15": by how much, and to what.
    private boolean moves(Pieces pieces, Side left, Side right) {
        var a = left.dimension();
        var b = right.dimension();
        if (a == null || b == null || !a.isMoney() || !b.isMoney()) {
            return false;
        }
        var by = left.numeral().written().multiply(a.factor());
        var to = right.numeral().written().multiply(b.factor());
        return to.compareTo(by.multiply(FAR)) > 0 && isMoved(pieces, left.start());
    }

    /// "Lost 3p to 821": the unit of the step is that of the level.
    private boolean isPence(Pieces pieces, Side left, Side right) {
        var coin = left.dimension();
        return coin != null
                && coin.isMoney()
                && coin.factor().compareTo(BigDecimal.ONE) < 0
                && right.isBare()
                && isDigits(left)
                && isDigits(right)
                && isFar(left, right)
                && isMoved(pieces, left.start());
    }

    /// "Up 1 to 181", "rose 12 to 435".
    private boolean isStep(Pieces pieces, Side left, Side right) {
        return left.isBare()
                && right.isBare()
                && (isDigits(left) || isWord(left))
                && isDigits(right)
                && isFar(left, right)
                && isMoved(pieces, left.start());
    }

    /// "Rose 1/8 to 6-3/8 pct".
    private boolean isEighth(Pieces pieces, Side left, Side right) {
        return left.isBare()
                && right.family() == Dimension.Family.PERCENT
                && pieces.is(left.start() + 1, "/")
                && isFar(left, right)
                && isMoved(pieces, left.start());
    }

    /// "Fell one to 33-1/2": what is counted out by a level is a step.
    private static boolean isWord(Side side) {
        return side.numeral().style() == Numeral.Style.WORDS
                && !side.numeral().isScaled()
                && side.numeral().end() == side.numeral().start() + 1;
    }

    private static boolean isDigits(Side side) {
        return side.numeral().style() == Numeral.Style.DIGITS && !side.numeral().isScaled();
    }

    private static boolean isFar(Side left, Side right) {
        var by = left.numeral().written();
        return right.numeral().written().compareTo(by.multiply(BigDecimal.TEN)) > 0;
    }

    /// "Lost 11p", "fell by their daily limit of 300 yen".
    private boolean isMoved(Pieces pieces, int start) {
        for (int i = start - 1; i >= start - NEAR && pieces.at(i).isWord(); i--) {
            var word = pieces.at(i).lower();
            if (word.equals("from") || word.equals("between")) {
                return false;
            }
            if (word.equals("by") || changes.contains(word) || gains.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// "$8.05 to $8.20, up from $7.80 to $8.10": the range that stood before.
    private static boolean isEarlier(Pieces pieces, int up) {
        boolean turned = pieces.is(up, "up") || pieces.is(up, "down");
        boolean broken = pieces.is(up - 1, ",") || pieces.is(up - 1, "(");
        return turned && broken && isRangeBefore(pieces, up - 2);
    }

    /// A number, "to", "and" or a dash, and a number, a few words back.
    private static boolean isRangeBefore(Pieces pieces, int last) {
        for (int i = last; i > last - REACH && !pieces.at(i + 1).opensLine(); i--) {
            boolean tie = kind(pieces.at(i)) != null || pieces.at(i).isDash();
            boolean ends = isAmount(pieces, i + 1, 1) && isAmount(pieces, i - 1, -1);
            if (tie && ends) {
                return true;
            }
        }
        return false;
    }

    /// A number at the piece, or one over a sign or a scale word.
    private static boolean isAmount(Pieces pieces, int i, int step) {
        return pieces.at(i).isNumber()
                || pieces.at(i + step).isNumber() && !pieces.is(i, ",") && !pieces.is(i, ".");
    }

    /// "Rose from 5 to 8": two figures, before and after.
    private boolean changes(Pieces pieces, int start) {
        if (!pieces.is(start - 1, "from") || isEarlier(pieces, start - 2)) {
            return false;
        }
        for (int i = start - 2; i > start - REACH && !pieces.is(i, "."); i--) {
            if (changes.contains(pieces.at(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
