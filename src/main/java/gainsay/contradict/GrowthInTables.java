package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A growth rate in a row against the figures of its years in the same row.
final class GrowthInTables implements Check {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Finding> of(Page page) {
        var findings = new ArrayList<Finding>();
        for (var grid : Grid.of(page)) {
            for (var column = 1; column < grid.columns(); column++) {
                if (isRate(grid.head(column))) {
                    for (var row : grid.body()) {
                        rate(grid, row, column).ifPresent(findings::add);
                    }
                }
            }
        }
        return findings;
    }

    private static boolean isRate(String head) {
        return head.contains("cagr") || head.contains("growth") || head.contains("change");
    }

    private static boolean isYearly(String head) {
        return head.contains("cagr") || head.contains("annual") || head.contains("per year");
    }

    private static Optional<Finding> rate(Grid grid, Table.Row row, int column) {
        var rate = grid.cell(row, column).filter(claim -> claim.quantity().unit().equals("%"));
        var ends = new ArrayList<Integer>();
        for (var other = 1; other < grid.columns(); other++) {
            if (other != column
                    && grid.year(other).isPresent()
                    && grid.cell(row, other).filter(c -> isEnd(c)).isPresent()) {
                ends.add(other);
            }
        }
        if (rate.isEmpty() || ends.size() != 2) {
            return Optional.empty();
        }
        ends.sort((a, b) -> Integer.compare(year(grid, a), year(grid, b)));
        var first = grid.cell(row, ends.getFirst()).orElseThrow();
        var last = grid.cell(row, ends.getLast()).orElseThrow();
        var years = year(grid, ends.getLast()) - year(grid, ends.getFirst());
        var simple = !isYearly(grid.head(column));
        if (years < 1
                || (simple && years > 1)
                || !first.quantity().unit().equals(last.quantity().unit())) {
            return Optional.empty();
        }
        return finding(grid, row, rate.get(), first, last, years);
    }

    private static int year(Grid grid, int column) {
        return grid.year(column).orElseThrow();
    }

    private static boolean isEnd(Claim claim) {
        return claim.quantity().isPoint() && !claim.quantity().unit().equals("%");
    }

    private static Optional<Finding> finding(
            Grid grid, Table.Row row, Claim rate, Claim first, Claim last, int years) {
        var start = Reading.written(first.quantity());
        var end = Reading.written(last.quantity());
        if (!start.isPositive() || !end.isPositive()) {
            return Optional.empty();
        }
        var computed = end.over(start).root(years).minus(BigDecimal.ONE).times(HUNDRED);
        var point = 100 * (Math.pow(value(last) / value(first), 1.0 / years) - 1);
        return Optional.of(
                Growth.finding(
                        grid.page(),
                        "growth-against-end-points",
                        rate,
                        List.of(first, last),
                        computed,
                        point,
                        String.format(
                                Locale.ROOT,
                                "%s: %s to %s in %d %s",
                                grid.label(row),
                                Reasons.figure(first.quantity()),
                                Reasons.figure(last.quantity()),
                                years,
                                years == 1 ? "year" : "years")));
    }

    private static double value(Claim claim) {
        return claim.quantity().written().doubleValue();
    }
}
