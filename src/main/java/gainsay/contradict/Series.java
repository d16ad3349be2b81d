package gainsay.contradict;

import java.util.Optional;
import java.util.Set;

/// Reports that appear again and again under one title ("Rig count falls this week") give new
/// figures each time: on two days they are of two days, unless both state the same time.
final class Series implements Rule {
    private static final Set<String> TOLD_ONCE =
            Set.of(
                    "funding_round",
                    "acquisition_price",
                    "total_raised",
                    "valuation",
                    "capital_total",
                    "market_size",
                    "deal_value");
    private static final double ALIKE = 0.45;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var statedTheSame =
                pair.windows().kind() == Windows.Kind.SAME
                        && Stretch.of(pair.left().window()) != null
                        && Stretch.of(pair.right().window()) != null;
        return pair.isApart()
                        && !TOLD_ONCE.contains(pair.metric().id())
                        && pair.daysBetween() > 0
                        && !statedTheSame
                        && titlesAreAlike(pair)
                ? Optional.of(new Verdict.Silent("two reports of a series"))
                : Optional.empty();
    }

    private static boolean titlesAreAlike(Pair pair) {
        var left = pair.left().first().article().title();
        var right = pair.right().first().article().title();
        return left != null
                && right != null
                && Words.alike(pair.words().of(left), pair.words().of(right)) >= ALIKE;
    }
}
