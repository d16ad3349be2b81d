package gainsay.contradict;

import gainsay.model.Nature;
import gainsay.model.Window;
import java.util.Optional;
import java.util.Set;

/// Figures of periods that nothing adds up, and events of different dates, are compared at one time
/// only.
final class OtherTimes implements Rule {
    private static final Set<String> YEARLY = Set.of("capital_total", "market_size");
    private static final int A_YEAR = 360;
    private static final int LONG = 400;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (pair.isApart()
                && pair.windows().kind() == Windows.Kind.BOTH_OPEN
                && !pair.metric().subjectRole().equals("topic")
                && Calendar.differ(pair)) {
            return Optional.of(new Verdict.Silent("the titles name other times"));
        }
        if (pair.metric().nature() == Nature.STOCK) {
            return Optional.empty();
        }
        var flow = pair.metric().nature() == Nature.FLOW;
        if (flow
                && pair.isApart()
                && ((isOfADay(pair) && !pair.isOneSentence()) || Periods.differ(pair))) {
            return Optional.of(new Verdict.Silent("no telling which period is meant"));
        }
        if (flow && pair.isApart() && isLossAgainstProfit(pair)) {
            return Optional.of(new Verdict.Silent("a loss and a profit of unknown times"));
        }
        return switch (pair.windows().kind()) {
            case BOTH_OPEN, SAME -> Optional.empty();
            case ONE_OPEN -> flow && pair.isApart() ? oneStated(pair) : Optional.empty();
            case UNKNOWN -> Optional.of(new Verdict.Silent("no telling how the times lie"));
            case DISJOINT ->
                    flow
                            ? Optional.of(new Verdict.Silent("other times"))
                            : Optional.of(times(pair));
            case INSIDE, CONTAINS, OVERLAP ->
                    !flow || pair.metric().additive() ? Optional.empty() : Optional.of(times(pair));
        };
    }

    /// A loss on one thing and the profit of the whole are told apart by nothing but a stated time.
    private static boolean isLossAgainstProfit(Pair pair) {
        return pair.windows().kind() != Windows.Kind.SAME
                && !pair.words()
                        .qualifiers(pair.left().first(), "result")
                        .equals(pair.words().qualifiers(pair.right().first(), "result"));
    }

    /// What flows takes longer than a day: a single day beside the figure is of something else.
    private static boolean isOfADay(Pair pair) {
        return isADay(pair.left().window()) || isADay(pair.right().window());
    }

    private static boolean isADay(Window window) {
        return window.start() != null && window.start().equals(window.end());
    }

    /// An article without a stated time speaks of the last period or the one before.
    private static boolean isLongOver(Pair pair, Window window) {
        var open = pair.left().window().isStated() ? pair.right() : pair.left();
        var day = open.published();
        var end = window.end();
        return day != null && end != null && end.plusDays(LONG).isBefore(day);
    }

    private static Verdict times(Pair pair) {
        return pair.separatedBy(
                "window",
                pair.left().window().iso(),
                pair.right().window().iso(),
                "the times differ");
    }

    /// A figure without a time is read as a whole year's: it is not compared with a quarter's.
    private static Optional<Verdict> oneStated(Pair pair) {
        if (YEARLY.contains(pair.metric().id())) {
            return Optional.empty();
        }
        var open = pair.left().window().isStated() ? pair.right() : pair.left();
        if (InOneArticle.isRow(open)) {
            return Optional.of(new Verdict.Silent("a row of results whose time is not known"));
        }
        var window = pair.left().window().isStated() ? pair.left().window() : pair.right().window();
        var stretch = Stretch.of(window);
        var length = window.length();
        var days = stretch != null ? stretch.days() : length == null ? 0 : Stretch.days(length);
        return days >= A_YEAR && !isLongOver(pair, window)
                ? Optional.empty()
                : Optional.of(new Verdict.Silent("the time of one is not known"));
    }
}
