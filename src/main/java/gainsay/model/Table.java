package gainsay.model;

import java.util.List;

/// A table as rows and cells, every one of them a span of the article's text. `caption` is empty
/// where the article gives none.
public record Table(Span span, String caption, List<String> section, List<Row> rows) {
    public Table {
        section = List.copyOf(section);
        rows = List.copyOf(rows);
    }

    /// One row; a cell that is empty in the article has an empty span.
    public record Row(Span span, boolean head, List<Span> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
