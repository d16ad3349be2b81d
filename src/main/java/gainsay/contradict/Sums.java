package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Table;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Parts that are said to make a total: in a sentence, in the last row of a table, or under a
/// heading (there only agreement is recorded, for a heading never says that it lists everything).
final class Sums implements Check {
    private static final Pattern MAKES =
            Pattern.compile(
                    "\\b(?:add(?:s|ing)? up to|make|makes|making|totall?ing|totals?|"
                            + "for a (?:combined )?total of|sums? to|combined,? (?:they|the two|that is)|"
                            + "together(?:,)? (?:they )?(?:raised|make|total|come to))\\s+"
                            + "(?:about |over |nearly |roughly |a combined )?$");
    private static final Pattern MADE_OF =
            Pattern.compile(
                    "^[^.;()]{0,60}?\\b(?:made up of|consisting of|comprising|"
                            + "split (?:between|into)|divided into)\\b"
                            + "|^[^.;(),]{0,60}?\\b(?:consists of|comprises|breaks? down into)\\b"
                            + "|^ (?:in (?:total|all|sum)|altogether)[^.;:()]{0,30}:");
    private static final Pattern ROW = Pattern.compile("\\bvs\\b|\\bversus\\b");
    private static final Pattern PLUS =
            Pattern.compile("^[^.;]{0,80}(?:\\band\\b|\\bplus\\b|,|\\+)[^.;]{0,60}$");
    private static final Pattern TOTAL_ROW =
            Pattern.compile("^\\W*(?:grand )?(?:total|sum|overall)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Finding> of(Page page) {
        var findings = new ArrayList<Finding>();
        for (var passage : page.passages()) {
            if (!page.isInTable(passage.span())) {
                inSentence(page, passage).ifPresent(findings::add);
            }
        }
        page.article().tables().forEach(table -> findings.addAll(inTable(page, table)));
        page.claims().forEach(total -> underHeading(page, total).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> inSentence(Page page, Page.Passage passage) {
        if (ROW.matcher(passage.text()).find()) {
            return Optional.empty();
        }
        var claims = passage.claims();
        for (var i = 0; i < claims.size(); i++) {
            var total = claims.get(i);
            var before = alike(page, claims.subList(0, i), total);
            if (before.size() > 1
                    && MAKES.matcher(passage.before(total)).find()
                    && PLUS.matcher(passage.between(before.getFirst(), before.getLast())).find()) {
                return Optional.of(sum(page, "parts-make-total", total, before));
            }
            var after = alike(page, claims.subList(i + 1, claims.size()), total);
            if (after.size() > 1 && MADE_OF.matcher(passage.after(total)).find()) {
                return Optional.of(sum(page, "total-made-of-parts", total, after));
            }
        }
        return Optional.empty();
    }

    private static List<Claim> alike(Page page, List<Claim> claims, Claim total) {
        return claims.stream()
                .filter(claim -> page.words().countTheSame(claim, total))
                .filter(claim -> claim.quantity().unit().equals(total.quantity().unit()))
                .filter(claim -> !claim.metric().equals("valuation"))
                .filter(claim -> claim.quantity().per() == null)
                .toList();
    }

    private static List<Finding> inTable(Page page, Table table) {
        var findings = new ArrayList<Finding>();
        var body = table.rows().stream().filter(row -> !row.head()).toList();
        var last = body.isEmpty() ? null : body.getLast();
        if (last == null
                || body.size() < 3
                || last.cells().isEmpty()
                || !TOTAL_ROW.matcher(last.cells().getFirst().in(page.text())).find()) {
            return findings;
        }
        for (var column = 1; column < last.cells().size(); column++) {
            var parts = new ArrayList<Claim>();
            for (var row : body.subList(0, body.size() - 1)) {
                Grid.cell(page, row, column).ifPresent(parts::add);
            }
            var total = Grid.cell(page, last, column);
            if (total.isPresent()
                    && parts.size() == body.size() - 1
                    && addable(parts, total.get())) {
                findings.add(sum(page, "column-makes-total", total.get(), parts));
            }
        }
        return findings;
    }

    private static boolean addable(List<Claim> parts, Claim total) {
        var unit = total.quantity().unit();
        var amounts = total.quantity().isMoney() || unit.equals("1");
        return amounts && parts.stream().allMatch(part -> part.quantity().unit().equals(unit));
    }

    private static Optional<Finding> underHeading(Page page, Claim total) {
        var heading = total.evidence().zone() == Zone.HEADING;
        if (!heading || !total.metric().equals("capital_total")) {
            return Optional.empty();
        }
        var title = total.evidence().exact().strip();
        Map<String, Claim> bySubject = new LinkedHashMap<>();
        page.claims().stream()
                .filter(claim -> claim.metric().equals("funding_round"))
                .filter(claim -> claim.evidence().section().contains(title))
                .filter(claim -> claim.quantity().unit().equals(total.quantity().unit()))
                .filter(claim -> claim.modality().isFirm() && claim.quantity().isPoint())
                .forEach(
                        claim -> bySubject.putIfAbsent(String.valueOf(Page.subject(claim)), claim));
        var parts = List.copyOf(bySubject.values());
        if (parts.size() < 2) {
            return Optional.empty();
        }
        var found = sum(page, "rounds-make-heading", total, parts);
        return found.relation().isTrouble() ? Optional.empty() : Optional.of(found);
    }

    private static Finding sum(Page page, String rule, Claim total, List<Claim> parts) {
        var sum = Range.closed(java.math.BigDecimal.ZERO, java.math.BigDecimal.ZERO);
        var plain = java.math.BigDecimal.ZERO;
        for (var part : parts) {
            sum = sum.plus(Reading.written(part.quantity()));
            plain = plain.add(part.quantity().written());
        }
        var written = Reading.written(total.quantity());
        var exactly = plain.compareTo(total.quantity().written()) == 0;
        var holds = exactly || sum.meets(written);
        return page.finding(
                rule,
                holds,
                exactly,
                List.of(total),
                parts,
                sum,
                written,
                String.format(
                        Locale.ROOT,
                        "%s %s %s: the parts come to %s.",
                        parts.stream()
                                .map(part -> Reasons.figure(part.quantity()))
                                .collect(Collectors.joining(" and ")),
                        holds ? "make" : "do not make",
                        Reasons.figure(total.quantity()),
                        Reconciler.amount(plain, total.quantity().unit())));
    }
}
