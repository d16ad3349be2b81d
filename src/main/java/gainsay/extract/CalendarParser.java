package gainsay.extract;

import gainsay.extract.CalendarPart.Kind;
import gainsay.lexicon.TimeWords;
import gainsay.lexicon.TimeWords.Cue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one piece of the calendar: dates, months, quarters, halves, seasons, years, decades.
final class CalendarParser {
    private static final Pattern QUARTER = Pattern.compile("q([1-4])(?:fy)?(20\\d\\d)?");
    private static final Pattern NUMBERED =
            Pattern.compile("([1-4])([qh])(?:fy)?((?:20)?[0-4]\\d)?");
    private static final Pattern HALF = Pattern.compile("h([12])(20\\d\\d)?");
    private static final Pattern FISCAL = Pattern.compile("(?:fy|cy)((?:20)?\\d\\d)");
    private static final Pattern DECADE = Pattern.compile("((?:1[89]|20)\\d0)s|([2-9]0)s");
    private static final Pattern NTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern ESTIMATE = Pattern.compile("((?:19|20)\\d\\d)[efapb]");

    /// The head of a column has no more words than this.
    private static final int HEAD = 8;

    private final TimeText text;
    private final TimeWords words;
    private final @Nullable LocalDate anchor;

    CalendarParser(TimeText text, TimeWords words, @Nullable LocalDate anchor) {
        this.text = text;
        this.words = words;
        this.anchor = anchor;
    }

    /// What was read and the index of the word after it.
    record Found(CalendarPart part, int next) {}

    /// The piece that starts at `i`. A bare number of four digits is a year only where the words
    /// around it say so, or where the caller `expects` one.
    @Nullable Found at(int i, boolean expects) {
        var word = text.at(i);
        if (word.isEmpty()) {
            return null;
        }
        var found = Character.isDigit(word.charAt(0)) ? digits(i, expects) : named(i, expects);
        return found != null ? found : ordinal(text.skip(i, "the", "its", "their"));
    }

    private @Nullable Found named(int i, boolean expects) {
        if (words.weekday(text.at(i)).isPresent()) {
            return datedWeekday(i);
        }
        if (words.month(text.at(i)).isPresent()) {
            return month(i, expects);
        }
        if (words.season(text.at(i)).isPresent()) {
            return season(i);
        }
        var fiscal = fiscalYear(i);
        if (fiscal != null) {
            return fiscal;
        }
        return text.at(i).equals("q") || text.at(i).startsWith("q") || text.at(i).startsWith("h")
                ? lettered(i)
                : null;
    }

    private @Nullable Found digits(int i, boolean expects) {
        var iso = iso(i);
        if (iso != null) {
            return iso;
        }
        var numeric = slashed(i);
        if (numeric != null) {
            return numeric;
        }
        var dayFirst = dayFirst(i);
        if (dayFirst != null) {
            return dayFirst;
        }
        var lettered = lettered(i);
        if (lettered != null) {
            return lettered;
        }
        var decade = DECADE.matcher(text.at(i));
        if (decade.matches()) {
            var year =
                    decade.group(1) != null
                            ? Integer.parseInt(decade.group(1))
                            : 1900 + Integer.parseInt(decade.group(2));
            return decade.group(1) == null && !text.at(i - 1).equals("the")
                    ? null
                    : new Found(new CalendarPart(Kind.DECADE, 0, 0, year), i + 1);
        }
        return year(i, expects);
    }

    /// "Tuesday, March 3" is its date; a weekday alone is relative and read elsewhere.
    private @Nullable Found datedWeekday(int i) {
        var next = text.skip(text.skip(i + 1, "."), ",");
        var date = words.month(text.at(next)).isPresent() ? month(next, false) : dayFirst(next);
        return date != null && date.part().kind() == Kind.DAY ? date : null;
    }

    private @Nullable Found month(int i, boolean expects) {
        var index = words.month(text.at(i)).orElseThrow();
        var next = afterMonth(i);
        var day = NTH.matcher(text.at(next));
        if (day.matches() && !startsYear(next)) {
            return dayOf(index, Integer.parseInt(day.group(1)), next + 1);
        }
        var of = text.skip(text.skip(next, ","), "of");
        var year = yearAfter(text.isHyphen(next) ? next + 1 : of);
        if (year != null) {
            var part = new CalendarPart(Kind.MONTH, index, 0, year.part().year());
            return new Found(part, year.next());
        }
        var sure = text.isCapitalised(i) && !words.isDoubtful(text.at(i));
        return sure || expects || isLedIn(i) || isFullLowerMonth(i)
                ? new Found(new CalendarPart(Kind.MONTH, index, 0, null), next)
                : null;
    }

    /// Past the point of "Sept.".
    private int afterMonth(int i) {
        var pointed = text.at(i).length() <= 4 && text.at(i + 1).equals(".") && text.isGlued(i + 1);
        return pointed ? i + 2 : i + 1;
    }

    /// Some articles write everything in lower case.
    private boolean isFullLowerMonth(int i) {
        return text.at(i).length() > 4 && !words.isDoubtful(text.at(i));
    }

    private boolean isLedIn(int i) {
        var before = i - 1;
        return text.is(Cue.STRONG, before)
                || text.is(Cue.LAST, before)
                || text.is(Cue.COMING, before)
                || text.at(before).equals("this")
                || (text.isCapitalised(i)
                        && (text.is(Cue.WEAK, before) || text.is(Cue.ENDED, before)));
    }

    private boolean startsYear(int i) {
        return text.plain(i, 4) >= 1000;
    }

    private @Nullable Found dayOf(int month, int day, int next) {
        var year = yearAfter(text.skip(next, ","));
        if (year == null) {
            return isDay(month, day, null)
                    ? new Found(new CalendarPart(Kind.DAY, month, day, null), next)
                    : null;
        }
        var part = new CalendarPart(Kind.DAY, month, day, year.part().year());
        return isDay(month, day, year.part().year()) ? new Found(part, year.next()) : null;
    }

    private static boolean isDay(int month, int day, @Nullable Integer year) {
        try {
            return LocalDate.of(year == null ? 2024 : year, month, day) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private @Nullable Found dayFirst(int i) {
        var day = NTH.matcher(text.at(i));
        if (!day.matches()) {
            return null;
        }
        var at = text.skip(i + 1, "of", "-", "–");
        var month = words.month(text.at(at));
        if (month.isEmpty() || (words.isDoubtful(text.at(at)) && !text.isCapitalised(at))) {
            return null;
        }
        var next = afterMonth(at);
        return dayOf(month.getAsInt(), Integer.parseInt(day.group(1)), next);
    }

    private @Nullable Found iso(int i) {
        var glued =
                text.isGlued(i + 1)
                        && text.isGlued(i + 2)
                        && (text.isHyphen(i + 1) || text.at(i + 1).equals("/"));
        var year = text.plain(i, 4);
        var month = text.plain(i + 2, 2);
        if (!glued || year < 1000 || month < 1 || month > 12 || text.at(i + 2).length() != 2) {
            return null;
        }
        var day = text.at(i + 3).equals(text.at(i + 1)) ? text.plain(i + 4, 2) : -1;
        if (day > 0 && text.isGlued(i + 4) && isDay(month, day, year)) {
            return new Found(new CalendarPart(Kind.DAY, month, day, year), i + 5);
        }
        // "2003-04" is rather the business year 2003 to 2004 than an April.
        return month == (year + 1) % 100 || !text.at(i + 1).equals("-")
                ? null
                : new Found(new CalendarPart(Kind.MONTH, month, 0, year), i + 3);
    }

    /// "3/14/2026" is settled by the number above 12; where both are below, nobody can tell.
    private @Nullable Found slashed(int i) {
        var first = text.plain(i, 2);
        var second = text.plain(i + 2, 2);
        var year = text.plain(i + 4, 4);
        if (!text.at(i + 1).equals("/") || !text.at(i + 3).equals("/") || year < 1900) {
            return null;
        }
        var month = first > 12 ? second : first;
        var day = first > 12 ? first : second;
        var settled = (first > 12 || second > 12 || first == second) && isDay(month, day, year);
        return settled ? new Found(new CalendarPart(Kind.DAY, month, day, year), i + 5) : null;
    }

    /// `Q1 2026`, `1Q26`, `H1'26`, `2H`.
    private @Nullable Found lettered(int i) {
        var word = text.at(i);
        var q = QUARTER.matcher(word);
        if (q.matches()) {
            return withYear(Kind.QUARTER, Integer.parseInt(q.group(1)), q.group(2), i + 1);
        }
        var n = NUMBERED.matcher(word);
        if (n.matches()) {
            var kind = n.group(2).equals("q") ? Kind.QUARTER : Kind.HALF;
            var index = Integer.parseInt(n.group(1));
            return kind == Kind.HALF && index > 2 ? null : withYear(kind, index, n.group(3), i + 1);
        }
        var h = HALF.matcher(word);
        if (!h.matches()) {
            return null;
        }
        var half = withYear(Kind.HALF, Integer.parseInt(h.group(1)), h.group(2), i + 1);
        // H2 is also hydrogen, H1 a chip.
        var led = text.is(Cue.STRONG, i - 1) || text.at(i - 1).equals("the");
        return half.part().year() == null && !led && text.cue(Cue.RANGE, i + 1) == 0 ? null : half;
    }

    private Found withYear(Kind kind, int index, @Nullable String glued, int next) {
        if (glued != null) {
            return new Found(new CalendarPart(kind, index, 0, century(glued)), next);
        }
        var year = yearAfter(text.skip(next, "of", "in", "-", "/", ","));
        return year == null
                ? new Found(new CalendarPart(kind, index, 0, null), next)
                : new Found(new CalendarPart(kind, index, 0, year.part().year()), year.next());
    }

    private static int century(String digits) {
        var number = Integer.parseInt(digits);
        return digits.length() == 4 ? number : number + (number < 70 ? 2000 : 1900);
    }

    /// "first quarter of 2026", "second half", "fiscal third-quarter".
    private @Nullable Found ordinal(int from) {
        var i = text.after(Cue.FISCAL, from);
        var index = words.ordinal(text.at(i));
        if (index.isEmpty()) {
            return null;
        }
        var at = text.isHyphen(i + 1) ? i + 2 : i + 1;
        at = text.skip(at, "fiscal", "calendar");
        var kind =
                switch (text.at(at)) {
                    case "quarter", "qtr" -> Kind.QUARTER;
                    case "half" -> index.getAsInt() <= 2 ? Kind.HALF : null;
                    default -> null;
                };
        return kind == null ? null : withYear(kind, index.getAsInt(), null, at + 1);
    }

    private @Nullable Found season(int i) {
        var index = words.season(text.at(i)).orElseThrow();
        var year = yearAfter(text.skip(i + 1, "of"));
        if (year != null) {
            var part = new CalendarPart(Kind.SEASON, index, 0, year.part().year());
            return new Found(part, year.next());
        }
        var before = text.at(i - 1);
        var led = before.equals("this") || text.is(Cue.LAST, i - 1) || text.is(Cue.COMING, i - 1);
        return led || (!words.isDoubtful(text.at(i)) && before.equals("in"))
                ? new Found(new CalendarPart(Kind.SEASON, index, 0, null), i + 1)
                : null;
    }

    /// "FY2025", "fiscal 2026", "the financial year 2025-26". Whose fiscal year it is, nobody says
    /// here: it stands as the calendar year that names it, and the text keeps the word.
    private @Nullable Found fiscalYear(int i) {
        var glued = FISCAL.matcher(text.at(i));
        if (glued.matches()) {
            return new Found(CalendarPart.ofYear(century(glued.group(1))), i + 1);
        }
        var next = text.after(Cue.FISCAL, text.skip(i, "the"));
        return next == i || next == text.skip(i, "the") ? null : numericYear(next);
    }

    /// The year after "March" or "the third quarter of": a number or one told from the anchor.
    private @Nullable Found yearAfter(int i) {
        var numeric = numericYear(i);
        if (numeric != null) {
            return numeric;
        }
        var fiscal = fiscalYear(i);
        if (fiscal != null || anchor == null) {
            return fiscal;
        }
        var at = text.skip(i, "the");
        for (var cue : new Cue[] {Cue.LAST, Cue.THIS, Cue.COMING}) {
            var next = text.after(cue, at);
            if (next > at && text.at(next).equals("year")) {
                var by = cue == Cue.LAST ? -1 : cue == Cue.THIS ? 0 : 1;
                return new Found(CalendarPart.ofYear(anchor.getYear() + by), next + 1);
            }
        }
        return null;
    }

    private @Nullable Found numericYear(int i) {
        var year = text.plain(i, 4);
        if (year >= 1800 && year < 2200 && !counts(i)) {
            return new Found(CalendarPart.ofYear(year), i + 1);
        }
        var two = text.at(i).equals("'") ? text.plain(i + 1, 2) : -1;
        return two >= 0 && text.at(i + 1).length() == 2
                ? new Found(CalendarPart.ofYear(century(text.at(i + 1))), i + 2)
                : null;
    }

    private boolean counts(int i) {
        return text.is(Cue.NOT_A_YEAR, i + 1)
                || (text.isHyphen(i + 1) && text.is(Cue.NOT_A_YEAR, i + 2))
                || (isMoneySign(i - 1) && text.isGlued(i));
    }

    private boolean isMoneySign(int i) {
        return text.at(i).length() == 1 && "$€£¥₹#@+_".contains(text.at(i));
    }

    private @Nullable Found year(int i, boolean expects) {
        var estimate = ESTIMATE.matcher(text.at(i));
        if (estimate.matches()) {
            return new Found(CalendarPart.ofYear(Integer.parseInt(estimate.group(1))), i + 1);
        }
        var year = numericYear(i);
        if (year == null || text.plain(i, 4) < 1800 || isLongNumber(i) || isCountRange(i)) {
            return null;
        }
        var quarter = text.skip(i + 1, "-");
        var spelled = ordinal(quarter);
        var letter = spelled != null ? spelled : lettered(quarter);
        if (letter != null && letter.part().year() == null) {
            return new Found(letter.part().in(year.part().year()), letter.next());
        }
        return (expects && !countsPlural(i)) || isYearHere(i) ? year : null;
    }

    /// "555-2024" and "3/4/2026" are numbers of their own kind.
    private boolean isLongNumber(int i) {
        var joined = text.isGlued(i) && (text.isHyphen(i - 1) || text.at(i - 1).equals("/"));
        var number = text.plain(i - 2, 9);
        return joined && text.isGlued(i - 1) && number >= 0 && (number < 1800 || number > 2200);
    }

    /// "2000 to 3000 units".
    private boolean isCountRange(int i) {
        var join = text.cue(Cue.RANGE, i + 1);
        return join > 0 && (text.plain(i + 1 + join, 9) >= 2200 || counts(i + 1 + join));
    }

    private boolean isYearHere(int i) {
        var before = i - 1;
        if (text.is(Cue.STRONG, before) || text.is(Cue.YEAR_NOUN, i + 1)) {
            return true;
        }
        if (isHead(i) || isInBrackets(i)) {
            return true;
        }
        if (text.at(i + 1).equals("'") && text.at(i + 2).equals("s")) {
            return true;
        }
        return (text.is(Cue.WEAK, before)
                        || (text.at(before).equals("s") && text.at(before - 1).equals("'"))
                        || (text.opensSentence(i) && isYearLike(i)))
                && !countsPlural(i)
                && !text.isCapitalised(i + 1);
    }

    /// "2028 Projection", "Market Size 2024": the head of a column, short and without a stop.
    private boolean isHead(int i) {
        if (text.size() > HEAD || text.at(text.size() - 1).equals(".")) {
            return false;
        }
        return i == 0 ? !countsPlural(i) : i == text.size() - 1 && text.is(Cue.YEAR_NOUN, i - 1);
    }

    /// At the head of a sentence or cell a year is followed by a sign or by nothing.
    private boolean isYearLike(int i) {
        var next = text.at(i + 1);
        return next.isEmpty()
                || text.is(Cue.YEAR_VERB, i + 1)
                || (next.length() == 1 && ",:|()*".contains(next));
    }

    private boolean isInBrackets(int i) {
        return text.at(i - 1).equals("(")
                && (text.at(i + 1).equals(")")
                        || text.at(i + 1).equals(",")
                        || text.isCapitalised(i + 1)
                        || text.is(Cue.YEAR_NOUN, i + 1));
    }

    /// "of 2,000 users" has its comma, "of 2024 users" only its noun.
    private boolean countsPlural(int i) {
        var next = text.at(i + 1);
        return next.length() > 4
                && next.endsWith("s")
                && !text.isCapitalised(i + 1)
                && !text.is(Cue.YEAR_NOUN, i + 1);
    }
}
