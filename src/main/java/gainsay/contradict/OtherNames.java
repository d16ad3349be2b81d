package gainsay.contradict;

import java.util.Optional;
import java.util.Set;

/// A stake in one company is no stake in another: where both sentences name others beside the
/// subject, and none of them in common, the figures are of two things.
final class OtherNames implements Rule {
    private static final Set<String> OF_SOMETHING =
            Set.of(
                    "share",
                    "count",
                    "money",
                    "investment",
                    "cost",
                    "price",
                    "measure",
                    "duration",
                    "growth",
                    "multiple",
                    "deal_value");
    private static final int TELLING = 3;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (!OF_SOMETHING.contains(pair.metric().id()) || sameTellingFigure(pair)) {
            return Optional.empty();
        }
        var left = pair.words().names(pair.left());
        var right = pair.words().names(pair.right());
        var others = !left.isEmpty() && !right.isEmpty();
        var stakes =
                isStake(pair.left())
                        && isStake(pair.right())
                        && !(left.isEmpty() && right.isEmpty());
        return (others || stakes) && Words.shared(left, right) == 0
                ? Optional.of(new Verdict.Silent("each sentence names others"))
                : Optional.empty();
    }

    /// A stake is always one in somebody.
    private static boolean isStake(Position position) {
        return position.measured().contains("stake");
    }

    /// The same three digits or more are no accident.
    private static boolean sameTellingFigure(Pair pair) {
        var digits = pair.left().quantity().written().stripTrailingZeros().precision();
        return pair.accord().kind() == Accord.Kind.SAME && digits >= TELLING;
    }
}
