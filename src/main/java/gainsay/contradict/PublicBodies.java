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
            Set.of(
                    "cost",
                    "money",
                    "share",
                    "price",
                    "duration",
                    "measure",
                    "deal_value",
                    "revenue");
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
        if (isPublic && metric.equals("profit")) {
            return Optional.of(new Verdict.Silent("a public body is not there for profit"));
        }
        var oneTime =
                pair.windows().kind() == Windows.Kind.SAME && !isRelative(pair) && !isOneDay(pair);
        return isPublic && pair.isApart() && isOfTheDay(pair) && !oneTime
                ? Optional.of(new Verdict.Silent("what a public body does it does day by day"))
                : Optional.empty();
    }

    private static boolean isOfTheDay(Pair pair) {
        var metric = pair.metric().id();
        return OF_THE_DAY.contains(metric)
                || (metric.equals("count")
                        && (countsLittle(pair, pair.left()) || countsLittle(pair, pair.right())));
    }

    private static boolean countsLittle(Pair pair, Position position) {
        var counted = pair.words().counted(position.quantity().counted());
        return counted.isEmpty() || pair.words().saysLittle(counted.get().head());
    }

    /// The day on which it was said.
    private static boolean isOneDay(Pair pair) {
        var window = pair.left().window();
        return window.start() != null && window.start().equals(window.end());
    }

    private static boolean isRelative(Pair pair) {
        return AsOfDates.isRelative(pair.left().window().text())
                || AsOfDates.isRelative(pair.right().window().text());
    }
}
