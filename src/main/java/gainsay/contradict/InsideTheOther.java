package gainsay.contradict;

import gainsay.model.Relation;
import java.util.Optional;

/// One figure lies inside what the other allows.
final class InsideTheOther implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        return switch (pair.accord().kind()) {
            case LEFT_INSIDE, RIGHT_INSIDE ->
                    Optional.of(
                            Verdict.Found.of(
                                    Relation.REFINES,
                                    pair.named(),
                                    pair.accord().step(),
                                    "one lies inside what the other allows"));
            case ROOM -> Optional.of(new Verdict.Silent("bounds that leave room for each other"));
            case SAME, AGREE, APART, APART_AS_READ -> Optional.empty();
        };
    }
}
