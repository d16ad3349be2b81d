package gainsay.contradict;

import gainsay.model.Strength;
import java.util.Optional;

/// No value satisfies both figures.
final class CannotBothHold implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        return pair.accord().kind() == Accord.Kind.APART
                ? Optional.of(
                        Verdict.Found.contradiction(
                                Strength.STRICT,
                                pair.named(),
                                pair.accord().step(),
                                "the two cannot both hold"))
                : Optional.empty();
    }
}
