package gainsay.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one written figure at a place: "$4.6B+", "minus 3 percent", "530 mln dlrs", "10 years".
final class Sides {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Set<String> MINUS = Set.of("minus", "negative");
    private static final Set<String> QUARTERS = Set.of("half", "quarter", "quarters");
    private static final Set<String> TENTHS = Set.of("tenth", "tenths", "hundredths");
    private static final Set<String> ORDINALS =
            Set.of("first", "second", "third", "fourth", "last", "this", "next", "final");

    /// How many of the next smaller unit one holds.
    private record Smaller(int many, String unit) {}

    private static final Map<String, Smaller> SMALLER =
            Map.of(
                    "minute", new Smaller(60, "second"),
                    "hour", new Smaller(60, "minute"),
                    "day", new Smaller(24, "hour"),
                    "year", new Smaller(12, "month"),
                    "decade", new Smaller(10, "year"),
                    "century", new Smaller(100, "year"));

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

    /// The second of two amounts that share the sign before the first: "£55-60m".
    Optional<Side> sharing(Pieces pieces, int i, Side first) {
        var money = first.dimension();
        return money == null
                ? Optional.empty()
                : Optional.ofNullable(prefixed(pieces, i, i, money));
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
        var part = numeral.style() == Numeral.Style.FRACTION ? part(pieces, numeral) : null;
        if (part != null) {
            return part;
        }
        var suffix = suffix(pieces, end, numeral);
        if (suffix == null) {
            return new Side(start, end, numeral, null, false, plus);
        }
        if (isOrdinal(pieces, numeral, suffix.meaning())) {
            return null;
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

    /// "The third year": neither a part nor a length.
    private static boolean isOrdinal(Pieces pieces, Numeral numeral, Dimension unit) {
        return numeral.style() == Numeral.Style.FRACTION
                && numeral.end() == numeral.start() + 1
                && unit.family() == Dimension.Family.TIME
                && pieces.at(numeral.start()).isWord()
                && !pieces.is(numeral.start(), "half");
    }

    private @Nullable Side part(Pieces pieces, Numeral part) {
        var time = partOfTime(pieces, part);
        if (time != null) {
            return time;
        }
        var point = partOfPoint(pieces, part);
        return point != null ? point : partOfCoin(pieces, part);
    }

    /// "A third of a cent", "half a yen".
    private @Nullable Side partOfCoin(Pieces pieces, Numeral part) {
        int at = part.end() + (pieces.is(part.end(), "of") ? 1 : 0);
        if (part.isScaled() || !isArticle(pieces, at) && !pieces.is(at, "one")) {
            return null;
        }
        var unit = dimensions.suffix(pieces, at + 1, part);
        return unit == null || !unit.meaning().isMoney()
                ? null
                : new Side(part.start(), unit.end(), part.asWords(), unit.meaning(), false, false);
    }

    /// "A quarter point", "half a percentage point", "three-quarters of a point": what rates move
    /// by, "three-tenths of a point". A third of a point is never said.
    private @Nullable Side partOfPoint(Pieces pieces, Numeral part) {
        int at = part.end();
        at += pieces.is(at, "-") && pieces.glued(at) ? 1 : 0;
        at += pieces.is(at, "of") ? 1 : 0;
        at += isArticle(pieces, at) || pieces.is(at, "one") ? 1 : 0;
        int before = part.start() - 1;
        before -= pieces.at(before).isDash() ? 1 : 0;
        var unit = dimensions.suffix(pieces, at, part);
        boolean named = unit != null && unit.meaning().family() == Dimension.Family.POINTS;
        boolean bare =
                (pieces.is(at, "point") || pieces.is(at, "points"))
                        && (QUARTERS.contains(pieces.at(part.end() - 1).lower())
                                || (at > part.end() + 1
                                        && TENTHS.contains(pieces.at(part.end() - 1).lower())))
                        && !ORDINALS.contains(pieces.at(before).lower());
        if (!named && !bare) {
            return null;
        }
        var dimension =
                named && unit != null
                        ? unit.meaning()
                        : new Dimension("pp", BigDecimal.ONE, Dimension.Family.POINTS);
        int end = named && unit != null ? unit.end() : at + 1;
        return new Side(part.start(), end, part.asWords(), dimension, false, false);
    }

    /// "Half an hour", "a quarter of an hour", "half a decade", in the next smaller unit.
    private static @Nullable Side partOfTime(Pieces pieces, Numeral part) {
        int at = part.end() + (pieces.is(part.end(), "of") ? 1 : 0);
        if (!isArticle(pieces, at)) {
            return null;
        }
        var smaller = SMALLER.get(pieces.at(at + 1).lower());
        if (smaller == null) {
            return null;
        }
        var low = part.written().multiply(BigDecimal.valueOf(smaller.many()));
        if (low.setScale(0, RoundingMode.HALF_EVEN).compareTo(low) != 0) {
            return null;
        }
        var value = low.setScale(0, RoundingMode.HALF_EVEN);
        var numeral =
                new Numeral(
                        part.start(),
                        at + 2,
                        value,
                        value,
                        value,
                        BigDecimal.ONE,
                        Numeral.Style.WORDS);
        var unit = new Dimension(smaller.unit(), BigDecimal.ONE, Dimension.Family.TIME);
        return new Side(part.start(), at + 2, numeral, unit, false, false);
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
                        && !next.is("$")
                        && !next.is("€")
                        && !next.is("£")
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
            return oneLength(pieces, start, number);
        }
        var suffix = dimensions.suffix(pieces, numeral.end(), numeral);
        boolean measure = suffix != null && suffix.meaning().family() == Dimension.Family.MEASURE;
        return suffix == null || !measure
                ? null
                : new Side(start, suffix.end(), numeral, suffix.meaning(), false, false);
    }

    /// "An hour", "a decade", "a cent"; a figure only where it is bounded, lasts or moves.
    private @Nullable Side oneLength(Pieces pieces, int start, int number) {
        if (!isArticle(pieces, number) || pieces.is(number + 2, "ago")) {
            return null;
        }
        var one = BigDecimal.ONE;
        var numeral = new Numeral(number, number + 1, one, one, one, one, Numeral.Style.WORDS);
        var unit = dimensions.suffix(pieces, number + 1, numeral);
        boolean coin =
                unit != null && (pieces.is(number + 1, "cent") || pieces.is(number + 1, "penny"));
        return unit == null
                        || (unit.meaning().family() != Dimension.Family.TIME && !coin)
                        || unit.end() != number + 2
                ? null
                : new Side(start, unit.end(), numeral, unit.meaning(), false, false);
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
