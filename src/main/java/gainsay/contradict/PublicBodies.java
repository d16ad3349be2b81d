package gainsay.contradict;

import gainsay.model.EntityType;
import java.util.Optional;
import java.util.Set;

/// Nobody buys a central bank, a ministry or a country: a price or a round beside one is of
/// something else. And what such a body does it does day by day: two of its figures clash only
/// where both state the same time.
final class PublicBodies implements Rule {
    private static final Set<String> PRICES =
            Set.of("valuation", "acquisition_price", "funding_round", "market_cap", "total_raised");
    private static final Set<String> OF_THE_DAY =
            Set.of("cost", "money", "share", "price", "duration", "measure", "deal_value");
    private static final Set<EntityType> NEVER_SOLD =
            Set.of(EntityType.GOVERNMENT, EntityType.PLACE, EntityType.PERSON);

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var subject = pair.left().first().subject();
        if (subject == null) {
            return Optional.empty();
        }
        var isPublic = pair.left().who().isPublic();
        var metric = pair.metric().id();
        if (PRICES.contains(metric) && (isPublic || NEVER_SOLD.contains(subject.type()))) {
            return Optional.of(new Verdict.Silent("a price of somebody whom nobody can buy"));
        }
        var oneTime = pair.windows().kind() == Windows.Kind.SAME;
        return isPublic && pair.isApart() && OF_THE_DAY.contains(metric) && !oneTime
                ? Optional.of(new Verdict.Silent("what a public body does it does day by day"))
                : Optional.empty();
    }
}
