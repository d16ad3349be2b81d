package gainsay.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An article as it stands in a list, without its text. `arrived` is when it first came in; it is
/// the epoch for articles of an index that did not write that down.
public record Arrival(
        String id,
        String source,
        @Nullable String title,
        @Nullable LocalDate published,
        Instant arrived) {
    /// The name that people see first: the title, or the file's own name.
    public String displayName() {
        return title != null ? title : source.substring(source.lastIndexOf('/') + 1);
    }
}
