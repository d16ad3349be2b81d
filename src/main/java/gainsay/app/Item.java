package gainsay.app;

import gainsay.article.Delivery;
import gainsay.index.Receipt;
import org.jspecify.annotations.Nullable;

/// What comes of reading one input, piece by piece. `input` is the source of the input.
sealed interface Item {
    /// There is nothing to read.
    record Absent(Failure failure) implements Item {}

    /// It is as it was when it was last taken in whole.
    record Known(Inbox.Entry entry, Receipt receipt) implements Item {}

    record Piece(String input, Document document) implements Item {}

    /// All of it was read. `sha256` is null where there are no bytes; with `whole`, what the input
    /// held before and holds no more is to go; `announced` is the feed's entry that named it.
    record End(
            String input,
            @Nullable String sha256,
            Delivery.Validators validators,
            boolean whole,
            @Nullable String announced)
            implements Item {}

    /// The end of one of the inputs that the run was given; others were found on the way.
    record Step() implements Item {}
}
