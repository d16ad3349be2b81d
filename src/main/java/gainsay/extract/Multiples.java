package gainsay.extract;

import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Multiples that do not say "times": "by a factor of 12", "13 times earnings, against an average
/// of 17", "a price-to-book ratio of 0.7".
final class Multiples {
    private static final String ABOUT =
            "(?: (?:about|around|nearly|almost|some|just|only|roughly|more than|less than|at least|up to|over|under))?";

    private static final Pattern FACTOR =
            Pattern.compile("(?is).*\\b(?:an?|the same) factor of" + ABOUT + " ");

    private static final Pattern RATIO =
            Pattern.compile(
                    "(?is).*\\b(?:price[- ]to[- ]\\p{L}+|price[-/]earnings|p/e|book-to-bill)(?: ratio| multiple)?,?"
                            + " (?:of|at|is|was|stands at|stood at)"
                            + ABOUT
                            + " ");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?is).*\\b(?:(?:average|median|mean|multiple|target|limit|level|ratio|cap|ceiling|covenant|maximum|minimum|norm) of|limit (?:is|was)|at|than|above|below|against|versus|commands?|deserve[sd]?|fetch(?:es|ed)?)"
                            + ABOUT
                            + " ");

    private static final Pattern MOVED =
            Pattern.compile("(?is).*\\b(?:to|from|down to|up to)" + ABOUT + " ");

    private static final Pattern SAID = Pattern.compile("(?i).*(?:times|[x×]|[0-9])");
    private static final Pattern END = Pattern.compile("[.!?][\"”’)*]*\\s+(?=\\P{Ll})|\n");
    private static final BigDecimal MOST = BigDecimal.valueOf(200);
    private static final BigDecimal LIKE = BigDecimal.valueOf(5);
    private static final int BEFORE = 60;
    private static final int FAR = 220;
    private static final int HOPS = 4;

    private Multiples() {}

    static List<Quantity> read(String text, List<Quantity> found) {
        var all = new ArrayList<Quantity>();
        for (var quantity : found) {
            all.add(
                    isBare(quantity) && isMultiple(text, all, quantity)
                            ? quantity.withUnit("x").withCounted(null)
                            : quantity);
        }
        return List.copyOf(all);
    }

    private static boolean isBare(Quantity quantity) {
        boolean range = quantity.low() != null && quantity.high() != null && !quantity.isPoint();
        return !range
                && quantity.unit().equals("1")
                && quantity.written().signum() > 0
                && quantity.written().compareTo(MOST) <= 0
                && !quantity.text().contains("/");
    }

    private static boolean isMultiple(String text, List<Quantity> told, Quantity bare) {
        var start = bare.span().start();
        var before = text.substring(Math.max(0, start - BEFORE), start);
        if (FACTOR.matcher(before).matches() || RATIO.matcher(before).matches()) {
            return true;
        }
        var lender = Carrying.isBare(bare) ? lender(told, bare) : null;
        if (lender == null) {
            return false;
        }
        var ends = END.matcher(text.substring(lender.span().end(), start));
        boolean apart = ends.find();
        boolean far = apart && ends.find();
        return !far
                && (NAMED.matcher(before).matches() || !apart && MOVED.matcher(before).matches());
    }

    /// The multiple of like size a few figures back.
    private static @Nullable Quantity lender(List<Quantity> told, Quantity bare) {
        for (var j = told.size() - 1; j >= Math.max(0, told.size() - HOPS); j--) {
            var other = told.get(j);
            if (bare.span().start() - other.span().end() > FAR) {
                return null;
            }
            if (other.unit().equals("x") && SAID.matcher(other.text()).matches()) {
                return isLike(other.written(), bare.written()) ? other : null;
            }
            boolean nearer = !other.isMoney() && isLike(other.written(), bare.written());
            if (nearer && !Durations.isAnyTime(other)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isLike(BigDecimal a, BigDecimal b) {
        return a.compareTo(b.multiply(LIKE)) <= 0 && b.compareTo(a.multiply(LIKE)) <= 0;
    }
}
