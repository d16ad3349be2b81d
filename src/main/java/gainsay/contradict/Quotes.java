package gainsay.contradict;

import gainsay.model.Zone;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a market pays changes by the hour, and rows of bare figures are lists of quotations: two of
/// them are two quotations.
final class Quotes implements Rule {
    private static final Set<String> QUOTED =
            Set.of(
                    "price",
                    "money",
                    "measure",
                    "count",
                    "share",
                    "cost",
                    "profit",
                    "growth",
                    "multiple",
                    "duration");
    private static final Pattern MARKET =
            Pattern.compile(
                    "(?i)\\b(?:ring|kerb|midsession|(?:close|closes|closed|closing|opened|opening|open|ended) (?:at|up|down"
                            + "|higher|lower|with)|quoted|spot|futures|in (?:early|late|active|morning|afternoon|midday)"
                            + " trading)\\b");
    private static final Pattern TRADED =
            Pattern.compile(
                    "(?i)\\b(?:futures|equities|stocks|shares|bonds|exchs|trading|dealings|market|cattle|hogs|prices"
                            + "|bullion|gold|silver|copper|wheat|corn|soybeans?|sugar|coffee|cocoa|oil)\\b");
    private static final Pattern TREND =
            Pattern.compile(
                    "(?i)\\b(?:open|opens|opening|close|closes|clsg|closing|mixed|higher|lower|rally|drift|drifts"
                            + "|ease|eases|easier|firm|firmer|steady|quiet|midsession|midday|late|early|noon)\\b");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d])\\d[\\d.,/]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final int A_ROW = 4;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var quoted =
                (isReport(pair.left()) && isReport(pair.right()))
                        || isQuotation(pair.left())
                        || isQuotation(pair.right())
                        || isRow(pair.left())
                        || isRow(pair.right());
        return pair.isApart() && QUOTED.contains(pair.metric().id()) && quoted
                ? Optional.of(new Verdict.Silent("quotations of the hour"))
                : Optional.empty();
    }

    /// "Wheat futures close higher", "Stocks mixed in early trading".
    private static boolean isReport(Position position) {
        var title = position.first().article().title();
        return title != null && TRADED.matcher(title).find() && TREND.matcher(title).find();
    }

    private static boolean isQuotation(Position position) {
        var metric = position.first().metric();
        return metric.equals("price")
                && position.mentions().stream()
                        .anyMatch(claim ->
                                MARKET.matcher(Words.inOneLine(claim.evidence().exact())).find());
    }

    /// As many figures as words, outside a table that would say what they are.
    private static boolean isRow(Position position) {
        var evidence = position.first().evidence();
        if (evidence.zone() == Zone.TABLE_CELL) {
            return false;
        }
        var figures = FIGURE.matcher(evidence.exact()).results().count();
        return figures >= A_ROW && figures >= WORD.matcher(evidence.exact()).results().count();
    }
}
