package gainsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Walks a page from top to bottom and cuts it into runs, leaving out what a browser does not show.
/// The traversal keeps no stack, so nesting cannot exhaust it.
final class DomWalk implements NodeFilter {
    private static final Set<String> UNSEEN =
            Set.of(
                    "head",
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "math",
                    "iframe",
                    "object",
                    "embed",
                    "canvas",
                    "audio",
                    "video",
                    "select",
                    "button",
                    "input",
                    "textarea",
                    "map",
                    "dialog",
                    "datalist",
                    "progress",
                    "meter",
                    "del");

    private static final Set<String> BLOCKS =
            Set.of(
                    "html",
                    "body",
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption",
                    "figure",
                    "figcaption",
                    "section",
                    "article",
                    "main",
                    "aside",
                    "header",
                    "footer",
                    "nav",
                    "form",
                    "fieldset",
                    "legend",
                    "address",
                    "details",
                    "summary",
                    "hr",
                    "center",
                    "hgroup",
                    "search",
                    "menu",
                    "frameset",
                    "option",
                    "label");

    private static final Map<String, Shape> SHAPES =
            Map.ofEntries(
                    Map.entry("h1", Shape.HEADING),
                    Map.entry("h2", Shape.HEADING),
                    Map.entry("h3", Shape.HEADING),
                    Map.entry("h4", Shape.HEADING),
                    Map.entry("h5", Shape.HEADING),
                    Map.entry("h6", Shape.HEADING),
                    Map.entry("li", Shape.ITEM),
                    Map.entry("dd", Shape.ITEM),
                    Map.entry("dt", Shape.ITEM),
                    Map.entry("figcaption", Shape.CAPTION),
                    Map.entry("caption", Shape.CAPTION),
                    Map.entry("blockquote", Shape.QUOTE));

    /// How many elements up the one that gives a run its shape may be.
    private static final int NEAR = 8;

    /// Lists that are typed, not marked.
    private static final Pattern BULLET = Pattern.compile("^(?:[•▪●◦‣]|\\d{1,2}\\))\\s+(?=\\S)");

    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final int LONGEST_BOLD = 100;
    private static final int SENTENCE = 50;
    private static final int LONGEST_CAPTION = 500;

    private static final Pattern CAPTION =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:\\p{L}+[_-]?)?captions?(?:$|[\\s_-])");

    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Element block;
    private int linked;
    private int links;
    private int breaks;

    private DomWalk(Element root) {
        this.block = root;
    }

    static List<Run> runs(Element root) {
        var walk = new DomWalk(root);
        NodeTraversor.filter(walk, root);
        walk.flush();
        return walk.runs;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        return isUnseen(element) ? FilterResult.SKIP_ENTIRELY : open(element);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a")) {
                links--;
            }
            if (isBlock(element)) {
                flush();
                var parent = element.parent();
                block = parent == null ? element : parent;
            }
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        var name = element.normalName();
        if (name.equals("br")) {
            lineBreak();
            return FilterResult.CONTINUE;
        }
        if (name.equals("a")) {
            links++;
        }
        if (!isBlock(element)) {
            return FilterResult.CONTINUE;
        }
        flush();
        block = element;
        if (name.equals("table")) {
            var rows = DataTable.rows(element);
            if (!rows.isEmpty()) {
                var all = element.text();
                var inLinks = element.select("a").stream().mapToInt(a -> a.text().length()).sum();
                runs.add(new Run(element, all, inLinks, Shape.CELL, 0, rows));
                var parent = element.parent();
                block = parent == null ? element : parent;
                return FilterResult.SKIP_ENTIRELY;
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private static boolean isUnseen(Element element) {
        if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        var style = element.attr("style");
        return !style.isEmpty() && HIDDEN.matcher(style.toLowerCase(Locale.ROOT)).find();
    }

    private void write(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                if (!words.isEmpty() && !Character.isWhitespace(words.charAt(words.length() - 1))) {
                    words.append(' ');
                }
            } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
                words.append(c);
                linked += links > 0 ? 1 : 0;
                breaks = 0;
            }
        }
    }

    /// One break is a new line, two are a new paragraph.
    private void lineBreak() {
        breaks++;
        if (breaks >= 2) {
            flush();
        } else if (!words.isEmpty()) {
            words.append('\n');
        }
    }

    private void flush() {
        var text = words.toString().strip();
        if (!text.isEmpty()) {
            var shape = shape();
            var bullet = BULLET.matcher(text);
            if (shape == Shape.PARAGRAPH && bullet.find()) {
                text = text.substring(bullet.end());
                shape = Shape.ITEM;
            }
            var bold = shape == Shape.PARAGRAPH && isBoldLine(text);
            var level = bold ? 6 : level();
            runs.add(new Run(block, text, linked, bold ? Shape.HEADING : shape, level, List.of()));
        }
        words.setLength(0);
        linked = 0;
        breaks = 0;
    }

    private Shape shape() {
        if (isNamedCaption()) {
            return Shape.CAPTION;
        }
        Element element = block;
        for (var i = 0; i < NEAR && element != null; i++) {
            var shape = SHAPES.get(element.normalName());
            if (shape != null) {
                return shape == Shape.HEADING && isSentence() ? Shape.PARAGRAPH : shape;
            }
            element = element.parent();
        }
        return Shape.PARAGRAPH;
    }

    /// A paragraph of one short line that is bold throughout does a heading's work.
    private boolean isBoldLine(String text) {
        return text.length() <= LONGEST_BOLD
                && linked == 0
                && block.childrenSize() == 1
                && BOLD.contains(block.child(0).normalName())
                && block.child(0).text().strip().length() >= text.length()
                && ".:,;!".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /// Pages set their standfirst as a heading; a full sentence is prose.
    private boolean isSentence() {
        return words.length() >= SENTENCE && words.toString().strip().endsWith(".");
    }

    /// By the class of the elements close around, or of the one inside.
    private boolean isNamedCaption() {
        Element element = block;
        for (var i = 0; i < 3 && element != null; i++) {
            if (CAPTION.matcher(element.className()).find()) {
                return words.length() <= LONGEST_CAPTION;
            }
            element = element.parent();
        }
        return block.childrenSize() <= 3
                && words.length() <= LONGEST_CAPTION
                && block.children().stream()
                        .anyMatch(child -> CAPTION.matcher(child.className()).find());
    }

    private int level() {
        Element element = block;
        for (var i = 0; i < NEAR && element != null; i++) {
            var name = element.normalName();
            if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
                return name.charAt(1) - '0';
            }
            element = element.parent();
        }
        return 0;
    }
}
