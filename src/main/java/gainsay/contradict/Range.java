package gainsay.contradict;

import gainsay.model.Finding;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Values between two ends; a null end is open to infinity, `openLow` and `openHigh` say that the
/// end itself does not belong.
record Range(
        @Nullable BigDecimal low, @Nullable BigDecimal high, boolean openLow, boolean openHigh) {
    private static final MathContext MATH = MathContext.DECIMAL64;

    static Range closed(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return new Range(low, high, false, false);
    }

    static Range around(BigDecimal value, BigDecimal margin) {
        return closed(value.subtract(margin), value.add(margin));
    }

    boolean isPoint() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    boolean contains(BigDecimal value) {
        return !(isBelow(value) || isAbove(value));
    }

    private boolean isBelow(BigDecimal value) {
        if (high == null) {
            return false;
        }
        var side = high.compareTo(value);
        return side < 0 || (side == 0 && openHigh);
    }

    private boolean isAbove(BigDecimal value) {
        if (low == null) {
            return false;
        }
        var side = low.compareTo(value);
        return side > 0 || (side == 0 && openLow);
    }

    /// True when every value here is smaller than every value there. Stretches that only touch are
    /// apart: a value on the edge belongs to one of them; an exact point on an edge is inside.
    boolean isBelow(Range other) {
        if (high == null || other.low == null) {
            return false;
        }
        var side = high.compareTo(other.low);
        if (side != 0) {
            return side < 0;
        }
        if (isPoint() || other.isPoint()) {
            return openHigh || other.openLow;
        }
        return true;
    }

    boolean meets(Range other) {
        return !isBelow(other) && !other.isBelow(this);
    }

    boolean holds(Range inner) {
        var fromBelow = low == null || (inner.low != null && low.compareTo(inner.low) <= 0);
        var fromAbove = high == null || (inner.high != null && high.compareTo(inner.high) >= 0);
        return fromBelow && fromAbove;
    }

    Range times(BigDecimal factor) {
        return new Range(
                low == null ? null : low.multiply(factor, MATH),
                high == null ? null : high.multiply(factor, MATH),
                openLow,
                openHigh);
    }

    Range plus(Range other) {
        return new Range(
                low == null || other.low == null ? null : low.add(other.low, MATH),
                high == null || other.high == null ? null : high.add(other.high, MATH),
                openLow || other.openLow,
                openHigh || other.openHigh);
    }

    Range minus(BigDecimal value) {
        return new Range(
                low == null ? null : low.subtract(value, MATH),
                high == null ? null : high.subtract(value, MATH),
                openLow,
                openHigh);
    }

    /// This over the other, both positive: an open end above becomes an open end below.
    Range over(Range other) {
        var least =
                low == null || other.high == null ? BigDecimal.ZERO : low.divide(other.high, MATH);
        var most =
                high == null || other.low == null || other.low.signum() <= 0
                        ? null
                        : high.divide(other.low, MATH);
        return new Range(least, most, openLow || other.openHigh, openHigh || other.openLow);
    }

    /// The n-th root of positive values.
    Range root(double n) {
        return new Range(rooted(low, n), rooted(high, n), openLow, openHigh);
    }

    private static @Nullable BigDecimal rooted(@Nullable BigDecimal value, double n) {
        return value == null
                ? null
                : BigDecimal.valueOf(Math.pow(value.doubleValue(), 1 / n)).round(MATH);
    }

    boolean isPositive() {
        return low != null && low.signum() > 0;
    }

    Finding.Interval interval() {
        return new Finding.Interval(low, high);
    }
}
