package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.FindingQuery;
import gainsay.model.Query;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The questions a user can ask an index. A problem with the index is a
/// [java.io.UncheckedIOException] whose message is one plain sentence.
public final class Inquiry implements AutoCloseable {
    public static Inquiry open(Path folder) {
        return unbuilt();
    }

    /// One sentence when the index was made with another lexicon than `lexiconHash`.
    public Optional<String> warning(String lexiconHash) {
        return unbuilt();
    }

    public List<Claim> search(Query query) {
        return unbuilt();
    }

    /// How many claims answer, whatever the query's limit.
    public int count(Query query) {
        return unbuilt();
    }

    /// Everything claimed about whoever is best known by that name; empty when nobody is.
    public Optional<EntityPage> entity(String name) {
        return unbuilt();
    }

    /// The findings asked for, highest score first.
    public List<Finding> conflicts(FindingQuery query) {
        return unbuilt();
    }

    /// The claim, finding or article of that id.
    public Optional<Shown> show(String id) {
        return unbuilt();
    }

    /// Every claim, in order of source and place; with `all` also the quantities that found no
    /// subject. Close the stream.
    public Stream<Claim> export(boolean all) {
        return unbuilt();
    }

    public Stats stats() {
        return unbuilt();
    }

    @Override
    public void close() {
        Object none = unbuilt();
        if (none != null) throw new IllegalStateException();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T unbuilt() {
        throw new UnsupportedOperationException();
    }
}
