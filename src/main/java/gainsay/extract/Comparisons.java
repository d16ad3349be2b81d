package gainsay.extract;

import java.util.Set;

/// Which figure of a sentence another one is held against: "revenue of $41 million, up from $35
/// million", "2.31 dollars a share, against a forecast of 2.18". The two measure the same.
final class Comparisons {
    private static final int NONE = -1;

    /// How many tokens may stand between the two figures.
    private static final int REACH = 22;

    /// How many words may stand between the comparing word and its figure: "the average forecast
    /// of".
    private static final int DETAIL = 6;

    private static final Set<String> COMPARING =
            Set.of("against", "versus", "vs", "vs.", "than", "compared", "comparing", "with");

    private static final Set<String> HEDGES =
            Set.of(
                    "about",
                    "around",
                    "nearly",
                    "almost",
                    "over",
                    "some",
                    "just",
                    "only",
                    "roughly",
                    "more",
                    "less",
                    "than",
                    "under",
                    "approximately",
                    "the",
                    "an",
                    "estimated",
                    "a",
                    "record");

    private static final Set<String> MOVING =
            Set.of(
                    "up",
                    "down",
                    "rise",
                    "fall",
                    "climb",
                    "drop",
                    "jump",
                    "grow",
                    "increase",
                    "decrease",
                    "decline",
                    "revise",
                    "raise",
                    "cut",
                    "lower",
                    "lift",
                    "higher",
                    "rebound",
                    "recover",
                    "double",
                    "triple",
                    "shrink",
                    "surge",
                    "soar",
                    "plunge",
                    "tumble",
                    "slip",
                    "swell",
                    "narrow",
                    "widen",
                    "improve",
                    "slump",
                    "reverse",
                    "upgrade",
                    "downgrade",
                    "change",
                    "slide",
                    "edge",
                    "ease",
                    "sink",
                    "swing",
                    "more",
                    "less",
                    "expand",
                    "dip",
                    "advance",
                    "gain");

    private Comparisons() {}

    /// The figure that the one at token `first` is held against, or continues, or -1.
    static int other(Line line, int first) {
        var before = before(line, first);
        if (before < 0) {
            return NONE;
        }
        var end = line.lastTokenOf(before) + 1;
        return isCompared(line, end, first) || isMoved(line, end, first) || isNext(line, end, first)
                ? before
                : NONE;
    }

    private static int before(Line line, int first) {
        for (var i = first - 1; i >= Math.max(0, first - REACH); i--) {
            if (line.isHardBreak(i)) {
                return NONE;
            }
            if (line.figureAt(i) >= 0 && line.timeAt(i) < 0) {
                var figure = line.figureAt(i);
                var same = line.figures().get(figure).unit().equals(unitAt(line, first));
                var skipped = !same && line.figures().get(figure).unit().equals("%");
                if (!skipped) {
                    return same ? figure : NONE;
                }
            }
        }
        return NONE;
    }

    private static String unitAt(Line line, int first) {
        return line.figures().get(line.figureAt(first)).unit();
    }

    private static boolean isCompared(Line line, int from, int first) {
        for (var i = first - 1; i >= Math.max(from, first - DETAIL - 1); i--) {
            var word = line.lower(i);
            if (COMPARING.contains(word)) {
                return !word.equals("with") || line.is(i - 1, "compare");
            }
            if (line.isFiniteVerb(i) || word.equals(",")) {
                return false;
            }
        }
        return false;
    }

    /// "Up from $35 million", "rose to $4.1 million from 3.5".
    private static boolean isMoved(Line line, int from, int first) {
        var at = first - 1;
        while (at > from && HEDGES.contains(line.lower(at))) {
            at--;
        }
        var on = at > from && line.is(at, "on") && MOVING.contains(line.lower(at - 1));
        if (at < from || !(line.is(at, "from") || on)) {
            return false;
        }
        for (var i = at - 1; i >= Math.max(0, from - 12); i--) {
            if (MOVING.contains(line.lower(i)) || MOVING.contains(line.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /// "Earned $51 million in 1985 and $60 million in 1986": only times stand between.
    private static boolean isNext(Line line, int from, int first) {
        var joined = false;
        for (var i = from; i < first; i++) {
            var word = line.lower(i);
            joined |= word.equals("and");
            var bridge =
                    word.equals("and")
                            || word.equals(",")
                            || word.equals("in")
                            || word.equals("for")
                            || HEDGES.contains(word);
            if (!bridge && line.timeAt(i) < 0) {
                return false;
            }
        }
        return joined;
    }
}
