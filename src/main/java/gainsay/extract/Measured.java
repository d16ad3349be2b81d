package gainsay.extract;

import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// "Traffic, measured in revenue passenger miles, rose 5 percent to 2.2 billion": the sentence
/// names the unit before the number.
final class Measured {
    private static final Set<String> SAYS =
            Set.of("measured", "counted", "expressed", "reckoned", "gauged");
    private static final int REACH = 26;
    private static final BigDecimal LEAST = BigDecimal.valueOf(1000);

    private Measured() {}

    static List<Quantity> read(Pieces pieces, Dimensions dimensions, List<Quantity> found) {
        var all = new ArrayList<>(found);
        for (int i = 0; i < pieces.size(); i++) {
            if (!SAYS.contains(pieces.at(i).lower()) || !pieces.is(i + 1, "in")) {
                continue;
            }
            var unit = dimensions.measure(pieces, i + 2);
            if (unit != null) {
                int end = end(pieces, unit.end());
                int from = pieces.at(i).start();
                all.replaceAll(quantity ->
                        quantity.span().start() > from
                                        && quantity.span().end() <= end
                                        && isBare(quantity)
                                ? quantity.withUnit(unit.meaning().unit())
                                : quantity);
            }
        }
        return List.copyOf(all);
    }

    /// Where the sentence ends, at most some words on.
    private static int end(Pieces pieces, int from) {
        int at = from;
        while (at < from + REACH
                && at < pieces.size()
                && !pieces.is(at, ";")
                && !(pieces.is(at, ".") && !pieces.glued(at + 1))
                && !pieces.at(at).opensLine()) {
            at++;
        }
        return pieces.at(at - 1).end();
    }

    private static boolean isBare(Quantity quantity) {
        return quantity.unit().equals("1")
                && quantity.counted() == null
                && quantity.written().abs().compareTo(LEAST) >= 0;
    }
}
