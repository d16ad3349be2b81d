package gainsay.lexicon;

/// A file under `models/` is wrong; the message names it and says what to mend. Thrown at start-up,
/// never in the middle of a run.
public final class BadLexicon extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadLexicon(String message) {
        super(message);
    }
}
