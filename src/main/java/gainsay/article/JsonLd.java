package gainsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a page's JSON-LD says about the one article that it holds.
record JsonLd(
        @Nullable String headline,
        List<String> authors,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String url) {
    private static final JsonLd NOTHING = new JsonLd(null, List.of(), null, null, null);

    JsonLd {
        authors = List.copyOf(authors);
    }

    static JsonLd of(List<String> scripts) {
        var articles = new ArrayList<Json.Mapping>();
        var rest = new ArrayList<Json.Mapping>();
        for (var script : scripts) {
            Json.parse(script).ifPresent(json -> collect(json, articles, rest, 0));
        }
        return Stream.concat(articles.stream(), rest.stream())
                .findFirst()
                .map(JsonLd::of)
                .orElse(NOTHING);
    }

    private static JsonLd of(Json.Mapping article) {
        return new JsonLd(
                text(article, "headline").or(() -> text(article, "name")).orElse(null),
                names(article.entries().get("author")),
                names(article.entries().get("publisher")).stream().findFirst().orElse(null),
                text(article, "datePublished").orElse(null),
                text(article, "url")
                        .or(() -> text(article, "@id"))
                        .filter(u -> u.startsWith("http"))
                        .orElse(null));
    }

    /// Articles anywhere in graphs and lists; a page that is no article may still carry a date.
    private static void collect(
            Json json, List<Json.Mapping> articles, List<Json.Mapping> rest, int depth) {
        if (depth > 4) {
            return;
        }
        switch (json) {
            case Json.Sequence(var items) ->
                    items.forEach(item -> collect(item, articles, rest, depth + 1));
            case Json.Mapping mapping -> {
                var type = type(mapping);
                if (type.contains("article") || type.contains("posting") || type.equals("report")) {
                    articles.add(mapping);
                } else if ((type.equals("webpage") || type.contains("review"))
                        && mapping.entries().containsKey("datePublished")) {
                    rest.add(mapping);
                }
                for (var key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                    var inner = mapping.entries().get(key);
                    if (inner != null) {
                        collect(inner, articles, rest, depth + 1);
                    }
                }
            }
            case Json.Text _ -> {}
        }
    }

    private static String type(Json.Mapping mapping) {
        var type = mapping.entries().get("@type");
        return type == null
                ? ""
                : texts(type).stream().findFirst().orElse("").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(Json.Mapping mapping, String key) {
        var value = mapping.entries().get(key);
        return value instanceof Json.Text(var text) && !text.isBlank() && !text.equals("null")
                ? Optional.of(Zoning.oneLine(text))
                : Optional.empty();
    }

    private static List<String> texts(Json json) {
        return switch (json) {
            case Json.Text(var value) -> List.of(value);
            case Json.Sequence(var items) ->
                    items.stream().flatMap(item -> texts(item).stream()).toList();
            case Json.Mapping _ -> List.of();
        };
    }

    private static List<String> names(@Nullable Json json) {
        return switch (json) {
            case null -> List.of();
            case Json.Text(var value) ->
                    value.isBlank() || value.startsWith("http")
                            ? List.of()
                            : List.of(value.strip());
            case Json.Sequence(var items) ->
                    items.stream().flatMap(item -> names(item).stream()).distinct().toList();
            case Json.Mapping mapping -> text(mapping, "name").map(List::of).orElse(List.of());
        };
    }
}
