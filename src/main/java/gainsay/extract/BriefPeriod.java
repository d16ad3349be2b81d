package gainsay.extract;

import gainsay.model.Scope;
import gainsay.model.Window;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The period that the lines of a result brief are about: so many months up to a month's end that
/// the headline names, or the calendar's where it names none.
record BriefPeriod(int months, @Nullable LocalDate end) {
    private static final Pattern QUARTER =
            Pattern.compile(
                    "\\b(?:([1-4])(?:st|nd|rd|th)|(first|second|third|fourth)|q([1-4]))?\\s*-?(?:qtr|quarter|qtrs)\\b|\\bq([1-4])\\b");
    private static final Pattern MONTHS =
            Pattern.compile("\\b(six|nine|twelve|three|6|9|12|3)\\s*-?(?:mths?|months?|mos)\\b");
    private static final Pattern HALF = Pattern.compile("\\b(?:1st|first|2nd|second)?\\s*half\\b");
    private static final Pattern YEAR =
            Pattern.compile("\\b(?:year|yr|annual|full-year|12\\s*mths)\\b");
    private static final Pattern MONTH_END =
            Pattern.compile(
                    "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+(?:[12]\\d|3[01])\\b");
    private static final int A_YEAR = 12;

    static BriefPeriod in(String headline, @Nullable LocalDate published) {
        var lower = headline.toLowerCase(Locale.ROOT);
        var months = months(lower);
        return new BriefPeriod(months, published == null ? null : end(lower, months, published));
    }

    private static int months(String lower) {
        var named = MONTHS.matcher(lower);
        if (named.find()) {
            return switch (named.group(1)) {
                case "six", "6" -> 6;
                case "nine", "9" -> 9;
                case "three", "3" -> 3;
                default -> A_YEAR;
            };
        }
        if (QUARTER.matcher(lower).find()) {
            return 3;
        }
        if (HALF.matcher(lower).find()) {
            return 6;
        }
        return YEAR.matcher(lower).find() ? A_YEAR : 0;
    }

    /// The last named month's end before publication; else the calendar quarter's, which a fourth
    /// quarter ends in December.
    private static @Nullable LocalDate end(String lower, int months, LocalDate published) {
        var named = MONTH_END.matcher(lower);
        if (named.find()) {
            return last(month(named.group(1)), published);
        }
        var quarter = QUARTER.matcher(lower);
        if (quarter.find()) {
            var number = number(quarter);
            return number == 0 ? null : last(Month.of(3 * number), published);
        }
        return months == A_YEAR ? last(Month.DECEMBER, published) : null;
    }

    private static int number(java.util.regex.Matcher quarter) {
        for (var group : new int[] {1, 3, 4}) {
            if (quarter.group(group) != null) {
                return Integer.parseInt(quarter.group(group));
            }
        }
        var word = quarter.group(2);
        return word == null
                ? 0
                : java.util.List.of("first", "second", "third", "fourth").indexOf(word) + 1;
    }

    private static Month month(String start) {
        for (var month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException(start);
    }

    private static LocalDate last(Month month, LocalDate published) {
        var end = YearMonth.of(published.getYear(), month).atEndOfMonth();
        return end.isAfter(published)
                ? YearMonth.of(published.getYear() - 1, month).atEndOfMonth()
                : end;
    }

    /// What a line of its own, such as "Year" or "Nine mths", makes of the period.
    BriefPeriod next(String line) {
        var months = months(line.toLowerCase(Locale.ROOT));
        return months == 0 ? this : new BriefPeriod(months, end);
    }

    Scope scope() {
        if (months == 0) {
            return Scope.NONE;
        }
        return Scope.NONE.withWindow(
                end == null ? Window.lasting(Period.ofMonths(months), null) : upTo(end));
    }

    /// The same months a year before; marked as such where no date tells them apart.
    Scope yearBefore() {
        return end == null || months == 0
                ? new Scope(Window.NONE, null, null, null, null, null, "year before")
                : Scope.NONE.withWindow(upTo(end.minusYears(1)));
    }

    private Window upTo(LocalDate last) {
        return Window.of(
                YearMonth.from(last).minusMonths(months - 1L).atDay(1),
                YearMonth.from(last).atEndOfMonth(),
                null);
    }
}
