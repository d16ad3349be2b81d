package gainsay.extract;

import gainsay.lexicon.Numbers;
import gainsay.model.Direction;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether the text around a figure says that something rose or fell by it.
final class Trends {

    private final Map<String, Direction> words;
    private final Map<String, Direction> nouns;
    private final Set<String> adjectives;
    private final Set<String> notOfAmounts;
    private final Set<String> steps;

    Trends(Numbers numbers) {
        words = numbers.trends("trends");
        nouns = numbers.trends("trend_nouns");
        notOfAmounts = Set.copyOf(numbers.words("not_of_amounts"));
        adjectives = Set.copyOf(numbers.words("trend_adjectives"));
        steps = Set.copyOf(numbers.words("trend_steps"));
    }

    /// `start` and `end` are the figure's pieces, `hedged` where its bound's words begin.
    @Nullable Direction of(Pieces pieces, int hedged, int end, boolean amount) {
        var before = before(pieces, hedged, amount);
        return before != null ? before : after(pieces, end);
    }

    private @Nullable Direction before(Pieces pieces, int from, boolean amount) {
        boolean by = false;
        for (int i = from - 1; i >= from - 7; i--) {
            var word = pieces.at(i).lower();
            var direction = words.get(word);
            if (direction != null && !(word.equals("up") && pieces.is(i + 1, "to"))) {
                return amount && !by && notOfAmounts.contains(word) ? null : direction;
            }
            by |= word.equals("by");
            boolean object = by && pieces.at(i).isWord() && i > from - 7;
            boolean passes =
                    object
                            || steps.contains(word)
                            || (pieces.at(i).isWord() && word.length() > 4 && word.endsWith("ly"));
            if (!passes) {
                return null;
            }
        }
        return null;
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
