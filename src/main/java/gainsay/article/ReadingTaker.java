package gainsay.article;

/// Takes what one input holds, piece by piece, while the rest is still being read.
public interface ReadingTaker {
    /// Work on this member begins; false to pass it over without a word.
    default boolean begins(String source) {
        return true;
    }

    void take(Reading reading);
}
