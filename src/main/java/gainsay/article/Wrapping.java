package gainsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How a plain text breaks its lines: at a width, as typewriters and wires do, or only where a
/// paragraph ends (`width` 0). `indent` is that of most lines.
record Wrapping(int width, int indent) {
    private static final int WIDEST = 120;
    private static final int NARROWEST = 20;

    /// Every line stands for itself.
    static final Wrapping NONE = new Wrapping(0, 0);

    static Wrapping of(List<Line> lines) {
        var lengths = lines.stream().filter(l -> !l.isEmpty() && !l.isRow()).map(Wrapping::reach);
        var sorted = lengths.sorted().toList();
        if (sorted.size() < 2) {
            return NONE;
        }
        var width = sorted.get((sorted.size() - 1) * 98 / 100);
        var longest = sorted.getLast();
        if (width > WIDEST || width < NARROWEST || longest > 3 * WIDEST) {
            return NONE;
        }
        var full = fullLines(lines, sorted.size() < 50 ? longest : width);
        var running = full.stream().filter(pair -> runsOn(pair, sorted.getLast())).count();
        var wrapped = running > 0 && running * 4 >= full.size();
        return wrapped ? new Wrapping(Math.min(longest, WIDEST), commonIndent(lines)) : NONE;
    }

    private record Pair(Line line, Line next) {}

    private static List<Pair> fullLines(List<Line> lines, int width) {
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i + 1 < lines.size(); i++) {
            var line = lines.get(i);
            var next = lines.get(i + 1);
            var full = reach(line) * 2 >= width;
            if (full && !next.isEmpty() && !next.isItem() && !line.isRow() && !next.isRow()) {
                pairs.add(new Pair(line, next));
            }
        }
        return pairs;
    }

    private static int reach(Line line) {
        return line.indent() + line.length();
    }

    private static boolean runsOn(Pair pair, int longest) {
        var text = pair.line.text();
        return isOpen(text)
                && !pair.line.isUpperCase()
                && (Character.isLowerCase(pair.next.text().codePointAt(0))
                        || reach(pair.line) * 5 >= longest * 4);
    }

    private static boolean isOpen(String line) {
        return !PlainText.endsSentence(line) && !line.endsWith(":");
    }

    private static int commonIndent(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.groupingBy(Line::indent, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /// Whether `next` goes on with the sentence or item that the open lines began.
    boolean joins(List<Line> open, Line next) {
        if (width == 0 || next.isRow() || open.getLast().isRow()) {
            return false;
        }
        var first = open.getFirst();
        var last = open.getLast();
        if (first.isQuoted()) {
            return next.isQuoted();
        }
        if (next.isQuoted() || next.isRule() || last.isRule() || startsItem(last, next)) {
            return false;
        }
        if (next.isTabular() || last.isTabular() || isNewParagraph(first, next)) {
            return false;
        }
        if (last.isUpperCase() && !next.isUpperCase() && open.size() <= 2) {
            return false;
        }
        return isOpen(last.text()) || !hadRoomFor(last, next);
    }

    /// The wires' way to begin a paragraph; in a list it is the way to go on.
    private boolean isNewParagraph(Line first, Line next) {
        return next.indent() >= indent + 2 && !first.isItem();
    }

    private static boolean startsItem(Line last, Line next) {
        return next.isItem()
                && (last.isItem()
                        || !isOpen(last.text())
                        || !Character.isDigit(next.text().charAt(0)));
    }

    /// The test of every typesetter: a line is short on purpose if the next word would have fitted.
    private boolean hadRoomFor(Line line, Line next) {
        var word = next.text().split("\\s", 2)[0].length();
        return reach(line) + 1 + word <= width - Math.max(2, width / 10);
    }
}
