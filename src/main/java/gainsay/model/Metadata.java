package gainsay.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file says about itself. `publishedFrom` names where the date was found: `json-ld`,
/// `open-graph`, `meta`, `time`, `url`, `dateline`, `front-matter`, `mail`, `feed`, `document` or
/// `file`, the last only for those who ask for it. `language` is an ISO 639-1 code.
public record Metadata(
        @Nullable String title,
        List<String> authors,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String publishedFrom,
        @Nullable String url,
        @Nullable String language) {
    public static final Metadata NONE = new Metadata(null, List.of(), null, null, null, null, null);

    public Metadata {
        authors = List.copyOf(authors);
    }

    /// The same with a day of publication, and where that was found.
    public Metadata dated(LocalDate day, String from) {
        return new Metadata(title, authors, publisher, day, from, url, language);
    }
}
