package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding.Interval;
import gainsay.model.Finding.Step;
import gainsay.model.Relation;
import gainsay.model.Strength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader should look at first: strict before as-read, several origins before one, large
/// disagreement before small, asserted before rumoured. Between 0 and 1.
final class Score {
    private Score() {}

    static double of(
            Relation relation,
            @Nullable Strength strength,
            int origins,
            List<Step> proof,
            List<Claim> claims) {
        var firm = claims.stream().allMatch(claim -> claim.modality().isFirm());
        var share =
                0.6 * (origins < 2 ? 0 : 1 - 1.0 / (2 * (origins - 1.0)))
                        + 0.3 * disagreement(proof)
                        + (firm ? 0.1 : 0);
        var score = floor(relation, strength) + width(relation) * share;
        return Math.round(score * 10_000) / 10_000.0;
    }

    private static double floor(Relation relation, @Nullable Strength strength) {
        return switch (relation) {
            case CONTRADICTS -> strength == Strength.STRICT ? 0.7 : 0.4;
            case INCONSISTENT -> 0.6;
            case UPDATES -> 0.3;
            case DIFFERS_IN_SCOPE -> 0.2;
            case REFINES, CORROBORATES -> 0.1;
            case CONSISTENT -> 0.0;
        };
    }

    private static double width(Relation relation) {
        return relation.isTrouble() ? 0.3 : 0.1;
    }

    private static double disagreement(List<Step> proof) {
        if (proof.isEmpty()) {
            return 0;
        }
        var left = Math.abs(middle(proof.getFirst().left()));
        var right = Math.abs(middle(proof.getFirst().right()));
        var larger = Math.max(left, right);
        return larger == 0 ? 0 : 1 - Math.min(left, right) / larger;
    }

    private static double middle(Interval interval) {
        var low = interval.low();
        var high = interval.high();
        if (low == null || high == null) {
            return low != null ? low.doubleValue() : high == null ? 0 : high.doubleValue();
        }
        return (low.doubleValue() + high.doubleValue()) / 2;
    }
}
