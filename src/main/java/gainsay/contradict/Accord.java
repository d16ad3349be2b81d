package gainsay.contradict;

import gainsay.model.Bound;
import gainsay.model.Finding;
import gainsay.model.Quantity;
import gainsay.model.Zone;

/// How two figures in one unit stand to each other, and the step that shows it. `leftIsLarger` is
/// meaningful only where they are apart.
record Accord(Kind kind, boolean leftIsLarger, Finding.Step step) {
    enum Kind {
        /// The same written figure.
        SAME,
        /// Two figures that round to one another.
        AGREE,
        /// The left one lies inside what the right one allows.
        LEFT_INSIDE,
        RIGHT_INSIDE,
        /// Bounds that leave room for each other and say nothing more.
        ROOM,
        /// No value satisfies both.
        APART,
        /// Two bounds of one direction that no reader would take for the same.
        APART_AS_READ
    }

    static Accord of(Quantity left, Zone leftZone, Quantity right, Zone rightZone) {
        var a = Reading.fair(left, leftZone);
        var b = Reading.fair(right, rightZone);
        if (!a.meets(b)) {
            return apart(a, b);
        }
        if (oneDirection(left, right)) {
            return asRead(left, right);
        }
        return new Accord(meeting(left, right, a, b), false, step("intervals-meet", a, b));
    }

    boolean isApart() {
        return kind == Kind.APART || kind == Kind.APART_AS_READ;
    }

    private static Accord apart(Range a, Range b) {
        return new Accord(Kind.APART, b.isBelow(a), step("intervals-disjoint", a, b));
    }

    private static Accord asRead(Quantity left, Quantity right) {
        var a = Reading.asRead(left);
        var b = Reading.asRead(right);
        if (left.written().compareTo(right.written()) == 0) {
            return new Accord(Kind.SAME, false, step("same-figure", a, b));
        }
        if (a.meets(b)) {
            var kind = b.holds(a) ? Kind.LEFT_INSIDE : Kind.RIGHT_INSIDE;
            return new Accord(kind, false, step("as-read-bands-meet", a, b));
        }
        return new Accord(Kind.APART_AS_READ, b.isBelow(a), step("as-read-bands-disjoint", a, b));
    }

    private static Kind meeting(Quantity left, Quantity right, Range a, Range b) {
        if (isSameFigure(left, right)) {
            return Kind.SAME;
        }
        if (isPlain(left) && isPlain(right)) {
            return Kind.AGREE;
        }
        var leftAllows = width(left);
        var rightAllows = width(right);
        if (leftAllows > rightAllows) {
            return a.holds(written(right)) ? Kind.RIGHT_INSIDE : overlap(left, right);
        }
        if (rightAllows > leftAllows) {
            return b.holds(written(left)) ? Kind.LEFT_INSIDE : overlap(left, right);
        }
        if (left.bound().isApproximate()) {
            return Kind.AGREE;
        }
        if (a.holds(written(right))) {
            return Kind.RIGHT_INSIDE;
        }
        return b.holds(written(left)) ? Kind.LEFT_INSIDE : Kind.ROOM;
    }

    /// A bound beside a figure that reaches over it leaves room; two closed figures agree.
    private static Kind overlap(Quantity left, Quantity right) {
        return isOpen(left) || isOpen(right) ? Kind.ROOM : Kind.AGREE;
    }

    /// 0 plain, 1 hedged, 2 a range, 3 open: the wider allows more.
    private static int width(Quantity quantity) {
        if (isOpen(quantity)) {
            return 3;
        }
        if (!quantity.isPoint()) {
            return 2;
        }
        return quantity.bound().isApproximate() ? 1 : 0;
    }

    private static Range written(Quantity quantity) {
        return Range.closed(quantity.low(), quantity.high());
    }

    private static boolean isOpen(Quantity quantity) {
        return quantity.low() == null || quantity.high() == null;
    }

    private static boolean isPlain(Quantity quantity) {
        return quantity.isPoint() && quantity.bound() == Bound.EXACT;
    }

    private static boolean isSameFigure(Quantity left, Quantity right) {
        var sameStart = left.written().compareTo(right.written()) == 0;
        var ranges = !isOpen(left) && !isOpen(right);
        if (!ranges) {
            return sameStart;
        }
        var leftHigh = left.high();
        var rightHigh = right.high();
        return sameStart
                && leftHigh != null
                && rightHigh != null
                && leftHigh.compareTo(rightHigh) == 0;
    }

    /// Two written bounds of one direction; "billions" is open too, but no bound that anyone wrote.
    private static boolean oneDirection(Quantity left, Quantity right) {
        if (left.bound() == Bound.EXACT || right.bound() == Bound.EXACT) {
            return false;
        }
        return (left.high() == null && right.high() == null)
                || (left.low() == null && right.low() == null);
    }

    private static Finding.Step step(String rule, Range a, Range b) {
        return new Finding.Step(rule, a.interval(), b.interval(), null);
    }
}
