package gainsay.contradict;

import gainsay.model.Nature;
import gainsay.model.Window;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A fiscal year may end in any month: what it brought and what the calendar year of its number
/// brought are two figures.
final class FiscalYears implements Rule {
    private static final Pattern FISCAL =
            Pattern.compile("\\b(?:fiscal|financial year|business year|fy ?'?\\d{2,4})\\b");
    private static final Pattern MONTH =
            Pattern.compile(
                    "\\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\\.|[a-z]{2,7})?\\b");
    private static final Pattern CALENDAR = Pattern.compile("\\bcalendar\\b");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (!pair.isApart() || pair.metric().nature() != Nature.FLOW) {
            return Optional.empty();
        }
        var left = says(FISCAL, pair.left());
        var right = says(FISCAL, pair.right());
        if (left == right || isOneTime(pair)) {
            return Optional.empty();
        }
        return Optional.of(
                says(CALENDAR, left ? pair.right() : pair.left())
                        ? pair.separatedBy(
                                "window",
                                year(pair.left(), left),
                                year(pair.right(), right),
                                "one is of a fiscal year, the other of a calendar year")
                        : new Verdict.Silent("no telling which months the fiscal year has"));
    }

    /// "The fiscal year ended March" and "the twelve months through March".
    private static boolean isOneTime(Pair pair) {
        return pair.windows().kind() == Windows.Kind.SAME
                && namesMonth(pair.left().window())
                && namesMonth(pair.right().window());
    }

    private static boolean namesMonth(Window window) {
        return window.text() != null && MONTH.matcher(window.text()).find();
    }

    private static String year(Position position, boolean fiscal) {
        return (fiscal ? "fiscal " : "calendar ") + position.window().iso();
    }

    private static boolean says(Pattern word, Position position) {
        var text = String.valueOf(position.window().text()).toLowerCase(Locale.ROOT);
        return word.matcher(text).find()
                || position.mentions().stream()
                        .map(claim -> claim.evidence().exact().toLowerCase(Locale.ROOT))
                        .anyMatch(sentence -> word.matcher(sentence).find());
    }
}
