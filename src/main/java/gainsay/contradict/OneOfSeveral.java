package gainsay.contradict;

import gainsay.model.Nature;
import gainsay.model.Quantity;
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
                isOneOfSeveral(pair, pair.left(), pair.right())
                        || isOneOfSeveral(pair, pair.right(), pair.left());
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

    private static boolean isOneOfSeveral(Pair pair, Position position, Position other) {
        return position.beside().stream()
                .filter(b -> maySayOfTheSame(pair, position.quantity(), b.quantity()))
                .anyMatch(b ->
                        Accord.of(b.quantity(), b.zone(), other.quantity(), other.zone())
                                .isApart());
    }

    /// A number of shops is not one of several numbers of staff.
    private static boolean maySayOfTheSame(Pair pair, Quantity one, Quantity other) {
        var left = pair.words().counted(one.counted());
        var right = pair.words().counted(other.counted());
        return left.isEmpty() || right.isEmpty() || left.get().head().equals(right.get().head());
    }

    /// Of all words on either side, at least so many are on both.
    static boolean wordsAgreeClosely(Set<String> left, Set<String> right) {
        return Words.shared(left, right) > 1 && Words.alike(left, right) >= CLOSELY;
    }
}
