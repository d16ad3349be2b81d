package gainsay.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The yardstick: CoreNLP as it comes, with `tokenize,pos,lemma,ner,depparse` (its default `ner`,
/// with SUTime and the fine-grained rules) on two threads. Arguments: folders of stories, done one
/// after the other; for each it prints the tokens and the seconds.
final class Stock {
    private static final int THREADS = 2;

    private Stock() {}

    public static void main(String[] folders) throws IOException {
        var settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
        var pipeline = new StanfordCoreNLP(settings);
        for (var folder : folders) {
            var texts = texts(Path.of(folder));
            var start = System.nanoTime();
            var cpu = Clock.cpu();
            var tokens = tokens(pipeline, texts);
            System.out.printf(
                    "MEASURED %d %.3f %.3f%n", tokens, Clock.since(start), Clock.cpu() - cpu);
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static int tokens(StanfordCoreNLP pipeline, List<String> texts) {
        var documents = texts.stream().map(Annotation::new).toList();
        pipeline.annotate(documents, THREADS);
        return documents.stream()
                .mapToInt(document -> document.get(CoreAnnotations.TokensAnnotation.class).size())
                .sum();
    }
}
