package gainsay.contradict;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Two forecasters differ honestly, and so do two rumours from different sources and two
/// researchers' estimates of one market.
final class Forecasters implements Rule {
    private static final Pattern GENERIC = Pattern.compile("[Tt]he \\p{Ll}");
    private static final Set<String> ESTIMATED = Set.of("market_size");

    /// "The firm" in an article that names the other's source is that source.
    private static boolean isCalled(Pair pair, Position generic, Position named) {
        var called = generic.attribution();
        var name = named.attribution();
        return called != null
                && name != null
                && GENERIC.matcher(called).lookingAt()
                && !GENERIC.matcher(name).lookingAt()
                && pair.claimsOfArticle().apply(generic.article()).stream()
                        .anyMatch(claim -> claim.evidence().exact().contains(name));
    }

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = Words.plain(pair.left().attribution());
        var right = Words.plain(pair.right().attribution());
        var same =
                left == null
                        ? right == null
                        : left.equals(right)
                                || isCalled(pair, pair.left(), pair.right())
                                || isCalled(pair, pair.right(), pair.left());
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
