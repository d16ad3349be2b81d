package gainsay.article;

import gainsay.model.Metadata;
import gainsay.model.Table;
import java.util.List;

/// A file taken apart: its text, the pieces in reading order (cells among them), the tables with no
/// section yet, and what the file says about itself. `guessed` when headings were told by their
/// looks and not by markup.
record Layout(
        String text, List<Piece> pieces, List<Table> tables, Metadata metadata, boolean guessed) {
    Layout {
        pieces = List.copyOf(pieces);
        tables = List.copyOf(tables);
    }
}
