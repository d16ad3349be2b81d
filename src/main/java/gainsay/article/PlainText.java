package gainsay.article;

import gainsay.lexicon.Zones;
import gainsay.model.Metadata;
import gainsay.model.Span;
import gainsay.model.Table;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the structure of an article out of bare lines: what a reader sees as headline, heading,
/// item, table and paragraph. One instance reads one text.
final class PlainText {
    private static final int LONGEST_HEADING = 120;
    private static final int MOST_WORDS = 18;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_TITLE_WORDS = 32;
    private static final int SHORT_LEAD = 8;
    private static final int AHEAD = 3;

    private static final Pattern MARKED = Pattern.compile("^(#{1,6}) +(?=\\S)");
    private static final Pattern TWO_SENTENCES = Pattern.compile("\\p{Ll}{5,}[.!?] +\\p{L}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final Zones zones;
    private final List<Line> lines;
    private final Wrapping wrapping;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    private PlainText(String text, Zones zones) {
        this.text = text;
        this.zones = zones;
        this.lines = Line.of(text);
        this.wrapping = Wrapping.of(lines);
    }

    static Layout layout(String text, Zones zones) {
        return new PlainText(text, zones).read();
    }

    /// True for a text that closes with a full stop, a question or exclamation mark, quotes aside.
    static boolean endsSentence(String text) {
        var end = text.length();
        while (end > 0 && "\"'”’»)]* ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0
                && ".!?。！？".indexOf(text.charAt(end - 1)) >= 0
                && !text.startsWith("..", Math.max(0, end - 2));
    }

    private Layout read() {
        var stretch = new ArrayList<Line>();
        for (var i = 0; i < lines.size(); ) {
            var table = PipeTable.at(lines, i, text);
            if (table.isPresent()) {
                flow(Paragraph.of(stretch, wrapping), true);
                stretch.clear();
                add(table.get().table());
                i += table.get().lines();
            } else {
                stretch.add(lines.get(i++));
            }
        }
        flow(Paragraph.of(stretch, wrapping), false);
        return new Layout(text, pieces, tables, Metadata.NONE, true);
    }

    private void add(Table table) {
        tables.add(table);
        table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isEmpty())
                .forEach(cell -> pieces.add(Piece.of(cell, Shape.CELL)));
    }

    private void flow(List<Paragraph> paragraphs, boolean tableFollows) {
        var title = pieces.isEmpty() ? title(paragraphs) : -1;
        var headlike = new BitSet();
        for (var i = 0; i < paragraphs.size(); i++) {
            headlike.set(i, looksLikeHeading(paragraphs.get(i)));
        }
        var airy = paragraphs.stream().filter(Paragraph::apart).count() * 2 > paragraphs.size();
        for (var i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            if (i == title) {
                pieces.add(Piece.of(withoutMarks(paragraph), Shape.TITLE));
            } else if (MARKED.matcher(paragraph.first().text()).find()) {
                var level = marks(paragraph);
                pieces.add(Piece.heading(withoutMarks(paragraph), level));
            } else if (isHeading(paragraphs, headlike, i, tableFollows)) {
                var close = airy && i + 1 < paragraphs.size() && !paragraphs.get(i + 1).apart();
                pieces.add(Piece.heading(paragraph.span(), close ? 3 : 2));
            } else {
                pieces.add(plain(paragraph));
            }
        }
    }

    private Piece plain(Paragraph paragraph) {
        var first = paragraph.first();
        if (first.isRule()) {
            return Piece.set(paragraph.span(), Zone.BOILERPLATE);
        }
        if (first.isItem()) {
            var start = first.itemWords().start();
            return Piece.of(new Span(start, paragraph.span().end()), Shape.ITEM);
        }
        if (first.isQuoted()) {
            return Piece.of(
                    new Span(first.span().start() + 2, paragraph.span().end()), Shape.QUOTE);
        }
        return Piece.of(paragraph.span(), Shape.PARAGRAPH);
    }

    /// The index of the headline among the first paragraphs, or -1. A text of one line is body.
    private int title(List<Paragraph> paragraphs) {
        for (var i = 0; i + 1 < paragraphs.size() && i < AHEAD; i++) {
            var words = Zoning.oneLine(withoutMarks(paragraphs.get(i)).in(text));
            if (zones.below(words).isPresent() || !isTitle(paragraphs.get(i), words)) {
                return -1;
            }
            if (zones.ofLine(words).isEmpty() && Byline.of(words).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTitle(Paragraph paragraph, String words) {
        return !paragraph.first().isItem()
                && !paragraph.first().isQuoted()
                && looksLikeTitle(words);
    }

    /// Short enough for a headline, with words in it and without a full stop.
    static boolean looksLikeTitle(String words) {
        return words.length() <= LONGEST_TITLE
                && words.chars().anyMatch(Character::isLetter)
                && SPACE.split(words).length <= MOST_TITLE_WORDS
                && ".;,:…".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private int marks(Paragraph paragraph) {
        var marks = MARKED.matcher(paragraph.first().text());
        return marks.find() ? marks.group(1).length() : 0;
    }

    private Span withoutMarks(Paragraph paragraph) {
        var marks = MARKED.matcher(paragraph.first().text());
        var skip = marks.find() ? marks.end() : 0;
        return new Span(paragraph.span().start() + skip, paragraph.span().end());
    }

    /// Short, without a full stop, and something to head stands below it; many short lines in a row
    /// are no headings.
    private boolean isHeading(
            List<Paragraph> paragraphs, BitSet headlike, int i, boolean tableFollows) {
        if (zones.below(paragraphs.get(i).in(text)).isPresent()) {
            return true;
        }
        if (!headlike.get(i) || !standsOut(paragraphs, i)) {
            return false;
        }
        var from = i;
        while (from > 0 && i - from < AHEAD && headlike.get(from - 1)) {
            from--;
        }
        for (var next = i + 1; next < paragraphs.size() && next <= from + AHEAD; next++) {
            var below = paragraphs.get(next);
            if (below.first().isItem() || !headlike.get(next)) {
                return !below.first().isRule();
            }
        }
        return tableFollows && paragraphs.size() <= from + AHEAD;
    }

    /// Where lines are turned at a width, only a line between blank ones is a heading.
    private boolean standsOut(List<Paragraph> paragraphs, int i) {
        return wrapping.equals(Wrapping.NONE)
                || paragraphs.get(i).first().isUpperCase()
                || (paragraphs.get(i).apart()
                        && i + 1 < paragraphs.size()
                        && paragraphs.get(i + 1).apart());
    }

    private boolean looksLikeHeading(Paragraph paragraph) {
        var words = Zoning.oneLine(paragraph.in(text));
        var first = paragraph.first();
        if (first.isItem()
                || first.isQuoted()
                || first.isRule()
                || words.length() > LONGEST_HEADING) {
            return false;
        }
        if (zones.ofLine(words).filter(zone -> zone == Zone.CAPTION).isPresent()) {
            return false;
        }
        var count = SPACE.split(words).length;
        if (count > MOST_WORDS || TWO_SENTENCES.matcher(words).find()) {
            return false;
        }
        var ending = words.charAt(words.length() - 1);
        if (ending == ':') {
            return count <= SHORT_LEAD && (isTitleCase(words) || count <= 2);
        }
        if (ending == '?') {
            return count <= SHORT_LEAD + 4;
        }
        return ".!;,…。！；，".indexOf(ending) < 0 && !endsSentence(words);
    }

    /// Every longer word begins with a capital.
    private static boolean isTitleCase(String words) {
        return SPACE.splitAsStream(words)
                .filter(word -> word.length() > 4)
                .allMatch(word -> !Character.isLowerCase(word.codePointAt(0)));
    }
}
