package gainsay.contradict;

import gainsay.model.Relation;
import java.util.Optional;

/// Two articles that give the same figure for the same thing agree.
final class SameFigure implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var kind = pair.accord().kind();
        if (kind != Accord.Kind.SAME && kind != Accord.Kind.AGREE) {
            return Optional.empty();
        }
        var why = kind == Accord.Kind.SAME ? "the same figure" : "the same figure, rounded";
        return Optional.of(
                Verdict.Found.of(Relation.CORROBORATES, pair.named(), pair.accord().step(), why));
    }
}
