package gainsay.contradict;

import gainsay.model.Nature;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What holds at an instant may change by the next one.
final class AsOfDates implements Rule {
    private static final int A_MONTH = 31;
    private static final Pattern RELATIVE = Pattern.compile("\\b(?:ago|earlier|before|last)\\b");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (pair.metric().nature() != Nature.STOCK) {
            return Optional.empty();
        }
        return switch (pair.windows().kind()) {
            case DISJOINT ->
                    Optional.of(
                            pair.isApart()
                                    ? SignsOfChange.update(
                                            pair, "the figures are of different dates")
                                    : new Verdict.Silent("equal figures of different dates"));
            case UNKNOWN -> Optional.of(new Verdict.Silent("no telling how the times lie"));
            case INSIDE, CONTAINS, OVERLAP ->
                    pair.isApart() && (pair.windows().assumed() || isLong(pair))
                            ? Optional.of(new Verdict.Silent("no telling which day is meant"))
                            : Optional.empty();
            case SAME ->
                    pair.isApart() && pair.daysBetween() > 0 && isLong(pair) && isRelative(pair)
                            ? Optional.of(new Verdict.Silent("a time told from another day"))
                            : Optional.empty();
            case BOTH_OPEN, ONE_OPEN -> Optional.empty();
        };
    }

    private static boolean isRelative(Pair pair) {
        return isRelative(pair.left().window().text()) || isRelative(pair.right().window().text());
    }

    /// "A year ago" is a day of last year, and another one tomorrow.
    static boolean isRelative(@Nullable String text) {
        return text != null && RELATIVE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /// In a quarter or a year there is room for many figures, and an average is of its own time.
    private static boolean isLong(Pair pair) {
        var left = Stretch.of(pair.left().window());
        var right = Stretch.of(pair.right().window());
        return (left != null && left.days() > A_MONTH) || (right != null && right.days() > A_MONTH);
    }
}
