package gainsay.index;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The index cannot be used; the message is one plain sentence that says what, where and what to
/// do. Faces, which do not see this room, catch it as [UncheckedIOException].
public final class IndexProblem extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    IndexProblem(String sentence) {
        super(sentence, new IOException(sentence));
    }

    IndexProblem(String sentence, IOException cause) {
        super(sentence, cause);
    }
}
