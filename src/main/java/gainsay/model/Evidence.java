package gainsay.model;

import java.util.List;

/// The sentence, list item or table row that a figure stands in, word for word: `exact` equals
/// `article.text().substring(span.start(), span.end())`, always. `prefix` and `suffix` are up to 32
/// units of the text around it.
public record Evidence(
        Span span, String exact, String prefix, String suffix, Zone zone, List<String> section) {
    private static final int AROUND = 32;

    public Evidence {
        section = List.copyOf(section);
    }

    public static Evidence of(Article article, Span span, Zone zone, List<String> section) {
        var text = article.text();
        return new Evidence(
                span,
                span.in(text),
                text.substring(Math.max(0, span.start() - AROUND), span.start()),
                text.substring(span.end(), Math.min(text.length(), span.end() + AROUND)),
                zone,
                section);
    }
}
