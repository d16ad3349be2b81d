package gainsay.contradict;

import gainsay.model.Finding;
import gainsay.model.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Redoes the arithmetic that a finding shows: every interval against the figure that it stands
/// for, every step against its rule, and the whole against the relation that it is to prove.
record Recheck(
        Knowledge known,
        Relation relation,
        List<Finding.Step> proof,
        List<List<Finding.Interval>> sides) {
    /// Rules that lay two written figures side by side, as the left and the right of the finding.
    private static final List<String> SIDE_BY_SIDE =
            List.of(
                    "intervals-meet",
                    "intervals-disjoint",
                    "same-figure",
                    "as-read-bands-meet",
                    "as-read-bands-disjoint");

    List<String> faults() {
        var faults = new ArrayList<String>();
        if (proof.isEmpty()) {
            faults.add("the finding shows no proof");
        }
        for (var step : proof) {
            figures(step).ifPresent(faults::add);
            comparison(step).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<String> figures(Finding.Step step) {
        if (!SIDE_BY_SIDE.contains(step.rule()) || sides.size() != 2) {
            return Optional.empty();
        }
        if (!standsForOne(step.left(), sides.getFirst())) {
            return Optional.of(misplaced(step, "left", step.left()));
        }
        return standsForOne(step.right(), sides.getLast())
                ? Optional.empty()
                : Optional.of(misplaced(step, "right", step.right()));
    }

    private static String misplaced(Finding.Step step, String side, Finding.Interval interval) {
        return "step "
                + step.rule()
                + ": the "
                + side
                + " interval "
                + shown(interval)
                + " holds no figure of the "
                + side
                + " side";
    }

    private boolean standsForOne(Finding.Interval interval, List<Finding.Interval> figures) {
        return figures.stream().anyMatch(figure -> standsFor(interval, figure));
    }

    /// The interval holds the written figure, exact conversions of units allowed.
    private boolean standsFor(Finding.Interval interval, Finding.Interval figure) {
        var range = closed(interval);
        if (range.holds(closed(figure))) {
            return true;
        }
        var written = figure.low() != null ? figure.low() : figure.high();
        return written != null
                && (range.contains(written)
                        || known.factors().stream()
                                .anyMatch(factor -> range.contains(written.multiply(factor))));
    }

    private Optional<String> comparison(Finding.Step step) {
        var left = closed(step.left());
        var right = closed(step.right());
        var meet = left.meets(right);
        var wanted = wanted(step.rule());
        if (wanted.isEmpty() || wanted.get() == meet) {
            return Optional.empty();
        }
        return Optional.of(
                "step "
                        + step.rule()
                        + ": "
                        + shown(step.left())
                        + " and "
                        + shown(step.right())
                        + (meet ? " do meet" : " do not meet"));
    }

    /// Whether the two intervals must meet for the step to prove what it says.
    private Optional<Boolean> wanted(String rule) {
        if (rule.endsWith("-disjoint")) {
            return Optional.of(false);
        }
        if (rule.endsWith("-meet") || rule.equals("same-figure")) {
            return Optional.of(true);
        }
        return switch (relation) {
            case INCONSISTENT -> Optional.of(false);
            case CONSISTENT -> Optional.of(true);
            case CONTRADICTS, CORROBORATES, REFINES, UPDATES, DIFFERS_IN_SCOPE -> Optional.empty();
        };
    }

    private static Range closed(Finding.Interval interval) {
        return Range.closed(interval.low(), interval.high());
    }

    private static String shown(Finding.Interval interval) {
        return "[" + end(interval.low()) + ", " + end(interval.high()) + "]";
    }

    private static String end(@Nullable BigDecimal value) {
        return value == null ? "open" : value.stripTrailingZeros().toPlainString();
    }
}
