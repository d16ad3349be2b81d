package gainsay.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An article that shares a band with another, with its own signature to compare.
public record Neighbour(
        String articleId, String source, @Nullable LocalDate published, String fingerprint) {}
