package gainsay.app;

import java.util.List;

/// What became of one input of a run; `articles` are ids, `failures` what came to nothing in it.
public record Taken(
        String source, Fate fate, List<String> articles, int claims, List<Failure> failures) {
    /// `PARTLY` where some of an archive came in and some failed.
    public enum Fate {
        NEW,
        UNCHANGED,
        PARTLY,
        FAILED,
        REMOVED
    }

    public Taken {
        articles = List.copyOf(articles);
        failures = List.copyOf(failures);
    }
}
