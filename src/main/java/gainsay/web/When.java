package gainsay.web;

import gainsay.model.Window;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Times as people write them: "October 2025 to March 2026", "2026", "4 months", "until 2040".
final class When {
    private static final Pattern ISO_SPAN =
            Pattern.compile("(\\.\\.|\\d{4}-\\d\\d-\\d\\d)/(\\.\\.|\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern ISO_LENGTH =
            Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");

    private When() {}

    static String words(Window window) {
        var start = window.start();
        var end = window.end();
        var length = window.length();
        if (start != null && end != null) {
            return span(start, end);
        }
        if (start != null) {
            return "from " + day(start, true);
        }
        if (end != null) {
            return "until " + day(end, false);
        }
        return length == null ? "" : length(length);
    }

    /// What other rooms wrote in ISO 8601 becomes words; all else stays.
    static String words(String written) {
        var span = ISO_SPAN.matcher(written);
        if (span.matches()) {
            var open = "..";
            var from = open.equals(span.group(1)) ? null : LocalDate.parse(span.group(1));
            var to = open.equals(span.group(2)) ? null : LocalDate.parse(span.group(2));
            return words(new Window(from, to, null, null));
        }
        if (ISO_DAY.matcher(written).matches()) {
            return day(LocalDate.parse(written), true);
        }
        return ISO_LENGTH.matcher(written).matches() ? length(Period.parse(written)) : written;
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    private static String span(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return day(start);
        }
        var firstDay = start.getDayOfMonth() == 1;
        var lastDay = end.getDayOfMonth() == end.lengthOfMonth();
        if (firstDay && lastDay) {
            if (start.getMonthValue() == 1 && end.getMonthValue() == 12) {
                return start.getYear() == end.getYear()
                        ? Integer.toString(start.getYear())
                        : start.getYear() + " to " + end.getYear();
            }
            var from = YearMonth.from(start);
            var to = YearMonth.from(end);
            return from.equals(to) ? month(from) : month(from) + " to " + month(to);
        }
        return day(start, false) + " to " + day(end, false);
    }

    private static String day(LocalDate day, boolean opening) {
        if (opening && day.getDayOfYear() == 1
                || !opening && day.getMonthValue() == 12 && day.getDayOfMonth() == 31) {
            return Integer.toString(day.getYear());
        }
        return day(day);
    }

    private static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + " "
                + month.getYear();
    }

    private static String length(Period length) {
        var parts = new ArrayList<String>();
        add(parts, length.getYears(), "year");
        add(parts, length.getMonths(), "month");
        add(parts, length.getDays(), "day");
        return parts.isEmpty() ? "no time" : String.join(", ", parts);
    }

    private static void add(List<String> parts, int number, String noun) {
        if (number != 0) {
            parts.add(number + " " + noun + (number == 1 ? "" : "s"));
        }
    }
}
