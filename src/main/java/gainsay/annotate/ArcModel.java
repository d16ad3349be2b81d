package gainsay.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The weights of CoreNLP's neural dependency parser, read from its own model file: embeddings of
/// words, tags and labels, one hidden layer and the scores of the transitions. CoreNLP takes ten
/// times as long to read them and to use them.
final class ArcModel {
    /// Where CoreNLP's own code looks for a word or tag that it does not know, that is not there,
    /// and that stands above the sentence.
    static final String UNKNOWN = "-UNKNOWN-";

    static final String NULL = "-NULL-";
    static final String ROOT = "-ROOT-";

    private static final int PLACES = 48;

    private final int width;
    private final int hidden;
    private final int labelsFrom;
    private final Map<String, Integer> words;
    private final Map<String, Integer> tags;
    private final List<String> labels;
    private final float[] embeddings;
    private final float[] first;
    private final float[] bias;
    private final float[] last;

    private ArcModel(NumberText in) throws IOException {
        var wordCount = in.setting("dict");
        var tagCount = in.setting("pos");
        var labelCount = in.setting("label");
        this.width = in.setting("embeddingSize");
        this.hidden = in.setting("hiddenSize");
        var places = in.setting("numTokens");
        in.setting("preComputed");
        if (places != PLACES || hidden % 4 != 0) {
            throw new IOException("a parser of " + places + " places and " + hidden + " units");
        }
        this.labelsFrom = wordCount + tagCount;
        this.embeddings = new float[(labelsFrom + labelCount) * width];
        this.words = ids(names(in, wordCount, 0), 0);
        this.tags = ids(names(in, tagCount, wordCount), wordCount);
        this.labels = names(in, labelCount, labelsFrom);
        this.first = in.floats(width * places * hidden);
        this.bias = in.floats(hidden);
        this.last = in.floats(hidden * moves());
    }

    static ArcModel load(InputStream compressed) throws IOException {
        try (var numbers = new NumberText(new GZIPInputStream(compressed, NumberText.BUFFER))) {
            return new ArcModel(numbers);
        }
    }

    /// Names, each followed by its embedding.
    private List<String> names(NumberText in, int count, int from) throws IOException {
        var names = new ArrayList<String>(count);
        for (var i = from; i < from + count; i++) {
            names.add(in.word());
            in.fill(embeddings, i * width, width);
        }
        return names;
    }

    private static Map<String, Integer> ids(List<String> names, int from) {
        var ids = HashMap.<String, Integer>newHashMap(names.size());
        for (var i = 0; i < names.size(); i++) {
            ids.put(names.get(i), from + i);
        }
        return ids;
    }

    /// By id; a tag's is behind those of all words.
    Map<String, Integer> words() {
        return words;
    }

    Map<String, Integer> tags() {
        return tags;
    }

    /// The first is that of no arc, the second the root's.
    List<String> labels() {
        return labels;
    }

    /// The id of the first label.
    int labelsFrom() {
        return labelsFrom;
    }

    /// A left and a right move for each label but the first, and the shift.
    int moves() {
        return labels.size() * 2 - 1;
    }

    int ids() {
        return embeddings.length / width;
    }

    int hidden() {
        return hidden;
    }

    float[] bias() {
        return bias;
    }

    /// A row of moves for each hidden unit, so that the inner loop runs over neighbours in memory.
    float[] last() {
        return last;
    }

    /// What a word, tag or label at a place of the input adds to the hidden layer. The products are
    /// rounded to floats and their sum is not, as CoreNLP does it: what it decides by a hair is
    /// decided the same here.
    float[] slice(int place, int id) {
        var sums = new double[hidden];
        var value = id * width;
        var weight = place * width * hidden;
        for (var i = 0; i < width; i++) {
            add(embeddings[value + i], weight + i * hidden, sums);
        }
        var slice = new float[hidden];
        for (var unit = 0; unit < hidden; unit++) {
            slice[unit] = (float) sums[unit];
        }
        return slice;
    }

    /// One row in one pass: the compiler makes vectors of this, and not of several at once.
    private void add(float factor, int from, double[] sums) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += first[from + i] * factor;
        }
    }
}
