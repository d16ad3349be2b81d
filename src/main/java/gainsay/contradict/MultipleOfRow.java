package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A multiple in the text ("the 100x increase in training compute") against the table row that it
/// names.
final class MultipleOfRow implements Check {
    private static final Pattern A_RISE =
            Pattern.compile("^[ -]*(?:fold )?(?:increase|rise|growth|jump|improvement|leap)\\b");

    @Override
    public List<Finding> of(Page page) {
        var findings = new ArrayList<Finding>();
        for (var passage : page.passages()) {
            for (var claim : passage.claims()) {
                if (claim.metric().equals("multiple") && !page.isInTable(passage.span())) {
                    row(page, passage, claim).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> row(Page page, Page.Passage passage, Claim multiple) {
        var words = page.words().of(passage.text());
        List<Claim> best = List.of();
        var most = 1;
        for (var grid : Grid.of(page)) {
            for (var row : grid.body()) {
                var shared = Words.shared(page.words().of(grid.label(row)), words);
                var ends = page.within(row.span(), claim -> claim.quantity().isPoint());
                if (shared == most) {
                    best = List.of();
                }
                if (shared > most) {
                    most = shared;
                    best = ends;
                }
            }
        }
        var fits = best.size() == 2 && oneUnit(best.getFirst(), best.getLast());
        return fits && A_RISE.matcher(passage.after(multiple)).find()
                ? Optional.of(finding(page, multiple, best.getFirst(), best.getLast()))
                : Optional.empty();
    }

    private static boolean oneUnit(Claim one, Claim other) {
        return one.quantity().unit().equals(other.quantity().unit())
                && Reading.written(one.quantity()).isPositive()
                && Reading.written(other.quantity()).isPositive();
    }

    private static Finding finding(Page page, Claim multiple, Claim first, Claim last) {
        var ratio = Reading.written(last.quantity()).over(Reading.written(first.quantity()));
        var point =
                last.quantity().written().doubleValue() / first.quantity().written().doubleValue();
        return Growth.finding(
                page,
                "multiple-against-table-row",
                multiple,
                List.of(first, last),
                ratio,
                point,
                Reasons.figure(first.quantity()) + " to " + Reasons.figure(last.quantity()));
    }
}
