package gainsay.app;

import gainsay.model.Article;
import gainsay.model.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the parser made of a file, in the contract's words.
public final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Documents() {}

    /// The contract's object of `read`, on one line; a failure has the same fields, all but two of
    /// them null.
    public static String line(Document document) {
        return switch (document) {
            case Document.Parsed(var article) -> of(article).toString();
            case Document.Unparsed(var failure) ->
                    of(failure.source(), null, failure.because()).toString();
        };
    }

    private static ObjectNode of(Article article) {
        return of(article.source(), article, null);
    }

    private static ObjectNode of(String source, @Nullable Article article, @Nullable String error) {
        var node = JSON.createObjectNode();
        var metadata = article == null ? null : article.metadata();
        node.put("source", source);
        node.put("title", metadata == null ? null : metadata.title());
        var authors = node.putArray("authors");
        if (metadata != null) {
            metadata.authors().forEach(authors::add);
        }
        node.put("publisher", metadata == null ? null : metadata.publisher());
        var published = metadata == null ? null : metadata.published();
        node.put("published", published == null ? null : published.toString());
        node.put("language", metadata == null ? null : metadata.language());
        node.put("url", metadata == null ? null : metadata.url());
        node.put("text", article == null ? null : article.text());
        node.put("main", article == null ? null : main(article));
        var blocks = node.putArray("blocks");
        if (article != null) {
            for (var block : article.blocks()) {
                blocks.addObject()
                        .put("zone", block.zone().label())
                        .put("start", block.span().start())
                        .put("end", block.span().end());
            }
        }
        node.put("error", error);
        return node;
    }

    /// The article without teasers and boilerplate, block by block.
    public static String main(Article article) {
        var text = article.text();
        var main = new StringBuilder();
        Block before = null;
        for (var block : speaking(article)) {
            if (before != null) {
                main.append(between(before, block, text));
            }
            main.append(block.span().in(text).strip());
            before = block;
        }
        return main.toString();
    }

    private static List<Block> speaking(Article article) {
        return article.blocks().stream()
                .filter(block -> block.zone().speaksForTheArticle())
                .toList();
    }

    /// Cells of one row stay on one line.
    private static String between(Block before, Block after, String text) {
        var gap =
                before.span().end() <= after.span().start()
                        ? text.substring(before.span().end(), after.span().start())
                        : "\n";
        return gap.contains("\n") ? "\n" : " ";
    }
}
