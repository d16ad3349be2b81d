package gainsay.contradict;

import gainsay.model.Nature;
import gainsay.model.Relation;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A later article that says "up from", "extended to" or "now" tells that the matter moved on.
final class SignsOfChange implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (!pair.isApart() || pair.inOneArticle()) {
            return Optional.empty();
        }
        var left = pair.left().published();
        var right = pair.right().published();
        if (shrinks(pair, left, right)) {
            return Optional.empty();
        }
        var leftMaySpeak = left == null || right == null || !left.isBefore(right);
        var rightMaySpeak = left == null || right == null || !right.isBefore(left);
        var told =
                (leftMaySpeak && signals(pair, pair.left()))
                        || (rightMaySpeak && signals(pair, pair.right()));
        return told
                ? Optional.of(update(pair, "the later article tells of a change"))
                : Optional.empty();
    }

    /// What somebody has raised in all cannot be less later, whatever has changed.
    private static boolean shrinks(Pair pair, @Nullable LocalDate left, @Nullable LocalDate right) {
        if (left == null || right == null || !pair.metric().id().equals("total_raised")) {
            return false;
        }
        return left.isBefore(right)
                ? pair.accord().leftIsLarger()
                : right.isBefore(left) && !pair.accord().leftIsLarger();
    }

    /// What a period brought does not change any more, unless someone corrects it.
    private static boolean signals(Pair pair, Position side) {
        return side.mentions().stream()
                .anyMatch(claim ->
                        pair.words().corrects(claim)
                                || (pair.metric().nature() != Nature.FLOW
                                        && pair.words().signalsChange(claim)));
    }

    static Verdict update(Pair pair, String why) {
        return Verdict.Found.of(Relation.UPDATES, pair.named(), pair.accord().step(), why);
    }
}
