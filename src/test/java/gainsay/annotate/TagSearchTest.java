package gainsay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import gainsay.model.Span;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// Our sentences, words and tags against CoreNLP's own, which they must not differ from in one.
class TagSearchTest {

    @Test
    void cutsAsTheTokenizerOfCoreNlpCuts() throws IOException {
        var splitter = new Splitter();
        var theirs = tokenizer();
        for (var text : PlainTexts.all()) {
            assertThat(splitter.split(text).stream().map(TagSearchTest::written).toList())
                    .as(text)
                    .isEqualTo(split(theirs, text).stream().map(TagSearchTest::written).toList());
        }
    }

    @Test
    void givesTheTagsThatTheTaggerOfCoreNlpGives() throws IOException {
        var theirs = new MaxentTagger(Annotator.TAGGER);
        var weights = new TagWeights(theirs);
        var splitter = new Splitter();
        var compared = 0;
        for (var text : PlainTexts.all()) {
            for (var words : splitter.split(text)) {
                theirs.tagCoreLabels(words);
                var expected = words.stream().map(CoreLabel::tag).toList();
                TagSearch.tag(words, theirs, weights);
                assertThat(words.stream().map(CoreLabel::tag).toList())
                        .as("%s", words)
                        .isEqualTo(expected);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(400);
    }

    private static TokenizerAnnotator tokenizer() {
        var settings = new Properties();
        settings.setProperty("tokenize.language", "en");
        settings.setProperty("tokenize.options", "invertible,ptb3Escaping=false");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "never");
        return new TokenizerAnnotator(settings);
    }

    private static List<List<CoreLabel>> split(TokenizerAnnotator tokenizer, String text) {
        var annotation = new Annotation(text);
        tokenizer.annotate(annotation);
        return annotation.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .map(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class))
                .toList();
    }

    private record Word(String word, Span span) {}

    private static List<Word> written(List<CoreLabel> words) {
        return words.stream()
                .map(w -> new Word(w.word(), new Span(w.beginPosition(), w.endPosition())))
                .toList();
    }
}
