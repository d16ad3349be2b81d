package gainsay.contradict;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A figure per day, per user or per unit is no total, and two different rates are two figures.
final class Rates implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = rate(pair.left());
        var right = rate(pair.right());
        return Objects.equals(left, right)
                ? Optional.empty()
                : Optional.of(
                        pair.separatedBy("per", left, right, "one is a rate, the other is not it"));
    }

    /// "A year" adds nothing to a figure that is yearly by nature.
    private static @Nullable String rate(Position position) {
        var per = Words.plain(position.per());
        return per == null || per.equals("year") || per.equals("annum") ? null : per;
    }
}
