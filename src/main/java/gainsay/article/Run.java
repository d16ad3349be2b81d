package gainsay.article;

import java.util.List;
import org.jsoup.nodes.Element;

/// A block of a page as a browser would set it: its words, how many of their characters are links,
/// and the element that holds them. A data table is one run; `rows` is empty otherwise.
record Run(
        Element owner, String words, int linked, Shape shape, int level, List<Composer.Line> rows) {
    Run {
        rows = List.copyOf(rows);
    }

    double linkDensity() {
        return words.isEmpty() ? 0 : (double) linked / words.length();
    }

    boolean isTable() {
        return !rows.isEmpty();
    }
}
