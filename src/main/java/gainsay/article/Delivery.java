package gainsay.article;

import org.jspecify.annotations.Nullable;

/// What came of asking for one input.
public sealed interface Delivery {
    /// It is here, and what the server will ask for the next time.
    record Arrived(Original original, Validators validators) implements Delivery {}

    /// The server says that it is as it was.
    record Unchanged() implements Delivery {}

    /// It cannot be had.
    record Refused(Reading.Unreadable reading) implements Delivery {}

    /// What a server tells one state of a page by.
    record Validators(@Nullable String etag, @Nullable String lastModified) {
        public static final Validators NONE = new Validators(null, null);
    }
}
