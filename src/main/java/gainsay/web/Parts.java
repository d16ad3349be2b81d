package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.ExportFormat;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What several pages show: figures, quotes, sources, badges, lists of claims and findings.
final class Parts {
    private Parts() {}

    static Tag heading(String text) {
        return tag("h1").add(tag("span", "said").add(text));
    }

    /// Where this stands in the list that one came from, and the way along it; scripts fill it in.
    static Tag along() {
        return tag("p", "along")
                .flag("data-along")
                .flag("hidden")
                .add(
                        Tag.link("#main").at("rel", "prev").add("Before").add(key("p")),
                        tag("span", "note"),
                        Tag.link("#main").at("rel", "next").add("Next").add(key("n")));
    }

    private static Tag key(String key) {
        return tag("kbd").add(key);
    }

    /// A stretch of the page with a heading of its own.
    static Tag section(String id, String heading) {
        return tag("section").at("aria-labelledby", id).add(tag("h2").at("id", id).add(heading));
    }

    static Tag note(String text) {
        return tag("p", "note").add(text);
    }

    static Tag badge(String tone, String text) {
        var sign =
                switch (tone) {
                    case "bad" -> "≠";
                    case "good" -> "=";
                    case "calm" -> "→";
                    default -> "+";
                };
        return tag("span", "badge " + tone)
                .add(tag("span").at("aria-hidden", "true").add(sign + " "))
                .add(text);
    }

    static Tag badge(Finding finding) {
        var strength = finding.strength();
        return badge(
                Wording.tone(finding.relation()),
                Wording.relation(finding.relation())
                        + (strength == null ? "" : ", " + strength.label().replace('-', ' ')));
    }

    static Tag figure(Claim claim) {
        var style = claim.modality() == Modality.ASSERTED ? "figure" : "figure loose";
        return tag("span", style).add(Wording.value(claim.quantity()));
    }

    /// The evidence with its figure marked.
    static Tag quote(Claim claim) {
        return tag("q", "said").add(marked(claim, claim.evidence().exact()));
    }

    private static List<Markup> marked(Claim claim, String exact) {
        var at = claim.evidence().span();
        var value = claim.quantity().span();
        if (!at.contains(value) || at.length() != exact.length()) {
            return List.of(Markup.prose(exact));
        }
        return List.of(
                Markup.prose(exact.substring(0, value.start() - at.start())),
                tag("mark").add(value.shifted(-at.start()).in(exact)),
                Markup.prose(exact.substring(value.end() - at.start())));
    }

    /// The evidence with some of the article on either side.
    static Tag context(Claim claim, Article article, int around) {
        return new Context(article, claim, around).quoted(Parts::marked);
    }

    /// Where a claim comes from: publisher or file, and date, as a link to the place.
    static Tag source(Claim claim) {
        var article = claim.article();
        return tag("span", "source")
                .add(
                        Tag.link(Links.place(claim))
                                .is("said")
                                .at("title", article.source())
                                .add(Wording.source(article)),
                        Markup.words(", "),
                        tag("span", "day").add(Wording.day(article)));
    }

    static Tag subject(Claim claim) {
        var subject = claim.subject();
        return subject == null
                ? tag("span", "subject none").add(Wording.subject(claim))
                : Tag.link(Links.entity(subject)).is("subject said").add(subject.name());
    }

    static Tag scope(Claim claim) {
        return tag("span", "scope said").add(String.join(" · ", Wording.scope(claim)));
    }

    /// One claim as a row of results: the figure first, then whose and what, the quote, the source.
    static Tag row(Claim claim) {
        return row(
                claim,
                tag("p", "what")
                        .add(
                                subject(claim),
                                tag("span", "metric").add(Wording.metric(claim.metric())),
                                scope(claim)));
    }

    private static Tag row(Claim claim, Markup what) {
        return tag("li", "row")
                .at("data-row", "")
                .add(
                        Tag.link(Links.claim(claim))
                                .is("to")
                                .add(figure(claim))
                                .add(tag("span", "away").add(" in full")),
                        tag("div", "about")
                                .add(
                                        what,
                                        tag("p", "quote").add(quote(claim)),
                                        tag("p").add(source(claim))));
    }

    /// Rows below a heading that says whose figures they are and of what.
    static Tag plainRows(List<Claim> claims) {
        var rows = tag("ol", "rows");
        for (var claim : claims) {
            var scope = Wording.scope(claim);
            rows.add(
                    row(
                            claim,
                            scope.isEmpty() ? Markup.NOTHING : tag("p", "what").add(scope(claim))));
        }
        return rows;
    }

    static Tag rows(List<Claim> claims) {
        return tag("ol", "rows").add(claims.stream().map(Parts::row).toList());
    }

    /// One finding as a row: the sides' figures first.
    static Tag row(Finding finding) {
        return tag("li", "row")
                .at("data-row", "")
                .add(
                        Tag.link(Links.finding(finding))
                                .is("to versus")
                                .add(sides(finding))
                                .add(tag("span", "away").add(" side by side")),
                        tag("div", "about")
                                .add(
                                        tag("p", "what")
                                                .add(
                                                        badge(finding),
                                                        who(finding),
                                                        tag("span", "metric")
                                                                .add(
                                                                        Wording.metric(
                                                                                finding.metric())),
                                                        ruling(finding)),
                                        tag("p", "reason said").add(Wording.reason(finding)),
                                        tag("p", "source").add(from(finding))));
    }

    private static Markup ruling(Finding finding) {
        var ruling = finding.ruling();
        return ruling == null ? Markup.NOTHING : RulingPanel.chip(ruling);
    }

    private static Markup who(Finding finding) {
        var claims = finding.claims();
        return claims.isEmpty() ? Markup.NOTHING : subject(claims.getFirst());
    }

    private static List<Markup> sides(Finding finding) {
        var figures = new ArrayList<Markup>();
        for (var side : finding.sides()) {
            if (!side.isEmpty() && figures.size() < 5) {
                if (!figures.isEmpty()) {
                    figures.add(tag("span", "against").add(" / "));
                }
                figures.add(figure(side.getFirst()));
            }
        }
        return figures;
    }

    private static List<Markup> from(Finding finding) {
        var parts = new ArrayList<Markup>();
        finding.claims().stream()
                .map(Claim::article)
                .distinct()
                .limit(4)
                .forEach(article ->
                        parts.add(
                                Markup.of(
                                        Markup.words(parts.isEmpty() ? "" : " · "),
                                        tag("span", "said").add(Wording.source(article) + ", "),
                                        tag("span", "day").add(Wording.day(article)))));
        return parts;
    }

    static Tag rowsOf(List<Finding> findings) {
        return tag("ol", "rows").add(findings.stream().map(Parts::row).toList());
    }

    /// A text to take along, with a button that copies it where scripts run.
    static Tag citation(String text) {
        return tag("div", "cite")
                .add(
                        tag("label").at("for", "citation").add("Citation"),
                        tag("textarea")
                                .at("id", "citation")
                                .at("rows", Math.clamp(text.length() / 80 + 1, 2, 8))
                                .flag("readonly")
                                .add(text),
                        tag("button")
                                .at("type", "button")
                                .at("data-copy", "citation")
                                .flag("hidden")
                                .add("Copy"));
    }

    /// What can be downloaded of one entity or finding; `which` is the name of the parameter.
    static Tag exports(String which, String id, List<ExportFormat> formats) {
        var links = tag("p", "people").add(Markup.words("Download "));
        for (var format : formats) {
            var path = Links.API + "/export/" + format.label() + Params.query(Map.of(which, id));
            links.add(Tag.link(path).is("chip").flag("download").add(name(format)));
        }
        return links;
    }

    /// What can be downloaded of all that the index holds.
    static Tag exportsOfAll(ExportFormat... formats) {
        var links = tag("p", "people").add(Markup.words("Download "));
        for (var format : formats) {
            var path = Links.API + "/export/" + format.label();
            links.add(Tag.link(path).is("chip").flag("download").add(name(format)));
        }
        return links;
    }

    private static String name(ExportFormat format) {
        return switch (format) {
            case JSONL -> "JSON Lines";
            case JSON -> "JSON";
            case CSV -> "CSV";
            case JSONLD -> "schema.org";
            case CLAIMREVIEW -> "ClaimReview";
            case WEBANNOTATION -> "Web Annotation";
            case SARIF -> "SARIF";
            case HTML -> "report to send";
        };
    }

    /// The way to the page before and the page after.
    static Markup pages(String path, Params asked, int page, int size, int all) {
        var last = Math.min(1000, (all + size - 1) / size);
        if (last <= 1) {
            return Markup.NOTHING;
        }
        var nav = tag("nav", "pages").at("aria-label", "Pages of results");
        if (page > 1) {
            nav.add(Tag.link(path + asked.with("page", page - 1)).at("rel", "prev").add("Before"));
        }
        nav.add(tag("span").add("Page " + page + " of " + Wording.number(last)));
        if (page < last) {
            nav.add(Tag.link(path + asked.with("page", page + 1)).at("rel", "next").add("After"));
        }
        return nav;
    }
}
