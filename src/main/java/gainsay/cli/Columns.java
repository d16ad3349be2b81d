package gainsay.cli;

import java.util.ArrayList;
import java.util.List;

/// A table for people: aligned columns, those that hold nothing left out. On a terminal the wide
/// ones give way until a line fits.
final class Columns {
    private static final String GAP = "  ";
    private static final int NARROWEST = 10;

    /// How a column stands: its head, to the right for numbers, and whether it may be shortened.
    private record Head(String text, boolean right, boolean whole) {
        static Head of(String written) {
            return switch (written.isEmpty() ? ' ' : written.charAt(0)) {
                case '>' -> new Head(written.substring(1), true, true);
                case '!' -> new Head(written.substring(1), false, true);
                default -> new Head(written, false, false);
            };
        }
    }

    private final Screen screen;
    private final List<Head> heads = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /// A head that starts with `>` stands over numbers, one with `!` over what must stay whole.
    Columns(Screen screen, String... heads) {
        this.screen = screen;
        for (var head : heads) {
            this.heads.add(Head.of(head));
        }
    }

    void row(String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + heads);
        }
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(Plain.cell(cell));
        }
        rows.add(row);
    }

    void print() {
        var widths = fitted(widths());
        screen.print(screen.bold(line(heads.stream().map(Head::text).toList(), widths)));
        rows.forEach(row -> screen.print(line(row, widths)));
    }

    /// Zero for a column without anything in it.
    private int[] widths() {
        var widths = new int[heads.size()];
        for (var i = 0; i < widths.length; i++) {
            for (var row : rows) {
                widths[i] = Math.max(widths[i], Plain.columns(row.get(i)));
            }
            if (widths[i] > 0) {
                widths[i] = Math.max(widths[i], Plain.columns(heads.get(i).text()));
            }
        }
        return widths;
    }

    private int[] fitted(int[] widths) {
        for (var over = total(widths) - screen.width(); over > 0; over--) {
            var widest = -1;
            for (var i = 0; i < widths.length; i++) {
                if (!heads.get(i).whole() && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0 || widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int total(int[] widths) {
        var total = 0;
        for (var width : widths) {
            total += width == 0 ? 0 : width + GAP.length();
        }
        return total - GAP.length();
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (var i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                var cell = Plain.shortened(cells.get(i), widths[i]);
                var padding = " ".repeat(Math.max(0, widths[i] - Plain.columns(cell)));
                line.append(line.isEmpty() ? "" : GAP)
                        .append(heads.get(i).right() ? padding + cell : cell + padding);
            }
        }
        return line.toString().stripTrailing();
    }
}
