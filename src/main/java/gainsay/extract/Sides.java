package gainsay.extract;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one written figure at a place: "$4.6B+", "minus 3 percent", "530 mln dlrs", "10 years".
final class Sides {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Set<String> MINUS = Set.of("minus", "negative");

    private final Numerals numerals;
    private final Dimensions dimensions;

    Sides(Numerals numerals, Dimensions dimensions) {
        this.numerals = numerals;
        this.dimensions = dimensions;
    }

    @Nullable Side at(Pieces pieces, int i) {
        int at = i;
        boolean minus = false;
        if (isSign(pieces, at) && startsAmount(pieces, at + 1)) {
            minus = pieces.is(at, "-");
            at++;
        } else if (MINUS.contains(pieces.at(at).lower())) {
            minus = true;
            at++;
            at += pieces.is(at, "-") && pieces.glued(at) ? 1 : 0;
        }
        var prefix = dimensions.prefix(pieces, at);
        if (prefix != null) {
            int number = prefix.end();
            if (isSign(pieces, number)
                    && pieces.glued(number)
                    && pieces.at(number + 1).isNumber()) {
                minus = pieces.is(number, "-");
                number++;
            }
            var side = prefixed(pieces, i, number, prefix.meaning());
            if (side != null) {
                return minus ? side.with(side.numeral().negated(), side.dimension()) : side;
            }
        }
        var side = plain(pieces, i, at);
        return side == null || !minus
                ? side
                : side.with(side.numeral().negated(), side.dimension());
    }

    private boolean startsAmount(Pieces pieces, int i) {
        return pieces.glued(i) && (pieces.at(i).isNumber() || dimensions.prefix(pieces, i) != null);
    }

    /// A minus or plus that is not a hyphen between words or numbers.
    private static boolean isSign(Pieces pieces, int i) {
        boolean sign = (pieces.is(i, "-") && !pieces.at(i).raw().equals("‑")) || pieces.is(i, "+");
        var before = pieces.at(i - 1);
        boolean tied =
                pieces.glued(i)
                        && (before.isWord()
                                || before.isNumber()
                                || before.is(")")
                                || before.is("%"));
        return sign && !tied;
    }

    private @Nullable Side prefixed(Pieces pieces, int start, int number, Dimension money) {
        var numeral = numerals.at(pieces, number, true);
        boolean usable =
                numeral != null
                        && (numeral.style() == Numeral.Style.DIGITS
                                || (numeral.isScaled() && !isArticle(pieces, number)));
        if (numeral == null || !usable) {
            return null;
        }
        int end = numeral.end();
        boolean plus = plusAt(pieces, end) > 0;
        end += plusAt(pieces, end);
        var again = dimensions.suffix(pieces, end, numeral);
        if (again != null
                && again.meaning().isMoney()
                && again.meaning().factor().compareTo(money.factor()) == 0
                && (again.meaning().unit().equals(money.unit()) || money.unit().equals("USD"))) {
            money = again.meaning();
            end = again.end();
            plus |= plusAt(pieces, end) > 0;
            end += plusAt(pieces, end);
        }
        return new Side(start, end, numeral, money, true, plus);
    }

    private static boolean isArticle(Pieces pieces, int i) {
        return pieces.is(i, "a") || pieces.is(i, "an");
    }

    private @Nullable Side plain(Pieces pieces, int start, int number) {
        var numeral = numerals.at(pieces, number, false);
        if (numeral == null) {
            return several(pieces, start, number);
        }
        int end = numeral.end();
        boolean plus = plusAt(pieces, end) > 0;
        end += plusAt(pieces, end);
        var suffix = suffix(pieces, end, numeral);
        if (suffix == null) {
            return new Side(start, end, numeral, null, false, plus);
        }
        end = suffix.end();
        if (suffix.meaning().isMoney() && !numeral.isScaled()) {
            numeral = purse(pieces, numerals.scaledBy(pieces, numeral, end), end, suffix.meaning());
            end = Math.max(end, numeral.end());
        }
        plus |= plusAt(pieces, end) > 0;
        end += plusAt(pieces, end);
        return new Side(start, end, numeral, suffix.meaning(), false, plus);
    }

    /// "75 USD million"; "3 dollars 50 cents", "15 dollars and 50".
    private Numeral purse(Pieces pieces, Numeral whole, int end, Dimension money) {
        boolean coins = money.factor().compareTo(BigDecimal.ONE) != 0;
        if (whole.isScaled() || coins || !whole.isPoint()) {
            return whole;
        }
        int at = end + (pieces.is(end, "and") ? 1 : 0);
        var change = numerals.at(pieces, at, false);
        if (change == null || !change.isPoint() || change.written().compareTo(HUNDRED) >= 0) {
            return whole;
        }
        var unit = dimensions.suffix(pieces, change.end(), change);
        boolean cents =
                unit != null
                        && unit.meaning().unit().equals(money.unit())
                        && unit.meaning().factor().compareTo(BigDecimal.ONE) < 0;
        var next = pieces.at(change.end());
        boolean loose =
                change.written().compareTo(BigDecimal.TEN) >= 0
                        && !next.isWord()
                        && !next.isNumber()
                        && !next.is("%")
                        && !next.is("-");
        if (!cents && !loose) {
            return whole;
        }
        var value = whole.written().add(change.written().movePointLeft(2));
        int last = cents && unit != null ? unit.end() : change.end();
        return new Numeral(whole.start(), last, value, value, CENT, whole.scale(), whole.style());
    }

    /// The unit after a number; after vague words and fractions an "of" may stand between.
    private Phrasebook.@Nullable Match<Dimension> suffix(Pieces pieces, int end, Numeral numeral) {
        var suffix = dimensions.suffix(pieces, end, numeral);
        if (suffix != null
                || !pieces.is(end, "of")
                || (numeral.style() != Numeral.Style.VAGUE && !numeral.isScaled())) {
            return suffix;
        }
        var later = dimensions.suffix(pieces, end + 1, numeral);
        if (later == null || later.meaning().family() == Dimension.Family.PERCENT) {
            return null;
        }
        return later.meaning().isMoney() ? later : new Phrasebook.Match<>(later.meaning(), end);
    }

    private @Nullable Side several(Pieces pieces, int start, int number) {
        var numeral = numerals.several(pieces, number);
        if (numeral == null) {
            return null;
        }
        var suffix = dimensions.suffix(pieces, numeral.end(), numeral);
        boolean measure = suffix != null && suffix.meaning().family() == Dimension.Family.MEASURE;
        return suffix == null || !measure
                ? null
                : new Side(start, suffix.end(), numeral, suffix.meaning(), false, false);
    }

    /// How many pieces a "+" or "-plus" takes at piece `i`.
    private static int plusAt(Pieces pieces, int i) {
        if (pieces.is(i, "+")
                && pieces.glued(i)
                && !(pieces.glued(i + 1) && pieces.at(i + 1).isNumber())) {
            return 1;
        }
        return pieces.at(i).isDash() && pieces.glued(i) && pieces.is(i + 1, "plus") ? 2 : 0;
    }
}
