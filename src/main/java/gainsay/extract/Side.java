package gainsay.extract;

import org.jspecify.annotations.Nullable;

/// One written figure: currency, number, unit, "+". `start` and `end` are pieces; `dimension` is
/// null for a bare number; `prefixed` says that the currency stood before the number.
record Side(
        int start,
        int end,
        Numeral numeral,
        @Nullable Dimension dimension,
        boolean prefixed,
        boolean plus) {
    Side with(Numeral other, @Nullable Dimension dimensionToo) {
        return new Side(start, end, other, dimensionToo, prefixed, plus);
    }

    Side endingAt(int newEnd) {
        return new Side(start, newEnd, numeral, dimension, prefixed, plus);
    }

    Dimension.@Nullable Family family() {
        return dimension == null ? null : dimension.family();
    }

    boolean isBare() {
        return dimension == null;
    }
}
