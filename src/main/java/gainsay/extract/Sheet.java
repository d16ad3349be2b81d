package gainsay.extract;

import gainsay.model.Article;
import gainsay.model.Table;
import gainsay.model.Window;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One table of one article, and what is known around it.
record Sheet(
        Article article,
        Table table,
        TableShape shape,
        TablePeriods periods,
        List<Column> columns,
        boolean transposed,
        Names names,
        Lead lead) {
    /// "Of which services", "- Frozen": a row that is a part of one above.
    static final Pattern PART =
            Pattern.compile(
                    "(?i)^(?:(?:of which|o/w|thereof|including|incl\\.)[:,]?\\s+|[-–—•·→└↳]\\s*)+(?=\\p{L})");

    /// What a column says about its cells.
    record Column(String head, Optional<Window> window, boolean projected, boolean unit) {}

    String text() {
        return article.text();
    }

    String cell(Table.Row row, int column) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : row.cells().get(column).in(article.text()).strip();
    }

    /// What the row is called.
    String label(Table.Row row) {
        return cell(row, shape.labelColumn());
    }

    boolean isPart(Table.Row row) {
        return PART.matcher(label(row)).find();
    }
}
