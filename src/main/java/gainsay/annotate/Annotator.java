package gainsay.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import gainsay.model.Annotated;
import gainsay.model.Arc;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Sentence;
import gainsay.model.Span;
import gainsay.model.Token;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Finds sentences, words, names and dependency arcs, block by block, so that headings and bullets
/// never run together. Loaded once (about four seconds) and safe for any number of threads. The
/// door to CoreNLP.
///
/// Names come from the 3-class CRF alone: the fine-grained rules and SUTime cost ten times as much
/// and read money wrong.
public final class Annotator {
    static final String TAGGER =
            "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final String NAMES =
            "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
    static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    /// A sentence longer than this is no prose; parsing it would cost more than it tells.
    private static final int LONGEST_PARSED = 120;

    private final Splitter splitter = new Splitter();
    private final MaxentTagger tagger;
    private final TagWeights tagWeights;
    private final CRFClassifier<CoreLabel> names;
    private final ArcParser parser;

    private Annotator(MaxentTagger tagger, CRFClassifier<CoreLabel> names, ArcParser parser) {
        this.tagger = tagger;
        this.tagWeights = new TagWeights(tagger);
        this.names = names;
        this.parser = parser;
    }

    /// Loads the models from the class path, the names beside the others.
    public static Annotator load() {
        CompletableFuture<CRFClassifier<CoreLabel>> names =
                CompletableFuture.supplyAsync(() -> CRFClassifier.getClassifierNoExceptions(NAMES));
        var tagger = new MaxentTagger(TAGGER);
        var parser = ArcParser.load(PARSER);
        return new Annotator(tagger, names.join(), parser);
    }

    /// Annotates the article's prose. `figures` gives the spans of the figures in a block's text:
    /// each becomes one token, so that "$1.03B" is one word to tagger and parser. Tags and names go
    /// to sentences with a figure, their neighbours and all headings; arcs to the first only.
    public Annotated annotate(Article article, Function<String, List<Span>> figures) {
        var sentences = new ArrayList<Sentence>();
        for (var i = 0; i < article.blocks().size(); i++) {
            var block = article.blocks().get(i);
            if (block.zone() != Zone.TABLE_CELL && block.zone() != Zone.BOILERPLATE) {
                annotate(article, block, i, figures, sentences);
            }
        }
        return new Annotated(article, sentences);
    }

    private void annotate(
            Article article,
            Block block,
            int index,
            Function<String, List<Span>> figures,
            List<Sentence> into) {
        var text = block.span().in(article.text());
        var spans = figures.apply(text);
        var split =
                splitter.split(text).stream().map(words -> Figures.merge(words, spans)).toList();
        var heading = block.zone() == Zone.HEADING || block.zone() == Zone.HEADLINE;
        for (var i = 0; i < split.size(); i++) {
            var words = split.get(i);
            var holds = Figures.inside(words, spans);
            var near =
                    holds
                            || heading
                            || (i > 0 && Figures.inside(split.get(i - 1), spans))
                            || (i + 1 < split.size() && Figures.inside(split.get(i + 1), spans));
            var labels = near ? tag(words) : List.<String>of();
            var arcs = holds && words.size() <= LONGEST_PARSED ? arcs(words) : List.<Arc>of();
            into.add(sentence(words, labels, arcs, index, block.span().start(), article.text()));
        }
    }

    /// Sets tags and lemmas and returns the name labels, one a word.
    private List<String> tag(List<CoreLabel> words) {
        TagSearch.tag(words, tagger, tagWeights);
        var morphology = new Morphology();
        for (var word : words) {
            Figures.settleTag(word);
            word.setLemma(morphology.lemma(word.word(), word.tag()));
        }
        return names.classifySentence(words).stream()
                .map(word -> word.get(CoreAnnotations.AnswerAnnotation.class))
                .toList();
    }

    private List<Arc> arcs(List<CoreLabel> words) {
        return parser.arcs(
                words.stream().map(CoreLabel::word).toList(),
                words.stream().map(CoreLabel::tag).toList());
    }

    /// `labels` is empty for a sentence that was not tagged.
    private static Sentence sentence(
            List<CoreLabel> words,
            List<String> labels,
            List<Arc> arcs,
            int block,
            int shift,
            String text) {
        var tagged = !labels.isEmpty();
        var tokens = words.stream().map(word -> token(word, tagged, shift, text)).toList();
        var span =
                new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
        return new Sentence(span, block, tokens, names(labels, tokens, text), arcs);
    }

    private static Token token(CoreLabel word, boolean tagged, int shift, String text) {
        var span = new Span(word.beginPosition() + shift, word.endPosition() + shift);
        var written = span.in(text);
        return tagged
                ? new Token(span, written, word.tag(), word.lemma())
                : new Token(span, written, "", written.toLowerCase(Locale.ROOT));
    }

    /// Runs of tokens with one label are one name.
    private static List<Mention> names(List<String> labels, List<Token> tokens, String text) {
        var mentions = new ArrayList<Mention>();
        for (var i = 0; i < labels.size(); ) {
            var label = labels.get(i);
            var end = i + 1;
            while (end < labels.size() && label.equals(labels.get(end))) {
                end++;
            }
            if (!"O".equals(label)) {
                var span = new Span(tokens.get(i).span().start(), tokens.get(end - 1).span().end());
                mentions.add(new Mention(span, span.in(text), type(label)));
            }
            i = end;
        }
        return mentions;
    }

    private static EntityType type(String label) {
        return switch (label) {
            case "PERSON" -> EntityType.PERSON;
            case "LOCATION" -> EntityType.PLACE;
            default -> EntityType.ORGANIZATION;
        };
    }
}
