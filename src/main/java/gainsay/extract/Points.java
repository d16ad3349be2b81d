package gainsay.extract;

import gainsay.model.Direction;
import gainsay.model.Quantity;
import gainsay.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// "Fell 2.0 points to 81.6 percent": what a rate moves by is percentage points, what an index
/// moves by is not.
final class Points {
    private static final Pattern NAMED = Pattern.compile("[- ]?points?\\b");

    /// A level in percent that the move leads to or starts from, with nothing else between.
    private static final Pattern LEVEL =
            Pattern.compile(
                    "(?:,? (?:up|down|off|higher|lower|on the (?:year|month|quarter)|in \\p{L}+|from a year (?:ago|earlier)))?,?"
                            + " (?:to|at|from)(?: (?:about|around|nearly|almost|just \\p{L}+|a record|a new))? ");

    /// What is itself a percentage.
    private static final Pattern RATE =
            Pattern.compile(
                    "(?i)\\b(?:rates?|margins?|load factor|shares?(?= of\\b)|(?:market|vote|poll|audience) share|occupancy|yields?|unemployment|joblessness|inflation|percentage|proportion|approval|support|popularity|turnout|utili[sz]ation|retention|churn|vacancy|vacancies|penetration|completion|punctuality|participation|payout|ratio)\\b");

    /// What is counted in points of its own.
    private static final Pattern INDEX =
            Pattern.compile(
                    "(?i)\\b(?:index|indices|index's|Dow|Nasdaq|FTSE|Nikkei|DAX|CAC|Hang Seng|S&P|Sensex|Nifty|Bovespa|Topix|Kospi|Stoxx|industrials?|industrial average|composite|bourse|game|match|season|league|table|quarter-final|scored|goals?|trails?|leads? by|PMI|barometer|gauge|sentiment|confidence|credit score|loyalty)\\b");

    /// Verbs that say nothing of the kind about amounts of other things.
    private static final Pattern MOVED =
            Pattern.compile(
                    "(?is).*\\b(?:(?<up>gain(?:s|ed)?|add(?:s|ed)?|put on|won back)|lost|loses?|off|shed|gave up)"
                            + "(?: (?:by|about|another|almost|nearly|some|a further))? ");

    private static final int NEAR = 110;

    private Points() {}

    static List<Quantity> read(String text, List<Quantity> found) {
        var all = new ArrayList<Quantity>();
        for (var i = 0; i < found.size(); i++) {
            var quantity = found.get(i);
            var next = i + 1 < found.size() ? found.get(i + 1) : null;
            var last = i > 0 ? found.get(i - 1) : null;
            all.add(settled(text, quantity, last, next));
        }
        return List.copyOf(all);
    }

    private static Quantity settled(
            String text, Quantity quantity, @Nullable Quantity last, @Nullable Quantity next) {
        var end = quantity.span().end();
        var start = quantity.span().start();
        var behind = NAMED.matcher(text).region(end, text.length());
        var before = sentenceBefore(text, start);
        if (quantity.unit().equals("pp")) {
            boolean percent =
                    quantity.text().contains("percent") || quantity.text().contains("per ");
            boolean part = quantity.text().endsWith("a point");
            return part && !percent && INDEX.matcher(before).find() && !RATE.matcher(before).find()
                    ? quantity.withUnit("1").withCounted("points")
                    : quantity;
        }
        var moved = moved(quantity, before);
        if (!quantity.unit().equals("1")
                || !behind.lookingAt()
                || moved == null
                || INDEX.matcher(before).find()) {
            return quantity;
        }
        boolean level =
                next != null
                        && next.unit().equals("%")
                        && LEVEL.matcher(text.substring(behind.end(), next.span().start()))
                                .matches();
        boolean from =
                last != null
                        && last.unit().equals("%")
                        && start - last.span().end() < NEAR / 2
                        && before.length() > start - last.span().end();
        return level || from || RATE.matcher(before).find()
                ? points(text, quantity, moved, behind.end())
                : quantity;
    }

    private static @Nullable Direction moved(Quantity quantity, String before) {
        if (quantity.direction() != null) {
            return quantity.direction();
        }
        var moved = MOVED.matcher(before);
        if (!moved.matches()) {
            return null;
        }
        return moved.group("up") != null ? Direction.UP : Direction.DOWN;
    }

    private static Quantity points(String text, Quantity quantity, Direction moved, int end) {
        var span = new Span(quantity.span().start(), end);
        return new Quantity(
                span,
                span.in(text),
                quantity.low(),
                quantity.high(),
                "pp",
                quantity.bound(),
                quantity.step(),
                moved,
                null,
                quantity.per());
    }

    private static String sentenceBefore(String text, int start) {
        var before = text.substring(Math.max(0, start - NEAR), start);
        var end = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
        return before.substring(end + 1);
    }
}
