package gainsay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import gainsay.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// Our sentences, words and tags against CoreNLP's own, which they must not differ from in one.
class TagSearchTest {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home", "."));
    private static final List<Path> FOLDERS =
            List.of(HOME.resolve("corpus"), HOME.resolve("src/test/resources/blind"));

    @Test
    void cutsAsTheTokenizerOfCoreNlpCuts() throws IOException {
        var splitter = new Splitter();
        var theirs = tokenizer();
        for (var text : texts()) {
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
        for (var text : texts()) {
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

    /// Everything that lies there as plain text, mark-up and all: odd sentences are the better
    /// test.
    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        for (var folder : FOLDERS) {
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    if (file.toString().matches(".*\\.(txt|md)")) {
                        texts.addAll(List.of(Files.readString(file).split("\n\n+")));
                    }
                }
            }
        }
        return texts;
    }
}
