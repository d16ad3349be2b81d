package gainsay.app;

import gainsay.article.Original;
import gainsay.article.ReadingTaker;

/// Parses inputs, each at its own risk; safe for many threads. Closing ends what it started.
public interface Parser extends AutoCloseable {
    /// What cannot be parsed is a value that is taken like the others.
    void parse(Original original, ReadingTaker then);

    @Override
    default void close() {}
}
