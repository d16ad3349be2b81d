package gainsay.extract;

import gainsay.model.Bound;
import gainsay.model.Quantity;
import gainsay.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Two bounds of one figure, "more than 5 but less than 8 percent", are one interval.
final class Bounds {
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?:,| and| but|, and|, but)(?: (?:also|still|is|was))? "
                            + "(?:more|less|fewer|greater|smaller|lower|higher|larger|bigger|below|under|above|over|at|no|not|up|<|>)"
                            + "[a-z =<>]{0,24}",
                    Pattern.CASE_INSENSITIVE);
    private static final int FAR = 40;

    private Bounds() {}

    static List<Quantity> joined(String text, List<Quantity> found) {
        var joined = new ArrayList<Quantity>();
        for (var quantity : found) {
            var last = joined.isEmpty() ? null : joined.getLast();
            var both = last == null ? null : interval(text, last, quantity);
            if (both != null) {
                joined.removeLast();
            }
            joined.add(both == null ? quantity : both);
        }
        return List.copyOf(joined);
    }

    /// "Close to 7 billion euros ($8.2 billion)": the same amount in another unit is bounded alike.
    static List<Quantity> converted(String text, List<Quantity> found) {
        var all = new ArrayList<Quantity>();
        for (var quantity : found) {
            var last = all.isEmpty() ? null : all.getLast();
            all.add(
                    last != null && isConversion(text, last, quantity)
                            ? quantity.withBound(last.bound())
                            : quantity);
        }
        return all;
    }

    private static boolean isConversion(String text, Quantity of, Quantity other) {
        var between = text.substring(of.span().end(), other.span().start()).strip();
        var rest = text.substring(other.span().end());
        return (between.equals("(") || between.equals("/"))
                && (rest.startsWith(")") || rest.startsWith(" /") || rest.startsWith("/"))
                && of.bound() != Bound.EXACT
                && other.bound() == Bound.EXACT
                && other.isPoint()
                && !of.unit().equals(other.unit())
                && (isMeasure(of) && isMeasure(other) || of.isMoney() && other.isMoney());
    }

    private static boolean isMeasure(Quantity quantity) {
        return switch (quantity.unit()) {
            case "1", "%", "x", "pp", "basis point" -> false;
            default -> !quantity.isMoney() && !Durations.isAnyTime(quantity);
        };
    }

    private static @Nullable Quantity interval(String text, Quantity a, Quantity b) {
        boolean opposed =
                (a.bound().isLower() && b.bound().isUpper())
                        || (a.bound().isUpper() && b.bound().isLower());
        int gap = b.span().start() - a.span().end();
        boolean sameUnit =
                a.unit().equals(b.unit()) || (a.unit().equals("1") && a.counted() == null);
        if (!opposed || !sameUnit || gap > FAR || a.text().endsWith("+")) {
            return null;
        }
        var lower = a.bound().isLower() ? a : b;
        var upper = a.bound().isLower() ? b : a;
        boolean apart = lower.written().compareTo(upper.written()) >= 0;
        var between = text.substring(a.span().end(), b.span().start());
        if (apart || !BETWEEN.matcher(between).matches()) {
            return null;
        }
        var span = new Span(a.span().start(), b.span().end());
        return new Quantity(
                span,
                span.in(text),
                lower.low(),
                upper.high(),
                b.unit(),
                Bound.EXACT,
                a.step().min(b.step()),
                b.direction(),
                b.counted(),
                b.per());
    }
}
