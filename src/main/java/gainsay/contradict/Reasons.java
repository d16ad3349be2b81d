package gainsay.contradict;

import gainsay.model.Finding.Difference;
import gainsay.model.Metric;
import gainsay.model.Quantity;
import gainsay.model.Window;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Puts findings into a sentence that a fact-checker can act on.
final class Reasons {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Reasons() {}

    static String of(Pair pair, Verdict.Found found) {
        var left = pair.left();
        var right = pair.right();
        var reason =
                capital(pair.metric().label())
                        + " of "
                        + left.subjectName()
                        + thing(left, right)
                        + ": "
                        + phrase(left)
                        + joint(found)
                        + phrase(right)
                        + "; "
                        + found.why()
                        + ".";
        return reason + named(found.differences());
    }

    private static String joint(Verdict.Found found) {
        return switch (found.relation()) {
            case CONTRADICTS, INCONSISTENT -> " against ";
            case UPDATES, DIFFERS_IN_SCOPE -> ", elsewhere ";
            case CORROBORATES, REFINES, CONSISTENT -> " and ";
        };
    }

    private static String thing(Position left, Position right) {
        var counted = left.quantity().counted();
        var round = left.scope().round() != null ? left.scope().round() : right.scope().round();
        if (counted != null) {
            return " (" + counted + ")";
        }
        return round == null ? "" : " (" + round + ")";
    }

    static String phrase(Position position) {
        var phrase = new StringBuilder(figure(position.first().quantity()));
        var basis = position.scope().basis();
        if (basis != null && !basis.startsWith("unstated")) {
            phrase.append(' ').append(basis);
        }
        var time = time(position.window());
        if (!time.isEmpty()) {
            phrase.append(' ').append(time);
        }
        return phrase.toString();
    }

    /// The figure as written, with its bound in words.
    static String figure(Quantity quantity) {
        var text = quantity.text().strip();
        var word =
                switch (quantity.bound()) {
                    case EXACT -> "";
                    case ABOUT -> "about ";
                    case NEARLY -> "nearly ";
                    case JUST_OVER -> "just over ";
                    case OVER -> "over ";
                    case AT_LEAST -> text.contains("+") ? "" : "at least ";
                    case UNDER -> "under ";
                    case AT_MOST -> "at most ";
                };
        return word + text;
    }

    static String time(Window window) {
        var days = Stretch.of(window);
        var length = window.length();
        if (days != null) {
            return time(days);
        }
        if (length != null) {
            return "in " + words(length);
        }
        var end = window.end();
        var start = window.start();
        if (end != null) {
            return "by " + DAY.format(end);
        }
        return start == null ? "" : "since " + DAY.format(start);
    }

    private static String words(Period length) {
        var months = 12 * length.getYears() + length.getMonths();
        var days = length.getDays();
        if (months > 0 && months % 12 == 0) {
            return months == 12 ? "a year" : months / 12 + " years";
        }
        if (months > 0) {
            return months == 1 ? "a month" : months + " months";
        }
        return days == 1 ? "a day" : days + " days";
    }

    private static String time(Stretch days) {
        LocalDate start = days.start();
        LocalDate end = days.end();
        if (start.equals(end)) {
            return "as of " + DAY.format(start);
        }
        var wholeMonths = start.getDayOfMonth() == 1 && end.plusDays(1).getDayOfMonth() == 1;
        if (!wholeMonths) {
            return "from " + DAY.format(start) + " to " + DAY.format(end);
        }
        if (start.getYear() == end.getYear() && start.getMonth() == end.getMonth()) {
            return "in " + MONTH.format(start);
        }
        if (start.getDayOfYear() == 1 && start.plusYears(1).minusDays(1).equals(end)) {
            return "in " + start.getYear();
        }
        return "from " + MONTH.format(start) + " to " + MONTH.format(end);
    }

    private static String named(List<Difference> differences) {
        var left = new ArrayList<String>();
        for (var difference : differences) {
            if (difference.relation().startsWith("unstated")) {
                left.add(difference.aspect() + " " + stated(difference));
            }
        }
        return left.isEmpty() ? "" : " Only one side states " + String.join(", ", left) + ".";
    }

    private static String stated(Difference difference) {
        @Nullable String left = difference.left();
        return "(" + (left != null ? left : difference.right()) + ")";
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String label(Metric metric) {
        return metric.label();
    }
}
