package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.math.BigDecimal;
import java.util.Set;

/// Stretches that hold numbers but no quantities: dates, times of day, identifiers, addresses.
final class Traps {
    /// Words that a hyphen ties to an amount: "sub-$300", "minus-5".
    private static final Set<String> BOUND = Set.of("sub", "under", "over", "minus");

    /// Lines on a screen: "1080p".
    private static final Set<String> LINES =
            Set.of("240", "360", "480", "576", "720", "1080", "1440", "2160", "4320");

    /// Words before "one day" that make it a length of time.
    private static final Set<String> LASTING =
            Set.of("for", "in", "within", "just", "only", "than", "least", "most", "about", "over");

    private static final Set<String> DAYTIME = Set.of("morning", "afternoon", "evening");
    private static final Set<String> HOURS =
            Set.of(
                    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven");

    private static final Set<String> COUNTRIES = Set.of("US", "UK", "EU", "UN");

    private final Set<String> months;
    private final Phrasebook<Boolean> times = new Phrasebook<>(false);

    Traps(Numbers numbers) {
        months = Set.copyOf(numbers.words("months"));
        numbers.words("clock").forEach(word -> times.add(word, true));
    }

    /// Where an identifier, date, time, phone number or address that begins at piece `i` ends; `i`
    /// when there is none. All pieces in between hold no quantity.
    int skip(Pieces pieces, int i) {
        var piece = pieces.at(i);
        int phone = Phones.end(pieces, i);
        if (phone > i) {
            return phone;
        }
        int name = Naming.end(pieces, i);
        if (name > i) {
            return name;
        }
        if (piece.isNumber()) {
            return number(pieces, i);
        }
        if (piece.isWord()) {
            return word(pieces, i);
        }
        if (piece.is("+") && pieces.at(i + 1).isNumber() && pieces.glued(i + 1)) {
            int end = number(pieces, i + 1);
            return end > i + 3 ? end : i;
        }
        if (piece.is("[") && pieces.at(i + 1).isNumber() && pieces.is(i + 2, "]")) {
            return i + 3;
        }
        boolean hash = piece.is("#") && pieces.at(i + 1).isNumber() && pieces.glued(i + 1);
        boolean apostrophe =
                piece.is("'")
                        && pieces.at(i + 1).isPlainInteger(2)
                        && pieces.glued(i + 1)
                        && !pieces.glued(i);
        return hash || apostrophe ? afterLetters(pieces, i + 2) : i;
    }

    private static int afterLetters(Pieces pieces, int i) {
        return pieces.at(i).isWord() && pieces.glued(i) ? i + 1 : i;
    }

    private int word(Pieces pieces, int i) {
        if ((pieces.is(i + 1, ":") && pieces.is(i + 2, "/") && pieces.is(i + 3, "/"))
                || (pieces.is(i, "www") && pieces.is(i + 1, "."))) {
            return glue(pieces, i);
        }
        if (months.contains(pieces.at(i).lower()) && pieces.at(i).isCapitalised()) {
            return date(pieces, i + 1, i);
        }
        if (pieces.is(i + 1, "in")
                && pieces.is(i + 2, "the")
                && DAYTIME.contains(pieces.at(i + 3).lower())
                && HOURS.contains(pieces.at(i).lower())) {
            return i + 4;
        }
        boolean someDay = pieces.is(i, "one") && pieces.is(i + 1, "day");
        return someDay && !LASTING.contains(pieces.at(i - 1).lower()) ? i + 3 : i;
    }

    /// "Oct. 31, 2019", "March 11-13", "April 20261897" after the month.
    private int date(Pieces pieces, int from, int none) {
        int at = from;
        at += pieces.is(at, ".") ? 1 : 0;
        if (!pieces.at(at).isNumber()
                || pieces.at(at).opensLine()
                || pieces.at(at).raw().contains(",")) {
            return none;
        }
        at = afterLetters(pieces, at + 1);
        if (pieces.at(at).isDash() && pieces.at(at + 1).isNumber()) {
            at = afterLetters(pieces, at + 2);
        }
        if (pieces.is(at, ",") && year(pieces.at(at + 1))) {
            return at + 2;
        }
        return year(pieces.at(at)) && !pieces.at(at).opensLine() ? at + 1 : at;
    }

    private int number(Pieces pieces, int i) {
        var piece = pieces.at(i);
        var next = pieces.at(i + 1);
        if (piece.value() == null) {
            return afterLetters(pieces, i + 1);
        }
        if ((pieces.glued(i) && pieces.at(i - 1).isWord()) || isHyphened(pieces, i)) {
            return glue(pieces, i);
        }
        if (piece.opensLine()
                && (next.is(".") || next.is(")"))
                && next.glued()
                && !pieces.glued(i + 2)
                && piece.raw().length() < 4) {
            return i + 2;
        }
        if (next.glued()
                && pieces.at(i + 2).isNumber()
                && pieces.glued(i + 2)
                && chained(pieces, i)) {
            return chain(pieces, i);
        }
        if (next.is(":") && next.glued() && pieces.at(i + 2).isNumber() && pieces.glued(i + 2)) {
            return time(pieces, i + 3);
        }
        if (isVariant(pieces, i)) {
            return i + 3;
        }
        if (isAge(pieces, i) || isPostcode(pieces, i) || isYearOf(pieces, i)) {
            return i + 1;
        }
        if (isScreen(pieces, i)) {
            return i + 2;
        }
        if (isAlways(pieces, i)) {
            return i + 4;
        }
        boolean torn =
                next.is(".")
                        && !next.glued()
                        && pieces.at(i + 2).isNumber()
                        && piece.raw().length() < 3;
        if (torn) {
            return i + 3;
        }
        boolean split = next.is("-") && pieces.is(i + 2, "for") && pieces.is(i + 3, "-");
        if (split && pieces.at(i + 4).isNumber()) {
            return i + 5;
        }
        var spoken = times.at(pieces, i + 1);
        if (spoken != null && piece.value().compareTo(BigDecimal.valueOf(2400)) <= 0) {
            return spoken.end();
        }
        return months.contains(next.lower()) && isDate(pieces, i + 1) && !pieces.is(i - 1, "$")
                ? i + 1
                : letters(pieces, i);
    }

    /// "Ruth Aldane, 42, was": the age of someone named.
    private static boolean isAge(Pieces pieces, int i) {
        return pieces.is(i - 1, ",")
                && pieces.is(i + 1, ",")
                && pieces.at(i).isPlainInteger(2)
                && pieces.at(i - 2).isCapitalised()
                && !pieces.at(i + 2).isNumber();
    }

    /// "17 ATR 72-600 turboprops", "its 9/14-B platform": a model or a place by its numbers.
    private static boolean isVariant(Pieces pieces, int i) {
        boolean two = pieces.at(i + 2).isNumber() && pieces.glued(i + 1) && pieces.glued(i + 2);
        boolean model =
                two
                        && pieces.is(i + 1, "-")
                        && pieces.at(i - 1).isCapitals(4)
                        && pieces.at(i - 1).raw().length() > 1
                        && !COUNTRIES.contains(pieces.at(i - 1).raw())
                        && pieces.at(i).isDigits(3)
                        && pieces.at(i + 2).isPlainInteger(3);
        boolean block =
                two
                        && pieces.is(i + 1, "/")
                        && pieces.is(i + 3, "-")
                        && pieces.glued(i + 4)
                        && pieces.at(i + 4).isCapitals(1);
        return model || block;
    }

    /// "1986 year net".
    private static boolean isYearOf(Pieces pieces, int i) {
        return year(pieces.at(i))
                && pieces.is(i + 1, "year")
                && !pieces.glued(i + 1)
                && !pieces.is(i + 2, "old");
    }

    /// "NJ 07030".
    private static boolean isPostcode(Pieces pieces, int i) {
        var state = pieces.at(i - 1);
        return pieces.at(i).isPlainInteger(5)
                && state.isCapitals(2)
                && state.raw().length() == 2
                && !COUNTRIES.contains(state.raw());
    }

    /// "1080p", "4K video".
    private static boolean isScreen(Pieces pieces, int i) {
        var letter = pieces.at(i + 1);
        boolean tied = letter.glued() && letter.isWord() && !pieces.glued(i);
        boolean lines = (letter.is("p") || letter.is("i")) && LINES.contains(pieces.at(i).raw());
        boolean wide = letter.raw().equals("K") && (pieces.is(i, "4") || pieces.is(i, "8"));
        return tied && (lines || wide);
    }

    /// "7 days a week", "24 hours a day", "365 days a year".
    private static boolean isAlways(Pieces pieces, int i) {
        return switch (pieces.at(i).raw()) {
            case "24" -> pieces.is(i + 1, "hours") && pieces.is(i + 3, "day");
            case "7" -> pieces.is(i + 1, "days") && pieces.is(i + 3, "week");
            case "365" -> pieces.is(i + 1, "days") && pieces.is(i + 3, "year");
            default -> false;
        };
    }

    private static boolean isDate(Pieces pieces, int month) {
        var word = pieces.at(month);
        boolean verb = word.is("may") || word.is("march") || word.is("mar");
        return word.isCapitalised() || !verb || year(pieces.at(month + 1));
    }

    private int time(Pieces pieces, int i) {
        int at = i;
        while (pieces.is(at, ":") && pieces.at(at + 1).isNumber() && pieces.glued(at + 1)) {
            at += 2;
        }
        var spoken = times.at(pieces, at);
        return spoken == null ? at : spoken.end();
    }

    /// "GPT-4", "COVID-19", "pi-zero-5": a number tied to a word before it.
    static boolean isHyphened(Pieces pieces, int i) {
        return pieces.glued(i)
                && pieces.at(i - 1).isDash()
                && !pieces.is(i - 1, "—")
                && pieces.glued(i - 1)
                && pieces.at(i - 2).isWord()
                && !BOUND.contains(pieces.at(i - 2).lower());
    }

    /// Three or more numbers tied by dots, hyphens or slashes, or two that make a date.
    private static boolean chained(Pieces pieces, int i) {
        var tie = pieces.at(i + 1).lower();
        boolean again =
                pieces.is(i + 3, tie)
                        && pieces.glued(i + 3)
                        && pieces.at(i + 4).isNumber()
                        && pieces.glued(i + 4);
        boolean slash = tie.equals("/") && !fraction(pieces, i);
        return tie.equals(".") || (again && "-/–".contains(tie)) || slash;
    }

    private static boolean fraction(Pieces pieces, int i) {
        var top = pieces.at(i).value();
        var bottom = pieces.at(i + 2).value();
        return top != null
                && bottom != null
                && top.compareTo(bottom) < 0
                && bottom.compareTo(BigDecimal.valueOf(33)) < 0
                && !(pieces.is(i + 2, "7") && pieces.is(i, "24"));
    }

    private static int chain(Pieces pieces, int i) {
        int at = i + 1;
        while (pieces.glued(at)
                && pieces.at(at + 1).isNumber()
                && pieces.glued(at + 1)
                && "./-–".contains(pieces.at(at).lower())) {
            at += 2;
        }
        return afterLetters(pieces, at);
    }

    /// "5th", "3D", "1980s", "0700.HK", "10-K": letters tied to a number that are no unit.
    private static int letters(Pieces pieces, int i) {
        var next = pieces.at(i + 1);
        boolean ordinal =
                next.glued() && (next.is("st") || next.is("nd") || next.is("rd") || next.is("th"));
        boolean decade =
                next.glued()
                        && next.is("s")
                        && !pieces.at(i).raw().contains(".")
                        && pieces.at(i).raw().endsWith("0");
        boolean capital = pieces.at(i + 2).isCapitals(2) && pieces.glued(i + 2);
        boolean ticker =
                next.is(".")
                        && next.glued()
                        && pieces.at(i + 2).isCapitals(3)
                        && pieces.glued(i + 2)
                        && !(pieces.is(i + 3, ".") && pieces.glued(i + 3));
        boolean form =
                next.isDash()
                        && next.glued()
                        && capital
                        && pieces.at(i + 2).raw().length() == 1
                        && !pieces.glued(i + 3);
        if (ticker || form) {
            return i + 3;
        }
        boolean plan =
                next.is("(")
                        && next.glued()
                        && pieces.glued(i + 2)
                        && pieces.at(i + 2).isWord()
                        && pieces.at(i + 2).raw().length() == 1;
        return ordinal || decade ? i + 2 : plan ? i + 4 : i;
    }

    /// The end of the stretch without spaces that piece `i` begins or belongs to.
    private static int glue(Pieces pieces, int i) {
        int at = i + 1;
        while (pieces.at(at).kind() != Piece.Kind.EDGE
                && pieces.glued(at)
                && !",;)]}\"”|—".contains(pieces.at(at).raw())) {
            at++;
        }
        return at;
    }

    private static boolean year(Piece piece) {
        return piece.isPlainInteger(4)
                && (piece.raw().startsWith("19") || piece.raw().startsWith("20"));
    }
}
