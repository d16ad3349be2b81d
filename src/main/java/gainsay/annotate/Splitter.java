package gainsay.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.AbstractTokenizer;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.List;

/// Cuts a text into sentences and these into words, as CoreNLP's tokenizer does, without the rest
/// of what it notes about each.
final class Splitter {
    private final TokenizerFactory<CoreLabel> words =
            PTBTokenizer.factory(new CoreLabelTokenFactory(), "ptb3Escaping=false");
    private final WordToSentenceProcessor<CoreLabel> sentences =
            new WordToSentenceProcessor<>(WordToSentenceProcessor.NewlineIsSentenceBreak.NEVER);

    List<List<CoreLabel>> split(String text) {
        // The tokenizer reads an abbreviation at the very end of its input as something else.
        var all = words.getTokenizer(new StringReader(text + " ")).tokenize();
        for (var word : all) {
            var newline = word.word().equals(AbstractTokenizer.NEWLINE_TOKEN);
            word.set(CoreAnnotations.IsNewlineAnnotation.class, newline);
        }
        return sentences.process(all);
    }
}
