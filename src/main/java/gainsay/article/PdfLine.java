package gainsay.article;

import java.util.ArrayList;
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
        return parts().stream().map(PdfLine::text).toList();
    }

    /// The same as lines of their own.
    List<PdfLine> parts() {
        var parts = new ArrayList<PdfLine>();
        var from = 0;
        for (var i = 1; i <= words.size(); i++) {
            if (i == words.size()
                    || words.get(i).left() - words.get(i - 1).right() > COLUMN_GAP * size) {
                parts.add(new PdfLine(page, words.subList(from, i), top, size, bold));
                from = i;
            }
        }
        return parts;
    }
}
