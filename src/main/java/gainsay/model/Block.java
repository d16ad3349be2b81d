package gainsay.model;

import java.util.List;

/// A stretch of the article with one role. `section` holds the headings above it, outermost first;
/// a heading's own text is not in its own section.
public record Block(Span span, Zone zone, List<String> section) {
    public Block {
        section = List.copyOf(section);
    }
}
