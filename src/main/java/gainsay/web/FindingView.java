package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.ExportFormat;
import gainsay.app.Shown;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Provenance;
import gainsay.model.Ruling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One finding: its quotes side by side in their context, the difference by name, the proof, the
/// totals laid open, and whose voices they are.
final class FindingView {
    private static final int AROUND = 220;

    private final Finding finding;
    private final Map<String, Article> articles;
    private final List<Ruling> rulings;
    private final Visit visit;

    /// `rulings` are newest first.
    FindingView(Shown.OfFinding shown, List<Ruling> rulings, Visit visit) {
        this.rulings = rulings;
        this.finding = shown.finding();
        this.articles =
                shown.articles().stream()
                        .collect(Collectors.toMap(Article::id, Function.identity(), (a, b) -> a));
        this.visit = visit;
    }

    String html() {
        return Frame.page(
                Wording.subject(finding) + ", " + Wording.metric(finding.metric()),
                "",
                "",
                Parts.along(),
                tag("div", "what")
                        .add(
                                Parts.badge(
                                        Wording.tone(finding.relation()),
                                        Wording.relation(finding.relation())),
                                tag("span", "note").add(Wording.strength(finding.strength()))),
                heading(),
                tag("p", "lead said").add(Wording.reason(finding)),
                sides(),
                differences(),
                Totals.of(finding),
                Proof.of(finding),
                origins(),
                new RulingPanel(finding.id(), rulings, visit)
                        .onFinding(finding.sides().size() == 2),
                Parts.section("take", "Take along")
                        .add(Parts.exports("finding", finding.id(), formats()))
                        .add(
                                Parts.citation(
                                        Wording.citation(
                                                finding,
                                                visit.origin() + Links.finding(finding)))));
    }

    /// A review is made only of what somebody has accepted.
    private List<ExportFormat> formats() {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format != ExportFormat.CLAIMREVIEW || finding.isAccepted())
                .toList();
    }

    private Tag heading() {
        var claims = finding.claims();
        return tag("h1")
                .add(claims.isEmpty() ? Markup.NOTHING : Parts.subject(claims.getFirst()))
                .add(", " + Wording.metric(finding.metric()));
    }

    private Tag sides() {
        var columns = tag("div", "versus-page").at("data-sides", finding.sides().size());
        var number = 1;
        for (var side : finding.sides()) {
            if (!side.isEmpty()) {
                columns.add(side(side, name(number)));
            }
            number++;
        }
        return columns;
    }

    private String name(int number) {
        if (finding.sides().size() == 2) {
            return number == 1 ? Sides.LEFT : Sides.RIGHT;
        }
        return finding.sides().size() == 1 ? "" : Integer.toString(number);
    }

    private Tag side(List<Claim> side, String name) {
        var first = side.getFirst();
        var id = "side-" + name;
        var column =
                tag("section", "side")
                        .at("aria-labelledby", id)
                        .add(tag("h2").at("id", id).add(letter(name), Parts.figure(first)))
                        .add(tag("p").add(Parts.scope(first)))
                        .add(quoted(first));
        if (side.size() > 1) {
            var more =
                    tag("details")
                            .add(
                                    tag("summary")
                                            .add(
                                                    "and "
                                                            + Wording.count(
                                                                    side.size() - 1, "repeat")));
            side.subList(1, side.size()).forEach(claim -> more.add(quoted(claim)));
            column.add(more);
        }
        return column;
    }

    private static Markup letter(String name) {
        return name.isEmpty() ? Markup.NOTHING : tag("span", "letter").add(name);
    }

    private Tag quoted(Claim claim) {
        var article = articles.get(claim.article().id());
        return tag("div", "quoted")
                .add(
                        article == null
                                ? tag("blockquote").add(Parts.quote(claim))
                                : Parts.context(claim, article, AROUND))
                .add(
                        tag("p").add(
                                        Tag.link(Links.place(claim))
                                                .is("said")
                                                .add(Wording.title(claim.article()))))
                .add(
                        tag("p", "source")
                                .add(
                                        tag("span", "said").add(Wording.source(claim.article())),
                                        Markup.words(", "),
                                        tag("span", "day").add(Wording.day(claim.article())),
                                        Markup.words(", "),
                                        Tag.link(Links.claim(claim))
                                                .at("title", claim.id())
                                                .add("claim in full")));
    }

    private Markup differences() {
        if (finding.differences().isEmpty()) {
            return Markup.NOTHING;
        }
        var body = tag("tbody");
        for (var one : finding.differences()) {
            body.add(
                    tag("tr")
                            .add(
                                    tag("th").at("scope", "row").add(Sides.aspect(one.aspect())),
                                    tag("td", "said").add(stated(one.left())),
                                    tag("td", "said").add(stated(one.right())),
                                    tag("td").add(Sides.relation(one.relation()))));
        }
        return Parts.section("differences", "Where they differ")
                .add(
                        tag("div", "scroll")
                                .at("tabindex", 0)
                                .at("role", "region")
                                .at("aria-label", "Differences")
                                .add(
                                        tag("table")
                                                .add(
                                                        tag("thead")
                                                                .add(
                                                                        tag("tr")
                                                                                .add(
                                                                                        head(
                                                                                                "What"),
                                                                                        head(
                                                                                                Sides
                                                                                                        .LEFT),
                                                                                        head(
                                                                                                Sides
                                                                                                        .RIGHT),
                                                                                        head(
                                                                                                "How"))),
                                                        body)));
    }

    private static String stated(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.isBlank() ? "not said" : Wording.rounds(When.words(value));
    }

    private static Tag head(String words) {
        return tag("th").at("scope", "col").add(words);
    }

    private Tag origins() {
        var section = Parts.section("origins", "Whose voices");
        var voices =
                finding.origins() == 1
                        ? "One voice: the texts go back to the same source."
                        : finding.origins() + " independent voices.";
        section.add(tag("p").add(voices));
        var list = tag("ul");
        finding.claims().stream()
                .map(Claim::article)
                .distinct()
                .forEach(article ->
                        list.add(
                                tag("li")
                                        .add(
                                                Tag.link(Links.article(article))
                                                        .is("said")
                                                        .add(Wording.title(article)),
                                                sourceAndDay(article))));
        section.add(list);
        return section.add(
                Parts.note(
                        String.format(
                                Locale.ROOT,
                                "Weight in the list: %.2f of 1. It grows with how surely both are read, how far they are apart and how many independent voices speak.",
                                finding.score())));
    }

    /// A file without a title goes by its name, which is not said twice.
    private static Markup sourceAndDay(Provenance article) {
        var source = Wording.source(article);
        var again = source.equals(Wording.title(article));
        return Markup.of(
                again ? Markup.NOTHING : tag("span", "said").add(", " + source),
                Markup.words(", " + Wording.day(article)));
    }
}
