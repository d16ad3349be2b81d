package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads parts of one: "half", "two-thirds", "3/4", "½", and the parts that follow a whole number.
final class Parts {
    private static final Set<String> DENOMINATORS =
            Set.of("2", "3", "4", "5", "6", "8", "16", "32", "64", "100");
    private static final Map<String, BigDecimal> GLYPHS =
            Map.of(
                    "½", new BigDecimal("0.5"),
                    "¼", new BigDecimal("0.25"),
                    "¾", new BigDecimal("0.75"),
                    "⅓", ratio(1, 3),
                    "⅔", ratio(2, 3),
                    "⅛", new BigDecimal("0.125"),
                    "⅜", new BigDecimal("0.375"),
                    "⅝", new BigDecimal("0.625"),
                    "⅞", new BigDecimal("0.875"));

    private final Map<String, BigDecimal> digits;
    private final Map<String, Numbers.Part> names;

    Parts(Map<String, BigDecimal> digits, Map<String, Numbers.Part> names) {
        this.digits = digits;
        this.names = names;
    }

    static BigDecimal ratio(int part, int of) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 16, RoundingMode.HALF_EVEN);
    }

    static @Nullable BigDecimal glyph(Piece piece) {
        return GLYPHS.get(piece.raw());
    }

    /// The denominator of "3/4" at piece `i`, or 0: small, glued, and larger than what it divides.
    static int denominator(Pieces pieces, int i) {
        var top = pieces.at(i);
        var bottom = pieces.at(i + 2);
        boolean glued = pieces.is(i + 1, "/") && pieces.glued(i + 1) && pieces.glued(i + 2);
        boolean date = pieces.is(i + 3, "/") && pieces.glued(i + 3);
        if (!glued || date || !top.isDigits(2) || !DENOMINATORS.contains(bottom.raw())) {
            return 0;
        }
        int below = Integer.parseInt(bottom.raw());
        return Integer.parseInt(top.raw()) < below ? below : 0;
    }

    /// "Half", "a third", "two-thirds" at piece `i`, without what it is a part of.
    @Nullable Numeral named(Pieces pieces, int i) {
        int at = i;
        int count = 1;
        var first = digits.get(pieces.at(at).lower());
        if (first != null && first.compareTo(BigDecimal.TEN) < 0 && first.signum() > 0) {
            count = first.intValue();
            at++;
            at += pieces.is(at, "-") ? 1 : 0;
        } else if (pieces.is(at, "a")) {
            at++;
        }
        var part = names.get(pieces.at(at).lower());
        if (part == null || count >= part.of()) {
            return null;
        }
        boolean plural = pieces.at(at).lower().endsWith("s");
        return plural == count > 1
                ? numeral(i, at + 1, ratio(count, part.of()), ratio(1, part.of()))
                : null;
    }

    static Numeral numeral(int start, int end, BigDecimal value, BigDecimal step) {
        return new Numeral(start, end, value, value, step, BigDecimal.ONE, Numeral.Style.FRACTION);
    }

    /// "Two and a half", "two-and-one-half".
    Numeral andAHalf(Pieces pieces, Numeral head) {
        int and =
                head.end()
                        + (pieces.is(head.end(), "-") && pieces.is(head.end() + 1, "and") ? 1 : 0);
        boolean whole = head.isPoint() && head.style() != Numeral.Style.FRACTION;
        if (!pieces.is(and, "and") || !whole || head.isScaled()) {
            return head;
        }
        int one = and + 1 + (pieces.is(and + 1, "-") ? 1 : 0);
        int name = one + 1 + (pieces.is(one + 1, "-") ? 1 : 0);
        var part = names.get(pieces.at(name).lower());
        if (part == null || !(pieces.is(one, "a") || pieces.is(one, "one"))) {
            return head;
        }
        var step = ratio(1, part.of());
        var value = head.written().add(step);
        return new Numeral(
                head.start(), name + 1, value, value, step, BigDecimal.ONE, head.style());
    }
}
