package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// The figure of the headline against that of the text below it.
final class HeadlineAgainstBody implements Check {
    /// Metrics that a subject has one figure of; of others an article may well tell several.
    static final Set<String> SINGLE =
            Set.of(
                    "valuation",
                    "funding_round",
                    "total_raised",
                    "acquisition_price",
                    "market_cap",
                    "capital_total",
                    "revenue",
                    "profit",
                    "count",
                    "deal_value",
                    "investment");

    private static final int A_YEAR = 360;
    private static final Pattern YEAR = Pattern.compile("(?i)\\b(?:year|annual|full[ -]year)\\b");
    private static final Pattern PLACED =
            Pattern.compile("(?:[ -]\\p{Ll}+){1,4} (?:in|at|from|outside) (?:the )?\\p{Lu}");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");

    @Override
    public List<Finding> of(Page page) {
        Map<String, List<Position>> matters = new LinkedHashMap<>();
        for (var claim : page.claims()) {
            if (SINGLE.contains(claim.metric())) {
                var key =
                        subject(page, claim)
                                + claim.metric()
                                + page.known().family(claim.quantity());
                matters.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(new Positions(page.known()).position(claim));
            }
        }
        var findings = new ArrayList<Finding>();
        matters.values().forEach(matter -> findings.addAll(weigh(page, matter)));
        return findings;
    }

    private static List<Finding> weigh(Page page, List<Position> matter) {
        var findings = new ArrayList<Finding>();
        var body = matter.stream().filter(p -> !isHeadline(p)).toList();
        for (var headline : matter.stream().filter(HeadlineAgainstBody::isHeadline).toList()) {
            var same = latest(body.stream().filter(p -> mayBeSame(page, headline, p)).toList());
            var values = same.stream().map(Exchanges::value).distinct().count();
            if (!same.isEmpty() && same.stream().anyMatch(p -> !isApart(headline, p))) {
                var right = same.stream().filter(p -> !isApart(headline, p)).findFirst();
                findings.add(finding(page, true, headline.first(), right.orElseThrow().first()));
            } else if (values == 1 && !isRepeated(page, headline.first())) {
                findings.add(finding(page, false, headline.first(), same.getFirst().first()));
            }
        }
        return findings;
    }

    /// A headline that leaves out who is meant speaks of the only one that the text has such a
    /// figure of.
    private static String subject(Page page, Claim claim) {
        if (claim.subject() != null || claim.evidence().zone() != Zone.HEADLINE) {
            return String.valueOf(Page.subject(claim));
        }
        var subjects =
                page.claims().stream()
                        .filter(other -> other.metric().equals(claim.metric()))
                        .map(Page::subject)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return subjects.size() == 1 ? String.valueOf(subjects.getFirst()) : claim.id();
    }

    /// Of figures for several times a headline gives the last.
    private static List<Position> latest(List<Position> body) {
        var ends = body.stream().map(p -> p.window().end()).filter(Objects::nonNull).toList();
        var last = ends.stream().max(Comparator.naturalOrder());
        return body.stream()
                .filter(p -> p.window().end() == null || p.window().end().equals(last.orElse(null)))
                .toList();
    }

    private static boolean isHeadline(Position position) {
        return position.first().evidence().zone() == Zone.HEADLINE;
    }

    /// The headline's own figure stands in the text, for whatever it may be read there: then the
    /// other one is another thing.
    private static boolean isRepeated(Page page, Claim headline) {
        var figure = headline.quantity();
        var body = page.text().substring(headline.evidence().span().end());
        var number = NUMBER.matcher(figure.text());
        var written =
                number.find()
                        && Pattern.compile(
                                        "(?<![\\d.,])"
                                                + Pattern.quote(number.group())
                                                + "(?![\\d]|[.,]\\d)")
                                .matcher(body)
                                .find()
                        && number.group().length() > 1;
        return written
                || page.claims().stream()
                        .filter(claim -> claim.evidence().zone() != Zone.HEADLINE)
                        .map(Claim::quantity)
                        .anyMatch(other ->
                                other.unit().equals(figure.unit())
                                        && other.written().compareTo(figure.written()) == 0);
    }

    private static boolean isApart(Position headline, Position body) {
        return Accord.of(headline.quantity(), Zone.HEADLINE, body.quantity(), Zone.BODY).isApart();
    }

    /// Nothing stated keeps them apart, and neither tells of a change.
    private static boolean mayBeSame(Page page, Position headline, Position body) {
        var pair = Pair.of(headline, body, page.known(), id -> page.claims());
        var a = headline.scope();
        var b = body.scope();
        var counted = page.words().counted(headline.quantity().counted());
        var other = page.words().counted(body.quantity().counted());
        return headline.quantity().unit().equals(body.quantity().unit())
                && Positions.firmness(headline.modality()) == Positions.firmness(body.modality())
                && Positions.compatible(Words.plain(a.round()), Words.plain(b.round()))
                && Positions.compatible(Words.plain(a.basis()), Words.plain(b.basis()))
                && Positions.compatible(Words.plain(a.region()), Words.plain(b.region()))
                && Positions.compatible(Words.plain(headline.per()), Words.plain(body.per()))
                && (!headline.first().metric().equals("count")
                        || (counted.isPresent() && counted.equals(other))
                                && !isOfOnePlace(page, body.first()))
                && pair.windows().mayBeSame()
                && !isOfPartOfTheYear(body, headline)
                && !page.words().signalsChange(body.first())
                && !page.words().signalsChange(headline.first());
    }

    /// "Will offer 12 million shares in the U.S.": others may be offered elsewhere.
    private static boolean isOfOnePlace(Page page, Claim body) {
        var behind = page.text().substring(body.quantity().span().end());
        return PLACED.matcher(behind).lookingAt();
    }

    /// "Year loss" in the headline is not what the text tells of the first half.
    private static boolean isOfPartOfTheYear(Position body, Position headline) {
        var stretch = Stretch.of(body.window());
        return stretch != null
                && stretch.days() < A_YEAR
                && !headline.window().isStated()
                && YEAR.matcher(headline.first().evidence().exact()).find();
    }

    private static Finding finding(Page page, boolean holds, Claim headline, Claim body) {
        var exactly = headline.quantity().written().compareTo(body.quantity().written()) == 0;
        return page.finding(
                "headline-against-body",
                holds,
                exactly,
                List.of(headline),
                List.of(body),
                Reading.fair(headline.quantity(), Zone.HEADLINE),
                Reading.fair(body.quantity(), Zone.BODY),
                "The headline gives "
                        + Reasons.figure(headline.quantity())
                        + ", the text "
                        + Reasons.figure(body.quantity())
                        + (holds ? ": one figure." : " for the same thing."));
    }
}
