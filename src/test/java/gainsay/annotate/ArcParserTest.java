package gainsay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import gainsay.model.Arc;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// Our parser against CoreNLP's own, which it must not differ from by one arc.
class ArcParserTest {

    @Test
    void givesTheArcsThatTheParserOfCoreNlpGives() throws IOException {
        var sentences = sentences();
        var theirs = DependencyParser.loadFromModelFile(Annotator.PARSER);
        var ours = ArcParser.load(Annotator.PARSER);
        assertThat(sentences).hasSizeGreaterThan(400);
        for (var words : sentences) {
            assertThat(arcs(ours, words)).as("%s", words).isEqualTo(arcs(theirs, words));
        }
    }

    private static List<Arc> arcs(ArcParser parser, List<CoreLabel> words) {
        return parser.arcs(
                words.stream().map(CoreLabel::word).toList(),
                words.stream().map(CoreLabel::tag).toList());
    }

    private static List<Arc> arcs(DependencyParser parser, List<CoreLabel> words) {
        return parser.predict(words).typedDependencies().stream()
                .map(d -> new Arc(d.gov().index() - 1, d.dep().index() - 1, d.reln().toString()))
                .toList();
    }

    /// Words and tags of everything that lies there as plain text, mark-up and all: odd sentences
    /// are the better test.
    private static List<List<CoreLabel>> sentences() throws IOException {
        var tokenizer = new TokenizerAnnotator(new Properties());
        var tagger = new MaxentTagger(Annotator.TAGGER);
        var sentences = new ArrayList<List<CoreLabel>>();
        for (var text : PlainTexts.all()) {
            var annotation = new Annotation(text);
            tokenizer.annotate(annotation);
            for (var sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
                var words = sentence.get(CoreAnnotations.TokensAnnotation.class);
                tagger.tagCoreLabels(words);
                sentences.add(words);
            }
        }
        return sentences;
    }
}
