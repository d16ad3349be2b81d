package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A table as the checks read it: the column heads, the row labels, the claims in its cells.
record Grid(Page page, Table table, List<String> heads, List<Table.Row> body) {
    private static final Pattern TOTAL =
            Pattern.compile(
                    "^\\W*(?:all|total|totals|overall|sum|grand total|combined)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    static List<Grid> of(Page page) {
        return page.article().tables().stream().map(table -> of(page, table)).toList();
    }

    private static Grid of(Page page, Table table) {
        var heads = new ArrayList<String>();
        table.rows().stream()
                .filter(Table.Row::head)
                .findFirst()
                .ifPresent(row -> row.cells().forEach(cell -> heads.add(cell.in(page.text()))));
        var body = table.rows().stream().filter(row -> !row.head()).toList();
        return new Grid(page, table, List.copyOf(heads), body);
    }

    static Optional<Claim> cell(Page page, Table.Row row, int column) {
        if (column >= row.cells().size()) {
            return Optional.empty();
        }
        var claims = page.within(row.cells().get(column), claim -> true);
        return claims.isEmpty() ? Optional.empty() : Optional.of(claims.getFirst());
    }

    Optional<Claim> cell(Table.Row row, int column) {
        return cell(page, row, column);
    }

    String label(Table.Row row) {
        return row.cells().isEmpty() ? "" : row.cells().getFirst().in(page.text());
    }

    /// The rows that stand beside one another; a row of totals is above them all.
    List<Table.Row> parts() {
        return body.stream().filter(row -> !TOTAL.matcher(label(row)).find()).toList();
    }

    int columns() {
        return heads.size();
    }

    String head(int column) {
        return heads.get(column).toLowerCase(Locale.ROOT);
    }

    OptionalInt year(int column) {
        var matcher = YEAR.matcher(heads.get(column));
        return matcher.find()
                ? OptionalInt.of(Integer.parseInt(matcher.group()))
                : OptionalInt.empty();
    }
}
