package gainsay.contradict;

import gainsay.model.Nature;
import java.util.Optional;

/// Two named rounds are two events, each with its own figure.
final class OtherRounds implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = Words.plain(pair.left().scope().round());
        var right = Words.plain(pair.right().scope().round());
        if (left == null || right == null || left.equals(right)) {
            return Optional.empty();
        }
        if (pair.metric().nature() == Nature.STOCK && pair.isApart()) {
            return Optional.of(SignsOfChange.update(pair, "a new round"));
        }
        return Optional.of(pair.separatedBy("round", left, right, "the rounds differ"));
    }
}
