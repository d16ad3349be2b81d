package gainsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes paragraphs, headings, items and tables of a PDF's lines, by type size, gaps and line ends.
final class PdfFlow {
    private static final double LARGER = 1.12;
    private static final double TITLE_LARGER = 1.3;
    private static final double NEW_PARAGRAPH_GAP = 1.3;
    private static final int LONGEST_HEADING = 160;
    private static final Pattern BULLET =
            Pattern.compile("^(?:[•·▪◦‣●○■§*–\\uF0B7-]|\\(?\\d{1,3}[.)]|\\(?[a-z]\\))\\s+(?=\\S)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");

    private final List<PdfLine> lines;
    private final Composer composer;
    private final float bodySize;
    private final double lineGap;
    private final List<Float> headingSizes;
    private final Set<String> hyphenated;
    private final Map<Integer, Float> widest = new HashMap<>();
    private boolean titled;

    PdfFlow(List<PdfLine> lines, Composer composer) {
        this.lines = lines;
        this.composer = composer;
        this.bodySize =
                commonest(
                        lines.stream()
                                .collect(
                                        HashMap::new,
                                        (m, l) ->
                                                m.merge(
                                                        rounded(l.size()),
                                                        l.text().length(),
                                                        Integer::sum),
                                        Map::putAll));
        this.lineGap = lineGap();
        this.headingSizes = new ArrayList<>(sizes().descendingSet());
        this.hyphenated = hyphenatedWords();
        lines.forEach(line -> widest.merge(line.page(), line.right(), Math::max));
    }

    void write() {
        for (var i = 0; i < lines.size(); ) {
            var rows = tableRows(i);
            if (rows.size() >= 2) {
                composer.addTable(headed(rows), "", null);
                i += rows.size();
            } else {
                i = paragraph(i);
            }
        }
    }

    private static float rounded(float size) {
        return Math.round(size * 2) / 2f;
    }

    private static float commonest(Map<Float, Integer> weights) {
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    private double lineGap() {
        var gaps = new HashMap<Float, Integer>();
        for (var i = 1; i < lines.size(); i++) {
            var gap = lines.get(i).top() - lines.get(i - 1).top();
            if (gap > 0.5 && gap < 4 * bodySize) {
                gaps.merge(rounded(gap), 1, Integer::sum);
            }
        }
        return gaps.isEmpty() ? 1.2 * bodySize : commonest(gaps);
    }

    private NavigableSet<Float> sizes() {
        var sizes = new TreeSet<Float>();
        lines.stream()
                .filter(line -> isLarge(line))
                .forEach(line -> sizes.add(rounded(line.size())));
        return sizes;
    }

    private Set<String> hyphenatedWords() {
        var words = new HashSet<String>();
        lines.forEach(
                line -> WORD.matcher(line.text()).results().forEach(m -> words.add(m.group())));
        return words;
    }

    private boolean isLarge(PdfLine line) {
        return line.size() > bodySize * LARGER;
    }

    private List<PdfLine> tableRows(int from) {
        var rows = new ArrayList<PdfLine>();
        var columns = lines.get(from).cells().size();
        for (var i = from; i < lines.size() && columns >= 2; i++) {
            var line = lines.get(i);
            if (line.cells().size() != columns || line.page() != lines.get(from).page()) {
                break;
            }
            rows.add(line);
        }
        return rows;
    }

    /// The first row is a head when its cells hold no figures and cells below do.
    private static List<Composer.Line> headed(List<PdfLine> rows) {
        var first = rows.getFirst().cells().stream().skip(1).noneMatch(PdfFlow::isFigure);
        var below = rows.get(1).cells().stream().skip(1).anyMatch(PdfFlow::isFigure);
        var lines = new ArrayList<Composer.Line>();
        for (var row : rows) {
            var head = lines.isEmpty() && ((first && below) || (row.bold() && !rows.get(1).bold()));
            lines.add(new Composer.Line(head, row.cells()));
        }
        return lines;
    }

    private static boolean isFigure(String cell) {
        return cell.chars().anyMatch(Character::isDigit) && !cell.matches("(?:19|20)\\d\\d.*");
    }

    private int paragraph(int from) {
        var text = new StringBuilder(lines.get(from).text());
        var to = from + 1;
        while (to < lines.size() && goesOn(lines.get(from), lines.get(to - 1), lines.get(to))) {
            if (lines.get(to).cells().size() > 1 && tableRows(to).size() >= 2) {
                break;
            }
            join(text, lines.get(to).text());
            to++;
        }
        add(text.toString(), lines.subList(from, to));
        return to;
    }

    private boolean goesOn(PdfLine first, PdfLine line, PdfLine next) {
        if (Math.abs(line.size() - next.size()) > 0.6
                || (first.bold() != next.bold() && isHeading(first))
                || (line.bold() != next.bold() && isHeading(next))
                || BULLET.matcher(next.text()).find()) {
            return false;
        }
        var sentenceOpen = !PlainText.endsSentence(line.text());
        var gap = next.top() - line.top();
        if (line.page() != next.page() || gap < 0) {
            return sentenceOpen
                    && !isHeading(first)
                    && Character.isLowerCase(next.text().codePointAt(0));
        }
        if (gap > Math.max(lineGap, line.size() * 1.05) * NEW_PARAGRAPH_GAP) {
            return false;
        }
        var indented = next.left() > line.left() + bodySize * 0.9;
        var hanging = BULLET.matcher(first.text()).find();
        var cutShort = line.right() < widest.getOrDefault(line.page(), 0f) - 8 * bodySize;
        return !(indented && !hanging && !sentenceOpen) && !(cutShort && !sentenceOpen);
    }

    /// A hyphen at a line's end goes, unless the document writes that word with one elsewhere.
    private void join(StringBuilder text, String next) {
        var broken =
                text.length() > 1
                        && text.charAt(text.length() - 1) == '-'
                        && Character.isLetter(text.charAt(text.length() - 2))
                        && Character.isLowerCase(next.codePointAt(0));
        if (!broken) {
            text.append(text.charAt(text.length() - 1) == '-' ? "" : " ").append(next);
            return;
        }
        var start = text.length() - 1;
        while (start > 0
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        var tail = Stream.of(next.split("[^\\p{L}-]", 2)).findFirst().orElse("");
        if (!hyphenated.contains(text.substring(start) + tail)) {
            text.setLength(text.length() - 1);
        }
        text.append(next);
    }

    private boolean isHeading(PdfLine line) {
        return (isLarge(line) || line.bold())
                && line.text().length() <= LONGEST_HEADING
                && !PlainText.endsSentence(line.text().replace("?", ""));
    }

    private void add(String text, List<PdfLine> from) {
        var first = from.getFirst();
        var bullet = BULLET.matcher(text);
        if (isHeading(first) && text.length() <= LONGEST_HEADING * 2) {
            var title =
                    !titled
                            && first.page() == 1
                            && first.size() > bodySize * TITLE_LARGER
                            && headingSizes.getFirst() <= rounded(first.size());
            titled |= title;
            var level =
                    isLarge(first)
                            ? 2 + headingSizes.indexOf(rounded(first.size()))
                            : 2 + headingSizes.size();
            composer.add(text, title ? Shape.TITLE : Shape.HEADING, level, null);
        } else if (bullet.find()) {
            composer.add(text.substring(bullet.end()), Shape.ITEM, 0, null);
        } else {
            composer.add(text, Shape.PARAGRAPH, 0, null);
        }
    }
}
