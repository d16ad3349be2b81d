package gainsay.contradict;

import java.math.BigDecimal;
import java.util.Set;

/// How much speaks for two figures measuring the same: what they count, the words that belong to
/// them, their metric, and how near they lie to each other.
final class Likeness {
    private static final double SAME_COUNTED = 4;
    private static final double COUNTED_NEARBY = 2.5;
    private static final double SAME_METRIC = 1;
    private static final double SAME_FIGURE = 2;
    private static final double SAME_TELLING_FIGURE = 4;
    private static final double VERY_NEAR = 2;
    private static final double WITHIN_TWICE = 1;
    private static final double MARK_FOR_A_SHARE = -1.5;
    private static final double OTHER_MODIFIERS = -1;
    private static final double NEAR = 0.1;
    private static final double HALF = 0.5;
    private static final BigDecimal TELLING = BigDecimal.valueOf(100);

    /// One figure of the evidence; `counted` says that it counts what the statement counts.
    record Candidate(
            Position position, boolean counted, int shared, boolean isPossible, double score) {}

    private final Words words;
    private final Neighbourhood ofEvidence;
    private final Neighbourhood ofStatement;

    Likeness(Words words, Neighbourhood ofEvidence, Neighbourhood ofStatement) {
        this.words = words;
        this.ofEvidence = ofEvidence;
        this.ofStatement = ofStatement;
    }

    Candidate of(Position evidence, Position stated) {
        var left = ofEvidence.of(evidence.first());
        var right = ofStatement.of(stated.first());
        var counted = counted(evidence, left, stated, right);
        var shared = Words.shared(left, right);
        var distance = distance(evidence, stated);
        var score = shared + counted;
        score += evidence.first().metric().equals(stated.first().metric()) ? SAME_METRIC : 0;
        score += nearness(stated, distance);
        score += distance > 0 && isMarkForShare(evidence, stated) ? MARK_FOR_A_SHARE : 0;
        var possible =
                counted > 0 || distance == 0 || isPossible(evidence, stated, shared, distance);
        return new Candidate(evidence, counted > 0, shared, possible, score);
    }

    private static boolean isMarkForShare(Position evidence, Position stated) {
        return Alternatives.isMark(evidence.quantity()) != Alternatives.isMark(stated.quantity());
    }

    private static double nearness(Position stated, double distance) {
        if (distance == 0) {
            var digits = stated.quantity().written().stripTrailingZeros().precision();
            return digits > 2 ? SAME_TELLING_FIGURE : SAME_FIGURE;
        }
        return distance <= NEAR ? VERY_NEAR : distance <= HALF ? WITHIN_TWICE : 0;
    }

    /// Both say what they count, and it is not the same: only a figure that is telling and near may
    /// still be meant.
    private static boolean isPossible(
            Position evidence, Position stated, int shared, double distance) {
        var one = evidence.quantity();
        var other = stated.quantity();
        if (!one.unit().equals("1")) {
            return true;
        }
        var near = distance <= NEAR && one.written().compareTo(TELLING) > 0;
        var both = one.counted() != null && other.counted() != null;
        var either = one.counted() != null || other.counted() != null;
        return near || !(both || (either && shared == 0));
    }

    /// By which part of the larger one two figures differ.
    private static double distance(Position one, Position other) {
        var a = one.quantity().written().doubleValue();
        var b = other.quantity().written().doubleValue();
        var larger = Math.max(Math.abs(a), Math.abs(b));
        return larger == 0 ? 0 : Math.abs(a - b) / larger;
    }

    private double counted(
            Position one, Set<String> wordsOfOne, Position other, Set<String> wordsOfOther) {
        var a = words.counted(one.quantity().counted());
        var b = words.counted(other.quantity().counted());
        if (a.isPresent() && b.isPresent() && a.get().head().equals(b.get().head())) {
            var left = a.get().modifiers();
            var right = b.get().modifiers();
            var others = !left.isEmpty() && !right.isEmpty() && Words.shared(left, right) == 0;
            return SAME_COUNTED + (others ? OTHER_MODIFIERS : 0);
        }
        var nearby =
                (a.isPresent() && wordsOfOther.contains(a.get().head()))
                        || (b.isPresent() && wordsOfOne.contains(b.get().head()));
        return nearby ? COUNTED_NEARBY : 0;
    }
}
