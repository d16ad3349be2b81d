package gainsay.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one input was when it was last taken in whole: its bytes by their hash, what came of it,
/// and by which program. `failed` are the sources in it that came to nothing; `etag` and
/// `lastModified` are what a server tells the state of a page by; `announced` is the feed's entry
/// that a page was fetched for.
public record Receipt(
        String source,
        String sha256,
        String program,
        List<Held> held,
        List<String> failed,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String announced) {
    public Receipt {
        held = List.copyOf(held);
        failed = List.copyOf(failed);
    }

    /// An article that the input brought, which may be on the shelf from elsewhere.
    public record Held(String source, String articleId) {}
}
