package gainsay.extract;

import gainsay.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Stock prices as they were quoted once, in halves, quarters and eighths without a unit: "closed
/// at 36-1/2, up 3/4". They are in the money last named, or in dollars.
final class Eighths {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:[0-9]{1,3}[- ])?[0-9]{1,2}/(?:2|4|8|16|32)|[0-9]{1,3}[½¼¾⅛⅜⅝⅞]");

    private static final Pattern MARKET =
            Pattern.compile(
                    "(?i)\\b(?:stock|stocks|shares?|closed|traded|trading|bid|asked|quoted|New York Stock Exchange|NYSE|Nasdaq|over the counter)\\b");

    /// What else is quoted in eighths.
    private static final Pattern RATE =
            Pattern.compile(
                    "(?i)\\b(?:pct|percent|per cent|yield|yields|coupon|prime|libor|inch|inches|gilts?|bonds?|treasur(?:y|ies)|points?|base rates?)\\b");

    private static final Pattern MOVED =
            Pattern.compile(
                    "(?is).*\\b(?:up|down|off|at|to|from|gained|lost|rose|fell|added|shed|unchanged at|a|by|high of|low of|jumped|dropped|slipped|eased|climbed|advanced|or) (?:about |another )?$");

    private static final int NEAR = 90;

    private Eighths() {}

    static List<Quantity> read(String text, List<Quantity> found) {
        var all = new ArrayList<Quantity>();
        var money = "USD";
        for (var quantity : found) {
            money = quantity.isMoney() ? quantity.unit() : money;
            all.add(isPrice(text, quantity) ? quantity.withUnit(money) : quantity);
        }
        return List.copyOf(all);
    }

    private static boolean isPrice(String text, Quantity quantity) {
        if (!quantity.unit().equals("1")
                || quantity.counted() != null
                || !WRITTEN.matcher(quantity.text()).matches()) {
            return false;
        }
        var start = quantity.span().start();
        var end = quantity.span().end();
        var before = text.substring(Math.max(0, start - NEAR), start);
        var behind = text.substring(end, Math.min(text.length(), end + NEAR));
        return MOVED.matcher(before).matches()
                && MARKET.matcher(before + " " + behind).find()
                && !RATE.matcher(before + " " + behind).find();
    }
}
