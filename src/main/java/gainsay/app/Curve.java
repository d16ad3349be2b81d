package gainsay.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How often what was said with a certain firmness proved right: the rising steps that fit best
/// (isotonic regression by pooling adjacent violators), drawn in towards the mean where few speak,
/// and straight lines between the middles of the steps.
final class Curve {
    /// So many imagined rulings of average outcome stand in every step.
    private static final double PRIOR = 2;

    private final double[] at;
    private final double[] share;

    /// Rulings whose shares do not rise are pooled.
    private record Step(double sum, double right, int count) {
        Step with(Step other) {
            return new Step(sum + other.sum, right + other.right, count + other.count);
        }

        double at() {
            return sum / count;
        }

        double share(double mean) {
            return (right + PRIOR * mean) / (count + PRIOR);
        }
    }

    private Curve(double[] at, double[] share) {
        this.at = at;
        this.share = share;
    }

    /// At least one ruling.
    static Curve of(List<Rated> rulings) {
        var mean = rulings.stream().filter(Rated::right).count() / (double) rulings.size();
        var steps = new ArrayList<Step>();
        for (var ruling : rulings.stream().sorted(Comparator.comparingDouble(Rated::said)).toList()) {
            steps.add(new Step(ruling.said(), ruling.right() ? 1 : 0, 1));
            while (steps.size() > 1 && falls(steps, mean)) {
                var last = steps.removeLast();
                steps.add(steps.removeLast().with(last));
            }
        }
        return new Curve(
                steps.stream().mapToDouble(Step::at).toArray(),
                steps.stream().mapToDouble(step -> step.share(mean)).toArray());
    }

    private static boolean falls(List<Step> steps, double mean) {
        var last = steps.getLast();
        var before = steps.get(steps.size() - 2);
        return before.share(mean) >= last.share(mean) || before.at() >= last.at();
    }

    double of(double said) {
        if (said <= at[0]) {
            return share[0];
        }
        for (var i = 1; i < at.length; i++) {
            if (said <= at[i]) {
                var way = (said - at[i - 1]) / (at[i] - at[i - 1]);
                return share[i - 1] + way * (share[i] - share[i - 1]);
            }
        }
        return share[share.length - 1];
    }
}
