package gainsay.cli;

import java.util.ArrayList;
import java.util.List;

/// A table for people: aligned columns, the last one as wide as the screen allows.
final class Columns {
    private static final String GAP = "  ";
    private static final int NARROWEST_LAST = 20;

    /// Except for the last one, no column is wider than this on a terminal.
    private static final int WIDEST = 32;

    private final Screen screen;
    private final List<String> heads;
    private final List<Integer> right;
    private final List<List<String>> rows = new ArrayList<>();

    /// A head that starts with `>` stands for a column of numbers, aligned to the right.
    Columns(Screen screen, String... heads) {
        this.screen = screen;
        this.heads =
                List.of(heads).stream()
                        .map(head -> head.startsWith(">") ? head.substring(1) : head)
                        .toList();
        this.right = new ArrayList<>();
        for (var i = 0; i < heads.length; i++) {
            if (heads[i].startsWith(">")) {
                right.add(i);
            }
        }
    }

    void row(String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + heads);
        }
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(Plain.line(cell));
        }
        rows.add(row);
    }

    void print() {
        var widths = widths();
        screen.print(screen.bold(line(heads, widths)));
        rows.forEach(row -> screen.print(line(row, widths)));
    }

    private int[] widths() {
        var widths = new int[heads.size()];
        var last = widths.length - 1;
        for (var i = 0; i <= last; i++) {
            widths[i] = Plain.columns(heads.get(i));
            for (var row : rows) {
                widths[i] = Math.max(widths[i], Plain.columns(row.get(i)));
            }
            if (screen.isTerminal() && i < last) {
                widths[i] = Math.min(widths[i], WIDEST);
            }
        }
        if (screen.isTerminal()) {
            var before = 0;
            for (var i = 0; i < last; i++) {
                before += widths[i] + GAP.length();
            }
            widths[last] =
                    Math.min(widths[last], Math.max(NARROWEST_LAST, screen.width() - before));
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (var i = 0; i < widths.length; i++) {
            var cell = Plain.shortened(cells.get(i), widths[i]);
            var padding = " ".repeat(Math.max(0, widths[i] - Plain.columns(cell)));
            line.append(i == 0 ? "" : GAP)
                    .append(right.contains(i) ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }
}
