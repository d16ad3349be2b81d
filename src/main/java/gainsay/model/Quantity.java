package gainsay.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as written. `low` and `high` have scale words multiplied out and are never widened by
/// precision; a missing one is an open end. `unit` is an ISO 4217 code for money, `%`, `pp`, `x`,
/// `1` for counts, or the unit's name in the singular. `step` is one unit of the last written digit
/// ("4.6 billion": 1E+8). `counted` is the thing counted, `per` what the figure is per ("day",
/// "user/year"). The span covers the value with sign, currency, scale, unit and "+", but not the
/// words around it ("over", "about", "~").
public record Quantity(
        Span span,
        String text,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unit,
        Bound bound,
        BigDecimal step,
        @Nullable Direction direction,
        @Nullable String counted,
        @Nullable String per) {
    public Quantity {
        if (low == null && high == null) {
            throw new IllegalArgumentException("a quantity without a number: " + text);
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low above high: " + text);
        }
    }

    /// True for ISO 4217 codes and for `XXX`, money whose currency could not be settled.
    public boolean isMoney() {
        return unit.length() == 3
                && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && !NOT_MONEY.contains(unit);
    }

    private static final java.util.Set<String> NOT_MONEY =
            java.util.Set.of("RPM", "MPG", "MPH", "KWH", "MWH", "GWH", "TWH", "BTU", "PSI", "BPS");

    /// The written figure, or the written end of an open interval.
    public BigDecimal written() {
        var value = low != null ? low : high;
        if (value == null) {
            throw new IllegalStateException("no number in " + text);
        }
        return value;
    }

    public boolean isPoint() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    public Quantity withUnit(String newUnit) {
        return new Quantity(span, text, low, high, newUnit, bound, step, direction, counted, per);
    }

    public Quantity withCounted(@Nullable String thing) {
        return new Quantity(span, text, low, high, unit, bound, step, direction, thing, per);
    }

    public Quantity withPer(@Nullable String what) {
        return new Quantity(span, text, low, high, unit, bound, step, direction, counted, what);
    }

    /// The end that the bound leaves open is open.
    public Quantity withBound(Bound newBound) {
        return new Quantity(
                span,
                text,
                newBound.isUpper() ? null : low,
                newBound.isLower() ? null : high,
                unit,
                newBound,
                step,
                direction,
                counted,
                per);
    }

    public Quantity withDirection(@Nullable Direction way) {
        return new Quantity(span, text, low, high, unit, bound, step, way, counted, per);
    }
}
