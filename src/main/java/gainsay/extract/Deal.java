package gainsay.extract;

import gainsay.model.Mention;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who buys what from whom; parts that the text does not give are null.
record Deal(@Nullable Mention buyer, @Nullable Mention target, @Nullable Mention seller) {
    static final Deal NONE = new Deal(null, null, null);

    int known() {
        return (buyer == null ? 0 : 2) + (target == null ? 0 : 2) + (seller == null ? 0 : 1);
    }

    /// Nothing in the other speaks against its being the same deal.
    boolean agreesWith(Deal other) {
        return (buyer == null || other.buyer == null || same(buyer, other.buyer))
                && (target == null || other.target == null || same(target, other.target))
                && !same(target, other.buyer)
                && !same(buyer, other.target);
    }

    /// "Superdrug" and "Superdrug Stores Plc" are one.
    static boolean same(@Nullable Mention one, @Nullable Mention other) {
        if (one == null || other == null) {
            return false;
        }
        var a = one.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var b = other.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return (" " + a + " ").contains(" " + b + " ") || (" " + b + " ").contains(" " + a + " ");
    }
}
