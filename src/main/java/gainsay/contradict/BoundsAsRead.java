package gainsay.contradict;

import gainsay.model.Strength;
import java.util.Optional;

/// Two bounds of one direction whose readings are disjoint: no reader would take them for the same.
final class BoundsAsRead implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        return pair.accord().kind() == Accord.Kind.APART_AS_READ
                ? Optional.of(
                        Verdict.Found.contradiction(
                                Strength.AS_READ,
                                pair.named(),
                                pair.accord().step(),
                                "no reader would take the two for the same figure"))
                : Optional.empty();
    }
}
