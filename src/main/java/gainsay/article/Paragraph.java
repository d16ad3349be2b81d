package gainsay.article;

import gainsay.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Lines of a plain text that a reader takes as one: a paragraph, an item, a quoted passage.
/// `apart` when a blank line stands before it.
record Paragraph(Span span, List<Line> lines, boolean apart) {
    Paragraph {
        lines = List.copyOf(lines);
    }

    Line first() {
        return lines.getFirst();
    }

    String in(String text) {
        return span.in(text);
    }

    /// Joins lines where `wrapping` says that they run on.
    static List<Paragraph> of(List<Line> lines, Wrapping wrapping) {
        var paragraphs = new ArrayList<Paragraph>();
        var open = new ArrayList<Line>();
        var apart = false;
        for (var line : lines) {
            if (!open.isEmpty() && (line.isEmpty() || !wrapping.joins(open, line))) {
                paragraphs.add(paragraph(open, apart));
                open.clear();
                apart = false;
            }
            if (line.isEmpty()) {
                apart = true;
            } else {
                open.add(line);
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(paragraph(open, apart));
        }
        return paragraphs;
    }

    private static Paragraph paragraph(List<Line> lines, boolean apart) {
        var start = lines.getFirst().span().start();
        return new Paragraph(new Span(start, lines.getLast().span().end()), lines, apart);
    }
}
