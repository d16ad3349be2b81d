package gainsay.contradict;

import gainsay.model.Nature;
import gainsay.model.Window;
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
                timesMeet(pair) && isFixed(pair.left().window()) && isFixed(pair.right().window());
        return pair.isApart()
                        && !TOLD_ONCE.contains(pair.metric().id())
                        && pair.daysBetween() > 0
                        && !statedTheSame
                        && titlesAreAlike(pair)
                ? Optional.of(new Verdict.Silent("two reports of a series"))
                : Optional.empty();
    }

    /// One time, or for what periods bring, one period inside the other.
    private static boolean timesMeet(Pair pair) {
        return switch (pair.windows().kind()) {
            case SAME -> true;
            case INSIDE, CONTAINS -> pair.metric().nature() == Nature.FLOW;
            case BOTH_OPEN, ONE_OPEN, OVERLAP, DISJOINT, UNKNOWN -> false;
        };
    }

    /// "A year ago" is another time in each report.
    private static boolean isFixed(Window window) {
        return Stretch.of(window) != null && !AsOfDates.isRelative(window.text());
    }

    private static boolean titlesAreAlike(Pair pair) {
        var left = pair.left().first().article().title();
        var right = pair.right().first().article().title();
        return left != null
                && right != null
                && Words.alike(pair.words().of(left), pair.words().of(right)) >= ALIKE;
    }
}
