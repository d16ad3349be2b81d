package gainsay.extract;

import gainsay.lexicon.Weights;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of several answers to a question about a figure, and the signs that speak for or against it:
/// some by themselves, some under a condition. They are weighed once. For one thread.
final class Option<T> {
    private final T answer;
    private final Set<String> signs;
    private final Balance.Joint joint;
    private final String condition;
    private final List<Signs> conditioned;
    private @Nullable Balance by;
    private double weight;

    Option(
            T answer,
            Set<String> signs,
            Balance.Joint joint,
            String condition,
            Signs... conditioned) {
        this.answer = answer;
        this.signs = signs;
        this.joint = joint;
        this.condition = condition;
        this.conditioned = List.of(conditioned);
    }

    T answer() {
        return answer;
    }

    /// All signs in full, as the weights are fitted to them.
    Set<String> signs() {
        var all = new HashSet<>(signs);
        for (var some : conditioned) {
            some.all().forEach(sign -> all.add(joint.joined(condition, sign)));
        }
        return all;
    }

    /// In log odds.
    double weight(Balance balance) {
        if (by != balance) {
            var sum = balance.sum(signs);
            for (var some : conditioned) {
                sum += some.weight(balance, condition);
            }
            weight = sum / Weights.PARTS;
            by = balance;
        }
        return weight;
    }

    /// The answer whose signs weigh most; of equals the earlier.
    static <O extends Option<?>> Optional<O> best(List<O> options, Balance balance) {
        O best = null;
        var most = Double.NEGATIVE_INFINITY;
        for (var option : options) {
            var weight = option.weight(balance);
            if (weight > most) {
                most = weight;
                best = option;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The share of belief in `chosen` among the options, from 0 to 1 (softmax).
    static <T> double belief(Option<T> chosen, List<Option<T>> options, Balance balance) {
        var own = chosen.weight(balance);
        var sum = 0.0;
        for (var option : options) {
            sum += Math.exp(option.weight(balance) - own);
        }
        return 1 / sum;
    }
}
