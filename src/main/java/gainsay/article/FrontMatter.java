package gainsay.article;

import gainsay.model.Metadata;
import gainsay.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The lines between two rules at the head of a Markdown file, `key: value` each.
record FrontMatter(Span span, Metadata metadata) {
    private static final Pattern FENCED =
            Pattern.compile(
                    "^(---|\\+\\+\\+)[ \\t]*\\R([\\s\\S]{0,20000}?)\\R(?:\\1|\\.\\.\\.)[ \\t]*(?=\\R|$)");
    private static final Pattern PAIR =
            Pattern.compile("^([\\w-]+)\\s*[:=]\\s*(.*)$", Pattern.MULTILINE);
    private static final Pattern DASHED = Pattern.compile("\\G\\s*\\R\\s*- +(.+)");

    static FrontMatter of(String text) {
        var fenced = FENCED.matcher(text);
        if (!fenced.find() || !PAIR.matcher(fenced.group(2)).find()) {
            return new FrontMatter(new Span(0, 0), Metadata.NONE);
        }
        return new FrontMatter(new Span(0, fenced.end()), metadata(fields(fenced.group(2))));
    }

    private static Map<String, List<String>> fields(String lines) {
        var fields = new HashMap<String, List<String>>();
        var pair = PAIR.matcher(lines);
        while (pair.find()) {
            var values = values(pair.group(2));
            if (values.isEmpty()) {
                var dashed = DASHED.matcher(lines).region(pair.end(), lines.length());
                while (dashed.find()) {
                    values.add(bare(dashed.group(1)));
                }
            }
            fields.putIfAbsent(pair.group(1).toLowerCase(Locale.ROOT), values);
        }
        return fields;
    }

    private static List<String> values(String written) {
        var value = written.strip();
        if (value.isEmpty()) {
            return new ArrayList<>();
        }
        if (value.startsWith("[") && value.endsWith("]")) {
            var items = value.substring(1, value.length() - 1).split(",");
            return Stream.of(items).map(FrontMatter::bare).toList();
        }
        return List.of(bare(value));
    }

    private static String bare(String value) {
        var bare = value.strip();
        var quoted =
                bare.length() > 1
                        && "\"'".indexOf(bare.charAt(0)) >= 0
                        && bare.charAt(0) == bare.charAt(bare.length() - 1);
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static Metadata metadata(Map<String, List<String>> fields) {
        var date =
                first(
                        fields,
                        "published",
                        "date",
                        "pubdate",
                        "publish_date",
                        "publishdate",
                        "published_at");
        var published = Dates.parse(date).orElse(null);
        return new Metadata(
                first(fields, "title", "headline"),
                Stream.of("author", "authors", "byline")
                        .flatMap(k -> fields.getOrDefault(k, List.of()).stream())
                        .toList(),
                first(fields, "publisher", "publication", "site", "source"),
                published,
                published == null ? null : "front-matter",
                first(fields, "url", "canonical", "canonical_url", "link"),
                first(fields, "language", "lang"));
    }

    private static @org.jspecify.annotations.Nullable String first(
            Map<String, List<String>> fields, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> fields.getOrDefault(key, List.of()).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }
}
