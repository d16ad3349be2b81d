package gainsay.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of an input from outside of it: the charset that its server named, the address it
/// was fetched from, and the day that its file bears, for those who want that as a last resort.
public record Hints(@Nullable String charset, @Nullable String url, @Nullable LocalDate dated) {
    public static final Hints NONE = new Hints(null, null, null);
}
