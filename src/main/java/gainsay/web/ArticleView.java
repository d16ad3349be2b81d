package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.Shown;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Relation;
import gainsay.model.Span;
import gainsay.model.Table;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An article as it was read: its text by zones with every claim marked, the checks of its own
/// arithmetic, and what other articles say to it.
final class ArticleView {
    private static final int OPENING = 5;

    private final Article article;
    private final List<Claim> claims;
    private final List<Finding> findings;
    private final @Nullable String failure;
    private final Visit visit;

    /// `failure` says why the latest version of the file could not be read.
    ArticleView(Shown.OfArticle shown, @Nullable String failure, Visit visit) {
        this.visit = visit;
        this.article = shown.article();
        this.claims = shown.claims();
        this.findings = shown.findings();
        this.failure = failure;
    }

    String html() {
        return Frame.page(
                article.displayName(),
                "/articles",
                "",
                Parts.along(),
                headline(),
                origin(),
                contents(),
                failed(),
                tag("div", "columns")
                        .add(
                                tag("article", "text").add(text(article, title(), this::marked)),
                                tag("aside", "narrow")
                                        .at("aria-label", "What was found")
                                        .add(checks(), others(), list())),
                Parts.section("take", "Take along")
                        .add(
                                Parts.citation(
                                        Wording.citation(
                                                article,
                                                visit.origin() + Links.article(article.id())))));
    }

    /// The article's own headline is the page's, with its figures marked, and not said again.
    private Tag headline() {
        var title = title();
        return title == null
                ? Parts.heading(article.displayName())
                : tag("h1").add(tag("span", "said").add(marked(title.span())));
    }

    private @Nullable Block title() {
        return article.blocks().stream()
                .limit(OPENING)
                .filter(block -> isName(block.span().in(article.text())))
                .findFirst()
                .orElse(null);
    }

    /// Marks and spaces aside, which a name is cleaned of.
    private boolean isName(String text) {
        return letters(text).equals(letters(article.displayName()));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /// Where the text is long, what was found stands far below it on a narrow screen.
    private Tag contents() {
        return tag("nav", "choices")
                .at("aria-label", "What was found")
                .add(
                        found("#claims", claims.size(), "claim"),
                        found("#checks", own().size(), "check of its own figures"),
                        found("#others", with().size(), "finding beside other articles"));
    }

    private static Markup found(String place, int number, String what) {
        if (number == 0) {
            return Markup.NOTHING;
        }
        var words = number == 1 ? "1 " + what : Wording.number(number) + " " + plural(what);
        return Tag.link(place).is("chip").add(words);
    }

    private static String plural(String what) {
        return what.replaceFirst("^\\w+", "$0s");
    }

    private List<Finding> own() {
        return findings.stream().filter(finding -> isOwn(finding.relation())).toList();
    }

    private List<Finding> with() {
        return findings.stream().filter(finding -> !isOwn(finding.relation())).toList();
    }

    private static boolean isOwn(Relation relation) {
        return switch (relation) {
            case INCONSISTENT, CONSISTENT -> true;
            case CONTRADICTS, CORROBORATES, REFINES, UPDATES, DIFFERS_IN_SCOPE -> false;
        };
    }

    private Tag origin() {
        var metadata = article.metadata();
        var line = tag("p", "source");
        if (metadata.publisher() != null) {
            line.add(tag("span", "said").add(metadata.publisher())).add(" · ");
        }
        if (!metadata.authors().isEmpty()) {
            line.add(tag("span", "said").add(String.join(", ", metadata.authors()))).add(" · ");
        }
        var published = metadata.published();
        line.add(tag("span", "day").add(Wording.day(published)));
        if (published != null) {
            line.add(from(metadata.publishedFrom()));
        }
        line.add(" · ").add(tag("span", "path said").add(article.source()));
        var url = metadata.url();
        return url == null ? line : line.add(" · ").add(Tag.out(url).is("said path").add(url));
    }

    private static String from(@Nullable String where) {
        return where == null ? "" : " (date from the " + where.replace('-', ' ') + ")";
    }

    private Markup failed() {
        return failure == null
                ? Markup.NOTHING
                : tag("p", "warning said")
                        .add(
                                "The latest version of this file could not be read; this is the one before. "
                                        + failure);
    }

    private Tag checks() {
        var own = own();
        var section = Parts.section("checks", "Its own arithmetic");
        return own.isEmpty()
                ? section.add(Parts.note("Nothing in it could be worked out again."))
                : section.add(brief(own));
    }

    private Tag others() {
        var with = with();
        var section = Parts.section("others", "Beside other articles");
        return with.isEmpty()
                ? section.add(Parts.note("No other article speaks of the same figures."))
                : section.add(brief(with));
    }

    private static Tag brief(List<Finding> findings) {
        var list = tag("ul", "brief");
        findings.forEach(finding ->
                list.add(
                        tag("li")
                                .add(
                                        Parts.badge(finding),
                                        Markup.words(" "),
                                        Tag.link(Links.finding(finding))
                                                .is("said")
                                                .add(Wording.reason(finding)))));
        return list;
    }

    private Tag list() {
        var list = tag("ol", "brief");
        claims.forEach(claim ->
                list.add(
                        tag("li")
                                .at("data-row", "")
                                .add(
                                        Tag.link("#" + claim.id())
                                                .is("to")
                                                .add(Parts.figure(claim)),
                                        Markup.words(" "),
                                        tag("span", "said")
                                                .add(
                                                        Wording.subject(claim)
                                                                + ", "
                                                                + Wording.metric(
                                                                        claim.metric())))));
        return Parts.section("claims", Wording.count(claims.size(), "claim")).add(list);
    }

    /// The text by blocks, without `left`; `mark` turns a span of it into words with marks in them.
    static List<Markup> text(
            Article article, @Nullable Block left, Function<Span, List<Markup>> mark) {
        var parts = new ArrayList<Markup>();
        var aside = new ArrayList<Markup>();
        var done = -1;
        for (var block : article.blocks()) {
            if (block.equals(left)) {
                continue;
            }
            if (block.zone() == Zone.BOILERPLATE) {
                aside.add(tag("p", "said").add(mark.apply(block.span())));
                continue;
            }
            unfold(aside, parts);
            var table = tableOf(article, block);
            if (table == null) {
                parts.add(block(block, mark.apply(block.span())));
            } else if (table.span().start() > done) {
                parts.add(table(table, mark));
                done = table.span().start();
            }
        }
        unfold(aside, parts);
        return parts;
    }

    /// What is no text of the article, front matter and menus, stays at its place below a fold.
    private static void unfold(List<Markup> aside, List<Markup> parts) {
        if (!aside.isEmpty()) {
            parts.add(
                    tag("details", "block boilerplate")
                            .add(tag("summary").add("Left out: not the article’s own text"))
                            .add(List.copyOf(aside)));
            aside.clear();
        }
    }

    private static @Nullable Table tableOf(Article article, Block block) {
        return block.zone() != Zone.TABLE_CELL
                ? null
                : article.tables().stream()
                        .filter(table -> table.span().contains(block.span()))
                        .findFirst()
                        .orElse(null);
    }

    private static Tag block(Block block, List<Markup> words) {
        var element =
                switch (block.zone()) {
                    case HEADLINE, HEADING -> tag("p", "headish").add(words);
                    case QUOTE -> tag("blockquote").add(words);
                    case BODY, TAKEAWAY, LIST_ITEM, TABLE_CELL, CAPTION, TEASER, BOILERPLATE ->
                            tag("p").add(words);
                };
        var zone = tag("span", "zone").add(isPlain(block.zone()) ? "" : Wording.zone(block.zone()));
        return tag("div", "block said " + block.zone().label())
                .at("title", Wording.zone(block.zone()))
                .add(zone, element);
    }

    /// What its looks tell needs no label.
    private static boolean isPlain(Zone zone) {
        return switch (zone) {
            case BODY, HEADING, HEADLINE, LIST_ITEM, TABLE_CELL -> true;
            case TAKEAWAY, CAPTION, QUOTE, TEASER, BOILERPLATE -> false;
        };
    }

    private static Tag table(Table table, Function<Span, List<Markup>> mark) {
        var body = tag("tbody");
        for (var row : table.rows()) {
            var line = tag("tr");
            row.cells()
                    .forEach(cell ->
                            line.add(
                                    (row.head() ? tag("th").at("scope", "col") : tag("td"))
                                            .add(mark.apply(cell))));
            body.add(line);
        }
        var whole = tag("table", "said").add(body);
        return tag("div", "block table-cell")
                .add(
                        tag("span", "zone").add("table"),
                        tag("div", "scroll")
                                .at("tabindex", 0)
                                .at("role", "region")
                                .at(
                                        "aria-label",
                                        table.caption().isBlank() ? "Table" : table.caption())
                                .add(whole));
    }

    private List<Markup> marked(Span span) {
        var parts = new ArrayList<Markup>();
        var at = span.start();
        for (var claim : claims) {
            var value = claim.quantity().span();
            if (value.start() >= at && value.end() <= span.end() && !value.isEmpty()) {
                parts.add(Markup.words(article.text().substring(at, value.start())));
                parts.add(mark(claim, value));
                at = value.end();
            }
        }
        parts.add(Markup.words(article.text().substring(at, span.end())));
        return parts;
    }

    private Tag mark(Claim claim, Span value) {
        var trouble =
                findings.stream()
                        .anyMatch(finding ->
                                finding.relation().isTrouble()
                                        && finding.claims().stream()
                                                .anyMatch(c -> c.id().equals(claim.id())));
        return tag("mark")
                .at("id", claim.id())
                .is(trouble ? "bad" : "claim")
                .add(
                        Tag.link(Links.claim(claim))
                                .at(
                                        "title",
                                        Wording.subject(claim)
                                                + ", "
                                                + Wording.metric(claim.metric()))
                                .add(value.in(article.text())));
    }
}
