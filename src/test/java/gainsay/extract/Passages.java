package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Metadata;
import gainsay.model.Quantity;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The annotated passages of `src/test/resources/passages`: short texts of our own in which every
/// figure is marked `⟦$62 million|funding_round|Tallowmere; the startup|planned|optional⟧` with
/// what it measures, who may be named as its subject, and unless it is plainly asserted its
/// modality.
final class Passages {
    /// A figure somebody has annotated; the span counts UTF-16 units in the article.
    record Row(
            Span span, String metric, List<String> subjects, String modality, boolean optional) {}

    record Marked(String name, Article article, List<Row> rows) {}

    private Passages() {}

    static List<Marked> in(Path folder) throws IOException {
        var all = new ArrayList<Marked>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                var number = 0;
                for (var passage : Files.readString(file).split("(?m)^---\\s*$")) {
                    if (!passage.isBlank()) {
                        all.add(marked(file.getFileName() + "#" + number++, passage.strip()));
                    }
                }
            }
        }
        return all;
    }

    /// The examples of the metric files, each a passage; a figure is found by its value.
    static List<Marked> examples(Lexicon lexicon) {
        var grammar = new QuantityGrammar(lexicon);
        var all = new ArrayList<Marked>();
        for (var metric : lexicon.metrics().all()) {
            for (var example : metric.examples()) {
                var rows = new ArrayList<Row>();
                for (var quantity : grammar.find(example.text())) {
                    for (var claim : example.claims()) {
                        var parts = claim.split("\\s*\\|\\s*");
                        if (isValue(parts[2], quantity)) {
                            rows.add(
                                    new Row(
                                            quantity.span(),
                                            parts[1],
                                            List.of(parts[0]),
                                            parts.length > 3 ? parts[3] : "asserted",
                                            false));
                        }
                    }
                }
                all.add(marked(metric.id() + "/" + example.text(), example.text(), rows));
            }
        }
        return all;
    }

    /// `= 400000000 USD`, `~ 10..20 %`.
    private static boolean isValue(String notation, Quantity quantity) {
        var value = notation.split(" ", 3);
        var ends = value[1].split("\\.\\.");
        return value[2].equals(quantity.unit())
                && Stream.of(ends)
                        .filter(end -> !end.isEmpty())
                        .map(end -> new BigDecimal(end).abs())
                        .anyMatch(end -> end.compareTo(quantity.written().abs()) == 0);
    }

    private static Marked marked(String name, String text, List<Row> rows) {
        return new Marked(name, article(name, text), rows);
    }

    private static Marked marked(String name, String source) {
        var text = new StringBuilder();
        var rows = new ArrayList<Row>();
        var at = 0;
        for (var open = source.indexOf('⟦'); open >= 0; open = source.indexOf('⟦', at)) {
            var close = source.indexOf('⟧', open);
            text.append(source, at, open);
            var parts = source.substring(open + 1, close).split("\\|", -1);
            var span = new Span(text.length(), text.length() + parts[0].length());
            text.append(parts[0]);
            rows.add(row(span, parts));
            at = close + 1;
        }
        text.append(source.substring(at));
        return new Marked(name, article(name, text.toString()), rows);
    }

    private static Row row(Span span, String[] parts) {
        var subjects = Arrays.stream(parts[2].split(";")).map(String::strip).toList();
        var modality = parts.length > 3 && !parts[3].isBlank() ? parts[3].strip() : "asserted";
        return new Row(
                span,
                parts[1].strip(),
                subjects,
                modality,
                parts.length > 4 && parts[4].strip().equals("optional"));
    }

    /// One block a paragraph; a line that opens with # is the headline.
    private static Article article(String name, String text) {
        var blocks = new ArrayList<Block>();
        var start = 0;
        while (start < text.length()) {
            var end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            var line = text.substring(start, end);
            var marks = line.length() - line.replaceFirst("^(?:#+|-)\\s+", "").length();
            if (!line.isBlank()) {
                var zone =
                        line.startsWith("#")
                                ? blocks.isEmpty() ? Zone.HEADLINE : Zone.HEADING
                                : line.startsWith("- ") ? Zone.LIST_ITEM : Zone.BODY;
                blocks.add(new Block(new Span(start + marks, end), zone, List.of()));
            }
            start = end + 1;
        }
        return new Article(
                "a-" + name, name, "", text, Metadata.NONE, List.copyOf(blocks), List.of());
    }
}
