package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Direction;
import gainsay.model.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A rate or a multiple in a sentence against its end points. "From A to B" and "B, up from A" are
/// explicit and may be found wrong; looser neighbours are only ever found right.
final class GrowthInProse implements Check {
    private static final String HEDGE =
            "(?:about |around |nearly |over |roughly |almost |some |more than |just )?";
    private static final Pattern FROM = Pattern.compile("\\bfrom " + HEDGE + "$");
    private static final Pattern TO =
            Pattern.compile("^(?: (?:in|at|during|as of) [\\p{L}\\d ]{2,24})?,? to " + HEDGE + "$");
    private static final Pattern UP_FROM =
            Pattern.compile(
                    "^(?: (?:in|at|during|as of) [\\p{L}\\d ]{2,24})?,? "
                            + "(?:(?:up|down|compared with|versus|against) )?(?:from )?"
                            + HEDGE
                            + "$");
    private static final Pattern ANOTHER_CLAUSE =
            Pattern.compile("\\b(?:while|whereas|but|although|though|and)\\b|;");

    /// What opened or closed since is left out of such a rate, and not of its end points.
    private static final Pattern ANOTHER_BASIS =
            Pattern.compile(
                    "(?i)\\b(?:comparable|same|identical)[- ](?:stores?|sales)|\\blike[- ]for[- ]like\\b"
                            + "|\\borganic|\\bconstant (?:currency|currencies|exchange)|\\badjusted\\b|\\bin real terms\\b");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Finding> of(Page page) {
        var findings = new ArrayList<Finding>();
        Page.Passage previous = null;
        for (var passage : page.passages()) {
            if (!page.isInTable(passage.span())) {
                var rates = passage.claims().stream().filter(GrowthInProse::isRate).toList();
                for (var rate : rates) {
                    explicit(page, passage, rate, rates.size())
                            .or(() -> loose(page, passage, rate))
                            .ifPresent(findings::add);
                }
                if (previous != null && inOneBlock(page, previous, passage)) {
                    for (var rate : rates) {
                        besides(page, previous, rate).ifPresent(findings::add);
                    }
                }
            }
            previous = passage;
        }
        return findings;
    }

    private static boolean isRate(Claim claim) {
        return (claim.metric().equals("growth") && claim.quantity().unit().equals("%"))
                || claim.metric().equals("multiple");
    }

    private static boolean inOneBlock(Page page, Page.Passage one, Page.Passage other) {
        var block = page.blockOf(one.span());
        return block.isPresent() && block.get().span().contains(other.span());
    }

    private static Optional<Finding> explicit(
            Page page, Page.Passage passage, Claim rate, int rates) {
        var found = new ArrayList<List<Claim>>();
        var claims = passage.claims();
        for (var i = 0; i < claims.size(); i++) {
            for (var j = i + 1; j < claims.size(); j++) {
                var one = claims.get(i);
                var other = claims.get(j);
                if (mayBeEnds(one, other)) {
                    fromTo(passage, one, other).ifPresent(found::add);
                }
            }
        }
        if (found.size() != 1 || rates != 1 || isPerYear(rate)) {
            return Optional.empty();
        }
        var ends = found.getFirst();
        return isOfTheSame(passage, rate, ends)
                        && areOnlyEnds(claims, ends)
                        && !ANOTHER_BASIS.matcher(passage.text()).find()
                ? finding(page, rate, ends.getFirst(), ends.getLast())
                : right(page, rate, ends.getFirst(), ends.getLast());
    }

    /// "Sales fell 4% while exports rose to 9 from 8": the rate is not that of the end points.
    private static boolean isOfTheSame(Page.Passage passage, Claim rate, List<Claim> ends) {
        var subject = Page.subject(rate);
        var same = subject != null && ends.stream().allMatch(e -> subject.equals(Page.subject(e)));
        var first = ends.stream().min(Position.ORDER).orElseThrow();
        var between =
                rate.quantity().span().start() < first.quantity().span().start()
                        ? passage.between(rate, first)
                        : passage.between(ends.stream().max(Position.ORDER).orElseThrow(), rate);
        var last = ends.stream().max(Position.ORDER).orElseThrow();
        var from = Math.min(rate.quantity().span().end(), last.quantity().span().end());
        var to = Math.max(rate.quantity().span().start(), first.quantity().span().start());
        var alone =
                passage.claims().stream()
                        .filter(claim -> !ends.contains(claim))
                        .map(claim -> claim.quantity().span().start())
                        .noneMatch(start -> start >= from && start < to);
        return same && alone && !ANOTHER_CLAUSE.matcher(between).find();
    }

    /// "To 154 from 155, against 147 a year before": with a third figure nobody knows which two the
    /// rate is of; and what grows from one rate to another is itself no rate.
    private static boolean areOnlyEnds(List<Claim> claims, List<Claim> ends) {
        var first = ends.getFirst();
        var unit = first.quantity().unit();
        return !unit.equals("%")
                && claims.stream()
                        .filter(claim -> claim.metric().equals(first.metric()))
                        .allMatch(claim ->
                                ends.contains(claim) || !claim.quantity().unit().equals(unit));
    }

    /// A yearly rate over an unknown number of years proves nothing.
    private static boolean isPerYear(Claim rate) {
        var text = rate.evidence().exact();
        return text.contains("CAGR") || text.contains("compound") || rate.quantity().per() != null;
    }

    private static boolean mayBeEnds(Claim one, Claim other) {
        return one.quantity().unit().equals(other.quantity().unit())
                && !isRate(one)
                && !isRate(other)
                && one.metric().equals(other.metric())
                && !one.metric().equals("duration");
    }

    private static Optional<List<Claim>> fromTo(Page.Passage passage, Claim one, Claim other) {
        var between = passage.between(one, other);
        if (FROM.matcher(passage.before(one)).find() && TO.matcher(between).find()) {
            return Optional.of(List.of(one, other));
        }
        return between.contains("from") && UP_FROM.matcher(between).find()
                ? Optional.of(List.of(other, one))
                : Optional.empty();
    }

    /// Two figures of one metric and subject before the multiple, in one sentence.
    private static Optional<Finding> loose(Page page, Page.Passage passage, Claim rate) {
        var ends =
                passage.claims().stream()
                        .filter(claim ->
                                claim.quantity().span().end() <= rate.quantity().span().start())
                        .filter(claim -> !isRate(claim))
                        .toList();
        var pairs = new ArrayList<Finding>();
        for (var i = 0; i < ends.size(); i++) {
            for (var j = i + 1; j < ends.size(); j++) {
                var one = ends.get(i);
                var other = ends.get(j);
                var subject = Page.subject(one);
                if (mayBeEnds(one, other)
                        && subject != null
                        && subject.equals(Page.subject(other))) {
                    right(page, rate, one, other).ifPresent(pairs::add);
                }
            }
        }
        return pairs.stream().findFirst();
    }

    /// The only two figures of one unit in the sentence before.
    private static Optional<Finding> besides(Page page, Page.Passage before, Claim rate) {
        var ends = before.claims().stream().filter(claim -> !isRate(claim)).toList();
        var two =
                ends.size() == 2
                        && ends.getFirst()
                                .quantity()
                                .unit()
                                .equals(ends.getLast().quantity().unit())
                        && rate.metric().equals("multiple");
        return two ? right(page, rate, ends.getFirst(), ends.getLast()) : Optional.empty();
    }

    private static Optional<Finding> right(Page page, Claim rate, Claim one, Claim other) {
        var found = finding(page, rate, one, other);
        return found.filter(finding -> !finding.relation().isTrouble());
    }

    private static Optional<Finding> finding(Page page, Claim rate, Claim first, Claim last) {
        var start = Reading.written(first.quantity());
        var end = Reading.written(last.quantity());
        if (!start.isPositive() || !end.isPositive()) {
            return Optional.empty();
        }
        var ratio = end.over(start);
        var point =
                last.quantity().written().doubleValue() / first.quantity().written().doubleValue();
        var percent = rate.quantity().unit().equals("%");
        var fall = rate.quantity().direction() == Direction.DOWN;
        if (percent && fall && rate.quantity().written().signum() > 0) {
            return Optional.empty();
        }
        return Optional.of(
                Growth.finding(
                        page,
                        percent ? "growth-against-end-points" : "multiple-against-end-points",
                        rate,
                        List.of(first, last),
                        percent ? ratio.minus(BigDecimal.ONE).times(HUNDRED) : ratio,
                        percent ? 100 * (point - 1) : point,
                        Reasons.figure(first.quantity())
                                + " to "
                                + Reasons.figure(last.quantity())));
    }
}
