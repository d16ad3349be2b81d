package gainsay.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Answers that one state of the index gives to everybody alike, worked out once: how much there
/// is, and how the answers to a question spread. A commit makes them void.
final class Answers {
    private static final int MOST = 500;

    private record State(long version, Map<Object, Object> known) {}

    private volatile State state = new State(-1, new ConcurrentHashMap<>());

    /// `version` is the state of the index that is asked; a question has answers of one kind.
    <T> T to(long version, Object question, Class<T> kind, Supplier<T> answer) {
        var now = state;
        if (now.version() != version || now.known().size() > MOST) {
            now = new State(version, new ConcurrentHashMap<>());
            state = now;
        }
        return kind.cast(now.known().computeIfAbsent(question, _ -> answer.get()));
    }
}
