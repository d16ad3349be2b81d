package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads numbers in digits and in words.
final class Numerals {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final Set<String> MARKS = Set.of("5", "10", "100");
    private static final Set<String> DENOMINATORS =
            Set.of("2", "3", "4", "5", "6", "8", "16", "32", "64", "100");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
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
    private final Map<String, BigDecimal> scales;
    private final Map<String, BigDecimal> suffixes;
    private final Map<String, BigDecimal> vague;
    private final Set<String> unsafe;
    private final Set<String> open;
    private final Set<String> needsOf;
    private final Map<String, Numbers.Part> fractions;
    private final Phrasebook<Numbers.Band> some = new Phrasebook<>(false);
    private final Phrasebook<Numbers.Band> bands = new Phrasebook<>(false);

    Numerals(Numbers numbers) {
        digits = numbers.values("digits");
        scales = numbers.values("scales");
        suffixes = numbers.values("suffixes");
        vague = numbers.values("vague");
        unsafe = Set.copyOf(numbers.words("unsafe_suffixes"));
        open = Set.copyOf(numbers.words("open"));
        needsOf = Set.copyOf(numbers.words("needs_of"));
        fractions = numbers.fractions();
        numbers.bands("some").forEach(band -> band.words().forEach(word -> some.add(word, band)));
        numbers.bands("digit_bands")
                .forEach(band -> band.words().forEach(word -> bands.add(word, band)));
    }

    static BigDecimal ratio(int part, int of) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 16, RoundingMode.HALF_EVEN);
    }

    /// The number that begins at piece `i`; `money` says that a currency sign stands before it.
    @Nullable Numeral at(Pieces pieces, int i, boolean money) {
        var first = pieces.at(i);
        if (first.isNumber()) {
            return digits(pieces, i, money);
        }
        if (GLYPHS.containsKey(first.raw()) && !pieces.glued(i)) {
            return glyph(pieces, i, money);
        }
        return first.isWord() ? words(pieces, i, money) : null;
    }

    private @Nullable Numeral words(Pieces pieces, int i, boolean money) {
        var banded = banded(pieces, i, money);
        if (banded != null) {
            return banded;
        }
        var loose = loose(pieces, i);
        if (loose != null) {
            return loose;
        }
        var part = part(pieces, i, money);
        if (part != null) {
            return part;
        }
        var cardinal = cardinal(pieces, i);
        return cardinal == null ? bareScale(pieces, i) : tail(pieces, cardinal, money);
    }

    // --- digits -------------------------------------------------------------------------------

    private @Nullable Numeral digits(Pieces pieces, int i, boolean money) {
        var value = pieces.at(i).value();
        if (value == null) {
            return null;
        }
        var step = value.ulp();
        int end = i + 1;
        var style = Numeral.Style.DIGITS;
        int over = denominator(pieces, i);
        if (over > 0) {
            value = ratio(value.intValue(), over);
            step = ratio(1, over);
            end = i + 3;
            style = Numeral.Style.FRACTION;
        } else {
            int gap = pieces.at(end).isDash() && pieces.glued(end) && pieces.glued(end + 1) ? 1 : 0;
            int part = denominator(pieces, end + gap);
            var glyph = GLYPHS.get(pieces.at(end).raw());
            if (glyph != null) {
                value = value.add(glyph);
                end++;
            } else if (part > 0 && value.scale() <= 0) {
                var top = pieces.at(end + gap).value();
                value = value.add(ratio(top == null ? 0 : top.intValue(), part));
                step = ratio(1, part);
                end += gap + 3;
            }
        }
        end += style == Numeral.Style.DIGITS && isMark(pieces, end) ? 2 : 0;
        return tail(pieces, new Numeral(i, end, value, value, step, ONE, style), money);
    }

    /// "6.4/10", a mark: the figure is what was given.
    private static boolean isMark(Pieces pieces, int slash) {
        return pieces.is(slash, "/")
                && pieces.glued(slash)
                && pieces.glued(slash + 1)
                && MARKS.contains(pieces.at(slash + 1).raw())
                && !(pieces.glued(slash + 2) && pieces.is(slash + 2, "/"));
    }

    /// The denominator of "3/4" at piece `i`, or 0: small, glued, and larger than what it divides.
    private static int denominator(Pieces pieces, int i) {
        var top = pieces.at(i);
        var bottom = pieces.at(i + 2);
        boolean fraction =
                top.isNumber()
                        && pieces.is(i + 1, "/")
                        && pieces.glued(i + 1)
                        && pieces.glued(i + 2)
                        && top.isDigits(2)
                        && DENOMINATORS.contains(bottom.raw())
                        && !(pieces.is(i + 3, "/") && pieces.glued(i + 3));
        if (!fraction) {
            return 0;
        }
        int below = Integer.parseInt(bottom.raw());
        return Integer.parseInt(top.raw()) < below ? below : 0;
    }

    private @Nullable Numeral glyph(Pieces pieces, int i, boolean money) {
        var value = GLYPHS.get(pieces.at(i).raw());
        return value == null
                ? null
                : tail(
                        pieces,
                        new Numeral(i, i + 1, value, value, value, ONE, Numeral.Style.FRACTION),
                        money);
    }

    /// What may follow a number: "and a half", scale words, scale letters.
    private Numeral tail(Pieces pieces, Numeral head, boolean money) {
        var numeral = andAHalf(pieces, head);
        while (true) {
            var next = scaleAt(pieces, numeral.end(), money);
            if (next == null) {
                return numeral;
            }
            numeral = numeral.scaled(next.meaning()).endingAt(next.end());
            if (numeral.style() == Numeral.Style.FRACTION) {
                numeral = restyled(numeral);
            }
            numeral = andAHalfMore(pieces, numeral, next.meaning());
        }
    }

    private static Numeral restyled(Numeral numeral) {
        return new Numeral(
                numeral.start(),
                numeral.end(),
                numeral.low(),
                numeral.high(),
                numeral.step(),
                numeral.scale(),
                Numeral.Style.DIGITS);
    }

    private Numeral andAHalf(Pieces pieces, Numeral head) {
        int i = head.end();
        if (pieces.is(i, "-") && pieces.is(i + 1, "and")) {
            i++;
        }
        if (!pieces.is(i, "and") || !head.isPoint()) {
            return head;
        }
        int gap = pieces.is(i + 1, "-") ? 1 : 0;
        boolean article = pieces.is(i + 1 + gap, "a") || pieces.is(i + 1 + gap, "one");
        int at = i + 2 + gap + (pieces.is(i + 2 + gap, "-") ? 1 : 0);
        var part = fractions.get(pieces.at(at).lower());
        if (!article || part == null || head.isScaled() || head.style() == Numeral.Style.FRACTION) {
            return head;
        }
        var value = head.written().add(ratio(1, part.of()));
        return new Numeral(
                head.start(), at + 1, value, value, ratio(1, part.of()), ONE, head.style());
    }

    /// "A million and a half".
    private Numeral andAHalfMore(Pieces pieces, Numeral head, BigDecimal scale) {
        int i = head.end();
        if (pieces.is(i, "and")
                && pieces.is(i + 1, "a")
                && pieces.is(i + 2, "half")
                && head.isPoint()) {
            var value = head.written().add(scale.multiply(ratio(1, 2)));
            return new Numeral(
                    head.start(), i + 3, value, value, head.step(), head.scale(), head.style());
        }
        return head;
    }

    private Phrasebook.@Nullable Match<BigDecimal> scaleAt(Pieces pieces, int i, boolean money) {
        int at = i;
        if (pieces.at(at).isDash() && pieces.glued(at) && pieces.glued(at + 1)) {
            at++;
        }
        var piece = pieces.at(at);
        if (!piece.isWord()) {
            return null;
        }
        var scale = scales.get(piece.lower());
        if (scale == null && piece.lower().endsWith("s")) {
            scale = scales.get(piece.lower().substring(0, piece.lower().length() - 1));
        }
        if ((scale != null && piece.lower().length() > 2)
                || (scale != null && (money || at == i))) {
            return new Phrasebook.Match<>(java.util.Objects.requireNonNull(scale), at + 1);
        }
        return at == i ? letterAt(pieces, i, money) : null;
    }

    /// "4.6B", "500K", "12m": a letter that touches the digits; "$ 5 M" with money before.
    private Phrasebook.@Nullable Match<BigDecimal> letterAt(Pieces pieces, int i, boolean money) {
        var piece = pieces.at(i);
        var scale = suffixes.get(piece.lower());
        boolean loose = !piece.glued() && !(money && Character.isUpperCase(piece.raw().charAt(0)));
        if (scale == null || loose || !pieces.at(i - 1).isNumber()) {
            return null;
        }
        boolean upper = Character.isUpperCase(piece.raw().charAt(0));
        boolean sure = money || (!unsafe.contains(piece.lower()) && (upper || !piece.is("m")));
        return sure || (piece.is("m") && millionsOf(pieces, i + 1))
                ? new Phrasebook.Match<>(scale, i + 1)
                : null;
    }

    /// Whether "12.3m" goes on as millions of things: a plural follows, not the end or a sign.
    private static boolean millionsOf(Pieces pieces, int i) {
        var next = pieces.at(i);
        return (next.isWord()
                        && !next.glued()
                        && next.lower().length() > 3
                        && (next.lower().endsWith("s") || pieces.at(i + 1).lower().endsWith("s")))
                || next.is("people")
                || next.is("euros");
    }

    // --- words --------------------------------------------------------------------------------

    /// "Twenty-eight thousand six hundred and forty-two", "a million", "one hundred".
    private @Nullable Numeral cardinal(Pieces pieces, int i) {
        var total = BigDecimal.ZERO;
        var current = BigDecimal.ZERO;
        var step = ONE;
        int at = i;
        boolean any = false;
        var last = BigDecimal.ZERO;
        var lastScale = BigDecimal.valueOf(Long.MAX_VALUE);
        while (at < pieces.size() && at < i + 30) {
            var word = pieces.at(at).lower();
            var digit = digits.get(word);
            var scale = scales.get(word);
            if (digit != null && fits(digit, current, last, any)) {
                current = current.add(digit);
                last = digit;
                any = true;
                step = ONE;
                at++;
            } else if (any
                    && scale != null
                    && scale.compareTo(HUNDRED) == 0
                    && current.signum() > 0
                    && current.compareTo(HUNDRED) < 0) {
                current = current.multiply(HUNDRED);
                last = HUNDRED;
                step = HUNDRED;
                at++;
            } else if (any
                    && scale != null
                    && scale.compareTo(HUNDRED) > 0
                    && scale.compareTo(lastScale) < 0
                    && current.signum() > 0) {
                total = total.add(current.multiply(scale));
                current = BigDecimal.ZERO;
                last = scale;
                lastScale = scale;
                step = scale;
                at++;
            } else if (any && joins(pieces, at, last, current)) {
                at++;
            } else if (!any
                    && at == i
                    && (word.equals("a") || word.equals("an"))
                    && oneScale(pieces, i + 1)) {
                current = ONE;
                last = BigDecimal.ZERO;
                any = true;
                at++;
            } else {
                break;
            }
        }
        if (!any) {
            return null;
        }
        var value = total.add(current);
        var written =
                step.compareTo(ONE) == 0 && total.signum() > 0 && current.signum() == 0
                        ? lastScale
                        : step;
        return new Numeral(
                i,
                at,
                value,
                value,
                written,
                lastScale.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) == 0
                        ? (step.compareTo(HUNDRED) == 0 ? HUNDRED : ONE)
                        : lastScale,
                Numeral.Style.WORDS);
    }

    private boolean oneScale(Pieces pieces, int i) {
        return scales.containsKey(pieces.at(i).lower()) && pieces.at(i).lower().length() > 3;
    }

    /// A digit word goes on a number where English lets it: "forty" then "two", "hundred" then any.
    private static boolean fits(
            BigDecimal digit, BigDecimal current, BigDecimal last, boolean any) {
        if (!any || (current.signum() == 0 && last.compareTo(HUNDRED) >= 0)) {
            return digit.signum() > 0 || !any;
        }
        if (last.compareTo(HUNDRED) >= 0) {
            return digit.signum() > 0;
        }
        return last.compareTo(BigDecimal.valueOf(20)) >= 0
                && digit.compareTo(BigDecimal.TEN) < 0
                && digit.signum() > 0;
    }

    /// A hyphen or "and" inside a spelled number.
    private boolean joins(Pieces pieces, int at, BigDecimal last, BigDecimal current) {
        var next = pieces.at(at + 1).lower();
        if (pieces.is(at, "-")) {
            var digit = digits.get(next);
            boolean tens =
                    digit != null
                            && digit.compareTo(BigDecimal.TEN) < 0
                            && last.compareTo(BigDecimal.valueOf(20)) >= 0;
            return pieces.glued(at) && (tens || scales.containsKey(next));
        }
        return pieces.is(at, "and")
                && last.compareTo(HUNDRED) >= 0
                && digits.containsKey(next)
                && (current.signum() > 0 || last.compareTo(BigDecimal.valueOf(1000)) == 0);
    }

    /// "Billion-dollar", "multi-billion", "trillion-parameter".
    private @Nullable Numeral bareScale(Pieces pieces, int i) {
        int at = i;
        if (pieces.is(at, "multi") && pieces.at(at + 1).isDash()) {
            at += 2;
        }
        var word = pieces.at(at).lower();
        boolean multi = at > i;
        if (word.startsWith("multi")) {
            word = word.substring("multi".length());
            multi = true;
        }
        var scale = scales.get(word);
        boolean hyphened =
                pieces.at(at + 1).isDash() && pieces.glued(at + 1) && pieces.at(at + 2).isWord();
        boolean large = scale != null && scale.compareTo(HUNDRED) > 0 && word.length() > 4;
        return large && (hyphened || (multi && pieces.at(at + 1).isWord()))
                ? new Numeral(
                        i,
                        at + 1,
                        scale,
                        null,
                        java.util.Objects.requireNonNull(scale),
                        java.util.Objects.requireNonNull(scale),
                        Numeral.Style.BARE_SCALE)
                : null;
    }

    /// "Tens of thousands", "millions", "several hundred".
    private @Nullable Numeral loose(Pieces pieces, int i) {
        var few = some.at(pieces, i);
        if (few != null) {
            var scale = scaleAt(pieces, few.end(), false);
            return scale == null || pieces.at(few.end()).lower().length() < 4
                    ? null
                    : band(i, scale.end(), few.meaning(), scale.meaning());
        }
        var low = vague.get(pieces.at(i).lower());
        if (low == null) {
            return null;
        }
        int end = i + 1;
        boolean unbounded = open.contains(pieces.at(i).lower());
        boolean of = false;
        while (pieces.is(end, "of") && end < i + 6) {
            var more = vague.get(pieces.at(end + 1).lower());
            if (more == null) {
                of = true;
                break;
            }
            low = low.multiply(more);
            unbounded = false;
            end += 2;
        }
        if (end == i + 1 && needsOf.contains(pieces.at(i).lower()) && !of) {
            return null;
        }
        var ten = unbounded ? null : low.multiply(BigDecimal.TEN);
        return new Numeral(i, end, low, ten, low, low, Numeral.Style.VAGUE);
    }

    private static Numeral band(int start, int end, Numbers.Band band, BigDecimal scale) {
        return new Numeral(
                start,
                end,
                band.low().multiply(scale),
                band.high().multiply(scale),
                scale,
                scale,
                Numeral.Style.VAGUE);
    }

    /// "Mid-single-digit millions", "double-digit percent"; also "several" before a unit, which the
    /// caller must find.
    private @Nullable Numeral banded(Pieces pieces, int i, boolean money) {
        var band = bands.at(pieces, i);
        if (band == null) {
            return null;
        }
        int at = band.end();
        var scale = scaleAt(pieces, at, money);
        return scale == null
                ? band(i, at, band.meaning(), ONE)
                : band(i, scale.end(), band.meaning(), scale.meaning());
    }

    /// The number with a scale word that stands apart from it, at piece `i`: "75 USD million".
    Numeral scaledBy(Pieces pieces, Numeral numeral, int i) {
        var scale = pieces.at(i).lower().length() > 3 ? scaleAt(pieces, i, false) : null;
        return scale == null ? numeral : numeral.scaled(scale.meaning()).endingAt(scale.end());
    }

    /// "Several" or "a few" where no scale word follows; good only before a unit of measure.
    @Nullable Numeral several(Pieces pieces, int i) {
        var few = some.at(pieces, i);
        return few == null ? null : band(i, few.end(), few.meaning(), ONE);
    }

    /// "Half", "two-thirds", "three quarters of a billion", "a quarter million".
    private @Nullable Numeral part(Pieces pieces, int i, boolean money) {
        int at = i;
        var count = ONE;
        var first = digits.get(pieces.at(at).lower());
        if (first != null && first.compareTo(BigDecimal.TEN) < 0 && first.signum() > 0) {
            count = first;
            at++;
            at += pieces.is(at, "-") ? 1 : 0;
        } else if (pieces.is(at, "a")) {
            at++;
        }
        var part = fractions.get(pieces.at(at).lower());
        if (part == null || count.compareTo(BigDecimal.valueOf(part.of())) >= 0) {
            return null;
        }
        boolean plural = pieces.at(at).lower().endsWith("s");
        if (plural != (count.compareTo(ONE) > 0)) {
            return null;
        }
        var value = ratio(count.intValue(), part.of());
        var numeral =
                new Numeral(
                        i, at + 1, value, value, ratio(1, part.of()), ONE, Numeral.Style.FRACTION);
        int next = at + 1;
        next += pieces.is(next, "-") || pieces.is(next, "of") ? 1 : 0;
        next += pieces.is(next, "a") || pieces.is(next, "one") ? 1 : 0;
        var scale =
                scales.containsKey(pieces.at(next).lower()) ? scaleAt(pieces, next, money) : null;
        if (scale == null) {
            return numeral;
        }
        return restyled(numeral.scaled(scale.meaning()).endingAt(scale.end()));
    }
}
