package gainsay.annotate;

import edu.stanford.nlp.maxent.iis.LambdaSolve;
import edu.stanford.nlp.tagger.maxent.Extractor;
import edu.stanford.nlp.tagger.maxent.Extractors;
import edu.stanford.nlp.tagger.maxent.History;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import edu.stanford.nlp.util.Pair;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// What the tags before a word say about its own, from the weights of CoreNLP's tagger. CoreNLP
/// gathers it anew for every word and every pair of tags; it hangs on the pair alone, but for rare
/// words, where it also matters whether a tag stands before them at all.
final class TagWeights {
    /// What CoreNLP calls the tag of what stands before the sentence.
    private static final String OUTSIDE = "NA";

    private static final Field FEATURES = Inside.field(MaxentTagger.class, "fAssociations");
    private static final Field WEIGHTS = Inside.field(MaxentTagger.class, "prob");
    private static final Field USUAL = Inside.field(MaxentTagger.class, "extractors");
    private static final Field OF_RARE = Inside.field(MaxentTagger.class, "extractorsRare");
    private static final Field DYNAMIC = Inside.field(Extractors.class, "dynamic");
    private static final Field OF_WORDS = Inside.field(TestSentence.class, "localContextScores");
    private static final Method IS_RARE = Inside.method(MaxentTagger.class, "isRare", String.class);
    private static final Method EXTRACT = Inside.method(Extractor.class, "extract", History.class);

    private final MaxentTagger model;
    private final List<?> features;
    private final double[] weights;
    private final List<Integer> ofPairs;
    private final List<Pair<?, ?>> ofRare;
    private final int usual;
    private final int tags;
    private final AtomicReferenceArray<double[]> kept;

    TagWeights(MaxentTagger model) {
        this.model = model;
        this.features = (List<?>) Inside.read(FEATURES, model);
        this.weights = ((LambdaSolve) Inside.read(WEIGHTS, model)).lambda;
        var extractors = (Extractors) Inside.read(USUAL, model);
        this.usual = extractors.size();
        this.ofPairs = dynamic(extractors).stream().map(pair -> (Integer) pair.first()).toList();
        this.ofRare = dynamic(Inside.read(OF_RARE, model));
        this.tags = model.numTags();
        this.kept = new AtomicReferenceArray<>((tags + 1) * (tags + 1));
        if (ofPairs.size() != 2) {
            throw new IllegalStateException("a tagger with " + ofPairs.size() + " tag features");
        }
    }

    private static List<Pair<?, ?>> dynamic(Object extractors) {
        var pairs = new ArrayList<Pair<?, ?>>();
        ((List<?>) Inside.read(DYNAMIC, extractors)).forEach(pair -> pairs.add((Pair<?, ?>) pair));
        return pairs;
    }

    /// The id of what stands before the sentence.
    int outside() {
        return tags;
    }

    /// What two tags in a row say about the next one, by tag; not to be changed.
    double[] after(int first, int second) {
        var place = first * (tags + 1) + second;
        var scores = kept.getAcquire(place);
        if (scores == null) {
            scores = new double[tags];
            add(scores, numbers(ofPairs.getFirst(), name(first) + '!' + name(second)));
            add(scores, numbers(ofPairs.getLast(), name(second)));
            kept.setRelease(place, scores);
        }
        return scores;
    }

    private String name(int tag) {
        return tag == tags ? OUTSIDE : model.getTag(tag);
    }

    private int @Nullable [] numbers(int feature, Object value) {
        return (int[]) ((Map<?, ?>) features.get(feature)).get(value);
    }

    /// What follows for a rare word from whether it opens its sentence.
    List<int[]> ofRare(String word, History place) {
        if (!(boolean) Inside.call(IS_RARE, model, word)) {
            return List.of();
        }
        var found = new ArrayList<int[]>();
        for (var pair : ofRare) {
            var value = Inside.call(EXTRACT, pair.second(), place);
            var numbers = numbers(usual + (Integer) pair.first(), value);
            if (numbers != null) {
                found.add(numbers);
            }
        }
        return found;
    }

    void add(double[] scores, int @Nullable [] numbers) {
        if (numbers == null) {
            return;
        }
        for (var tag = 0; tag < scores.length; tag++) {
            if (numbers[tag] >= 0) {
                scores[tag] += weights[numbers[tag]];
            }
        }
    }

    /// What the words of a sentence say, by place and tag, as far as it has been worked out.
    static double[][] ofWords(TestSentence sentence) {
        return (double[][]) Inside.read(OF_WORDS, sentence);
    }
}
