package gainsay.article;

import java.util.List;

/// A line of a PDF page: its words with where they stand, its place on the page, and its type.
record PdfLine(int page, List<Word> words, float top, float size, boolean bold) {
    /// A gap this many times the type size parts two columns of a table.
    private static final double COLUMN_GAP = 1.4;

    PdfLine {
        words = List.copyOf(words);
    }

    record Word(String text, float left, float right) {}

    String text() {
        return String.join(" ", words.stream().map(Word::text).toList()).strip();
    }

    float left() {
        return words.getFirst().left();
    }

    float right() {
        return words.getLast().right();
    }

    /// The cells that wide gaps make of the line; one for a line of prose.
    List<String> cells() {
        var cells = new java.util.ArrayList<String>();
        var cell = new StringBuilder();
        var end = left();
        for (var word : words) {
            if (!cell.isEmpty() && word.left() - end > COLUMN_GAP * size) {
                cells.add(cell.toString());
                cell.setLength(0);
            }
            cell.append(cell.isEmpty() ? "" : " ").append(word.text());
            end = word.right();
        }
        cells.add(cell.toString());
        return cells;
    }
}
