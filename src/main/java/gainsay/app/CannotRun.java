package gainsay.app;

/// The run cannot start or go on; the message is one plain sentence that says what was found, where
/// and what to do.
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotRun(String sentence) {
        super(sentence);
    }

    public CannotRun(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
