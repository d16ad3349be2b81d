package gainsay.extract;

import gainsay.model.Span;
import gainsay.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which row of a table is its head, which column names what a row is about, which only ranks or
/// dates it.
final class TableShape {
    private static final Set<String> RANKS =
            Set.of("#", "rank", "no", "no.", "nr", "pos", "pos.", "position", "ranking", "place");

    private static final Pattern YEAR =
            Pattern.compile("(?:(?:FY|CY|H[12]|Q[1-4])\\s*)?(?:19|20)\\d\\d[ae]?(?:/\\d\\d)?");

    private static final Pattern ORDINAL =
            Pattern.compile("\\d{1,3}(?:\\.|st|nd|rd|th)?|=\\d{1,3}");

    enum Role {
        LABEL,
        TIME,
        RANK,
        VALUE
    }

    private final String text;
    private final QuantityGrammar quantities;
    private final List<String> heads;
    private final List<Span> headCells;
    private final List<Table.Row> body;
    private final List<Role> roles;

    TableShape(Table table, String text, QuantityGrammar quantities) {
        this.text = text;
        this.quantities = quantities;
        var rows = table.rows().stream().filter(row -> !row.cells().isEmpty()).toList();
        var head = head(rows);
        this.body = rows.stream().filter(row -> !row.head() && !row.equals(head)).toList();
        var width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        this.headCells = head == null ? List.of() : head.cells();
        this.heads = new ArrayList<>();
        for (var i = 0; i < width; i++) {
            heads.add(
                    head == null || i >= head.cells().size()
                            ? ""
                            : head.cells().get(i).in(text).strip());
        }
        this.roles = roles(width);
    }

    /// The row marked as head, or a first row that holds nothing but words and years.
    private Table.@Nullable Row head(List<Table.Row> rows) {
        for (var row : rows) {
            if (row.head()) {
                return row;
            }
        }
        var first = rows.isEmpty() ? null : rows.getFirst();
        return first != null
                        && first.cells().size() > 1
                        && first.cells().stream().skip(1).noneMatch(this::isFigure)
                        && first.cells().stream().skip(1).noneMatch(Span::isEmpty)
                        && rows.stream().skip(1).anyMatch(this::holdsFigure)
                ? first
                : null;
    }

    private boolean holdsFigure(Table.Row row) {
        return row.cells().stream().skip(1).anyMatch(this::isFigure);
    }

    private boolean isFigure(Span cell) {
        var written = cell.in(text).strip();
        return !isTime(written)
                && (quantities.find(written).stream().anyMatch(q -> q.span().start() < 4)
                        || written.matches("[(\\-–−]?[\\d.,]+\\)?"));
    }

    private static boolean isTime(String written) {
        return YEAR.matcher(written).matches();
    }

    private List<Role> roles(int width) {
        var all = new ArrayList<Role>();
        var labelled = false;
        for (var i = 0; i < width; i++) {
            var role = role(i, labelled);
            labelled |= role == Role.LABEL;
            all.add(role);
        }
        return all;
    }

    private Role role(int column, boolean labelled) {
        var cells =
                body.stream()
                        .filter(row -> column < row.cells().size())
                        .map(row -> row.cells().get(column).in(text).strip())
                        .filter(cell -> !cell.isEmpty())
                        .toList();
        if (cells.isEmpty()) {
            return Role.VALUE;
        }
        if (cells.stream().allMatch(TableShape::isTime)) {
            return Role.TIME;
        }
        if (isRank(column, cells)) {
            return Role.RANK;
        }
        if (labelled) {
            return Role.VALUE;
        }
        var figures =
                body.stream()
                        .filter(row -> column < row.cells().size())
                        .filter(row -> isFigure(row.cells().get(column)))
                        .count();
        return figures * 2 < cells.size() ? Role.LABEL : Role.VALUE;
    }

    private boolean isRank(int column, List<String> cells) {
        var head = heads.get(column).toLowerCase(Locale.ROOT);
        var ordinals = cells.stream().allMatch(cell -> ORDINAL.matcher(cell).matches());
        return ordinals && (RANKS.contains(head) || head.isEmpty() && column == 0);
    }

    List<String> heads() {
        return heads;
    }

    /// Where a column's head stands, or null.
    @Nullable Span headCell(int column) {
        return column < 0 || column >= headCells.size() ? null : headCells.get(column);
    }

    List<Table.Row> body() {
        return body;
    }

    Role role(int column) {
        return roles.get(column);
    }

    /// The cell that names what a row is about, or -1.
    int labelColumn() {
        return roles.indexOf(Role.LABEL);
    }

    int timeColumn() {
        return roles.indexOf(Role.TIME);
    }

    boolean isTransposed(MetricChooser metrics) {
        var label = labelColumn();
        if (label < 0) {
            return false;
        }
        var named = 0;
        for (var row : body) {
            var text = label < row.cells().size() ? row.cells().get(label).in(this.text) : "";
            named += metrics.isNamed(text) ? 1 : 0;
        }
        var heads = this.heads.stream().skip(label + 1L).filter(metrics::isNamed).count();
        return named * 2 > body.size() && heads * 2 < this.heads.size() - label - 1;
    }
}
