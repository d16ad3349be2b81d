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

    private static final Pattern MOVED_BY =
            Pattern.compile(
                    "(?is).*\\b(?:up|down|off|gained|lost|rose|fell|added|shed|jumped|dropped|slipped|eased|climbed|advanced|slid|tumbled|surged|leapt|firmed|sank|plunged|put on|by) (?:about |another |a further )?");

    private static final Pattern MIXED =
            Pattern.compile("[0-9]{1,3}[- ][0-9]{1,2}/(?:2|4|8|16|32)|[0-9]{1,2}/(?:8|16|32)");

    private static final int NEAR = 90;

    private Eighths() {}

    static List<Quantity> read(String text, List<Quantity> found) {
        var all = new ArrayList<Quantity>();
        var money = "USD";
        for (var i = 0; i < found.size(); i++) {
            var quantity = found.get(i);
            money = quantity.isMoney() ? quantity.unit() : money;
            boolean beside =
                    i > 0 && isStep(text, found.get(i - 1), quantity, all.getLast().isMoney());
            boolean before =
                    i + 1 < found.size() && isStep(text, quantity, found.get(i + 1), false);
            boolean price = isPrice(text, quantity) || beside || before;
            all.add(price ? quantity.withUnit(money) : quantity);
        }
        return List.copyOf(all);
    }

    /// "Fell one to 33-1/2", "jumped 4-1/2 to 61": by how much, and to which price; `priced` where
    /// the first is known to be money.
    private static boolean isStep(String text, Quantity by, Quantity to, boolean priced) {
        if (!isBare(to) || !priced && !isBare(by)) {
            return false;
        }
        var between = text.substring(by.span().end(), to.span().start());
        var before = text.substring(Math.max(0, by.span().start() - NEAR), by.span().start());
        var behind =
                text.substring(
                        to.span().end(), Math.min(text.length(), to.span().end() + NEAR / 2));
        boolean eighths = isEighths(by) || isEighths(to);
        return eighths
                && (between.equals(" to ") || between.equals(" at "))
                && MOVED_BY.matcher(before).matches()
                && !RATE.matcher(before + " " + behind).find();
    }

    private static boolean isBare(Quantity quantity) {
        return quantity.unit().equals("1") && quantity.counted() == null;
    }

    /// A whole number of the unit and a fraction of it, or eighths and less.
    private static boolean isEighths(Quantity quantity) {
        return MIXED.matcher(quantity.text()).matches();
    }

    private static boolean isPrice(String text, Quantity quantity) {
        if (!isBare(quantity) || !WRITTEN.matcher(quantity.text()).matches()) {
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
