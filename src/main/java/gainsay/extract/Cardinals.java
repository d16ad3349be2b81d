package gainsay.extract;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads spelled numbers: "twenty-eight thousand six hundred and forty-two", "a million", "two
/// point five".
final class Cardinals {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal ANY = new BigDecimal("1E+99");
    private static final int LONGEST = 30;

    private final Map<String, BigDecimal> digits;
    private final Scales scales;

    Cardinals(Map<String, BigDecimal> digits, Scales scales) {
        this.digits = digits;
        this.scales = scales;
    }

    @Nullable Numeral at(Pieces pieces, int i) {
        var sum = new Sum();
        int at = i;
        if (oneScale(pieces, i)) {
            sum.article();
            at += pieces.is(i, "a") || pieces.is(i, "an") ? 1 : 0;
        }
        int end = at;
        while (end < i + LONGEST) {
            int next = step(pieces, end, sum);
            if (next == end) {
                break;
            }
            end = next;
        }
        return sum.isEmpty() ? null : numeral(pieces, i, end, sum);
    }

    /// "A million", "an hundred"; "hundred million" without an article.
    private boolean oneScale(Pieces pieces, int i) {
        boolean article = pieces.is(i, "a") || pieces.is(i, "an");
        var scale = pieces.at(article ? i + 1 : i);
        boolean hundred = scale.is("hundred") && scales.large(pieces.at(i + 1).lower()) != null;
        return article
                ? scales.isWord(scale) && scale.lower().length() > 3 && !scale.is("mill")
                : hundred;
    }

    /// Takes one more word into the sum; answers the same place where none belongs to it.
    private int step(Pieces pieces, int at, Sum sum) {
        var word = pieces.at(at).lower();
        var digit = digits.get(word);
        if (digit != null && sum.takes(digit)) {
            sum.add(digit);
            return at + 1;
        }
        var scale = scales.word(word);
        if (scale != null && sum.scales(scale)) {
            sum.times(scale);
            return at + 1;
        }
        return joins(pieces, at, sum) ? at + 1 : at;
    }

    /// A hyphen or "and" inside a spelled number.
    private boolean joins(Pieces pieces, int at, Sum sum) {
        if (sum.isEmpty()) {
            return false;
        }
        var next = pieces.at(at + 1).lower();
        var digit = digits.get(next);
        if (pieces.is(at, "-")) {
            boolean unit = digit != null && digit.compareTo(BigDecimal.TEN) < 0 && sum.endsInTens();
            return pieces.glued(at) && (unit || scales.word(next) != null);
        }
        return pieces.is(at, "and") && digit != null && sum.allowsAnd();
    }

    private Numeral numeral(Pieces pieces, int start, int end, Sum sum) {
        var value = sum.value();
        var step = sum.step;
        int last = end;
        if (pieces.is(end, "point") && isSingle(pieces.at(end + 1).lower())) {
            last = end + 1;
            step = ONE;
            while (last < end + 8 && isSingle(pieces.at(last).lower())) {
                step = step.movePointLeft(1);
                value = value.add(step.multiply(digits.get(pieces.at(last).lower())));
                last++;
            }
        }
        return new Numeral(start, last, value, value, step, sum.scale(), Numeral.Style.WORDS);
    }

    private boolean isSingle(String word) {
        var digit = digits.get(word);
        return digit != null && digit.compareTo(BigDecimal.TEN) < 0;
    }

    /// The number so far: what is settled, what still grows, and what came last.
    private static final class Sum {
        private BigDecimal settled = BigDecimal.ZERO;
        private BigDecimal growing = BigDecimal.ZERO;
        private BigDecimal last = BigDecimal.ZERO;
        private BigDecimal lastScale = ANY;
        private BigDecimal step = ONE;
        private boolean empty = true;

        boolean isEmpty() {
            return empty;
        }

        void article() {
            growing = ONE;
            empty = false;
        }

        /// "Forty" takes "two", "hundred" and "thousand" take any.
        boolean takes(BigDecimal digit) {
            if (empty) {
                return true;
            }
            boolean afterScale = last.compareTo(HUNDRED) >= 0;
            boolean afterTens = endsInTens() && digit.compareTo(BigDecimal.TEN) < 0;
            return digit.signum() > 0 && (afterScale || afterTens);
        }

        void add(BigDecimal digit) {
            growing = growing.add(digit);
            last = digit;
            step = ONE;
            empty = false;
        }

        boolean scales(BigDecimal scale) {
            if (empty || growing.signum() <= 0) {
                return false;
            }
            return scale.compareTo(HUNDRED) == 0
                    ? growing.compareTo(HUNDRED) < 0
                    : scale.compareTo(HUNDRED) > 0 && scale.compareTo(lastScale) < 0;
        }

        void times(BigDecimal scale) {
            last = scale;
            step = scale;
            if (scale.compareTo(HUNDRED) == 0) {
                growing = growing.multiply(HUNDRED);
                return;
            }
            settled = settled.add(growing.multiply(scale));
            growing = BigDecimal.ZERO;
            lastScale = scale;
        }

        boolean endsInTens() {
            return last.compareTo(TWENTY) >= 0 && last.compareTo(HUNDRED) < 0;
        }

        boolean allowsAnd() {
            boolean scaled = last.compareTo(HUNDRED) >= 0;
            return scaled && (growing.signum() > 0 || last.compareTo(THOUSAND) == 0);
        }

        BigDecimal value() {
            return settled.add(growing);
        }

        /// The scale words at its end, which a range shares: "five to six million".
        BigDecimal scale() {
            if (lastScale.compareTo(ANY) < 0) {
                return lastScale;
            }
            return step.compareTo(HUNDRED) == 0 ? HUNDRED : ONE;
        }
    }
}
