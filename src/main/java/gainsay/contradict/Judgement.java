package gainsay.contradict;

import gainsay.model.Status;

/// Turns a verdict between evidence (left) and statement (right) into a status. Against one text as
/// evidence the direction of a bound counts, unlike between two articles.
final class Judgement {
    private Judgement() {}

    static Status of(Pair pair, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Silent silent -> Status.NEW;
            case Verdict.Found found -> of(pair, found);
        };
    }

    private static Status of(Pair pair, Verdict.Found found) {
        return switch (found.relation()) {
            case CORROBORATES -> Status.SUPPORTED;
            case REFINES, CONTRADICTS -> {
                if (isBound(pair)) {
                    yield isWeaker(pair) ? Status.SUPPORTED : Status.CONTRADICTED;
                }
                var refines = found.relation() == gainsay.model.Relation.REFINES;
                yield refines ? inside(pair) : Status.CONTRADICTED;
            }
            case UPDATES -> Status.UPDATED;
            case DIFFERS_IN_SCOPE, INCONSISTENT, CONSISTENT -> Status.NEW;
        };
    }

    /// The evidence inside what the statement allows supports it; the other way round it is no more
    /// than possible.
    private static Status inside(Pair pair) {
        return pair.accord().kind() == Accord.Kind.LEFT_INSIDE ? Status.SUPPORTED : Status.NEW;
    }

    /// Two bounds of one direction about one time.
    private static boolean isBound(Pair pair) {
        var left = pair.left().quantity();
        var right = pair.right().quantity();
        var both =
                (left.high() == null && right.high() == null)
                        || (left.low() == null && right.low() == null);
        return both && pair.windows().mayBeSame();
    }

    private static boolean isWeaker(Pair pair) {
        var evidence = pair.left().quantity().written();
        var statement = pair.right().quantity().written();
        var side = statement.compareTo(evidence);
        return pair.right().quantity().high() == null ? side <= 0 : side >= 0;
    }
}
