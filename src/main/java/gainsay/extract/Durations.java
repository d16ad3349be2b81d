package gainsay.extract;

import gainsay.model.Quantity;
import java.math.BigDecimal;
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
    private static final Set<String> SHORT = Set.of("hour", "minute", "second");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /// What is measured in hours without lasting them.
    private static final Set<String> MATERIAL =
            Set.of(
                    "data",
                    "video",
                    "videos",
                    "footage",
                    "audio",
                    "content",
                    "recordings",
                    "speech",
                    "demonstrations",
                    "material",
                    "programming",
                    "music");

    private static final Set<String> LONG =
            Set.of("day", "week", "month", "quarter", "year", "decade", "century", "fortnight");

    /// What is told apart by how long it runs.
    private static final Set<String> TERMS =
            Set.of(
                    "note",
                    "notes",
                    "bond",
                    "bonds",
                    "yield",
                    "yields",
                    "gilt",
                    "gilts",
                    "bund",
                    "bunds",
                    "treasury",
                    "treasuries",
                    "bill",
                    "bills",
                    "fix",
                    "fixes",
                    "mortgage",
                    "mortgages",
                    "average",
                    "mean",
                    "swap",
                    "swaps",
                    "debt",
                    "paper",
                    "high",
                    "low",
                    "rate",
                    "rates",
                    "t-note",
                    "jgb",
                    "jgbs",
                    "oat",
                    "oats",
                    "cetes");

    /// Words that make a verb of "last".
    private static final Set<String> LEADS =
            Set.of(
                    "to",
                    "may",
                    "might",
                    "could",
                    "would",
                    "will",
                    "can",
                    "should",
                    "must",
                    "not",
                    "usually",
                    "typically",
                    "often");

    private Durations() {}

    /// How long something lasts; thousands of hours are an amount of something.
    static boolean isLength(Quantity figure) {
        return LONG.contains(figure.unit())
                || (SHORT.contains(figure.unit()) && figure.written().compareTo(THOUSAND) < 0);
    }

    /// "40 hours of footage" is an amount, not how long something takes.
    static boolean isAmount(Line line, Quantity figure, int last) {
        return SHORT.contains(figure.unit())
                && line.is(last + 1, "of")
                && MATERIAL.contains(line.lower(last + 2));
    }

    static boolean isAnyTime(Quantity figure) {
        return UNITS.contains(figure.unit());
    }

    /// "10-year notes", "the five-year average": which of several, not how long.
    private static boolean isTerm(Line line, int first) {
        var figure = line.figures().get(line.figureAt(first));
        if (!figure.text().contains("-")) {
            return false;
        }
        for (var i = first; i < Math.min(line.size(), first + 7); i++) {
            boolean behind = line.token(i).span().start() >= figure.span().end();
            if (behind && TERMS.contains(line.lower(i))) {
                return true;
            }
            if (behind && (line.figureAt(i) >= 0 || !isNominal(line, i))) {
                return false;
            }
        }
        return false;
    }

    /// "Pays for itself in seven months", "breaks even within two years".
    static boolean isPayback(Line line, int first) {
        for (var i = first - 1; i >= Math.max(1, first - 4); i--) {
            var word = line.lower(i);
            if (word.equals("in") || word.equals("within") || word.equals("after")) {
                return line.is(i - 1, "itself")
                        || line.is(i - 1, "even") && line.lower(i - 2).startsWith("br")
                        || line.is(i - 1, "back") && line.lower(i - 2).startsWith("pa");
            }
        }
        return false;
    }

    private static boolean isNominal(Line line, int i) {
        return line.tag(i).startsWith("NN") || line.tag(i).startsWith("JJ");
    }

    /// "in six months", "over the past decade", "within three years": said of another figure.
    static boolean isWindowOf(Line line, int first, boolean otherFigure) {
        if (!otherFigure) {
            return false;
        }
        var unit = line.figures().get(line.figureAt(first)).unit();
        if (LONG.contains(unit) && isTerm(line, first)) {
            return true;
        }
        for (var i = first - 1; i >= Math.max(0, first - 4); i--) {
            switch (line.lower(i)) {
                case "in", "over", "within", "during", "for", "across" -> {
                    return LONG.contains(unit);
                }
                case "past", "last", "next", "every" -> {
                    return !LEADS.contains(line.lower(i - 1));
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
