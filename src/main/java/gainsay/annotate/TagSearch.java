package gainsay.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.math.ArrayMath;
import edu.stanford.nlp.tagger.maxent.History;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import java.util.List;

/// The tags of one sentence: the same as CoreNLP's in a fraction of the time. What a word and its
/// neighbours say is worked out once and not again for each pair of tags that may stand before it.
/// The numbers are added in CoreNLP's order, so that they are the same to the last bit.
final class TagSearch extends TestSentence {
    private final TagWeights weights;
    private int[] possible = new int[0];
    private List<int[]> rare = List.of();
    private int at = -1;

    private TagSearch(MaxentTagger model, TagWeights weights) {
        super(model);
        this.weights = weights;
    }

    /// Sets the tag of each word.
    static void tag(List<CoreLabel> words, MaxentTagger model, TagWeights weights) {
        var tagged = new TagSearch(model, weights).tagSentence(words, false);
        for (var i = 0; i < words.size(); i++) {
            words.get(i).setTag(tagged.get(i).tag());
        }
    }

    /// Place after place, for each pair of tags before it.
    @Override
    public double[] scoresOf(int[] tags, int place) {
        var word = place - leftWindow();
        if (word != at) {
            at = word;
            possible = getPossibleValues(place);
            return super.scoresOf(tags, place);
        }
        var all = total(weights.after(tag(tags, place - 2), tag(tags, place - 1)), word);
        ArrayMath.logNormalize(all);
        var scores = new double[possible.length];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = all[possible[i]];
        }
        return scores;
    }

    /// Called for the first pair of tags at each place.
    @Override
    protected double[] getHistories(String[] tags, History place) {
        rare = weights.ofRare(sent.get(at), place);
        return super.getHistories(tags, place);
    }

    private int tag(int[] tags, int place) {
        return place < leftWindow() ? weights.outside() : tags[place];
    }

    private double[] total(double[] ofPair, int word) {
        var total = ofPair.clone();
        rare.forEach(numbers -> weights.add(total, numbers));
        var ofWord = TagWeights.ofWords(this)[word];
        for (var i = 0; i < total.length; i++) {
            total[i] += ofWord[i];
        }
        return total;
    }
}
