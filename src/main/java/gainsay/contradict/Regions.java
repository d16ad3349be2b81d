package gainsay.contradict;

import java.util.Optional;

/// What is true of one region says nothing about another; a region inside the whole is a part of
/// it.
final class Regions implements Rule {
    /// "850 people in Norway" are not all of the 2,400.
    private static boolean isPlacedOnOneSide(Pair pair) {
        return pair.isApart()
                && pair.metric().id().equals("count")
                && pair.words().namesBehind(pair.left()).isEmpty()
                        != pair.words().namesBehind(pair.right()).isEmpty();
    }

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = Words.plain(pair.left().scope().region());
        var right = Words.plain(pair.right().scope().region());
        if (left == null && right == null) {
            return isPlacedOnOneSide(pair)
                    ? Optional.of(new Verdict.Silent("only one says where they are"))
                    : Optional.empty();
        }
        if (left != null && left.equals(right)) {
            return Optional.empty();
        }
        if (left != null && right != null) {
            return Optional.of(pair.separatedBy("region", left, right, "the regions differ"));
        }
        return pair.isApart() && Parts.partInOrder(pair, left != null)
                ? Optional.of(
                        pair.separatedBy("region", left, right, "one is a region of the whole"))
                : Optional.empty();
    }
}
