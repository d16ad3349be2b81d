package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Claim;
import gainsay.model.Span;
import gainsay.model.Table;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The text around a claim: its own block, and of the blocks before and after as much as there is
/// room for. What stands between blocks, as front matter does, is no text.
final class Context {
    private final Article article;
    private final Claim claim;
    private final int room;

    Context(Article article, Claim claim, int room) {
        this.article = article;
        this.claim = claim;
        this.room = room;
    }

    /// `marked` makes the evidence's words with the figure marked.
    Tag quoted(BiFunction<Claim, String, List<Markup>> marked) {
        var at = claim.evidence().span();
        var quote = tag("blockquote", "said");
        if (at.end() > article.text().length()) {
            return quote.add(marked.apply(claim, claim.evidence().exact()));
        }
        var table = tableAround(at);
        if (table != null) {
            return quote.add(rows(table));
        }
        return quote.add(
                tag("span", "around").add(paragraphs(before(at))),
                tag("span", "evidence").add(marked.apply(claim, at.in(article.text()))),
                tag("span", "around").add(paragraphs(after(at))));
    }

    private @Nullable Table tableAround(Span at) {
        return claim.evidence().zone() != Zone.TABLE_CELL
                ? null
                : article.tables().stream()
                        .filter(table -> table.span().overlaps(at))
                        .findFirst()
                        .orElse(null);
    }

    /// The row of the figure below the head of its table, between its neighbours.
    private Tag rows(Table table) {
        var value = claim.quantity().span();
        var all = table.rows();
        var own = 0;
        while (own < all.size() - 1 && !all.get(own).span().contains(value)) {
            own++;
        }
        var body = tag("tbody");
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).head() || Math.abs(i - own) <= 1) {
                body.add(row(all.get(i), i == own));
            }
        }
        return tag("span", "scroll")
                .at("tabindex", 0)
                .at("role", "region")
                .at("aria-label", "The table around the figure")
                .add(tag("table").add(body));
    }

    private Tag row(Table.Row row, boolean own) {
        var line = tag("tr", own ? "evidence" : "around");
        for (var cell : row.cells()) {
            var value = claim.quantity().span();
            var words = Markup.prose(cell.in(article.text()).strip());
            if (own && cell.contains(value)) {
                words =
                        Markup.of(
                                Markup.prose(article.text().substring(cell.start(), value.start())),
                                tag("mark").add(value.in(article.text())),
                                Markup.prose(article.text().substring(value.end(), cell.end())));
            }
            line.add((row.head() ? tag("th").at("scope", "col") : tag("td")).add(words));
        }
        return line;
    }

    /// A gap stands between paragraphs, not an empty line.
    private static List<Markup> paragraphs(String text) {
        var parts = new ArrayList<Markup>();
        for (var paragraph : text.split("(?<=\n\n)|(?=\n\n)")) {
            parts.add(
                    paragraph.isBlank() && paragraph.startsWith("\n")
                            ? tag("span", "gap").add("\n")
                            : Markup.prose(paragraph));
        }
        return parts;
    }

    private String before(Span at) {
        var text = new StringBuilder();
        for (var block : article.blocks().reversed()) {
            var end = Math.min(block.span().end(), at.start());
            if (block.span().start() < at.start() && text.length() < room && isText(block)) {
                var piece = article.text().substring(block.span().start(), end);
                text.insert(0, joint(block, at, end)).insert(0, piece);
            }
        }
        return text.length() <= room
                ? text.toString()
                : "… " + text.substring(wordAfter(text, text.length() - room));
    }

    /// Within one block the words go on; the next block is a paragraph of its own.
    private static String joint(Block block, Span at, int end) {
        return block.span().end() > at.start() && end == at.start() ? "" : "\n\n";
    }

    private String after(Span at) {
        var text = new StringBuilder();
        for (var block : article.blocks()) {
            var start = Math.max(block.span().start(), at.end());
            if (block.span().end() > at.end() && text.length() < room && isText(block)) {
                text.append(block.span().start() >= at.end() ? "\n\n" : "");
                text.append(article.text(), start, block.span().end());
            }
        }
        return text.length() <= room
                ? text.toString()
                : text.substring(0, wordBefore(text, room)) + " …";
    }

    private boolean isText(Block block) {
        return block.zone().speaksForTheArticle() || block.span().overlaps(claim.evidence().span());
    }

    private static int wordAfter(CharSequence text, int from) {
        var at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return Math.min(at + 1, text.length());
    }

    private static int wordBefore(CharSequence text, int to) {
        var at = to;
        while (at > 0 && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
