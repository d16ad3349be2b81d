package gainsay.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number read from a text, without unit: the pieces it takes (`start` to `end`), its interval
/// with scale words multiplied out, the worth of its last written digit, and how it was written.
/// `scale` is the product of the scale words; 1 where there are none.
record Numeral(
        int start,
        int end,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        BigDecimal step,
        BigDecimal scale,
        Style style) {
    enum Style {
        /// Digits: "4.6", "12,000 million".
        DIGITS,
        /// Words: "twenty-six", "a million".
        WORDS,
        /// Words for an interval: "tens of thousands", "mid-single-digit".
        VAGUE,
        /// A scale word that stands alone: "billion-dollar".
        BARE_SCALE,
        /// A part of one: "a third", "3/4".
        FRACTION
    }

    boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }

    BigDecimal written() {
        return low != null ? low : java.util.Objects.requireNonNull(high);
    }

    boolean isPoint() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    Numeral times(BigDecimal factor) {
        return new Numeral(
                start,
                end,
                low == null ? null : low.multiply(factor),
                high == null ? null : high.multiply(factor),
                step.multiply(factor),
                scale,
                style);
    }

    Numeral scaled(BigDecimal factor) {
        var more = times(factor);
        return new Numeral(
                start, end, more.low, more.high, more.step, scale.multiply(factor), style);
    }

    Numeral endingAt(int newEnd) {
        return new Numeral(start, newEnd, low, high, step, scale, style);
    }

    Numeral startingAt(int newStart) {
        return new Numeral(newStart, end, low, high, step, scale, style);
    }

    /// The same, no longer a part of something.
    Numeral asWords() {
        return new Numeral(start, end, low, high, step, scale, Style.WORDS);
    }

    Numeral negated() {
        return new Numeral(
                start,
                end,
                high == null ? null : high.negate(),
                low == null ? null : low.negate(),
                step,
                scale,
                style);
    }
}
