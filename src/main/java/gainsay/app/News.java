package gainsay.app;

import gainsay.model.Finding;
import java.util.List;

/// What is new since a moment: how many articles came in, how many findings they take part in, and
/// the first of those.
public record News(int articles, int findings, List<Finding> first) {
    static final News NONE = new News(0, 0, List.of());

    public News {
        first = List.copyOf(first);
    }
}
