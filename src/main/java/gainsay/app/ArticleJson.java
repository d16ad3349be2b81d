package gainsay.app;

import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Metadata;
import gainsay.model.Span;
import gainsay.model.Table;
import gainsay.model.Zone;
import java.util.List;
import java.util.stream.Stream;

/// An article as we keep it: text, metadata, blocks and tables. Spans are pairs of numbers.
final class ArticleJson {
    private ArticleJson() {}

    static void write(JsonOut out, Article article) {
        out.text("id", article.id());
        out.text("source", article.source());
        out.text("sha256", article.sha256());
        out.text("text", article.text());
        out.object("metadata", metadata -> metadata(metadata, article.metadata()));
        out.objects("blocks", article.blocks(), ArticleJson::block);
        out.objects("tables", article.tables(), ArticleJson::table);
    }

    private static void metadata(JsonOut out, Metadata metadata) {
        out.text("title", metadata.title());
        out.texts("authors", metadata.authors());
        out.text("publisher", metadata.publisher());
        out.text("published", metadata.published());
        out.text("published_from", metadata.publishedFrom());
        out.text("url", metadata.url());
        out.text("language", metadata.language());
    }

    private static void block(JsonOut out, Block block) {
        spans(out, "span", List.of(block.span()));
        out.text("zone", block.zone().label());
        out.texts("section", block.section());
    }

    private static void table(JsonOut out, Table table) {
        spans(out, "span", List.of(table.span()));
        out.text("caption", table.caption());
        out.texts("section", table.section());
        out.objects("rows", table.rows(), ArticleJson::row);
    }

    private static void row(JsonOut out, Table.Row row) {
        spans(out, "span", List.of(row.span()));
        out.flag("head", row.head());
        spans(out, "cells", row.cells());
    }

    private static void spans(JsonOut out, String name, List<Span> spans) {
        var ends = spans.stream().flatMap(span -> Stream.of(span.start(), span.end())).toList();
        out.array(name, ends, out::integer);
    }

    static Article read(JsonIn in) {
        return new Article(
                in.text("id"),
                in.text("source"),
                in.text("sha256"),
                in.text("text"),
                metadata(in.at("metadata")),
                in.list("blocks", ArticleJson::block),
                in.list("tables", ArticleJson::table));
    }

    private static Metadata metadata(JsonIn in) {
        return new Metadata(
                in.textOrNull("title"),
                in.texts("authors"),
                in.textOrNull("publisher"),
                in.dateOrNull("published"),
                in.textOrNull("published_from"),
                in.textOrNull("url"),
                in.textOrNull("language"));
    }

    private static Block block(JsonIn in) {
        return new Block(span(in), Zone.parse(in.text("zone")), in.texts("section"));
    }

    private static Table table(JsonIn in) {
        return new Table(
                span(in),
                in.text("caption"),
                in.texts("section"),
                in.list("rows", ArticleJson::row));
    }

    private static Table.Row row(JsonIn in) {
        var ends = in.list("cells", JsonIn::asInt);
        var cells =
                Stream.iterate(0, i -> i < ends.size(), i -> i + 2)
                        .map(i -> new Span(ends.get(i), ends.get(i + 1)))
                        .toList();
        return new Table.Row(span(in), in.flag("head"), cells);
    }

    private static Span span(JsonIn in) {
        var ends = in.at("span");
        return new Span(ends.at(0).asInt(), ends.at(1).asInt());
    }
}
