package gainsay.extract;

import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the money of a whole article says of the amounts that do not name theirs: "another 6
/// trillion" after "31 trillion won" some sentences before, and whether "pounds" are spent or
/// weighed. Only a writer who names the currency in a word leaves it out; one who writes the sign
/// repeats it.
final class ArticleMoney {
    private static final String SCALE =
            "(?:million|mln|mn|m|billion|bln|bil|bn|trillion|trln|trn|tn|crore|lakh)";

    private static final Pattern SUM = Pattern.compile("(?i)[0-9].*[0-9]? ?-?" + SCALE);

    /// "11.7 billion euros", "84 mln nkr".
    private static final Pattern WORDED =
            Pattern.compile("(?i)[0-9].*" + SCALE + " \\p{L}[\\p{L}. ]*");

    private static final Pattern MONEY =
            Pattern.compile(
                    "(?i)\\b(?:charges?|debts?|owed?|owes|due|invest(?:s|ed|ing|ments?)?|costs?|spen(?:d|ds|t|ding)|profits?|loss(?:es)?|earnings|income|revenues?|turnover|sales|net|pretax|pre-tax|worth|value[sd]?|valuing|imports?|exports?|deficits?|surplus|shortfall|budgets?|fees?|loans?|lent|lend(?:s|ing)?|borrow(?:s|ed|ing|ings)?|raise[sd]?|raising|funds?|funding|financ(?:e|ed|ing)|capital|capex|assets?|cash|dividends?|buybacks?|bonds?|bills?|stake|stocks?|payouts?|pa(?:y|ys|id|ying|yments?)|put (?:up|in)|knocked off|backlog|order (?:book|intake)|orders|contracts?|transactions?|exchequer|subsid(?:y|ies)|tax(?:es)?|provisions?|savings?|save[sd]?|deposits?|reserves?|turned over|compensation|fines?|damages|grants?|aid|trade|bought|buy|purchases?|sold)\\b");

    private static final Pattern THINGS =
            Pattern.compile(
                    "(?i)\\b(?:population|people|users?|customers|subscribers|passengers|visitors|viewers|households|homes|jobs|employees|voters|downloads|tonnes|tons|barrels|units|vehicles|cars|phones|handsets|accounts|acres|hectares|circulation of|shares outstanding|million shares|mln shares|votes)\\b");

    /// What an amount may be of and still be money; or a verb that goes on with it.
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?i) (?:of (?:the |its |their |his |a |new |net |extra |unpaid |\\p{L}+ )?(?:[0-9]|spending|stocks?\\b|shares\\b|bonds|debts?|loans|assets|costs|sales|revenues?|investments?|borrowings?|aid|cash|taxes|income|profits?|funding|payments|deposits|capital|equity|savings|orders|which|that|this|it\\b)|fall|fell|come|came|go|went|is|was|were|are|will|had|has|announced|earlier|more|less)");

    private static final Pattern STERLING =
            Pattern.compile("(?i).*£.*|.*(?:stg|sterling|gbp|pence|[0-9]p)");

    private static final Pattern SOLD_BY_WEIGHT =
            Pattern.compile(
                    "(?i)(?:cents?|c|dlrs?|dollars?|\\$[0-9.]+) (?:a|per) (?:pound|lb)\\b|\\$[0-9.]+/lb");

    private static final Pattern POUNDS = Pattern.compile("(?i).*" + SCALE + " pounds?");
    private static final Pattern END = Pattern.compile("[.!?][\"”’)*]*\\s+(?=\\P{Ll})|\n");
    private static final BigDecimal MILLION = new BigDecimal("1E+6");
    private static final BigDecimal LIKE = BigDecimal.valueOf(1000);
    private static final int BACK = 40;
    private static final int REACH = 240;

    private final String text;
    private final List<Quantity> figures;

    private ArticleMoney(String text, List<Quantity> figures) {
        this.text = text;
        this.figures = new java.util.ArrayList<>(figures);
    }

    static List<Quantity> settled(String text, List<Quantity> figures) {
        var money = new ArticleMoney(text, figures);
        money.weigh();
        money.lend();
        return List.copyOf(money.figures);
    }

    /// Pounds are weighed where nothing else is sterling and goods are sold by the pound; they are
    /// spent where other amounts are sterling.
    private void weigh() {
        boolean sterling =
                figures.stream()
                        .anyMatch(q ->
                                q.unit().equals("GBP") && STERLING.matcher(q.text()).matches());
        boolean weighed = !sterling && SOLD_BY_WEIGHT.matcher(text).find();
        long pounds = figures.stream().filter(q -> q.unit().equals("GBP")).count();
        figures.replaceAll(q -> {
            if (weighed && q.unit().equals("GBP")) {
                return q.withUnit("pound");
            }
            boolean spent =
                    (sterling || pounds > 1)
                            && q.unit().equals("pound")
                            && POUNDS.matcher(q.text()).matches();
            return spent && !weighed ? q.withUnit("GBP") : q;
        });
    }

    private void lend() {
        for (var i = 1; i < figures.size(); i++) {
            var bare = figures.get(i);
            var lender = isSum(bare) ? lender(i, bare) : null;
            if (lender != null && isMoney(i, bare)) {
                figures.set(i, bare.withUnit(lender.unit()));
            }
        }
    }

    private boolean isSum(Quantity bare) {
        if (!bare.unit().equals("1")
                || bare.written().abs().compareTo(MILLION) < 0
                || !SUM.matcher(bare.text()).matches()) {
            return false;
        }
        var end = bare.span().end();
        return Carrying.isBare(bare)
                || BEHIND.matcher(text).region(end, Math.min(text.length(), end + 40)).lookingAt();
    }

    /// The amount told last in words, if it is of like size.
    private @Nullable Quantity lender(int i, Quantity bare) {
        for (var j = i - 1; j >= Math.max(0, i - BACK); j--) {
            var other = figures.get(j);
            if (other.isMoney() && WORDED.matcher(other.text()).matches()) {
                var a = bare.written().abs();
                var b = other.written().abs();
                boolean like =
                        a.compareTo(b.multiply(LIKE)) <= 0 && b.compareTo(a.multiply(LIKE)) <= 0;
                return like ? other : null;
            }
        }
        return null;
    }

    /// Whether its sentence speaks of money and of nothing that is counted by the million.
    private boolean isMoney(int i, Quantity bare) {
        var start = bare.span().start();
        var before = text.substring(Math.max(0, start - REACH), start);
        var ends = END.matcher(before);
        var cut = 0;
        while (ends.find()) {
            cut = ends.end();
        }
        var from = start - before.length() + cut;
        var last = figures.get(i - 1);
        boolean counted =
                last.span().start() >= from
                        && !last.isMoney()
                        && !last.unit().equals("%")
                        && last.written().abs().compareTo(MILLION) >= 0;
        var rest = text.substring(bare.span().end(), Math.min(text.length(), start + REACH));
        var end = END.matcher(rest);
        var sentence =
                text.substring(from, start)
                        + " # "
                        + (end.find() ? rest.substring(0, end.start()) : rest);
        return !counted
                && !THINGS.matcher(text.substring(from, start)).find()
                && MONEY.matcher(sentence).find();
    }
}
