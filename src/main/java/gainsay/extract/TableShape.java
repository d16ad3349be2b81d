package gainsay.extract;

import gainsay.model.Span;
import gainsay.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which rows of a table are its heads, which column names what a row is about, which only ranks or
/// dates it.
final class TableShape {
    private static final Set<String> RANKS =
            Set.of(
                    "#", "rank", "no", "no.", "nr", "nr.", "№", "pos", "pos.", "position",
                    "ranking", "place", "s. no.", "sr no", "sr. no.", "sl no");

    private static final Pattern ORDINAL =
            Pattern.compile("(?:[=T])?\\d{1,3}(?:\\.|st|nd|rd|th|=)?");

    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?i)[*_]*(?:grand |overall |group |full[- ])?(?:total|totals|all|overall|sum|year)\\s*(?:\\(.*\\))?[*_:]*");

    enum Role {
        LABEL,
        TIME,
        RANK,
        VALUE
    }

    private final String text;
    private final QuantityGrammar quantities;
    private final TablePeriods periods;
    private final TableWords words;
    private final List<Table.Row> headRows;
    private final List<Table.Row> body;
    private final List<List<Span>> parts;
    private final List<String> heads;
    private final List<Role> roles;

    TableShape(
            Table table,
            String text,
            QuantityGrammar quantities,
            TablePeriods periods,
            TableWords words) {
        this.text = text;
        this.quantities = quantities;
        this.periods = periods;
        this.words = words;
        var rows = table.rows().stream().filter(row -> !row.cells().isEmpty()).toList();
        this.headRows = headRows(rows);
        this.body =
                rows.stream().filter(row -> !row.head() && !headRows.contains(row)).toList();
        var width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        this.parts = new ArrayList<>();
        this.heads = new ArrayList<>();
        for (var i = 0; i < width; i++) {
            var over = headParts(i);
            parts.add(over);
            heads.add(
                    over.stream()
                            .map(part -> part.in(text).strip())
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
        this.roles = roles(width);
    }

    /// The rows marked as heads, or a first row that holds nothing but words and times; and a
    /// second row of that kind that labels nothing.
    private List<Table.Row> headRows(List<Table.Row> rows) {
        var marked = new ArrayList<>(rows.stream().filter(Table.Row::head).toList());
        if (marked.isEmpty() && !rows.isEmpty() && isHead(rows.getFirst(), rows)) {
            marked.add(rows.getFirst());
        }
        var next = marked.isEmpty() ? -1 : rows.indexOf(marked.getLast()) + 1;
        if (next > 0 && next + 1 < rows.size() && isSecondHead(rows.get(next))) {
            marked.add(rows.get(next));
        }
        return marked;
    }

    private boolean isHead(Table.Row first, List<Table.Row> rows) {
        return first.cells().size() > 1
                && first.cells().stream().skip(1).noneMatch(this::isFigure)
                && first.cells().stream().skip(1).noneMatch(Span::isEmpty)
                && rows.stream().skip(1).anyMatch(this::holdsFigure);
    }

    private boolean isSecondHead(Table.Row row) {
        var filled = row.cells().stream().skip(1).filter(cell -> !written(cell).isEmpty()).toList();
        return written(row.cells().getFirst()).isEmpty()
                && filled.size() * 2 >= row.cells().size()
                && filled.stream().noneMatch(this::isFigure);
    }

    /// What stands over a column, from the top; a cell over several columns is followed by empty
    /// ones.
    private List<Span> headParts(int column) {
        var over = new ArrayList<Span>();
        for (var row : headRows) {
            var last = row.equals(headRows.getLast());
            for (var at = Math.min(column, row.cells().size() - 1); at >= 0; at--) {
                var cell = row.cells().get(at);
                if (!written(cell).isEmpty() && (at == column || !last && at > 0)) {
                    over.add(cell);
                }
                if (!written(cell).isEmpty() || last) {
                    break;
                }
            }
        }
        return over;
    }

    private String written(Span cell) {
        return cell.in(text).strip();
    }

    private boolean holdsFigure(Table.Row row) {
        return row.cells().stream().skip(1).anyMatch(this::isFigure);
    }

    private boolean isFigure(Span cell) {
        var written = written(cell);
        return !periods.isPeriod(written, "")
                && (quantities.find(written).stream().anyMatch(q -> q.span().start() < 4)
                        || written.matches("[(\\-–−]?[\\d.,]+\\)?"));
    }

    private List<Role> roles(int width) {
        var all = new ArrayList<Role>();
        for (var i = 0; i < width; i++) {
            all.add(guess(i));
        }
        var labels = new ArrayList<Integer>();
        for (var i = 0; i < width; i++) {
            var dated = all.getFirst() == Role.TIME && all.subList(0, i).contains(Role.VALUE);
            if (all.get(i) == Role.LABEL && !dated) {
                labels.add(i);
            }
        }
        var chosen =
                labels.stream()
                        .filter(i -> words.isLabel(heads.get(i)))
                        .findFirst()
                        .orElse(labels.isEmpty() ? -1 : labels.getFirst());
        for (var i = 0; i < width; i++) {
            if (all.get(i) == Role.LABEL && i != chosen) {
                all.set(i, Role.VALUE);
            }
        }
        return all;
    }

    private Role guess(int column) {
        var filled =
                body.stream()
                        .filter(row -> column < row.cells().size())
                        .map(row -> row.cells().get(column))
                        .filter(cell -> !written(cell).isEmpty())
                        .toList();
        if (filled.isEmpty()) {
            return Role.VALUE;
        }
        var cells = filled.stream().map(this::written).toList();
        if (isTime(column, cells)) {
            return Role.TIME;
        }
        if (isRank(column, cells)) {
            return Role.RANK;
        }
        var figures = filled.stream().filter(this::isFigure).count();
        return figures * 2 < cells.size() ? Role.LABEL : Role.VALUE;
    }

    private boolean isTime(int column, List<String> cells) {
        var times = cells.stream().filter(cell -> !isTotal(cell)).toList();
        return !times.isEmpty()
                && times.stream().allMatch(cell -> periods.isPeriod(cell, heads.get(column)));
    }

    private boolean isRank(int column, List<String> cells) {
        var head = heads.get(column).toLowerCase(Locale.ROOT);
        var ordinals = cells.stream().allMatch(cell -> ORDINAL.matcher(cell).matches());
        var ranks = RANKS.contains(head) || head.matches("(?:.*\\brank|rank\\b.*)");
        return ordinals && (ranks || head.isEmpty() && column == 0);
    }

    static boolean isTotal(String label) {
        return TOTAL.matcher(label.strip()).matches();
    }

    List<String> heads() {
        return heads;
    }

    /// Where a column's heads stand, from the top.
    List<Span> headCells(int column) {
        return column < 0 || column >= parts.size() ? List.of() : parts.get(column);
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

    /// The column that dates its rows, or -1.
    int timeColumn() {
        for (var i = 0; i < roles.size(); i++) {
            if (roles.get(i) == Role.TIME && !words.isUndated(heads.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /// The column holds words alone.
    boolean isWords(int column) {
        return body.stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column))
                .noneMatch(this::isFigure);
    }

    /// Whether the rows name what is measured rather than whose it is.
    boolean isTransposed() {
        var label = labelColumn();
        if (label < 0) {
            return false;
        }
        var named = 0;
        for (var row : body) {
            named += label < row.cells().size() && words.isNamed(written(row.cells().get(label))) ? 1 : 0;
        }
        var over = heads.stream().skip(label + 1L).toList();
        var measured = over.stream().filter(words::isNamed).count();
        var times = over.stream().filter(head -> periods.isPeriod(head, "")).count();
        var most = named * 2 > body.size() && measured * 2 < over.size();
        var accounts = named >= 2 && named * 3 >= body.size() && times > 0 && measured == 0;
        return most || accounts && !words.isLabel(heads.get(label));
    }
}
