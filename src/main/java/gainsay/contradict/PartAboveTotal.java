package gainsay.contradict;

import gainsay.model.Block;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Zone;
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
                    "^[^.;()]{0,90}?(:|\\bincluding\\b|\\b(?:which|that|total|sum|figure|amount)"
                            + " (?:also )?includes\\b|\\bof which\\b|\\bof whom\\b"
                            + "|\\bmade up of\\b|\\bcomprising\\b|\\bconsist(?:s|ing) of\\b)");
    private static final Pattern ANOTHER_CLAUSE =
            Pattern.compile("\\b(?:while|whereas|but|although|compared)\\b");
    private static final Pattern OF_THEM = Pattern.compile("\\b(?:including|of which|of whom)\\b");
    private static final Pattern ANNOUNCES =
            Pattern.compile(
                    "(?i)\\b(?:here (?:is|are)|here['’]s|as follows|made (?:up )?of|breaks? down|breakdown"
                            + "|consists? of|comprises|the (?:parts|pieces))\\b[^.:]*[.:]\\s*$");
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
                    parts(page, passage, total).stream()
                            .filter(part -> isAbove(part, total))
                            .map(part -> finding(page, total, part))
                            .forEach(findings::add);
                }
            }
        }
        return findings;
    }

    private static List<Claim> parts(Page page, Page.Passage passage, Claim total) {
        var parts = new ArrayList<>(announced(page, passage, total));
        var listed = LISTS.matcher(passage.after(total)).find();
        for (var claim : passage.claims()) {
            var after = claim.quantity().span().start() >= total.quantity().span().end();
            if (listed
                    && after
                    && mayBePart(claim, total)
                    && countTheSame(page, passage, claim, total)
                    && follows(passage, total, claim)) {
                parts.add(claim);
            }
        }
        return parts;
    }

    /// A figure without a noun counts what its whole does only right behind "including".
    private static boolean countTheSame(Page page, Page.Passage passage, Claim part, Claim total) {
        return page.words().countTheSame(part, total)
                && (part.quantity().counted() != null
                        || !part.quantity().unit().equals("1")
                        || OF_THEM.matcher(passage.between(total, part)).find());
    }

    /// "Here is what it is made of", and the list below: the first amount of each item.
    private static List<Claim> announced(Page page, Page.Passage passage, Claim total) {
        var parts = new ArrayList<Claim>();
        var blocks = page.article().blocks();
        var at = page.blockOf(passage.span()).map(blocks::indexOf).orElse(blocks.size());
        if (at == blocks.size() || !announces(page, blocks.get(at), total)) {
            return parts;
        }
        at++;
        while (at < blocks.size() && blocks.get(at).zone() == Zone.HEADING) {
            at++;
        }
        for (; at < blocks.size() && blocks.get(at).zone() == Zone.LIST_ITEM; at++) {
            page.within(blocks.get(at).span(), claim -> mayBePart(claim, total)).stream()
                    .findFirst()
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private static boolean announces(Page page, Block block, Claim total) {
        var end = total.quantity().span().end();
        var rest = page.text().substring(end, Math.max(end, block.span().end()));
        var alone =
                page.within(block.span(), claim -> claim.metric().equals(total.metric())).size();
        return alone == 1 && ANNOUNCES.matcher(rest).find();
    }

    private static boolean follows(Page.Passage passage, Claim total, Claim part) {
        var between = passage.between(total, part);
        return LISTS.matcher(between).find() && !ANOTHER_CLAUSE.matcher(between).find();
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
