package gainsay.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What rulings teach about confidence and scores: a curve for each metric with enough of them, one
/// for all others. Judged on rulings held back: those of one article are never on both sides.
public final class Fit {
    private static final int FOLDS = 5;

    /// With fewer, a metric goes by the curve for all.
    private static final int ENOUGH = 30;

    private final Curve all;
    private final Map<String, Curve> metrics;

    private Fit(Curve all, Map<String, Curve> metrics) {
        this.all = all;
        this.metrics = metrics;
    }

    /// Mean squared error (Brier), and the share of pairs, one right and one wrong, in the right
    /// order.
    public record Quality(double error, double order) {}

    /// Before and after, on the same rulings held back; `rulings` counts them.
    public record Trial(int rulings, int right, Quality before, Quality after) {}

    static Fit of(List<Rated> rulings) {
        var metrics =
                rulings.stream().collect(Collectors.groupingBy(Rated::metric)).entrySet().stream()
                        .filter(metric -> metric.getValue().size() >= ENOUGH)
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, metric -> Curve.of(metric.getValue())));
        return new Fit(Curve.of(rulings), metrics);
    }

    double of(String metric, double said) {
        return metrics.getOrDefault(metric, all).of(said);
    }

    /// Each fifth of the articles is foretold by what the others teach.
    static Trial trial(List<Rated> rulings) {
        var before = new ArrayList<Rated>();
        var after = new ArrayList<Rated>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var number = fold;
            var held = rulings.stream().filter(r -> fold(r) == number).toList();
            var known = rulings.stream().filter(r -> fold(r) != number).toList();
            if (!known.isEmpty()) {
                var fit = of(known);
                before.addAll(held);
                held.forEach(r -> after.add(saying(r, fit.of(r.metric(), r.said()))));
            }
        }
        var right = (int) before.stream().filter(Rated::right).count();
        return new Trial(before.size(), right, quality(before), quality(after));
    }

    private static int fold(Rated ruling) {
        return Math.floorMod(ruling.group().hashCode(), FOLDS);
    }

    private static Rated saying(Rated ruling, double said) {
        return new Rated(
                ruling.metric(), said, ruling.right(), ruling.there(), ruling.when(), ruling.group());
    }

    private static Quality quality(List<Rated> rulings) {
        var error =
                rulings.stream()
                        .mapToDouble(r -> Math.pow(r.said() - (r.right() ? 1 : 0), 2))
                        .average()
                        .orElse(0);
        return new Quality(error, order(rulings));
    }

    private static double order(List<Rated> rulings) {
        var right = rulings.stream().filter(Rated::right).toList();
        var wrong = rulings.stream().filter(r -> !r.right()).toList();
        var sum = 0.0;
        for (var one : right) {
            for (var other : wrong) {
                sum += one.said() > other.said() ? 1 : one.said() == other.said() ? 0.5 : 0;
            }
        }
        return right.isEmpty() || wrong.isEmpty() ? 1 : sum / right.size() / wrong.size();
    }
}
