package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Mention;
import gainsay.model.Modality;
import gainsay.model.Quantity;
import gainsay.model.Scope;
import gainsay.model.Span;
import gainsay.model.Statement;
import gainsay.model.Table;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a table as a reader does: the subject from the row, metric, year and unit from the column
/// head, or the other way round where the rows name what is measured; what neither says, the
/// caption, the heading or the paragraph before says.
final class TableReader {
    private static final Set<String> UNIT_HEADS = Set.of("metric", "unit", "units", "measure");

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d(?=\\b|[ae]\\b)");

    private static final Pattern PER = Pattern.compile("(?i)\\bper ([a-z]+)");

    private static final Pattern PART =
            Pattern.compile(
                    "(?i)^(?:(?:of which|o/w|thereof|including|incl\\.)[:,]?\\s+|[-–—•·→└↳]\\s*)+(?=\\p{L})");

    private static final Pattern DECORATION =
            Pattern.compile("^[*_\\s]+|^\\d{1,2}[.)]\\s+|(?:[*_†‡¹²³\\s]|\\[\\d+]|\\(\\d\\))+$");

    private static final Pattern UNIT_IN_HEAD = Pattern.compile("(?<=\\S)(?:,?\\s*\\(|,\\s).*$");

    private static final Pattern SHARES = Pattern.compile("(?i)\\b(?:eps|dps)\\b");

    private static final Pattern PLUS = Pattern.compile("^\\+\\s?\\d[\\d.,]*\\s*(?:%|pp|pct)?.*");

    private final QuantityGrammar quantities;
    private final WindowGrammar windows;
    private final TableWords words;
    private final TableFigures figures;
    private final TableMetric choice;

    TableReader(
            Lexicon lexicon,
            QuantityGrammar quantities,
            WindowGrammar windows,
            MetricChooser metrics) {
        this.quantities = quantities;
        this.windows = windows;
        this.words = new TableWords(lexicon.words(), metrics);
        this.figures = new TableFigures(quantities, words);
        this.choice = new TableMetric(metrics, words, new Announcement(lexicon.words()));
    }

    /// What a column says about its cells.
    private record Column(String head, Optional<Window> window, boolean projected, boolean unit) {}

    /// One table of one article, and what is known around it.
    private record Sheet(
            Article article,
            Table table,
            TableShape shape,
            TablePeriods periods,
            List<Column> columns,
            boolean transposed,
            Names names,
            Lead lead) {
        String text() {
            return article.text();
        }

        String cell(Table.Row row, int column) {
            return column < 0 || column >= row.cells().size()
                    ? ""
                    : row.cells().get(column).in(article.text()).strip();
        }
    }

    List<Statement> read(Article article, Table table, Names names, Lead lead) {
        var over = new ArrayList<>(List.of(table.caption()));
        over.addAll(table.section().reversed());
        over.add(article.displayName());
        var periods = new TablePeriods(windows, article.metadata().published(), over);
        var shape = new TableShape(table, article.text(), quantities, periods, words);
        var columns = new ArrayList<Column>();
        for (var i = 0; i < shape.heads().size(); i++) {
            columns.add(column(shape, i, article, periods));
        }
        var sheet =
                new Sheet(
                        article, table, shape, periods, columns, shape.isTransposed(), names, lead);
        var headless = shape.heads().stream().allMatch(String::isEmpty);
        if (headless && !sheet.transposed()) {
            return List.of();
        }
        var statements = new ArrayList<Statement>();
        for (var row : shape.body()) {
            row(sheet, row, statements);
        }
        return statements;
    }

    private Column column(TableShape shape, int index, Article article, TablePeriods periods) {
        var head = shape.heads().get(index);
        var time =
                shape.headCells(index).stream()
                        .flatMap(part -> periods.of(part.in(article.text()), "").stream())
                        .findFirst()
                        .or(() ->
                                windows.find(head, article.metadata().published()).stream()
                                        .map(TimeExpression::window)
                                        .findFirst());
        var lower = head.toLowerCase(Locale.ROOT);
        var projected = words.isProjection(head) || TablePeriods.isEstimate(head);
        var unit =
                UNIT_HEADS.stream().anyMatch(word -> lower.matches(".*\\b" + word + "s?\\b.*"))
                        && !lower.matches(".*[\\d(].*")
                        && time.isEmpty();
        return new Column(head, time.or(() -> year(head)), projected, unit);
    }

    /// "2024 share", "Units 2025": a bare year in a head.
    private static Optional<Window> year(String head) {
        var year = YEAR.matcher(head);
        if (!year.find()) {
            return Optional.empty();
        }
        var first = LocalDate.of(Integer.parseInt(year.group()), 1, 1);
        return year.find()
                ? Optional.empty()
                : Optional.of(Window.of(first, first.plusYears(1).minusDays(1), head.strip()));
    }

    private void row(Sheet sheet, Table.Row row, List<Statement> into) {
        var shape = sheet.shape();
        if (shape.labelColumn() < 0 && shape.timeColumn() < 0
                || shape.labelColumn() >= 0 && sheet.cell(row, shape.labelColumn()).isEmpty()) {
            return;
        }
        var unit = unitCell(sheet, row);
        for (var i = 0; i < Math.min(row.cells().size(), sheet.columns().size()); i++) {
            var column = sheet.columns().get(i);
            if (column.unit() || shape.role(i) != TableShape.Role.VALUE) {
                continue;
            }
            var figure = figure(sheet, row, i, unit);
            if (figure.isPresent()) {
                into.add(statement(sheet, row, i, figure.get()));
            }
        }
    }

    private static @Nullable String unitCell(Sheet sheet, Table.Row row) {
        for (var i = 1; i < Math.min(row.cells().size(), sheet.columns().size()); i++) {
            if (sheet.columns().get(i).unit()) {
                return singular(sheet.cell(row, i).replaceAll("\\(.*?\\)", "").strip());
            }
        }
        return null;
    }

    private static String singular(String unit) {
        return unit.endsWith("s")
                        && unit.length() > 3
                        && !unit.endsWith("ss")
                        && !unit.contains("/")
                ? unit.substring(0, unit.length() - 1)
                : unit;
    }

    private Optional<Quantity> figure(
            Sheet sheet, Table.Row row, int column, @Nullable String unit) {
        var label = sheet.cell(row, sheet.shape().labelColumn());
        return figures.figure(
                new TableFigures.Cell(
                        sheet.table(),
                        sheet.lead().unit(),
                        sheet.shape().heads().getFirst(),
                        sheet.columns().get(column).head(),
                        sheet.transposed() ? label : "",
                        label,
                        unit),
                row.cells().get(column),
                sheet.text());
    }

    private Statement statement(Sheet sheet, Table.Row row, int index, Quantity figure) {
        var column = sheet.columns().get(index);
        var label = sheet.cell(row, sheet.shape().labelColumn());
        var subject = subject(sheet, row, column);
        var named = choice.of(place(sheet, row, index, subject), figure);
        var growth = named.metric().equals("growth");
        var loses = named.metric().equals("profit") && isLoss(sheet, label, column);
        return new Statement(
                named.metric(),
                subject,
                loses ? ColumnUnit.negated(figure) : figure,
                scope(sheet, row, column, figure, growth),
                List.of(),
                isProjected(sheet, row, column, growth) ? Modality.PROJECTED : Modality.ASSERTED,
                null,
                Evidence.of(sheet.article(), row.span(), Zone.TABLE_CELL, section(sheet, column)),
                named.confidence());
    }

    private static boolean isProjected(
            Sheet sheet, Table.Row row, Column column, boolean growth) {
        return column.projected()
                || TablePeriods.isEstimate(sheet.cell(row, sheet.shape().timeColumn()))
                || growth
                        && column.window().isEmpty()
                        && sheet.columns().stream().anyMatch(Column::projected);
    }

    private TableMetric.Cell place(
            Sheet sheet, Table.Row row, int index, @Nullable Mention subject) {
        var shape = sheet.shape();
        var head = sheet.columns().get(index).head();
        var left = new ArrayList<>(shape.heads().subList(0, index).reversed());
        var beside = new ArrayList<String>();
        for (var i = 0; i < shape.heads().size(); i++) {
            if (i != index && (i == shape.labelColumn() || shape.isWords(i))) {
                beside.add(shape.heads().get(i));
            }
        }
        var label = sheet.transposed() ? sheet.cell(row, shape.labelColumn()) : "";
        return new TableMetric.Cell(
                sheet.table(),
                head,
                words.isPlain(head) || isTime(sheet, sheet.columns().get(index)),
                label,
                PART.matcher(label).find() ? whole(sheet, row) : "",
                left,
                beside,
                rises(sheet, index),
                sheet.article().displayName(),
                sheet.lead(),
                subject);
    }

    private boolean isTime(Sheet sheet, Column column) {
        return column.projected()
                || sheet.periods().isPeriod(column.head(), "")
                || column.head().equals(column.window().map(Window::text).orElse(""));
    }

    private static boolean rises(Sheet sheet, int index) {
        return sheet.shape().body().stream()
                .anyMatch(row -> PLUS.matcher(sheet.cell(row, index)).matches());
    }

    /// The label of the last row above that is no part itself.
    private static String whole(Sheet sheet, Table.Row part) {
        var rows = sheet.shape().body();
        for (var i = rows.indexOf(part) - 1; i >= 0; i--) {
            var label = sheet.cell(rows.get(i), sheet.shape().labelColumn());
            if (!PART.matcher(label).find()) {
                return label;
            }
        }
        return "";
    }

    private static List<String> section(Sheet sheet, Column column) {
        var section = new ArrayList<>(sheet.table().section());
        if (!sheet.table().caption().isEmpty()) {
            section.add(sheet.table().caption());
        }
        section.add(column.head());
        return section;
    }

    private static boolean isLoss(Sheet sheet, String label, Column column) {
        var named = sheet.transposed() ? label : column.head();
        var lower = named.toLowerCase(Locale.ROOT);
        return lower.matches(".*\\bloss(?:es)?\\b.*") && !lower.contains("profit");
    }

    private Scope scope(
            Sheet sheet, Table.Row row, Column column, Quantity figure, boolean growth) {
        var head = column.head().toLowerCase(Locale.ROOT);
        var label = sheet.shape().labelColumn();
        var dated = rowWindow(sheet, row);
        var own = column.window().or(() -> dated).orElse(Window.NONE);
        return new Scope(
                growth && dated.isEmpty() && column.window().isEmpty()
                        ? span(sheet.columns())
                        : own,
                null,
                growth && head.contains("cagr")
                        ? "year"
                        : figure.per() != null || Dimension.isPoints(figure.unit()) || figure.unit().equals("%")
                                ? figure.per()
                                : perUnit(sheet.transposed() ? sheet.cell(row, label) : column.head()),
                null,
                null,
                null,
                null);
    }

    private static @Nullable String perUnit(String name) {
        var per = PER.matcher(name);
        return per.find()
                ? per.group(1).toLowerCase(Locale.ROOT)
                : SHARES.matcher(name).find() ? "share" : null;
    }

    private static Optional<Window> rowWindow(Sheet sheet, Table.Row row) {
        var time = sheet.shape().timeColumn();
        if (time < 0) {
            return Optional.empty();
        }
        var written = sheet.cell(row, time);
        var head = sheet.shape().heads().get(time);
        return TableShape.isTotal(written)
                ? sheet.periods().whole(head)
                : sheet.periods().of(written, head).or(() -> year(written));
    }

    /// From the first to the last year that the columns name: what a growth rate is over.
    private static Window span(List<Column> columns) {
        var stated =
                columns.stream()
                        .flatMap(c -> c.window().stream())
                        .filter(Window::isAnchored)
                        .toList();
        if (stated.size() < 2) {
            return stated.isEmpty() ? Window.NONE : stated.get(0);
        }
        var first = stated.get(0);
        var last = stated.get(stated.size() - 1);
        if (stated.size() == 2 && isYearOnYear(first, last)) {
            return last.start().isAfter(first.start()) ? last : first;
        }
        var start = stated.get(0).start();
        var end = stated.get(stated.size() - 1).end();
        if (start != null && end != null && start.isAfter(end)) {
            start = stated.get(stated.size() - 1).start();
            end = stated.get(0).end();
        }
        return start != null && end != null && !start.isAfter(end)
                ? Window.of(start, end, null)
                : Window.NONE;
    }

    /// Two columns a year apart: the change is that of the later.
    private static boolean isYearOnYear(Window first, Window last) {
        return first.start() != null
                && last.start() != null
                && (first.start().plusYears(1).equals(last.start())
                        || last.start().plusYears(1).equals(first.start()));
    }

    /// Whose figure a cell gives: the row's, the column's where rows name metrics, else whoever the
    /// table is about.
    private @Nullable Mention subject(Sheet sheet, Table.Row row, Column column) {
        var label = sheet.shape().labelColumn();
        var part = sheet.transposed() && PART.matcher(sheet.cell(row, label)).find();
        if (sheet.transposed() && !part) {
            return columnSubject(sheet, column);
        }
        if (label < 0) {
            var owner = owner(sheet);
            return owner != null ? owner : thing(sheet, column);
        }
        if (TableShape.isTotal(sheet.cell(row, label))) {
            return inHeadings(sheet)
                    .or(() -> sheet.lead().whole())
                    .orElseGet(() -> mention(sheet, row.cells().get(label)));
        }
        return mention(sheet, row.cells().get(label));
    }

    /// "Rebar ($ per ton)" over the figures of many months: what is measured, where nobody owns it.
    private @Nullable Mention thing(Sheet sheet, Column column) {
        var heads = sheet.shape().headCells(sheet.columns().indexOf(column));
        if (heads.isEmpty() || words.isChange(column.head()) || words.isPlain(column.head())) {
            return null;
        }
        var head = heads.getLast();
        var unit = UNIT_IN_HEAD.matcher(head.in(sheet.text()));
        var span = unit.find() ? new Span(head.start(), head.start() + unit.start()) : head;
        return new Mention(span, span.in(sheet.text()), EntityType.TOPIC);
    }

    /// "| | Acme | Bolt |": a head that is neither a time nor a measure is somebody's.
    private @Nullable Mention columnSubject(Sheet sheet, Column column) {
        for (var head : sheet.shape().headCells(sheet.columns().indexOf(column))) {
            var written = head.in(sheet.text()).strip();
            var plain =
                    sheet.periods().isPeriod(written, "")
                            || words.isNamed(written)
                            || words.isPlain(written)
                            || words.isChange(written)
                            || words.isProjection(written)
                            || sheet.shape().headCells(sheet.columns().indexOf(column)).size() == 1
                                    && column.window().isPresent();
            if (!plain) {
                return name(sheet, head)
                        .orElseGet(() -> new Mention(head, written, EntityType.ORGANIZATION));
            }
        }
        return owner(sheet);
    }

    /// Whom the caption or a heading names, else whom the paragraph before speaks of.
    private static @Nullable Mention owner(Sheet sheet) {
        return inHeadings(sheet)
                .or(() -> sheet.lead().owner())
                .or(() -> sheet.lead().paragraph().flatMap(span -> name(sheet, span)))
                .orElse(null);
    }

    private static Optional<Mention> inHeadings(Sheet sheet) {
        var named = named(sheet, sheet.table().caption());
        for (var heading : sheet.table().section().reversed()) {
            named = named.or(() -> named(sheet, heading));
        }
        return named.or(() -> named(sheet, sheet.article().displayName()));
    }

    private static Optional<Mention> named(Sheet sheet, String heading) {
        var at = heading.isEmpty() ? -1 : sheet.text().indexOf(heading);
        return at < 0 ? Optional.empty() : name(sheet, new Span(at, at + heading.length()));
    }

    private static Optional<Mention> name(Sheet sheet, Span span) {
        return sheet.names().in(sheet.text(), span).stream()
                .filter(name -> name.type() == EntityType.ORGANIZATION)
                .findFirst();
    }

    private static Mention mention(Sheet sheet, Span cell) {
        var text = sheet.text();
        var label = trimmed(cell, text);
        var found = sheet.names().in(text, label);
        if (found.size() == 1 && found.get(0).span().length() * 2 > label.length()) {
            return found.get(0);
        }
        return new Mention(label, label.in(text), EntityType.TOPIC);
    }

    /// A label without the marks of lists, notes and parts around it.
    private static Span trimmed(Span cell, String text) {
        var written = cell.in(text);
        var start = 0;
        var end = written.length();
        var part = PART.matcher(written);
        if (part.find()) {
            start = part.end();
        }
        var marks = DECORATION.matcher(written).region(start, end);
        while (marks.find()) {
            if (marks.start() == start) {
                start = marks.end();
            } else {
                end = marks.start();
            }
        }
        return start < end ? new Span(cell.start() + start, cell.start() + end) : cell;
    }
}
