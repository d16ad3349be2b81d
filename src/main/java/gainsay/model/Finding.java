package gainsay.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What claims of one matter say together. `sides` holds the claims that take part, each side in
/// order of article date, then id. `strength` is null outside `CONTRADICTS`; `throughRounding` is
/// null outside `CONSISTENT`. `origins` counts independent voices; `score` orders, higher first.
/// `ruling` is the last decision of a person, where there is one.
public record Finding(
        String id,
        Relation relation,
        @Nullable Strength strength,
        String metric,
        List<List<Claim>> sides,
        String reason,
        List<Difference> differences,
        List<Step> proof,
        @Nullable Reconciliation reconciliation,
        int origins,
        double score,
        @Nullable Boolean throughRounding,
        @Nullable Ruling ruling) {
    public Finding {
        sides = sides.stream().map(List::copyOf).toList();
        differences = List.copyOf(differences);
        proof = List.copyOf(proof);
    }

    /// A finding that nobody has ruled on.
    public Finding(
            String id,
            Relation relation,
            @Nullable Strength strength,
            String metric,
            List<List<Claim>> sides,
            String reason,
            List<Difference> differences,
            List<Step> proof,
            @Nullable Reconciliation reconciliation,
            int origins,
            double score,
            @Nullable Boolean throughRounding) {
        this(
                id,
                relation,
                strength,
                metric,
                sides,
                reason,
                differences,
                proof,
                reconciliation,
                origins,
                score,
                throughRounding,
                null);
    }

    public Finding withRuling(@Nullable Ruling decided) {
        return new Finding(
                id,
                relation,
                strength,
                metric,
                sides,
                reason,
                differences,
                proof,
                reconciliation,
                origins,
                score,
                throughRounding,
                decided);
    }

    /// Whether a person took it out of the list of disagreements.
    public boolean isOverruled() {
        return ruling != null && ruling.decision().overrules();
    }

    public boolean isAccepted() {
        return ruling != null && ruling.decision() == Ruling.Decision.ACCEPT;
    }

    /// All claims that take part, left side first.
    public List<Claim> claims() {
        return sides.stream().flatMap(List::stream).distinct().toList();
    }

    /// One stated difference between the sides: aspect `window`, `basis`, `currency`, `per`,
    /// `region`, `round`, `population`, `part`, `forecaster`, `modality`.
    public record Difference(
            String aspect, @Nullable String left, @Nullable String right, String relation) {}

    /// One step that a reader can redo by hand: the rule, and the intervals it compared. An end
    /// that is null is open.
    public record Step(String rule, Interval left, Interval right, @Nullable String note) {}

    /// A closed interval of values; null is an open end.
    public record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high) {}

    /// Two totals laid side by side: the parts the articles name and what remains unexplained.
    public record Reconciliation(
            List<Part> shared,
            List<Part> onlyLeft,
            List<Part> onlyRight,
            BigDecimal unexplainedLeft,
            BigDecimal unexplainedRight,
            @Nullable String smallestChange) {
        public Reconciliation {
            shared = List.copyOf(shared);
            onlyLeft = List.copyOf(onlyLeft);
            onlyRight = List.copyOf(onlyRight);
        }
    }

    /// One named part of a total; a part larger than its total is flagged and not subtracted.
    public record Part(String name, BigDecimal value, String claim, boolean exceedsTotal) {}
}
