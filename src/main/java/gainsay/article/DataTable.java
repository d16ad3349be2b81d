package gainsay.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// Tells tables that hold data from those that lay out a page, and reads their rows.
final class DataTable {
    private static final int LONGEST_CELL = 600;
    private static final int MOST_COLUMNS = 60;

    private DataTable() {}

    /// The rows of a data table; none for a table that only lays out.
    static List<Composer.Line> rows(Element table) {
        if (table.attr("role").equals("presentation") || !table.select("table table").isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<Composer.Line>();
        var widest = 0;
        for (var tr : table.select("tr")) {
            var cells = cells(tr);
            if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
                return List.of();
            }
            widest = Math.max(widest, cells.size());
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Composer.Line(isHead(tr), cells));
            }
        }
        return rows.size() < 2 || widest < 2 ? List.of() : headed(rows);
    }

    /// The words of each cell; one that spans columns is followed by empty ones.
    private static List<String> cells(Element tr) {
        var cells = new ArrayList<String>();
        for (var cell : tr.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            cells.add(cell.text().replace('\u00A0', ' ').strip());
            for (var extra = span(cell) - 1; extra > 0; extra--) {
                cells.add("");
            }
        }
        return cells;
    }

    private static int span(Element cell) {
        var written = cell.attr("colspan");
        var isNumber = written.matches("\\d{1,2}");
        return isNumber ? Math.clamp(Integer.parseInt(written), 1, MOST_COLUMNS) : 1;
    }

    private static boolean isHead(Element tr) {
        var parent = tr.parent();
        if (parent != null && parent.normalName().equals("thead")) {
            return true;
        }
        return !tr.children().isEmpty()
                && tr.children().stream().allMatch(cell -> cell.normalName().equals("th"));
    }

    /// Where no row is marked as head, the first is one if it is bare of digits and others are not.
    private static List<Composer.Line> headed(List<Composer.Line> rows) {
        if (rows.stream().anyMatch(Composer.Line::head)) {
            return rows;
        }
        var first = rows.getFirst();
        var digitsBelow = rows.stream().skip(1).filter(DataTable::holdsFigures).count();
        var filled = first.cells().stream().skip(1).noneMatch(String::isBlank);
        if (!filled || holdsFigures(first) || digitsBelow * 2 < rows.size() - 1) {
            return rows;
        }
        var headed = new ArrayList<>(rows);
        headed.set(0, new Composer.Line(true, first.cells()));
        return headed;
    }

    /// A cell that is mostly a figure; a year in a column head is none.
    private static boolean holdsFigures(Composer.Line row) {
        return row.cells().stream()
                .skip(1)
                .anyMatch(cell ->
                        cell.chars().anyMatch(Character::isDigit)
                                && cell.chars().filter(Character::isLetter).count() <= 8
                                && !cell.matches("(?:19|20)\\d\\d.*"));
    }
}
