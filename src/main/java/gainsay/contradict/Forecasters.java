package gainsay.contradict;

import java.util.Optional;
import java.util.Set;

/// Two forecasters differ honestly, and so do two rumours from different sources and two
/// researchers' estimates of one market.
final class Forecasters implements Rule {
    private static final Set<String> ESTIMATED = Set.of("market_size");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = Words.plain(pair.left().attribution());
        var right = Words.plain(pair.right().attribution());
        var same = left == null ? right == null : left.equals(right);
        var modality = pair.left().modality();
        var uneven = Positions.firmness(modality) != Positions.firmness(pair.right().modality());
        if (uneven || (pair.inOneArticle() && left == null && right == null)) {
            return Optional.empty();
        }
        var differ =
                switch (modality) {
                    case PROJECTED -> !same;
                    case RUMOURED -> !same || left == null;
                    case ASSERTED, REPORTED ->
                            ESTIMATED.contains(pair.metric().id())
                                    && left != null
                                    && right != null
                                    && !same;
                    case PLANNED, NEGATED -> false;
                };
        return differ && pair.isApart()
                ? Optional.of(
                        pair.separatedBy(
                                "forecaster",
                                pair.left().attribution(),
                                pair.right().attribution(),
                                "each speaks for another source"))
                : Optional.empty();
    }
}
