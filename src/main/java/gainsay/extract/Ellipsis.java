package gainsay.extract;

import gainsay.model.Bound;
import gainsay.model.Direction;
import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a bare number leaves out because the figure before it said so: "3.9 million headsets, up
/// from 2.4 million", "rose to 23 mpg from 21".
final class Ellipsis {
    private static final Pattern BOUNDARY = Pattern.compile("[.;!?|\n]\\s|\n");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?i).*\\b(?:from|to|versus|vs\\.?|against|than|with|was|is|at|and|including|between)"
                            + "(?: (?:about|around|nearly|almost|over|some|just|only|roughly|more than))? ?");
    private static final Pattern MONEY_NOUN =
            Pattern.compile(
                    "(?is).*\\b(?:debts?|gains?|net(?= (?:rose|fell|reached|was|of|to|climbed|dropped|came)\\b)|profits?|loss|losses|earnings|income|revenues?|turnover|capital|assets"
                            + "|deposits|loans|expenses?|costs?|charges?|deficit|surplus|reserves|dividends"
                            + "|payments|funding|budget|spending|valuation|equity|borrowings?|provisions?|cash)"
                            + "\\b(?:(?![.;:!?]\\s)[^0-9]|[0-9.,]+ ?(?:%|pct|per ?cent)){0,45}");
    private static final BigDecimal LARGE = new BigDecimal("1E+5");
    private static final Pattern BY =
            Pattern.compile("(?i)[a-z ,]{0,24}\\bto(?: about| around| some)? ");
    private static final Pattern OR =
            Pattern.compile(
                    ",? or (?:about |some |nearly |almost |roughly |around |just over |just under )?");

    /// "Lost 800 jobs, or almost": the noun of an amount before its share.
    private static final Pattern THINGS =
            Pattern.compile(
                    "(?: \\p{L}+){0,3},? or (?:about |some |nearly |almost |roughly |around |just over |just under )?");

    /// What moved without being an amount of money that somebody has: "lost 800 jobs".
    private static final Pattern LOST =
            Pattern.compile(
                    "(?is).*\\b(?<down>lost|loses?|losing|shed|sheds|shedding)|.*\\b(?<up>added|adds?|adding|gained|gains?|gaining)");

    /// "Jumped 63% to 204": what a growth leads to or starts from is no percentage.
    private static final Pattern LEVEL =
            Pattern.compile(
                    "(?is).*\\b(?:to|at|from)(?: (?:about|around|nearly|almost|over|some|just|only|roughly|more than|a record|a (?:record )?(?:low|high) of))? ?");

    private static final Set<String> NOT_PASSED =
            Set.of("year", "month", "week", "day", "hour", "minute", "second", "quarter", "1");
    private static final int FAR = 60;
    private static final BigDecimal MILLION = new BigDecimal("1E+6");
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private Ellipsis() {}

    static List<Quantity> filled(String text, List<Quantity> found) {
        var filled = new ArrayList<Quantity>();
        for (var i = 0; i < found.size(); i++) {
            var quantity = found.get(i);
            var last = filled.isEmpty() ? null : filled.getLast();
            var whole = last == null || !isBare(quantity) ? quantity : like(text, last, quantity);
            var next = next(found, i);
            var paid = isSum(whole) ? inMoney(text, filled, whole, next) : whole;
            filled.add(last == null ? paid : turned(text, last, paid));
        }
        return List.copyOf(filled);
    }

    /// The figure behind, or the next amount of money of the same stretch.
    private static @Nullable Quantity next(List<Quantity> found, int i) {
        for (var j = i + 1; j < Math.min(found.size(), i + 4); j++) {
            var near = found.get(j).span().start() - found.get(i).span().end() < 2 * FAR;
            if (near && found.get(j).isMoney()) {
                return found.get(j);
            }
        }
        return null;
    }

    private static boolean isSum(Quantity quantity) {
        return isBare(quantity) && quantity.written().compareTo(LARGE) >= 0;
    }

    /// "Debt rose to 21.3 billion", "earned 2,051,000, or 1.55 dlrs a share": the noun before it,
    /// or the amount behind it, says that it is money; the text says which.
    private static Quantity inMoney(
            String text, List<Quantity> before, Quantity sum, @Nullable Quantity next) {
        if (next != null && next.isMoney()) {
            var between = text.substring(sum.span().end(), next.span().start());
            if (OR.matcher(between).matches()) {
                return sum.withUnit(next.unit());
            }
        }
        var from = Math.max(0, sum.span().start() - FAR);
        var clause = text.substring(from, sum.span().start());
        var money =
                before.reversed().stream()
                        .filter(Quantity::isMoney)
                        .findFirst()
                        .or(() -> Optional.ofNullable(next).filter(Quantity::isMoney));
        return money.isPresent() && MONEY_NOUN.matcher(clause).matches()
                ? sum.withUnit(money.get().unit())
                : sum;
    }

    /// "Rose $2.15, or 4.3%", "fell 1.2% and 1.5%, respectively": the second moved as the first.
    private static Quantity turned(String text, Quantity last, Quantity next) {
        var between = text.substring(last.span().end(), next.span().start());
        boolean things = next.unit().equals("%") && THINGS.matcher(between).matches();
        boolean or = things || OR.matcher(between).matches();
        boolean brackets = between.equals(" (") && !next.unit().equals(last.unit());
        boolean and = between.equals(" and ") && next.unit().equals(last.unit());
        if (brackets && last.isMoney() && next.isMoney() && next.bound() == Bound.EXACT) {
            return next.withBound(last.bound());
        }
        if (things && next.direction() == null && last.direction() == null) {
            var lost =
                    LOST.matcher(
                            text.substring(
                                            Math.max(0, last.span().start() - FAR),
                                            last.span().start())
                                    .strip());
            return !lost.matches()
                    ? next
                    : next.withDirection(
                            lost.group("down") != null ? Direction.DOWN : Direction.UP);
        }
        boolean moved =
                last.direction() != null && next.direction() == null && !next.unit().equals("x");
        return moved && (or || and || brackets) ? next.withDirection(last.direction()) : next;
    }

    private static boolean isBare(Quantity quantity) {
        return quantity.unit().equals("1") && quantity.counted() == null;
    }

    private static Quantity like(String text, Quantity last, Quantity bare) {
        int gap = bare.span().start() - last.span().end();
        if (gap < 1 || gap > FAR) {
            return bare;
        }
        var between = text.substring(last.span().end(), bare.span().start());
        if (Carrying.isGrowth(text, last) && LEVEL.matcher(between).matches()) {
            return bare;
        }
        boolean apart = BOUNDARY.matcher(between).find();
        boolean moved =
                last.direction() != null
                        && BY.matcher(between).matches()
                        && bare.written().compareTo(last.written()) > 0;
        if (moved
                && !apart
                && !NOT_PASSED.contains(last.unit())
                && !last.unit().equals("%")
                && !last.unit().equals("x")) {
            return unit(last, bare);
        }
        if (apart
                || !LINK.matcher(between).matches()
                || !comparable(last.written(), bare.written())) {
            return bare;
        }
        var counted = last.unit().equals("1") ? last.counted() : null;
        return counted != null ? bare.withCounted(counted) : unit(last, bare);
    }

    private static Quantity unit(Quantity last, Quantity bare) {
        var unit = inherited(last, bare);
        return unit == null ? bare : bare.withUnit(unit);
    }

    /// Percent and measures pass on; money only among large figures; lengths of time never; a
    /// multiple to another with a decimal point.
    private static @Nullable String inherited(Quantity last, Quantity bare) {
        if (last.isMoney()) {
            return bare.written().compareTo(MILLION) >= 0 ? last.unit() : null;
        }
        boolean ratio = last.unit().equals("x");
        if (ratio && !(bare.text().contains(".") && bare.isPoint())) {
            return null;
        }
        return NOT_PASSED.contains(last.unit()) ? null : last.unit();
    }

    private static boolean comparable(BigDecimal a, BigDecimal b) {
        var x = a.abs();
        var y = b.abs();
        return x.compareTo(y.multiply(FIVE)) <= 0 && y.compareTo(x.multiply(FIVE)) <= 0;
    }
}
