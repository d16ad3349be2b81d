package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads numbers in digits and in words, with the scale words that follow them.
final class Numerals {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final Set<String> MARKS = Set.of("5", "10", "100");

    private final Scales scales;
    private final Cardinals cardinals;
    private final LooseNumbers loose;
    private final Parts parts;

    Numerals(Numbers numbers) {
        var digits = numbers.values("digits");
        scales = new Scales(numbers);
        cardinals = new Cardinals(digits, scales);
        loose = new LooseNumbers(numbers, scales);
        parts = new Parts(digits, numbers.fractions());
    }

    /// The number that begins at piece `i`; `money` says that a currency sign stands before it.
    @Nullable Numeral at(Pieces pieces, int i, boolean money) {
        var first = pieces.at(i);
        if (first.isNumber()) {
            return digits(pieces, i, money);
        }
        var glyph = pieces.glued(i) ? null : Parts.glyph(first);
        if (glyph != null) {
            return tail(pieces, Parts.numeral(i, i + 1, glyph, glyph), money);
        }
        return first.isWord() ? words(pieces, i, money) : null;
    }

    private @Nullable Numeral words(Pieces pieces, int i, boolean money) {
        var vague = loose.at(pieces, i, money);
        if (vague != null) {
            return vague;
        }
        var part = parts.named(pieces, i);
        if (part != null) {
            return partOf(pieces, part, money);
        }
        var cardinal = cardinals.at(pieces, i);
        return cardinal == null ? loose.bareScale(pieces, i) : tail(pieces, cardinal, money);
    }

    /// "Half a billion", "three quarters of a million", "half a dozen".
    private Numeral partOf(Pieces pieces, Numeral part, boolean money) {
        int next = part.end();
        next += pieces.is(next, "-") || pieces.is(next, "of") ? 1 : 0;
        next += pieces.is(next, "a") || pieces.is(next, "one") ? 1 : 0;
        var scale = scales.isWord(pieces.at(next)) ? scales.at(pieces, next, money) : null;
        return scale == null ? part : scaled(part, scale);
    }

    private @Nullable Numeral digits(Pieces pieces, int i, boolean money) {
        var value = pieces.at(i).value();
        if (value == null) {
            return null;
        }
        int over = Parts.denominator(pieces, i);
        if (over > 0) {
            var part = Parts.ratio(value.intValue(), over);
            return tail(pieces, Parts.numeral(i, i + 3, part, Parts.ratio(1, over)), money);
        }
        return tail(pieces, whole(pieces, i, value, money), money);
    }

    /// "21", "21½", "21-1/2", "6.4/10"; "$5.62-1/4" and "$5.62 1/4" end in parts of a cent.
    private static Numeral whole(Pieces pieces, int i, BigDecimal value, boolean money) {
        int end = i + 1;
        var glyph = Parts.glyph(pieces.at(end));
        if (glyph != null) {
            return digits(i, end + 1, value.add(glyph), glyph);
        }
        boolean dash = pieces.at(end).isDash() && pieces.glued(end) && pieces.glued(end + 1);
        int top = dash ? end + 1 : end;
        boolean cents = (dash || money && !pieces.glued(end)) && value.scale() == 2;
        int over = value.scale() <= 0 || cents ? Parts.denominator(pieces, top) : 0;
        var part = pieces.at(top).value();
        if (over > 0 && part != null) {
            int places = cents ? 2 : 0;
            var more = Parts.ratio(part.intValue(), over).movePointLeft(places);
            var step = Parts.ratio(1, over).movePointLeft(places);
            return digits(i, top + 3, value.add(more), step);
        }
        return digits(i, isMark(pieces, end) ? end + 2 : end, value, value.ulp());
    }

    private static Numeral digits(int start, int end, BigDecimal value, BigDecimal step) {
        return new Numeral(start, end, value, value, step, ONE, Numeral.Style.DIGITS);
    }

    /// "6.4/10", a mark: the figure is what was given.
    private static boolean isMark(Pieces pieces, int slash) {
        return pieces.is(slash, "/")
                && pieces.glued(slash)
                && pieces.glued(slash + 1)
                && MARKS.contains(pieces.at(slash + 1).raw())
                && !(pieces.glued(slash + 2) && pieces.is(slash + 2, "/"));
    }

    /// What may follow a number: "and a half", scale words, scale letters.
    private Numeral tail(Pieces pieces, Numeral head, boolean money) {
        var numeral =
                head.isScaled()
                        ? andAHalf(pieces, head, head.scale())
                        : parts.andAHalf(pieces, head);
        var next = scales.at(pieces, numeral.end(), money);
        while (next != null) {
            numeral = andAHalf(pieces, scaled(numeral, next), next.meaning());
            next = scales.at(pieces, numeral.end(), money);
        }
        return numeral;
    }

    private static Numeral scaled(Numeral numeral, Phrasebook.Match<BigDecimal> scale) {
        var more = numeral.scaled(scale.meaning()).endingAt(scale.end());
        return more.style() == Numeral.Style.FRACTION
                ? new Numeral(
                        more.start(),
                        more.end(),
                        more.low(),
                        more.high(),
                        more.step(),
                        more.scale(),
                        Numeral.Style.DIGITS)
                : more;
    }

    /// "A million and a half".
    private static Numeral andAHalf(Pieces pieces, Numeral head, BigDecimal scale) {
        int i = head.end();
        boolean half = pieces.is(i, "and") && pieces.is(i + 1, "a") && pieces.is(i + 2, "half");
        if (!half || !head.isPoint()) {
            return head;
        }
        var more = scale.multiply(Parts.ratio(1, 2));
        var value = head.written().add(more);
        return new Numeral(head.start(), i + 3, value, value, more, head.scale(), head.style());
    }

    /// The number with a scale word that stands apart from it, at piece `i`: "75 USD million".
    Numeral scaledBy(Pieces pieces, Numeral numeral, int i) {
        var scale = pieces.at(i).lower().length() > 3 ? scales.at(pieces, i, false) : null;
        return scale == null ? numeral : scaled(numeral, scale);
    }

    /// "Several" or "a few" where no scale word follows; good only before a unit of measure.
    @Nullable Numeral several(Pieces pieces, int i) {
        return loose.several(pieces, i);
    }
}
