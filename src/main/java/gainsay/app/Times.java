package gainsay.app;

import gainsay.model.Window;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Times as people write them: "October 2025 to March 2026", "2024", "4 months".
public final class Times {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Times() {}

    /// Empty where the article gives no time.
    public static String said(Window window) {
        var start = window.start();
        var end = window.end();
        if (start != null && end != null) {
            return between(start, end);
        }
        if (start != null) {
            return "since " + day(start);
        }
        if (end != null) {
            return "until " + day(end);
        }
        var length = window.length();
        return length == null ? "" : length(length);
    }

    private static String between(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return day(start);
        }
        var first = YearMonth.from(start);
        var last = YearMonth.from(end);
        if (!start.equals(first.atDay(1)) || !end.equals(last.atEndOfMonth())) {
            return day(start) + " to " + day(end);
        }
        if (first.getMonthValue() == 1 && last.getMonthValue() == 12) {
            return first.getYear() == last.getYear()
                    ? String.valueOf(first.getYear())
                    : first.getYear() + " to " + last.getYear();
        }
        return first.equals(last)
                ? MONTH.format(first)
                : MONTH.format(first) + " to " + MONTH.format(last);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String length(Period length) {
        var parts = new ArrayList<String>();
        part(parts, length.getYears(), "year");
        part(parts, length.getMonths(), "month");
        var weeks = length.getDays() % 7 == 0 ? length.getDays() / 7 : 0;
        part(parts, weeks, "week");
        part(parts, weeks > 0 ? 0 : length.getDays(), "day");
        return parts.isEmpty() ? "no time" : parts.stream().collect(Collectors.joining(" and "));
    }

    private static void part(List<String> parts, int count, String noun) {
        if (count != 0) {
            parts.add(count + " " + noun + (count == 1 ? "" : "s"));
        }
    }
}
