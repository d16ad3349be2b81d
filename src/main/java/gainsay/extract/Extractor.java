package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.model.Annotated;
import gainsay.model.Span;
import gainsay.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What every figure of an article says: the metric, whose it is, over which time, how firmly.
/// Thread-safe; holds no state of an article.
public final class Extractor {
    private final Lexicon lexicon;
    private final QuantityGrammar quantities;
    private final WindowGrammar windows;
    private final MetricChooser metrics;
    private final TableReader tables;
    private final StatementWriter writer;

    public Extractor(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.quantities = new QuantityGrammar(lexicon);
        this.windows = new WindowGrammar(lexicon);
        this.metrics = new MetricChooser(lexicon);
        this.tables = new TableReader(lexicon, quantities, windows, metrics);
        this.writer = new StatementWriter(lexicon, windows, metrics);
    }

    /// The spans of the figures in a stretch of text, for the annotator.
    public List<Span> figures(String text) {
        return quantities.find(text).stream().map(q -> q.span()).toList();
    }

    /// The article's statements in reading order. A statement without a subject is kept; nobody
    /// compares it.
    public List<Statement> extract(Annotated annotated) {
        var names = Names.of(annotated, lexicon.gazetteer(), lexicon.words());
        var lines = new LineMaker(quantities, windows, names).lines(annotated);
        var topics = new TopicFinder(lexicon, annotated);
        var brief = Brief.of(annotated.article(), lexicon.words(), quantities);
        var story = new Story(lines, lexicon.words(), brief.subject());
        var deals = new Deals(lines, story, lexicon.words());
        var drafts =
                new Drafter(lexicon, metrics, story, topics).drafts(annotated.article(), lines);
        var statements = new ArrayList<Statement>();
        for (var draft : drafts) {
            if (brief.holds(draft.quantity().span())) {
                continue;
            }
            statements.add(writer.write(annotated.article(), draft, deals));
        }
        statements.addAll(brief.statements());
        for (var table : annotated.article().tables()) {
            var lead = Lead.to(table, annotated.article(), drafts, story.main());
            statements.addAll(tables.read(annotated.article(), table, names, lead));
        }
        statements.sort(Comparator.comparing(s -> s.quantity().span()));
        return List.copyOf(statements);
    }
}
