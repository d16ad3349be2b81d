package gainsay.article;

import gainsay.model.Metadata;
import gainsay.model.Span;
import gainsay.model.Table;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the text of a file that has none of its own, piece by piece, and notes where each lies.
final class Composer {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private Shape last = Shape.TITLE;

    void add(String words, Shape shape, int level, @Nullable Zone zone) {
        if (words.isBlank()) {
            return;
        }
        separate(shape);
        pieces.add(new Piece(append(words.strip()), shape, level, zone));
        last = shape;
    }

    /// Adds a table, one line a row and a tab between cells; an empty cell has an empty span.
    void addTable(List<Line> rows, String caption, @Nullable Zone zone) {
        separate(Shape.CELL);
        var start = text.length();
        var written = new ArrayList<Table.Row>();
        for (var row : rows) {
            if (!written.isEmpty()) {
                text.append('\n');
            }
            written.add(addRow(row, zone));
        }
        tables.add(new Table(new Span(start, text.length()), caption, List.of(), written));
        last = Shape.CELL;
    }

    Layout layout(Metadata metadata) {
        return new Layout(text.toString(), pieces, tables, metadata, false);
    }

    private Table.Row addRow(Line row, @Nullable Zone zone) {
        var start = text.length();
        var spans = new ArrayList<Span>();
        for (var cell : row.cells()) {
            if (!spans.isEmpty()) {
                text.append('\t');
            }
            var span = append(cell.strip());
            spans.add(span);
            if (!span.isEmpty()) {
                pieces.add(new Piece(span, Shape.CELL, 0, zone));
            }
        }
        return new Table.Row(new Span(start, text.length()), row.head(), spans);
    }

    private void separate(Shape next) {
        if (!text.isEmpty()) {
            text.append(next == Shape.ITEM && last == Shape.ITEM ? "\n" : "\n\n");
        }
    }

    private Span append(String words) {
        var start = text.length();
        text.append(words);
        return new Span(start, text.length());
    }

    /// A table row before it is written.
    record Line(boolean head, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }
}
