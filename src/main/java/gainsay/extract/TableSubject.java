package gainsay.extract;

import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Span;
import gainsay.model.Table;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose figures a table gives.
final class TableSubject {
    private static final Pattern DECORATION =
            Pattern.compile("^[*_\\s]+|^\\d{1,2}[.)]\\s+|(?:[*_†‡¹²³\\s]|\\[\\d+]|\\(\\d\\))+$");

    private static final Pattern UNIT_IN_HEAD = Pattern.compile("(?<=\\S)(?:,?\\s*\\(|,\\s).*$");

    /// Two or more capitalised words in a row.
    private static final Pattern CAPITALS =
            Pattern.compile("^\\p{Lu}[\\p{L}\\d'’-]*(?: &)?(?: \\p{Lu}[\\p{L}\\d'’-]*| plc\\b)+");

    private final TableWords words;

    TableSubject(TableWords words) {
        this.words = words;
    }

    /// Whose figure a cell gives: the row's, the column's where rows name metrics, else whoever the
    /// table is about.
    @Nullable Mention of(Sheet sheet, Table.Row row, Sheet.Column column) {
        var label = sheet.shape().labelColumn();
        var part = sheet.transposed() && sheet.isPart(row);
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
    private @Nullable Mention thing(Sheet sheet, Sheet.Column column) {
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
    private @Nullable Mention columnSubject(Sheet sheet, Sheet.Column column) {
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
                .or(() -> sheet.lead().paragraph().flatMap(span -> opening(sheet, span)))
                .orElse(null);
    }

    /// The name with which the paragraph before begins.
    private static Optional<Mention> opening(Sheet sheet, Span paragraph) {
        var named = name(sheet, paragraph);
        var run = CAPITALS.matcher(paragraph.in(sheet.text()));
        if (named.isPresent() || !run.find()) {
            return named;
        }
        var span = new Span(paragraph.start(), paragraph.start() + run.end());
        return Optional.of(new Mention(span, run.group(), EntityType.ORGANIZATION));
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
        var part = Sheet.PART.matcher(written);
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
