package gainsay.extract;

import gainsay.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "Weakened to 11.39 per euro", "150.2 to the dollar": a rate of exchange is a price in the
/// currency that is counted out, of one unit of the other.
final class Rates {
    private static final Set<String> TIES = Set.of("per", "to", "against", "versus", "vs", "for");
    private static final Set<String> STEPS = Set.of("the", "a", "one", "each", "every", "single");

    /// Currencies that are quoted by what one of them buys.
    private static final Set<String> BASES = Set.of("GBP", "EUR");

    private static final int REACH = 34;

    private final Pieces pieces;
    private final Dimensions dimensions;

    private Rates(Pieces pieces, Dimensions dimensions) {
        this.pieces = pieces;
        this.dimensions = dimensions;
    }

    static List<Quantity> read(Pieces pieces, Dimensions dimensions, List<Quantity> found) {
        if (found.stream().noneMatch(Rates::isBare)) {
            return found;
        }
        var rates = new Rates(pieces, dimensions);
        var all = new ArrayList<Quantity>();
        for (var quantity : found) {
            var unit = isBare(quantity) ? rates.unit(quantity) : null;
            all.add(unit == null ? quantity : quantity.withUnit(unit));
        }
        return List.copyOf(all);
    }

    private static boolean isBare(Quantity quantity) {
        return quantity.unit().equals("1") && quantity.counted() == null && quantity.isPoint();
    }

    private @Nullable String unit(Quantity quantity) {
        int first = at(quantity.span().start());
        int last = at(quantity.span().end());
        var base = base(last);
        var moved = base == null ? null : moved(first);
        if (base == null || moved == null || moved.equals(base)) {
            return null;
        }
        boolean turned = BASES.contains(moved) && !base.equals("GBP");
        return turned ? base : moved;
    }

    /// The piece that begins at or behind a place of the text.
    private int at(int place) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.at(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The currency of which one unit is bought.
    private @Nullable String base(int from) {
        if (!TIES.contains(pieces.at(from).lower())) {
            return null;
        }
        int at = from + 1;
        at += STEPS.contains(pieces.at(at).lower()) ? 1 : 0;
        var match = dimensions.currency(pieces, at);
        return match == null ? null : match.meaning().unit();
    }

    /// The currency that the sentence speaks of, itself no amount.
    private @Nullable String moved(int from) {
        for (int i = from - 1; i > from - REACH && i >= 0; i--) {
            if (pieces.is(i, ".") && !pieces.glued(i + 1) && pieces.at(i + 1).isCapitalised()
                    || pieces.at(i + 1).opensLine()) {
                return null;
            }
            var match = dimensions.currency(pieces, i);
            if (match != null && isNamed(i)) {
                return match.meaning().unit();
            }
        }
        return null;
    }

    private boolean isNamed(int i) {
        var before = pieces.at(i - 1);
        boolean opens = pieces.at(i).isCapitalised();
        return !before.isNumber()
                && (opens
                        || before.is("the")
                        || before.isCapitalised()
                        || before.is("'")
                        || before.is("s"));
    }
}
