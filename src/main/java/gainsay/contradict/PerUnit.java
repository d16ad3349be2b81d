package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A figure per user (or unit, or store) against the total and the count beside it.
final class PerUnit implements Check {
    private static final Map<String, BigDecimal> TIMES_A_YEAR =
            Map.of(
                    "day", BigDecimal.valueOf(365),
                    "week", BigDecimal.valueOf(52),
                    "month", BigDecimal.valueOf(12),
                    "quarter", BigDecimal.valueOf(4),
                    "year", BigDecimal.ONE);

    private static final Pattern A_UNIT =
            Pattern.compile("^ (?:an?|each|per|for each|for every) ([a-z]+)\\b");
    private static final double A_FACTOR = 1;
    private static final double ABOUT = 0.05;

    @Override
    public List<Finding> of(Page page) {
        var findings = new ArrayList<Finding>();
        for (var passage : page.passages()) {
            for (var claim : passage.claims()) {
                rate(page, passage, claim)
                        .flatMap(rate -> check(page, passage, rate))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// "user/year" is what a user costs, and how often.
    private record Rate(Claim claim, String unit, @Nullable String time) {}

    private static Optional<Rate> rate(Page page, Page.Passage passage, Claim claim) {
        var own = claim.quantity().per();
        var per = own != null ? own : behind(passage, claim);
        if (per == null || !claim.quantity().isMoney()) {
            return Optional.empty();
        }
        var parts = per.toLowerCase(Locale.ROOT).split("\\s*(?:/| per | and )\\s*");
        String unit = null;
        String time = null;
        for (var part : parts) {
            if (TIMES_A_YEAR.containsKey(part)) {
                time = part;
            } else {
                unit = part;
            }
        }
        return unit == null
                ? Optional.empty()
                : Optional.of(new Rate(claim, page.words().canonical(unit), time));
    }

    /// "$2.6 million a tram".
    private static @Nullable String behind(Page.Passage passage, Claim claim) {
        var a = A_UNIT.matcher(passage.after(claim));
        return a.find() ? a.group(1) : null;
    }

    private static Optional<Finding> check(Page page, Page.Passage passage, Rate rate) {
        var total =
                only(
                        page,
                        passage,
                        claim -> isTotal(claim, rate) && !page.words().withdraws(claim));
        var count = only(page, passage, claim -> counts(page, claim, rate));
        if (total.isEmpty() || count.isEmpty()) {
            return Optional.empty();
        }
        var a = Reading.written(total.get().quantity());
        var b = Reading.written(count.get().quantity());
        var factor = factor(total.get(), rate);
        if (factor == null) {
            return Optional.empty();
        }
        var computed = a.over(b).times(factor);
        var written = Reading.written(rate.claim().quantity());
        var point =
                total.get().quantity().written().doubleValue()
                        / count.get().quantity().written().doubleValue()
                        * factor.doubleValue();
        if (isFar(point, rate.claim().quantity().written().doubleValue())) {
            return Optional.empty();
        }
        return Optional.of(
                Growth.finding(
                        page,
                        "per-unit-against-total",
                        rate.claim(),
                        List.of(total.get(), count.get()),
                        computed,
                        written.contains(BigDecimal.valueOf(point))
                                ? rate.claim().quantity().written().doubleValue()
                                : point,
                        Reasons.figure(total.get().quantity())
                                + " over "
                                + Reasons.figure(count.get().quantity())));
    }

    /// Somebody who divides wrongly is off by less, or by a power of ten: what lies farther off is
    /// of something else.
    private static boolean isFar(double computed, double stated) {
        var ratio = Math.log10(computed / stated);
        return Math.abs(ratio) > A_FACTOR && Math.abs(ratio - Math.rint(ratio)) > ABOUT;
    }

    private static boolean isTotal(Claim claim, Rate rate) {
        var per = claim.quantity().per();
        return !claim.equals(rate.claim())
                && claim.quantity().unit().equals(rate.claim().quantity().unit())
                && claim.metric().equals(rate.claim().metric())
                && !claim.metric().equals("price")
                && claim.quantity().written().compareTo(rate.claim().quantity().written()) > 0
                && (per == null || TIMES_A_YEAR.containsKey(per.toLowerCase(Locale.ROOT)));
    }

    private static boolean counts(Page page, Claim claim, Rate rate) {
        return claim.metric().equals("count")
                && page.words()
                        .counted(claim.quantity().counted())
                        .filter(counted -> counted.head().equals(rate.unit()))
                        .isPresent();
    }

    private static @Nullable BigDecimal factor(Claim total, Rate rate) {
        var per = total.quantity().per();
        var from = per == null ? null : TIMES_A_YEAR.get(per.toLowerCase(Locale.ROOT));
        var to = rate.time() == null ? null : TIMES_A_YEAR.get(rate.time());
        if (from == null || to == null) {
            return from == null && to == null ? BigDecimal.ONE : null;
        }
        return from.divide(to, java.math.MathContext.DECIMAL64);
    }

    /// The one such figure of the sentence, or of its block; several are none.
    private static Optional<Claim> only(Page page, Page.Passage passage, Predicate<Claim> which) {
        var here = page.within(passage.span(), which);
        if (here.isEmpty()) {
            here =
                    page.blockOf(passage.span())
                            .map(block -> page.within(block.span(), which))
                            .orElse(List.of());
        }
        return here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty();
    }
}
