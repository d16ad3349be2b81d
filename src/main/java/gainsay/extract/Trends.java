package gainsay.extract;

import gainsay.lexicon.Numbers;
import gainsay.model.Direction;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether the text around a figure says that something rose or fell by it.
final class Trends {
    /// What "cut ... 26 pct" never reaches across.
    private static final Set<String> BREAKS =
            Set.of(
                    "of", "to", "from", "at", "and", "or", "with", "for", "that", "which", "in",
                    "on");

    /// Verbs that act on what stands behind them.
    private static final Set<String> ACTS =
            Set.of(
                    "cut",
                    "cuts",
                    "cutting",
                    "raise",
                    "raises",
                    "raised",
                    "raising",
                    "reduce",
                    "reduces",
                    "reduced",
                    "reducing",
                    "increase",
                    "increases",
                    "increased",
                    "increasing",
                    "lower",
                    "lowers",
                    "lowered",
                    "lowering",
                    "lift",
                    "lifts",
                    "lifted",
                    "boost",
                    "boosts",
                    "boosted",
                    "shrink",
                    "shrinks",
                    "slash",
                    "slashes",
                    "slashed",
                    "trim",
                    "trims",
                    "trimmed",
                    "expand",
                    "expanded",
                    "dilute",
                    "dilutes",
                    "diluted");

    private static final Set<String> LOSES =
            Set.of("lose", "loses", "lost", "losing", "gain", "gains", "gained", "gaining");
    private static final Set<String> ENDS =
            Set.of("and", "or", "but", "which", "while", "that", "by");
    private static final Set<String> PEAKS =
            Set.of("peak", "peaks", "high", "highs", "record", "best", "top");
    private static final Set<String> DEGREES = Set.of("more", "less", "up", "down");
    private static final int LONGEST = 12;

    private final Map<String, Direction> words;
    private final Set<String> transitive;
    private final Map<String, Direction> nouns;
    private final Set<String> adjectives;
    private final Set<String> notOfAmounts;
    private final Set<String> steps;
    private final Map<String, Direction> held;
    private final Map<String, Direction> passing;

    Trends(Numbers numbers) {
        words = numbers.trends("trends");
        nouns = numbers.trends("trend_nouns");
        held = numbers.trends("held_against");
        passing = numbers.trends("passing_verbs");
        notOfAmounts = Set.copyOf(numbers.words("not_of_amounts"));
        transitive = Set.copyOf(numbers.words("moving_verbs"));
        adjectives = Set.copyOf(numbers.words("trend_adjectives"));
        steps = Set.copyOf(numbers.words("trend_steps"));
    }

    /// `start` and `end` are the figure's pieces, `hedged` where its bound's words begin.
    @Nullable Direction of(Pieces pieces, int hedged, int end, boolean amount) {
        var before = before(pieces, hedged, amount);
        if (before != null) {
            return before;
        }
        var after = after(pieces, end);
        return after != null || amount ? after : against(pieces, end);
    }

    /// "12% below last year's", "4% off its peak", "a 5% loss": a percentage held against what was.
    private @Nullable Direction against(Pieces pieces, int end) {
        int at = end;
        while (at < end + 2 && adjectives.contains(pieces.at(at).lower())) {
            at++;
        }
        var word = pieces.at(at).lower();
        var next = pieces.at(at + 1).lower();
        boolean needsOf = word.equals("shy") || word.equals("short");
        if (needsOf && !next.equals("of")) {
            return null;
        }
        if (word.equals("off")) {
            return isPeak(pieces, at + 1) ? Direction.DOWN : null;
        }
        return held.get(word);
    }

    /// "Off its March peak", "off the highs of 2019"; "30% off all shoes" is a rebate.
    private static boolean isPeak(Pieces pieces, int from) {
        for (int i = from; i < from + 4; i++) {
            if (PEAKS.contains(pieces.at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// A fraction right before "lower", "higher", "more": by how much two things differ.
    boolean isDifference(Pieces pieces, int end) {
        var word = pieces.at(end).lower();
        var next = pieces.at(end + 1).lower();
        boolean direct = nouns.containsKey(word) || held.containsKey(word);
        return direct
                && (next.equals("than") || !pieces.at(end + 1).isWord() || next.equals("in"))
                && (word.endsWith("er") || DEGREES.contains(word));
    }

    /// "Loses 286 gigatonnes": what is measured, not owned, falls when it is lost.
    @Nullable Direction ofMeasure(Pieces pieces, int hedged, int end) {
        var word = pieces.at(hedged - 1).lower();
        return LOSES.contains(word) ? words.get(word) : of(pieces, hedged, end, true);
    }

    private @Nullable Direction before(Pieces pieces, int from, boolean amount) {
        var near = nearBefore(pieces, from, amount);
        if (near != null || !pieces.is(from - 1, "by")) {
            return near;
        }
        var acted = acted(pieces, from - 2);
        return acted != null || amount ? acted : passed(pieces, from - 2);
    }

    /// "Reduce the cost of a kiln by 35 percent": the verb, what it acts on, and by how much.
    private @Nullable Direction acted(Pieces pieces, int from) {
        for (int i = from; i > from - LONGEST; i--) {
            var piece = pieces.at(i);
            if (ACTS.contains(piece.lower())) {
                return words.get(piece.lower());
            }
            boolean passes = piece.isWord() || piece.is("-") || piece.isNumber() || piece.is("'");
            if (!passes || ENDS.contains(piece.lower()) || words.containsKey(piece.lower())) {
                return null;
            }
        }
        return null;
    }

    /// "Trailed last season's by 5%", "outsold its rival by 12%".
    private @Nullable Direction passed(Pieces pieces, int from) {
        for (int i = from; i > from - LONGEST; i--) {
            var piece = pieces.at(i);
            var direction = passing.get(piece.lower());
            if (direction != null) {
                return direction;
            }
            if (!piece.isWord() && !piece.isNumber() && !piece.is("'")) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Direction nearBefore(Pieces pieces, int from, boolean amount) {
        boolean by = false;
        boolean object = false;
        for (int i = from - 1; i >= from - 7; i--) {
            var word = pieces.at(i).lower();
            var direction = words.get(word);
            if (direction != null && !(word.equals("up") && pieces.is(i + 1, "to"))) {
                boolean far = object && !transitive.contains(word);
                return far || (amount && !by && notOfAmounts.contains(word)) ? null : direction;
            }
            by |= word.equals("by");
            object |= !amount && !by && isObject(pieces.at(i), i == from - 1);
            boolean passed = (by || object) && pieces.at(i).isWord() && !BREAKS.contains(word);
            boolean passes =
                    passed
                            || steps.contains(word)
                            || (pieces.at(i).isWord() && word.length() > 4 && word.endsWith("ly"));
            if (!passes) {
                return null;
            }
        }
        return null;
    }

    /// "Cut its capacity 26 pct", "raised prices 3 percent": what is moved stands right before.
    private boolean isObject(Piece piece, boolean nearest) {
        return nearest
                && piece.isWord()
                && piece.lower().length() > 3
                && !steps.contains(piece.lower());
    }

    private @Nullable Direction after(Pieces pieces, int end) {
        for (int i = end; i < end + 4; i++) {
            var word = pieces.at(i).lower();
            var direction = nouns.get(word);
            if (direction != null && !(word.equals("up") && !pieces.is(i + 1, "on"))) {
                return direction;
            }
            if (!adjectives.contains(word) && !pieces.at(i).isDash()) {
                return null;
            }
        }
        return null;
    }
}
