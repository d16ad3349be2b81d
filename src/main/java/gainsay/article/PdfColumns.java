package gainsay.article;

import java.util.ArrayList;
import java.util.List;

/// Puts columns of prose below one another where a PDF draws them across the page, line by line. A
/// table looks alike but for this: its rows do not go on where the one above ends.
final class PdfColumns {
    private static final int FEWEST_LINES = 4;
    private static final int FEWEST_WORDS = 3;
    private static final double ASTRAY = 3;

    private PdfColumns() {}

    static List<PdfLine> apart(List<PdfLine> lines) {
        var result = new ArrayList<PdfLine>();
        for (var i = 0; i < lines.size(); ) {
            var rows = rows(lines, i);
            if (rows.size() >= FEWEST_LINES && flows(rows, 0) && flows(rows, 1)) {
                rows.forEach(row -> result.add(row.getFirst()));
                rows.forEach(row -> result.add(row.getLast()));
                i += rows.size();
            } else {
                result.add(lines.get(i++));
            }
        }
        return result;
    }

    /// Lines from here on that fall in two parts at the same places.
    private static List<List<PdfLine>> rows(List<PdfLine> lines, int from) {
        var rows = new ArrayList<List<PdfLine>>();
        for (var i = from; i < lines.size(); i++) {
            var parts = lines.get(i).parts();
            if (parts.size() != 2 || !(rows.isEmpty() || isBelow(rows.getFirst(), parts))) {
                break;
            }
            rows.add(parts);
        }
        return rows;
    }

    private static boolean isBelow(List<PdfLine> first, List<PdfLine> next) {
        return first.getFirst().page() == next.getFirst().page()
                && Math.abs(first.getLast().left() - next.getLast().left()) < ASTRAY;
    }

    /// At least every other line goes on in the middle of a sentence, and has words enough.
    private static boolean flows(List<List<PdfLine>> rows, int column) {
        var going = 0;
        var words = 0;
        for (var row : rows) {
            var text = row.get(column).text();
            words += text.split(" ").length;
            going += Character.isLowerCase(text.codePointAt(0)) ? 1 : 0;
        }
        return going * 2 >= rows.size() && words >= FEWEST_WORDS * rows.size();
    }
}
