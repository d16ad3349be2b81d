package gainsay.extract;

import gainsay.lexicon.TimeWords;
import gainsay.lexicon.TimeWords.Cue;
import java.math.BigDecimal;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// Reads a length of time: "six months", "two and a half years", "a decade", "52 weeks".
final class LengthParser {
    private static final int LONGEST = 1000;

    private final TimeText text;
    private final TimeWords words;

    LengthParser(TimeText text, TimeWords words) {
        this.text = text;
        this.words = words;
    }

    /// A length and the index of the word after it. `stated` is false for a unit without a number.
    record Found(Period length, int next, boolean stated) {}

    /// The length that starts at `i`, with words like "about" before its number; ranges such as "12
    /// to 18 months" have no single length.
    @Nullable Found at(int i) {
        var from = i;
        for (var next = text.after(Cue.ABOUT, from); next > from; ) {
            from = next;
            next = text.after(Cue.ABOUT, from);
        }
        var half = halfOf(from);
        if (half != null) {
            return half;
        }
        var number = number(from);
        if (number == null) {
            return null;
        }
        var at = skipJoin(number.next());
        var unit = words.unit(text.at(at));
        if (unit.isEmpty() || isRangeStart(from) || isFraction(at)) {
            return null;
        }
        var length = scaled(unit.get(), number.value());
        return length == null ? null : withHalf(length, unit.get(), at + 1);
    }

    /// "half a decade", "half-year", "six months" all have one number; this is the first.
    private @Nullable Found halfOf(int i) {
        if (!text.at(i).equals("half")) {
            return null;
        }
        var at = text.skip(i + 1, "-", "a", "of");
        var unit = words.unit(text.at(at));
        var length = unit.isEmpty() ? null : scaled(unit.get(), new BigDecimal("0.5"));
        return length == null ? null : new Found(length, at + 1, true);
    }

    private int skipJoin(int i) {
        var next = text.isHyphen(i) ? i + 1 : i;
        next = text.at(next).equals("of") ? next + 1 : next;
        return text.skip(
                next,
                "full",
                "consecutive",
                "straight",
                "calendar",
                "trading",
                "more",
                "short",
                "fiscal",
                "financial",
                "business",
                "additional");
    }

    /// "more than a quarter of the market".
    private boolean isFraction(int at) {
        return text.at(at).equals("quarter") && text.at(at + 1).equals("of");
    }

    private boolean isRangeStart(int i) {
        var before = text.at(i - 1);
        var number = number(i - 2);
        return (before.equals("to") || before.equals("or") || text.isHyphen(i - 1))
                && number != null
                && number.next() == i - 1;
    }

    private @Nullable Found withHalf(Period length, Period unit, int next) {
        if (text.at(next).equals("and")
                && text.at(next + 1).equals("a")
                && text.at(next + 2).equals("half")) {
            var half = scaled(unit, new BigDecimal("0.5"));
            return half == null
                    ? new Found(length, next, true)
                    : new Found(length.plus(half), next + 3, true);
        }
        return new Found(length, next, true);
    }

    private record Count(BigDecimal value, int next) {}

    private @Nullable Count number(int i) {
        var digits = digits(i);
        if (digits != null) {
            return digits;
        }
        var cardinal = words.cardinal(text.at(i));
        if (cardinal.isEmpty()) {
            return null;
        }
        var value = cardinal.getAsInt();
        var next = i + 1;
        if (value == 1 && words.cardinal(text.at(next)).isPresent()) {
            // "a couple of years", "a single quarter", "a ten-year plan"
            value = words.cardinal(text.at(next)).getAsInt();
            next++;
        }
        if (value >= 20) {
            var unit = text.isHyphen(next) ? next + 1 : next;
            var low = words.cardinal(text.at(unit)).orElse(10);
            if (low < 10) {
                return new Count(BigDecimal.valueOf(value + low), unit + 1);
            }
        }
        return half(value, next);
    }

    /// "two and a half years", "2 1/2 years".
    private Count half(int value, int next) {
        var spoken =
                text.at(next).equals("and")
                        && text.at(next + 1).equals("a")
                        && text.at(next + 2).equals("half");
        var written =
                text.at(next).equals("1")
                        && text.at(next + 1).equals("/")
                        && text.at(next + 2).equals("2");
        return spoken || written
                ? new Count(new BigDecimal(value + ".5"), next + 3)
                : new Count(BigDecimal.valueOf(value), next);
    }

    private @Nullable Count digits(int i) {
        var word = text.at(i);
        if (word.isEmpty() || word.length() > 6 || !word.matches("\\d+(\\.\\d)?")) {
            return null;
        }
        return word.contains(".")
                ? new Count(new BigDecimal(word), i + 1)
                : half(Integer.parseInt(word), i + 1);
    }

    private static @Nullable Period scaled(Period unit, BigDecimal by) {
        var years = by.multiply(BigDecimal.valueOf(unit.toTotalMonths() / 12));
        if (by.signum() == 0 || by.max(years).compareTo(BigDecimal.valueOf(LONGEST)) > 0) {
            return null;
        }
        try {
            return unit.multipliedBy(by.intValueExact());
        } catch (ArithmeticException e) {
            return fraction(unit, by);
        }
    }

    /// A fraction of a year is counted in months; other fractions are left alone.
    private static @Nullable Period fraction(Period unit, BigDecimal by) {
        var months = by.multiply(BigDecimal.valueOf(unit.toTotalMonths()));
        var whole = months.stripTrailingZeros().scale() <= 0 && months.signum() > 0;
        if (!whole || unit.toTotalMonths() == 0) {
            return null;
        }
        var count = months.intValueExact();
        return count % 12 == 0 ? Period.ofYears(count / 12) : Period.ofMonths(count);
    }
}
