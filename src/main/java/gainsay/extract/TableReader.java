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
/// head, or the unit from a cell of the row that names what is measured.
final class TableReader {
    private static final Set<String> UNIT_HEADS = Set.of("metric", "unit", "units", "measure");

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final Lexicon lexicon;
    private final QuantityGrammar quantities;
    private final WindowGrammar windows;
    private final MetricChooser metrics;

    TableReader(
            Lexicon lexicon,
            QuantityGrammar quantities,
            WindowGrammar windows,
            MetricChooser metrics) {
        this.lexicon = lexicon;
        this.quantities = quantities;
        this.windows = windows;
        this.metrics = metrics;
    }

    /// What a column says about its cells.
    private record Column(
            String head,
            Optional<Window> window,
            boolean projected,
            boolean unit,
            Optional<Mention> named) {}

    /// Whose the figures of a table may be beside its rows' and columns'.
    private record Subjects(Names names, Optional<Mention> owner) {}

    /// `owner` is whom the article is about: a table of its results names its metrics in the rows.
    List<Statement> read(Article article, Table table, Names names, Optional<Mention> owner) {
        var heads = table.rows().stream().filter(Table.Row::head).findFirst();
        if (heads.isEmpty()) {
            return List.of();
        }
        var columns =
                heads.get().cells().stream().map(cell -> column(cell, article, names)).toList();
        var statements = new ArrayList<Statement>();
        for (var row : table.rows()) {
            if (!row.head() && !row.cells().isEmpty()) {
                row(article, table, row, columns, new Subjects(names, owner), statements);
            }
        }
        return statements;
    }

    private Column column(Span cell, Article article, Names names) {
        var head = cell.in(article.text());
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
        return new Column(
                head.strip(),
                time.or(() -> year(head)),
                projected,
                unit,
                named(article, cell, names));
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

    private void row(
            Article article,
            Table table,
            Table.Row row,
            List<Column> columns,
            Subjects subjects,
            List<Statement> into) {
        var text = article.text();
        var label = row.cells().get(0);
        if (label.isEmpty()
                || quantities.find(label.in(text)).stream().anyMatch(q -> q.span().start() == 0)) {
            return;
        }
        var unit = unitCell(row, columns, text);
        for (var i = 1; i < Math.min(row.cells().size(), columns.size()); i++) {
            var column = columns.get(i);
            if (column.unit()) {
                continue;
            }
            var cell = row.cells().get(i);
            var figure = figure(cell, column, unit, text);
            if (figure.isPresent()) {
                into.add(statement(article, table, row, columns, column, figure.get(), subjects));
            }
        }
    }

    private static @Nullable String unitCell(Table.Row row, List<Column> columns, String text) {
        for (var i = 1; i < Math.min(row.cells().size(), columns.size()); i++) {
            if (columns.get(i).unit()) {
                return singular(row.cells().get(i).in(text).replaceAll("\\(.*?\\)", "").strip());
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
            Span cell, Column column, @Nullable String unit, String text) {
        var written = cell.in(text);
        var found = quantities.find(written).stream().findFirst();
        if (found.isEmpty()) {
            return ColumnUnit.bare(column.head(), cell, written, quantities);
        }
        if (found.get().span().start() > 12 || written.length() > 60) {
            return Optional.empty();
        }
        var figure = Shift.by(found.get(), cell.start());
        if (!figure.unit().equals("1")) {
            return Optional.of(figure);
        }
        var scaled = ColumnUnit.apply(column.head(), figure, quantities);
        if (scaled.isPresent()) {
            return scaled;
        }
        return Optional.of(unit == null || unit.isEmpty() ? figure : figure.withUnit(unit));
    }

    private Statement statement(
            Article article,
            Table table,
            Table.Row row,
            List<Column> columns,
            Column column,
            Quantity figure,
            Subjects subjects) {
        var family = MetricChooser.family(figure);
        var label = row.cells().get(0).in(article.text());
        var ofRow =
                !family.equals("money") || metrics.named(column.head(), family).isPresent()
                        ? Optional.<gainsay.model.Metric>empty()
                        : metrics.named(label, family);
        var metric =
                ofRow.or(() -> metrics.named(column.head(), family))
                        .or(() -> metrics.named(table.caption(), family))
                        .or(() -> sibling(columns, family))
                        .or(() -> fromSections(table.section(), family))
                        .map(m -> m.id())
                        .orElse(fallback(family));
        var section = new ArrayList<>(table.section());
        if (!table.caption().isEmpty()) {
            section.add(table.caption());
        }
        section.add(column.head());
        var growth = metric.equals("growth");
        var scope =
                new Scope(
                        growth ? span(columns) : column.window().orElse(Window.NONE),
                        null,
                        growth && column.head().toLowerCase(Locale.ROOT).contains("cagr")
                                ? "year"
                                : figure.per(),
                        null,
                        null,
                        null,
                        null);
        var projected =
                column.projected() || growth && columns.stream().anyMatch(Column::projected);
        return new Statement(
                metric,
                ofRow.isPresent()
                        ? column.named()
                                .or(subjects::owner)
                                .orElseGet(() -> subject(article, row, subjects.names()))
                        : subject(article, row, subjects.names()),
                figure,
                scope,
                List.of(),
                projected ? Modality.PROJECTED : Modality.ASSERTED,
                null,
                Evidence.of(article, row.span(), Zone.TABLE_CELL, section),
                0.9);
    }

    private Optional<gainsay.model.Metric> sibling(List<Column> columns, String family) {
        return columns.stream()
                .flatMap(other -> metrics.named(other.head(), family).stream())
                .findFirst();
    }

    private Optional<gainsay.model.Metric> fromSections(List<String> section, String family) {
        for (var i = section.size() - 1; i >= 0; i--) {
            var named = metrics.named(section.get(i), family);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private static String fallback(String family) {
        return switch (family) {
            case "money" -> "money";
            case "percent" -> "share";
            case "ratio" -> "multiple";
            case "count" -> "count";
            case "time" -> "duration";
            default -> "measure";
        };
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
        return start != null && end != null && !start.isAfter(end)
                ? Window.of(start, end, null)
                : Window.NONE;
    }

    private static Mention subject(Article article, Table.Row row, Names names) {
        var label = row.cells().get(0);
        return named(article, label, names)
                .orElseGet(() -> new Mention(label, label.in(article.text()), EntityType.TOPIC));
    }

    /// The name that a cell consists of.
    private static Optional<Mention> named(Article article, Span cell, Names names) {
        var found = names.in(article.text(), cell);
        return found.size() == 1 && found.get(0).span().length() * 2 > cell.length()
                ? Optional.of(found.get(0))
                : Optional.empty();
    }
}
