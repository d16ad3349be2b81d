package gainsay.contradict;

import gainsay.model.Bound;
import gainsay.model.Quantity;
import gainsay.model.Zone;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The values that a reader would still accept for a written figure; the widths are the contract's
/// and stand here only.
final class Reading {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");
    private static final BigDecimal SMALL_COUNT = BigDecimal.valueOf(100);

    private Reading() {}

    /// A plain figure and half a unit of its last non-zero digit, at most 5 %; `~` and 5 %; a bound
    /// as logic has it. A headline may also cut off digits instead of rounding.
    static Range fair(Quantity quantity, Zone zone) {
        var low = quantity.low();
        var high = quantity.high();
        if (low == null || high == null) {
            return bound(quantity);
        }
        var below = low.subtract(margin(quantity, low));
        var above = high.add(margin(quantity, high));
        if (zone == Zone.HEADLINE && quantity.bound() == Bound.EXACT && quantity.isPoint()) {
            above = above.max(high.add(lastDigit(high)));
        }
        return switch (quantity.bound()) {
            case EXACT, ABOUT -> Range.closed(below, above);
            case NEARLY -> Range.closed(below, high);
            case JUST_OVER -> Range.closed(low, above);
            case OVER, AT_LEAST -> new Range(low, null, quantity.bound() == Bound.OVER, false);
            case UNDER, AT_MOST -> new Range(null, high, false, quantity.bound() == Bound.UNDER);
        };
    }

    private static Range bound(Quantity quantity) {
        return new Range(
                quantity.low(),
                quantity.high(),
                quantity.bound() == Bound.OVER,
                quantity.bound() == Bound.UNDER);
    }

    /// A bound as it is read between articles: its figure and a little, up to the next step of its
    /// last non-zero digit.
    static Range asRead(Quantity quantity) {
        var low = quantity.low();
        var high = quantity.high();
        if (low != null && high == null) {
            return new Range(low, low.add(lastDigit(low)), false, true);
        }
        if (high != null && low == null) {
            var inclusive = quantity.bound() == Bound.AT_MOST;
            return new Range(high.subtract(lastDigit(high)), high, inclusive, !inclusive);
        }
        return Range.closed(low, high);
    }

    /// For arithmetic inside one article: half a unit of the last written digit, hedges and open
    /// bounds kept.
    static Range written(Quantity quantity) {
        var half = isWord(quantity) ? tenth(quantity) : quantity.step().multiply(HALF);
        var low = quantity.low();
        var high = quantity.high();
        if (low == null || high == null) {
            return bound(quantity);
        }
        if (quantity.bound().isApproximate()) {
            return hedged(quantity, low, high, half);
        }
        return isSmallCount(quantity, low)
                ? Range.closed(low, high)
                : Range.closed(low.subtract(half), high.add(half));
    }

    /// "Doubled" has no last digit that half a unit could be taken of.
    private static boolean isWord(Quantity quantity) {
        return quantity.unit().equals("x") && quantity.text().chars().noneMatch(Character::isDigit);
    }

    private static BigDecimal tenth(Quantity quantity) {
        return quantity.written().abs().multiply(TENTH);
    }

    private static Range hedged(
            Quantity quantity, BigDecimal low, BigDecimal high, BigDecimal half) {
        var below = low.subtract(half.max(low.abs().multiply(FIVE_PERCENT)));
        var above = high.add(half.max(high.abs().multiply(FIVE_PERCENT)));
        return switch (quantity.bound()) {
            case NEARLY -> Range.closed(below, high);
            case JUST_OVER -> Range.closed(low, above);
            case EXACT, ABOUT, OVER, AT_LEAST, UNDER, AT_MOST -> Range.closed(below, above);
        };
    }

    /// One unit of the last non-zero digit: 100 for 16,300.
    static BigDecimal lastDigit(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ONE : value.stripTrailingZeros().ulp();
    }

    private static BigDecimal margin(Quantity quantity, BigDecimal value) {
        var most = value.abs().multiply(FIVE_PERCENT);
        if (quantity.bound().isApproximate()) {
            return most;
        }
        return isSmallCount(quantity, value)
                ? BigDecimal.ZERO
                : lastDigit(value).multiply(HALF).min(most);
    }

    private static boolean isSmallCount(Quantity quantity, @Nullable BigDecimal value) {
        return value != null
                && quantity.unit().equals("1")
                && value.abs().compareTo(SMALL_COUNT) <= 0
                && value.stripTrailingZeros().scale() <= 0;
    }
}
