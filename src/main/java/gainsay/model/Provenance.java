package gainsay.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The article that a claim comes from, as much of it as a reader needs to find it again.
public record Provenance(
        String id,
        String source,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String publishedFrom,
        @Nullable String url,
        String sha256) {
    public static Provenance of(Article article) {
        var metadata = article.metadata();
        return new Provenance(
                article.id(),
                article.source(),
                metadata.title(),
                metadata.publisher(),
                metadata.published(),
                metadata.publishedFrom(),
                metadata.url(),
                article.sha256());
    }
}
