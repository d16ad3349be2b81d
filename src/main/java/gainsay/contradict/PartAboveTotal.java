package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A total that lists a part larger than itself. A total given as a bound is read as its figure and
/// a little, as everywhere between readers.
final class PartAboveTotal implements Check {
    private static final Pattern LISTS =
            Pattern.compile(
                    "^[^.;()]{0,90}?(:|\\bincluding\\b|\\bincludes\\b|\\bof which\\b|\\bof whom\\b"
                            + "|\\bmade up of\\b|\\bcomprising\\b|\\bconsist(?:s|ing) of\\b)");
    private static final Set<String> TOTALS =
            Set.of(
                    "capital_total",
                    "total_raised",
                    "market_size",
                    "revenue",
                    "cost",
                    "investment",
                    "count");
    static final Map<String, Set<String>> PARTS =
            Map.of(
                    "capital_total",
                    Set.of(
                            "capital_total",
                            "funding_round",
                            "investment",
                            "deal_value",
                            "acquisition_price",
                            "money"),
                    "total_raised",
                    Set.of("funding_round", "total_raised", "money"),
                    "market_size",
                    Set.of("market_size", "revenue", "money"),
                    "investment",
                    Set.of("investment", "cost", "money"));

    @Override
    public List<Finding> of(Page page) {
        var findings = new ArrayList<Finding>();
        for (var passage : page.passages()) {
            for (var total : passage.claims()) {
                if (TOTALS.contains(total.metric()) && !page.isInTable(passage.span())) {
                    parts(passage, total).stream()
                            .filter(part -> isAbove(part, total))
                            .map(part -> finding(page, total, part))
                            .forEach(findings::add);
                }
            }
        }
        return findings;
    }

    private static List<Claim> parts(Page.Passage passage, Claim total) {
        var parts = new ArrayList<Claim>();
        var listed = LISTS.matcher(passage.after(total)).find();
        for (var claim : passage.claims()) {
            var after = claim.quantity().span().start() >= total.quantity().span().end();
            if (listed && after && mayBePart(claim, total) && follows(passage, total, claim)) {
                parts.add(claim);
            }
        }
        return parts;
    }

    private static boolean follows(Page.Passage passage, Claim total, Claim part) {
        return LISTS.matcher(passage.between(total, part)).find();
    }

    static boolean mayBePart(Claim claim, Claim total) {
        var kinds = PARTS.getOrDefault(total.metric(), Set.of(total.metric()));
        return kinds.contains(claim.metric())
                && claim.quantity().unit().equals(total.quantity().unit())
                && claim.modality().isFirm() == total.modality().isFirm()
                && claim.quantity().per() == null
                && claim.quantity().low() != null;
    }

    private static boolean isAbove(Claim part, Claim total) {
        return Reading.asRead(total.quantity()).isBelow(Reading.written(part.quantity()))
                && Reading.written(total.quantity()).low() != null
                && total.quantity().written().compareTo(part.quantity().written()) < 0;
    }

    private static Finding finding(Page page, Claim total, Claim part) {
        var whole = Reading.asRead(total.quantity());
        var piece = Reading.written(part.quantity());
        return page.finding(
                "part-above-total",
                false,
                false,
                List.of(total),
                List.of(part),
                whole,
                piece,
                "The total of "
                        + Reasons.figure(total.quantity())
                        + " lists "
                        + part.mention()
                        + "'s "
                        + Reasons.figure(part.quantity())
                        + " as one of its parts, but the part is larger than the total.");
    }
}
