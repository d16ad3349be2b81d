package gainsay.extract;

import gainsay.lexicon.Weights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of several answers to a question about a figure, and the signs that speak for or against it.
/// The signs are weighed once. For one thread.
final class Option<T> {
    private final T answer;
    private final Set<String> signs;
    private @Nullable Weights by;
    private double weight;

    Option(T answer, Set<String> signs) {
        this.answer = answer;
        this.signs = signs;
    }

    T answer() {
        return answer;
    }

    Set<String> signs() {
        return signs;
    }

    /// In log odds.
    double weight(Weights weights) {
        if (by != weights) {
            weight = weights.of(signs);
            by = weights;
        }
        return weight;
    }

    /// The answer whose signs weigh most; of equals the earlier.
    static <O extends Option<?>> Optional<O> best(List<O> options, Weights weights) {
        O best = null;
        var most = Double.NEGATIVE_INFINITY;
        for (var option : options) {
            var weight = option.weight(weights);
            if (weight > most) {
                most = weight;
                best = option;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The share of belief in `chosen` among the options, from 0 to 1 (softmax).
    static <T> double belief(Option<T> chosen, List<Option<T>> options, Weights weights) {
        var own = chosen.weight(weights);
        var sum = 0.0;
        for (var option : options) {
            sum += Math.exp(option.weight(weights) - own);
        }
        return 1 / sum;
    }
}
