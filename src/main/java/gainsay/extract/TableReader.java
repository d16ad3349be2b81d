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

    private final Lexicon lexicon;
    private final QuantityGrammar quantities;
    private final WindowGrammar windows;
    private final MetricChooser metrics;
    private final TableMetric choice;

    TableReader(
            Lexicon lexicon,
            QuantityGrammar quantities,
            WindowGrammar windows,
            MetricChooser metrics) {
        this.lexicon = lexicon;
        this.quantities = quantities;
        this.windows = windows;
        this.metrics = metrics;
        this.choice = new TableMetric(metrics, new Announcement(lexicon.words()));
    }

    /// What a column says about its cells.
    private record Column(String head, Optional<Window> window, boolean projected, boolean unit) {}

    /// One table of one article, and what is known around it.
    private record Sheet(
            Article article,
            Table table,
            TableShape shape,
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
        var shape = new TableShape(table, article.text(), quantities);
        var columns = shape.heads().stream().map(head -> column(head, article)).toList();
        var sheet =
                new Sheet(article, table, shape, columns, shape.isTransposed(metrics), names, lead);
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

    private Column column(String head, Article article) {
        var time =
                windows.find(head, article.metadata().published()).stream()
                        .map(TimeExpression::window)
                        .findFirst();
        var lower = head.toLowerCase(Locale.ROOT);
        var projected =
                lexicon.words().list("projection-words").stream()
                        .anyMatch(word -> lower.matches(".*\\b" + word + "\\b.*"));
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

    /// The figure that a cell gives, if the cell is a figure and not prose.
    private Optional<Quantity> figure(
            Sheet sheet, Table.Row row, int column, @Nullable String unit) {
        var cell = row.cells().get(column);
        var written = cell.in(sheet.text());
        var sources = unitSources(sheet, row, column);
        var found = quantities.find(written).stream().findFirst();
        if (found.isEmpty()) {
            return ColumnUnit.bare(sources, cell, written, quantities);
        }
        if (found.get().span().start() > 12 || written.length() > 60) {
            return Optional.empty();
        }
        var figure = Shift.by(found.get(), cell.start());
        if (!figure.unit().equals("1")) {
            return Optional.of(ColumnUnit.signed(figure, written));
        }
        var scaled = ColumnUnit.apply(sources, figure, quantities);
        if (scaled.isPresent()) {
            return scaled.map(q -> ColumnUnit.signed(q, written));
        }
        return Optional.of(unit == null || unit.isEmpty() ? figure : figure.withUnit(unit));
    }

    /// Where a cell's unit may stand: its column head, its row's label, then the caption.
    private List<String> unitSources(Sheet sheet, Table.Row row, int column) {
        var sources = new ArrayList<String>();
        sources.add(sheet.columns().get(column).head());
        var label = sheet.cell(row, sheet.shape().labelColumn());
        if (sheet.transposed()) {
            sources.add(label);
        }
        if (metrics.named(label, "count").isEmpty() && !isCount(sheet, column)) {
            if (sheet.transposed()) {
                sources.add(sheet.shape().heads().getFirst());
            }
            sources.add(ColumnUnit.bracketed(sheet.table().caption()));
        }
        return sources;
    }

    private boolean isCount(Sheet sheet, int column) {
        var head = sheet.columns().get(column).head();
        return metrics.named(head, "count").isPresent() && metrics.named(head, "money").isEmpty();
    }

    private Statement statement(Sheet sheet, Table.Row row, int index, Quantity figure) {
        var column = sheet.columns().get(index);
        var label = sheet.cell(row, sheet.shape().labelColumn());
        var subject = subject(sheet, row, column);
        var named =
                choice.of(
                        new TableMetric.Cell(
                                sheet.table(),
                                sheet.shape().heads(),
                                column.head(),
                                sheet.transposed() ? label : "",
                                sheet.article().displayName(),
                                sheet.lead(),
                                subject),
                        figure);
        var growth = named.metric().equals("growth");
        var loses = named.metric().equals("profit") && isLoss(sheet, label, column);
        var projected =
                column.projected()
                        || growth && sheet.columns().stream().anyMatch(Column::projected);
        return new Statement(
                named.metric(),
                subject,
                loses ? ColumnUnit.negated(figure) : figure,
                scope(sheet, row, column, figure, growth),
                List.of(),
                projected ? Modality.PROJECTED : Modality.ASSERTED,
                null,
                Evidence.of(sheet.article(), row.span(), Zone.TABLE_CELL, section(sheet, column)),
                named.confidence());
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
        var per = PER.matcher(sheet.transposed() ? sheet.cell(row, 0) : column.head());
        var time = sheet.shape().timeColumn();
        var dated = time < 0 ? Optional.<Window>empty() : year(sheet.cell(row, time));
        var own = column.window().or(() -> dated).orElse(Window.NONE);
        return new Scope(
                growth && dated.isEmpty() ? span(sheet.columns()) : own,
                null,
                growth && head.contains("cagr")
                        ? "year"
                        : figure.per() == null && per.find()
                                ? per.group(1).toLowerCase(Locale.ROOT)
                                : figure.per(),
                null,
                null,
                null,
                null);
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

    /// Whose figure a cell gives: the row's, the column's where rows name metrics, else whoever the
    /// table is about.
    private @Nullable Mention subject(Sheet sheet, Table.Row row, Column column) {
        var label = sheet.shape().labelColumn();
        if (sheet.transposed()) {
            return columnSubject(sheet, column);
        }
        if (label < 0) {
            return owner(sheet);
        }
        if (isTotal(sheet.cell(row, label))) {
            return inHeadings(sheet)
                    .or(() -> sheet.lead().whole())
                    .orElseGet(() -> mention(sheet, row.cells().get(label)));
        }
        return mention(sheet, row.cells().get(label));
    }

    private static boolean isTotal(String label) {
        return label.toLowerCase(Locale.ROOT)
                .matches("[*_]*(?:grand |overall )?(?:total|totals|all|overall|sum)[*_:]*");
    }

    /// "| | Acme | Bolt |": a column that is neither a time nor a measure is somebody's.
    private @Nullable Mention columnSubject(Sheet sheet, Column column) {
        var head = sheet.shape().headCell(sheet.columns().indexOf(column));
        var plain =
                column.window().isPresent()
                        || metrics.isNamed(column.head())
                        || lexicon.words().has("value-heads", column.head());
        return head == null || plain || head.isEmpty()
                ? owner(sheet)
                : name(sheet, head)
                        .orElseGet(() ->
                                new Mention(head, head.in(sheet.text()), EntityType.ORGANIZATION));
    }

    /// Whom the caption or a heading names, else whom the paragraph before speaks of.
    private static @Nullable Mention owner(Sheet sheet) {
        return inHeadings(sheet).or(() -> sheet.lead().owner()).orElse(null);
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

    private static Mention mention(Sheet sheet, Span label) {
        var text = sheet.text();
        var found = sheet.names().in(text, label);
        if (found.size() == 1 && found.get(0).span().length() * 2 > label.length()) {
            return found.get(0);
        }
        return new Mention(label, label.in(text), EntityType.TOPIC);
    }
}
