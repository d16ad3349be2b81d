package gainsay.extract;

import gainsay.model.Quantity;
import java.util.Set;

/// Which units measure time, and when a length of time is only the window of another figure.
final class Durations {
    private static final Set<String> UNITS =
            Set.of(
                    "second",
                    "minute",
                    "hour",
                    "day",
                    "week",
                    "month",
                    "quarter",
                    "year",
                    "decade",
                    "century",
                    "millisecond",
                    "fortnight");
    private static final Set<String> LONG =
            Set.of("day", "week", "month", "quarter", "year", "decade", "century", "fortnight");

    private Durations() {}

    static boolean isTime(String unit) {
        return LONG.contains(unit) || unit.equals("minute");
    }

    static boolean isAnyTime(Quantity figure) {
        return UNITS.contains(figure.unit());
    }

    /// "in six months", "over the past decade", "within three years": said of another figure.
    static boolean isWindowOf(Line line, int first, boolean otherFigure) {
        if (!otherFigure) {
            return false;
        }
        for (var i = first - 1; i >= Math.max(0, first - 4); i--) {
            switch (line.lower(i)) {
                case "in",
                        "over",
                        "within",
                        "during",
                        "for",
                        "across",
                        "past",
                        "last",
                        "next",
                        "every" -> {
                    return true;
                }
                case "the",
                        "a",
                        "just",
                        "about",
                        "approximately",
                        "roughly",
                        "around",
                        "only",
                        "under",
                        "nearly",
                        "almost",
                        "than",
                        "less",
                        "barely",
                        "coming",
                        "following",
                        "previous",
                        "first" -> {
                    continue;
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }
}
