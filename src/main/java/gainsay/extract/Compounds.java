package gainsay.extract;

import gainsay.model.Quantity;
import gainsay.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One figure told in two units: "7 hours and 22 minutes", "5 feet 7". Its value is in the smaller.
final class Compounds {
    private record Smaller(String unit, int many) {}

    private static final Map<String, Smaller> SMALLER =
            Map.of(
                    "minute", new Smaller("second", 60),
                    "hour", new Smaller("minute", 60),
                    "day", new Smaller("hour", 24),
                    "year", new Smaller("month", 12),
                    "foot", new Smaller("inch", 12),
                    "pound", new Smaller("ounce", 16));

    private static final Pattern BETWEEN = Pattern.compile("(?is).*\\bbetween ");
    private static final int BEFORE = 12;

    private Compounds() {}

    static List<Quantity> joined(String text, List<Quantity> found) {
        var all = new ArrayList<Quantity>();
        for (var quantity : found) {
            var last = all.isEmpty() ? null : all.getLast();
            var both = last == null ? null : both(text, last, quantity);
            if (both != null) {
                all.removeLast();
            }
            all.add(both == null ? quantity : both);
        }
        return List.copyOf(all);
    }

    private static @Nullable Quantity both(String text, Quantity large, Quantity small) {
        var smaller = SMALLER.get(large.unit());
        if (smaller == null || !isWhole(large) || !isWhole(small)) {
            return null;
        }
        var between = text.substring(large.span().end(), small.span().start());
        boolean named =
                small.unit().equals(smaller.unit())
                        && (between.equals(" ") || between.equals(" and "));
        boolean bare = large.unit().equals("foot") && between.equals(" ") && Carrying.isBare(small);
        var many = BigDecimal.valueOf(smaller.many());
        var start = large.span().start();
        boolean range =
                BETWEEN.matcher(text.substring(Math.max(0, start - BEFORE), start)).matches();
        if (!named && !bare || range || small.written().compareTo(many) >= 0) {
            return null;
        }
        var span = new Span(start, small.span().end());
        var more = small.written();
        return new Quantity(
                span,
                span.in(text),
                large.low() == null ? null : large.low().multiply(many).add(more),
                large.high() == null ? null : large.high().multiply(many).add(more),
                smaller.unit(),
                large.bound(),
                small.step(),
                large.direction(),
                null,
                small.per());
    }

    private static boolean isWhole(Quantity quantity) {
        boolean range = quantity.low() != null && quantity.high() != null && !quantity.isPoint();
        return !range && quantity.written().stripTrailingZeros().scale() <= 0;
    }
}
