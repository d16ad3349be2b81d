package gainsay.contradict;

import gainsay.model.Finding.Difference;
import gainsay.model.Modality;
import gainsay.model.Relation;
import gainsay.model.Strength;
import java.util.List;
import java.util.Optional;

/// A denied figure never corroborates. Asserted elsewhere at the same time it contradicts, later
/// one of the two has overtaken the other.
final class Denials implements Rule {
    private static final int SAME_TIME = 3;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var leftDenied = pair.left().modality() == Modality.NEGATED;
        var rightDenied = pair.right().modality() == Modality.NEGATED;
        if (!leftDenied && !rightDenied) {
            return Optional.empty();
        }
        var other = leftDenied ? pair.right().modality() : pair.left().modality();
        var kind = pair.accord().kind();
        var sameFigure = kind == Accord.Kind.SAME || kind == Accord.Kind.AGREE;
        if (leftDenied == rightDenied || !sameFigure || pair.inOneArticle()) {
            return Optional.of(new Verdict.Silent("denied, and not the same figure elsewhere"));
        }
        return Optional.of(other.isFirm() ? denied(pair) : overtaken(pair));
    }

    private static Verdict denied(Pair pair) {
        if (pair.daysBetween() > SAME_TIME || retracted(pair)) {
            return overtaken(pair);
        }
        var denial = pair.left().modality() == Modality.NEGATED ? pair.left() : pair.right();
        if (!pair.words().denies(denial.first())) {
            return new Verdict.Silent("turned down or failed, which denies no figure");
        }
        return Verdict.Found.contradiction(
                Strength.STRICT,
                modality(pair),
                pair.accord().step(),
                "one denies what the other asserts");
    }

    private static boolean retracted(Pair pair) {
        return pair.words().corrects(pair.left().first())
                || pair.words().corrects(pair.right().first());
    }

    private static Verdict overtaken(Pair pair) {
        return Verdict.Found.of(
                Relation.UPDATES,
                modality(pair),
                pair.accord().step(),
                "the figure was denied or taken back at another time");
    }

    private static List<Difference> modality(Pair pair) {
        return List.of(
                new Difference(
                        "modality",
                        pair.left().modality().label(),
                        pair.right().modality().label(),
                        "differs"));
    }
}
