package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Claim;
import gainsay.model.Span;
import java.util.List;
import java.util.function.BiFunction;

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
        return quote.add(
                tag("span", "around").add(before(at)),
                tag("span", "evidence").add(marked.apply(claim, at.in(article.text()))),
                tag("span", "around").add(after(at)));
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
