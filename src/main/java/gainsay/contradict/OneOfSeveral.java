package gainsay.contradict;

import gainsay.model.Nature;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An article that gives several figures of one kind for one subject speaks of several things. Such
/// a figure clashes with another article's only where something pins both to the same thing: the
/// round, the stated time, or words that are nearly the same.
final class OneOfSeveral implements Rule {
    private static final double CLOSELY = 0.4;
    private static final double NEARLY_THE_SAME = 0.75;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        return isUnclear(pair)
                ? Optional.of(new Verdict.Silent("one of several figures, no telling which"))
                : Optional.empty();
    }

    static boolean isUnclear(Pair pair) {
        if (!pair.isApart() || pair.inOneArticle() || isPinned(pair)) {
            return false;
        }
        var several =
                isOneOfSeveral(pair.left(), pair.right())
                        || isOneOfSeveral(pair.right(), pair.left());
        return several
                && Words.alike(pair.left().measured(), pair.right().measured()) < NEARLY_THE_SAME;
    }

    private static boolean isPinned(Pair pair) {
        var left = pair.left().scope();
        var right = pair.right().scope();
        return same(left.round(), right.round())
                || (pair.metric().nature() != Nature.EVENT
                        && left.window().isStated()
                        && right.window().isStated()
                        && isOnlyOneOfItsTime(pair.left())
                        && isOnlyOneOfItsTime(pair.right()));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(Words.plain(one), Words.plain(other));
    }

    private static boolean isOnlyOneOfItsTime(Position position) {
        var time = position.window().iso();
        return position.beside().stream()
                .noneMatch(
                        other -> !other.window().isStated() || other.window().iso().equals(time));
    }

    private static boolean isOneOfSeveral(Position position, Position other) {
        return position.beside().stream()
                .anyMatch(b ->
                        Accord.of(b.quantity(), b.zone(), other.quantity(), other.zone())
                                .isApart());
    }

    /// Of all words on either side, at least so many are on both.
    static boolean wordsAgreeClosely(Set<String> left, Set<String> right) {
        return Words.shared(left, right) > 1 && Words.alike(left, right) >= CLOSELY;
    }
}
