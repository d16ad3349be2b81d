package gainsay.contradict;

import gainsay.model.Nature;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What holds at an instant may change by the next one.
final class AsOfDates implements Rule {
    private static final int A_MONTH = 31;
    private static final int HALF_A_YEAR = 183;
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
            case ONE_OPEN ->
                    pair.isApart() && isLongPast(pair)
                            ? Optional.of(
                                    SignsOfChange.update(
                                            pair, "one is of long before the other was told"))
                            : Optional.empty();
            case BOTH_OPEN -> Optional.empty();
        };
    }

    /// What an article tells without a date holds when it appears.
    private static boolean isLongPast(Pair pair) {
        var dated = pair.left().window().isStated() ? pair.left() : pair.right();
        var open = pair.left().window().isStated() ? pair.right() : pair.left();
        var end = dated.window().end();
        var day = open.published();
        return end != null && day != null && end.plusDays(HALF_A_YEAR).isBefore(day);
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
