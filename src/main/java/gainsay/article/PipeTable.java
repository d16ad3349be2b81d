package gainsay.article;

import gainsay.model.Span;
import gainsay.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tables drawn with pipes or tabs in a plain text.
final class PipeTable {
    private static final Pattern RULE = Pattern.compile("\\|?[ :]*-{2,}[-| :+]*");

    private PipeTable() {}

    /// A table, and the number of lines that it takes.
    record Found(Table table, int lines) {}

    /// The table that begins at line `from`, if one does.
    static Optional<Found> at(List<Line> lines, int from, String text) {
        var separator = separator(lines, from);
        if (separator == 0) {
            return Optional.empty();
        }
        var rows = new ArrayList<Table.Row>();
        var ruled = from + 1 < lines.size() && isRule(lines.get(from + 1));
        var at = from;
        for (; at < lines.size() && belongs(lines.get(at), separator); at++) {
            if (!isRule(lines.get(at))) {
                var head = ruled && at == from;
                rows.add(
                        new Table.Row(
                                lines.get(at).span(), head, cells(lines.get(at), separator, text)));
            }
        }
        if (rows.size() < 2) {
            return Optional.empty();
        }
        var span = new Span(lines.get(from).span().start(), lines.get(at - 1).span().end());
        return Optional.of(new Found(new Table(span, "", List.of(), rows), at - from));
    }

    /// The sign that parts the cells from line `from` on, or 0 where no table begins.
    private static char separator(List<Line> lines, int from) {
        var line = lines.get(from);
        if (from + 1 >= lines.size() || line.isEmpty()) {
            return 0;
        }
        var next = lines.get(from + 1);
        if (hasPipe(line) && (isRule(next) || (line.isRow() && next.isRow()))) {
            return '|';
        }
        var tabs = line.text().chars().filter(c -> c == '\t').count();
        return tabs > 0 && tabs == next.text().chars().filter(c -> c == '\t').count() ? '\t' : 0;
    }

    private static boolean belongs(Line line, char separator) {
        return separator == '|' ? hasPipe(line) : line.text().indexOf('\t') > 0;
    }

    private static boolean hasPipe(Line line) {
        return line.text().indexOf('|') >= 0;
    }

    private static boolean isRule(Line line) {
        return hasPipe(line) && RULE.matcher(line.text()).matches();
    }

    private static List<Span> cells(Line line, char separator, String text) {
        var from = line.span().start() + (line.text().startsWith("|") ? 1 : 0);
        var cells = new ArrayList<Span>();
        var start = from;
        for (var i = from; i < line.span().end(); i++) {
            if (text.charAt(i) == separator && text.charAt(i - 1 < 0 ? 0 : i - 1) != '\\') {
                cells.add(trimmed(text, start, i));
                start = i + 1;
            }
        }
        if (start < line.span().end()) {
            cells.add(trimmed(text, start, line.span().end()));
        }
        return cells;
    }

    static Span trimmed(String text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
