package gainsay.contradict;

import gainsay.model.Nature;
import java.util.Optional;

/// What holds at an instant may change by the next one.
final class AsOfDates implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (pair.metric().nature() != Nature.STOCK) {
            return Optional.empty();
        }
        return switch (pair.windows().kind()) {
            case DISJOINT ->
                    Optional.of(
                            pair.isApart()
                                    ? SignsOfChange.update(
                                            pair, "the figures are of different dates")
                                    : new Verdict.Silent("equal figures of different dates"));
            case UNKNOWN -> Optional.of(new Verdict.Silent("no telling how the times lie"));
            case INSIDE, CONTAINS, OVERLAP ->
                    pair.isApart() && pair.windows().assumed()
                            ? Optional.of(new Verdict.Silent("lengths of time that differ"))
                            : Optional.empty();
            case BOTH_OPEN, ONE_OPEN, SAME -> Optional.empty();
        };
    }
}
