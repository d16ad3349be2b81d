package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.model.Annotated;
import gainsay.model.Article;
import gainsay.model.Span;
import gainsay.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What every figure of an article says: the metric, whose it is, over which time, how firmly.
/// Thread-safe; holds no state of an article.
public final class Extractor {
    private final Lexicon lexicon;
    private final Beliefs beliefs;
    private final QuantityGrammar quantities;
    private final WindowGrammar windows;
    private final MetricChooser metrics;
    private final TableReader tables;
    private final StatementWriter writer;

    public Extractor(Lexicon lexicon) {
        this(lexicon, Beliefs.of(lexicon));
    }

    Extractor(Lexicon lexicon, Beliefs beliefs) {
        this.lexicon = lexicon;
        this.beliefs = beliefs;
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

    /// What is known of an article before its figures are settled.
    record Desk(Names names, List<Line> lines, Story story, Brief brief, Drafter drafter) {
        List<Draft> drafts(Article article) {
            return drafter.drafts(article, lines);
        }

        List<Draft> revised(Article article) {
            return drafter.revised(article, lines);
        }
    }

    Desk desk(Annotated annotated) {
        var names = Names.of(annotated, lexicon.gazetteer(), lexicon.words());
        var lines = new LineMaker(quantities, windows, names).lines(annotated);
        var topics = new TopicFinder(lexicon, annotated);
        var brief = Brief.of(annotated.article(), lexicon.words(), quantities);
        var story = new Story(lines, lexicon.words(), brief.subject());
        return new Desk(
                names, lines, story, brief, new Drafter(lexicon, beliefs, metrics, story, topics));
    }

    /// The article's statements in reading order. A statement without a subject is kept; nobody
    /// compares it.
    public List<Statement> extract(Annotated annotated) {
        var article = annotated.article();
        var desk = desk(annotated);
        var story = desk.story();
        var deals = new Deals(desk.lines(), story, lexicon.words());
        var drafts = desk.revised(article);
        var moods = new Moods(lexicon, beliefs, article, desk.lines());
        var statements = new ArrayList<Statement>();
        for (var draft : drafts) {
            if (!desk.brief().holds(draft.quantity().span())) {
                statements.add(writer.write(article, draft, deals, moods));
            }
        }
        statements.addAll(desk.brief().statements());
        for (var table : article.tables()) {
            var lead = Lead.to(table, article, drafts, story.main());
            statements.addAll(tables.read(article, table, desk.names(), lead));
        }
        statements.sort(Comparator.comparing(s -> s.quantity().span()));
        return List.copyOf(statements);
    }
}
