package gainsay.extract;

import gainsay.lexicon.Weights;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One of several answers to a question about a figure, and the signs that speak for or against it.
record Option<T>(T answer, Set<String> signs) {

    /// The answer whose signs weigh most; of equals the earlier.
    static <O extends Option<?>> Optional<O> best(List<O> options, Weights weights) {
        O best = null;
        var most = Double.NEGATIVE_INFINITY;
        for (var option : options) {
            var weight = weights.of(option.signs());
            if (weight > most) {
                most = weight;
                best = option;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The share of belief in `chosen` among the options, from 0 to 1 (softmax).
    static <T> double belief(Option<T> chosen, List<Option<T>> options, Weights weights) {
        var own = weights.of(chosen.signs());
        var sum = 0.0;
        for (var option : options) {
            sum += Math.exp(weights.of(option.signs()) - own);
        }
        return 1 / sum;
    }
}
