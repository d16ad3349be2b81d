package gainsay.contradict;

import gainsay.model.Nature;
import java.util.Map;
import java.util.Optional;

/// Where no round and no date tells which event or which day is meant, articles that lie far apart
/// may speak of two: what is needed to decide is missing.
final class TooFarApart implements Rule {
    private static final int HALF_A_YEAR = 183;
    private static final int A_PERIOD = 6;
    private static final int A_WEEK = 7;
    private static final Map<String, Integer> QUICK =
            Map.of("market_cap", 3, "price", 31, "funding_round", 120, "money", 0, "share", 14);

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (!pair.isApart()) {
            return Optional.empty();
        }
        if (pair.metric().nature() == Nature.FLOW) {
            return period(pair);
        }
        var round = pair.left().scope().round() != null && pair.right().scope().round() != null;
        var timed = pair.left().window().isStated() && pair.right().window().isStated();
        var far = pair.daysBetween() > most(pair);
        return far && !round && !timed
                ? Optional.of(new Verdict.Silent("no telling whether one event or day is meant"))
                : Optional.empty();
    }

    /// A fine or a dividend is told for some days, any other sum on one.
    private static int most(Pair pair) {
        var metric = pair.metric().id();
        return metric.equals("money") && Doings.areOne(pair)
                ? A_WEEK
                : QUICK.getOrDefault(metric, HALF_A_YEAR);
    }

    /// Without a stated time a result is that of the period just over when the article appeared.
    private static Optional<Verdict> period(Pair pair) {
        return pair.windows().kind() == Windows.Kind.BOTH_OPEN && pair.daysBetween() > A_PERIOD
                ? Optional.of(new Verdict.Silent("no telling whether one period is meant"))
                : Optional.empty();
    }
}
