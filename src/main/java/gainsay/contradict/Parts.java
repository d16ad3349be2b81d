package gainsay.contradict;

import java.util.Optional;

/// A segment, or a narrower population, is part of a whole and may be smaller than it.
final class Parts implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = Words.plain(pair.left().scope().segment());
        var right = Words.plain(pair.right().scope().segment());
        if (left != null && right != null && !left.equals(right)) {
            return Optional.of(new Verdict.Silent("other segments"));
        }
        if (!pair.isApart()) {
            return Optional.empty();
        }
        if (pair.left().who().isUnnamedPart() != pair.right().who().isUnnamedPart()) {
            return Optional.of(new Verdict.Silent("one is of a unit that is not named"));
        }
        if (left == null && right == null && isPartByItsWords(pair)) {
            return Optional.of(new Verdict.Silent("one may be a part of the other"));
        }
        if ((left == null) != (right == null) && partInOrder(pair, left != null)) {
            return Optional.of(pair.separatedBy("part", left, right, "one is a part of the whole"));
        }
        return population(pair);
    }

    /// "The European operations had sales of": the smaller figure says that it is of a part.
    private static boolean isPartByItsWords(Pair pair) {
        var left = pair.left().who().isPart();
        var right = pair.right().who().isPart();
        return left != right && !pair.isOneSentence() && partInOrder(pair, left);
    }

    private static Optional<Verdict> population(Pair pair) {
        var left = pair.words().counted(pair.left().quantity().counted());
        var right = pair.words().counted(pair.right().quantity().counted());
        if (left.isEmpty()
                || right.isEmpty()
                || left.get().modifiers().equals(right.get().modifiers())) {
            return Optional.empty();
        }
        var leftNarrower = left.get().modifiers().containsAll(right.get().modifiers());
        var rightNarrower = right.get().modifiers().containsAll(left.get().modifiers());
        if ((leftNarrower || rightNarrower) && !partInOrder(pair, leftNarrower)) {
            return Optional.empty();
        }
        return Optional.of(
                pair.separatedBy(
                        "population",
                        pair.left().quantity().counted(),
                        pair.right().quantity().counted(),
                        "they count different groups"));
    }

    /// A part of a sum may be smaller than the whole, never larger; of anything else nobody knows.
    static boolean partInOrder(Pair pair, boolean leftIsPart) {
        var sum = pair.metric().additive() || pair.metric().id().equals("count");
        return !sum || pair.accord().leftIsLarger() != leftIsPart;
    }
}
