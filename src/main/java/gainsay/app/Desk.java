package gainsay.app;

import gainsay.article.Reading;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where one input is worked on, and the one place where anything may go wrong with it: whatever is
/// thrown here becomes that input's failure, and the batch goes on.
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private Desk() {}

    static Document document(Reading reading) {
        return switch (reading) {
            case Reading.Read(var article) -> new Document.Parsed(article);
            case Reading.Unreadable(var source, var because) ->
                    new Document.Unparsed(new Failure(source, because));
        };
    }

    static <T> T attempt(String source, Supplier<T> work, Function<Failure, T> failed) {
        try {
            return work.get();
        } catch (CannotRun e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} failed", source, e);
            return failed.apply(
                    new Failure(
                            source,
                            source
                                    + " met a fault of this program ("
                                    + e
                                    + "); please report it with the output of --debug."));
        }
    }
}
