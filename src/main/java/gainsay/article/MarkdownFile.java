package gainsay.article;

import gainsay.lexicon.Zones;
import gainsay.model.Span;
import gainsay.model.Table;
import gainsay.model.Zone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads Markdown. The text is the file itself; blocks and cells are stretches of it. One instance
/// reads one text.
final class MarkdownFile extends AbstractVisitor {

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();

    private final String text;
    private final int offset;
    private final Zones zones;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Deque<Shape> inside = new ArrayDeque<>();
    private boolean titled;

    private MarkdownFile(String text, int offset, Zones zones) {
        this.text = text;
        this.offset = offset;
        this.zones = zones;
    }

    static Layout layout(String text, Zones zones) {
        var matter = FrontMatter.of(text);
        var offset = matter.span().end();
        var visitor = new MarkdownFile(text, offset, zones);
        if (!matter.span().isEmpty()) {
            visitor.pieces.add(Piece.set(matter.span(), Zone.BOILERPLATE));
        }
        PARSER.parse(text.substring(offset)).accept(visitor);
        return new Layout(text, visitor.pieces, visitor.tables, matter.metadata(), false);
    }

    @Override
    public void visit(Heading heading) {
        var span = inner(heading);
        var words = span.in(text);
        var title = !titled && heading.getLevel() <= 2 && leads() && zones.below(words).isEmpty();
        if (title) {
            pieces.add(Piece.of(span, Shape.TITLE));
            titled = true;
        } else {
            pieces.add(Piece.heading(span, heading.getLevel()));
        }
    }

    /// Nothing but settled lines (front matter) stands above.
    private boolean leads() {
        return pieces.stream().filter(p -> p.zone() == null).count() <= 1
                && pieces.stream().noneMatch(p -> p.shape() == Shape.HEADING);
    }

    @Override
    public void visit(Paragraph paragraph) {
        pieces.add(Piece.of(inner(paragraph), inside.isEmpty() ? Shape.PARAGRAPH : inside.peek()));
    }

    @Override
    public void visit(ListItem item) {
        inside.push(Shape.ITEM);
        visitChildren(item);
        inside.pop();
    }

    @Override
    public void visit(BlockQuote quote) {
        inside.push(Shape.QUOTE);
        visitChildren(quote);
        inside.pop();
    }

    @Override
    public void visit(HtmlBlock block) {
        pieces.add(Piece.set(outer(block), Zone.BOILERPLATE));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        pieces.add(Piece.set(outer(block), Zone.BOILERPLATE));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        pieces.add(Piece.set(outer(block), Zone.BOILERPLATE));
    }

    @Override
    public void visit(ThematicBreak rule) {
        pieces.add(Piece.set(outer(rule), Zone.BOILERPLATE));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            var rows = new ArrayList<Table.Row>();
            collect(table, rows);
            if (!rows.isEmpty()) {
                tables.add(new Table(outer(table), "", List.of(), rows));
            }
        }
    }

    @Override
    public void visit(CustomNode node) {
        // Rows and cells are read from their table.
    }

    private void collect(Node parent, List<Table.Row> rows) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableRow row) {
                rows.add(row(row));
            } else {
                collect(node, rows);
            }
        }
    }

    private Table.Row row(TableRow row) {
        var cells = new ArrayList<Span>();
        var at = outer(row).start();
        for (var node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                var span = cell.getSourceSpans().isEmpty() ? new Span(at, at) : outer(cell);
                var trimmed = PipeTable.trimmed(text, span.start(), span.end());
                cells.add(trimmed);
                at = trimmed.end();
                if (!trimmed.isEmpty()) {
                    pieces.add(Piece.of(trimmed, Shape.CELL));
                }
            }
        }
        return new Table.Row(outer(row), row.getParent() instanceof TableHead, cells);
    }

    private Span outer(Node node) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return new Span(0, 0);
        }
        var last = spans.getLast();
        var start = spans.getFirst().getInputIndex() + offset;
        return PipeTable.trimmed(text, start, last.getInputIndex() + last.getLength() + offset);
    }

    /// The words of a block, without the marks around them.
    private Span inner(Node block) {
        var first = block.getFirstChild();
        var last = block.getLastChild();
        if (first == null
                || last == null
                || first.getSourceSpans().isEmpty()
                || last.getSourceSpans().isEmpty()) {
            return outer(block);
        }
        return new Span(outer(first).start(), Math.max(outer(first).start(), outer(last).end()));
    }
}
