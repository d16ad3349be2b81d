package gainsay.contradict;

import gainsay.model.Finding.Difference;
import gainsay.model.Modality;
import gainsay.model.Relation;
import java.util.List;
import java.util.Optional;

/// A planned, projected or rumoured figure never contradicts an asserted one; an assertion that
/// comes later settles it.
final class UnevenFirmness implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = firmness(pair.left());
        var right = firmness(pair.right());
        if (left == right || !pair.isApart()) {
            return Optional.empty();
        }
        var modality =
                List.of(
                        new Difference(
                                "modality",
                                pair.left().modality().label(),
                                pair.right().modality().label(),
                                "differs"));
        var relation = settles(pair) ? Relation.UPDATES : Relation.DIFFERS_IN_SCOPE;
        var why =
                relation == Relation.UPDATES
                        ? "the later, firm figure settles the earlier one"
                        : "one is firm, the other planned, projected or rumoured";
        return Optional.of(Verdict.Found.of(relation, modality, pair.accord().step(), why));
    }

    /// What somebody plans and what somebody expects are both still to come.
    private static Modality firmness(Position position) {
        var modality = Positions.firmness(position.modality());
        return modality == Modality.PLANNED ? Modality.PROJECTED : modality;
    }

    private static boolean settles(Pair pair) {
        var left = pair.left().published();
        var right = pair.right().published();
        if (left == null || right == null || pair.windows().kind() == Windows.Kind.DISJOINT) {
            return false;
        }
        return left.isBefore(right)
                ? settles(pair.left().modality(), pair.right().modality())
                : right.isBefore(left) && settles(pair.right().modality(), pair.left().modality());
    }

    private static boolean settles(Modality earlier, Modality later) {
        return !earlier.isFirm() && later.isFirm();
    }
}
