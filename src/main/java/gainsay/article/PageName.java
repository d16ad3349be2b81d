package gainsay.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a page is called as a file, by its address and the type that its server named.
final class PageName {
    /// The types that are read, and how a file of each is called.
    private static final Map<String, String> ENDINGS =
            Map.of(
                    "text/html", ".html",
                    "application/xhtml+xml", ".html",
                    "text/plain", ".txt",
                    "text/markdown", ".md",
                    "application/pdf", ".pdf");

    private PageName() {}

    static Optional<String> ending(String type) {
        return Optional.ofNullable(ENDINGS.get(type));
    }

    static String of(String url, String ending) {
        var path = List.of(url.split("[?#]", 2)).getFirst();
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.endsWith(ending) ? last : last + ending;
    }
}
