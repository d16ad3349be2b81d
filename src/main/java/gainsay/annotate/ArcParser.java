package gainsay.annotate;

import gainsay.model.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The arc-standard parser of Chen and Manning ("A Fast and Accurate Dependency Parser using Neural
/// Networks", 2014) over CoreNLP's weights: the same arcs as CoreNLP's own, several times as fast.
/// Safe for many threads.
final class ArcParser {
    /// Words, tags and labels of the input.
    private static final int WORDS = 18;

    private static final int LABELS = 12;
    private static final int PLACES = 2 * WORDS + LABELS;

    /// Rows that one pass over the sums takes in. The sums grow in the order in which CoreNLP adds,
    /// so that they are the same to the last bit.
    private static final int AT_ONCE = 4;

    private final ArcModel model;
    private final Slices slices;
    private final int left;
    private final int right;
    private final int shift;

    private ArcParser(ArcModel model) {
        this.model = model;
        this.slices = new Slices(model, PLACES);
        this.left = 0;
        this.right = model.labels().size() - 1;
        this.shift = 2 * right;
    }

    static ArcParser load(String resource) {
        try (var in = ArcParser.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("there is no " + resource + " on the class path");
            }
            return new ArcParser(ArcModel.load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One arc a word, in order; the root's governor is -1.
    List<Arc> arcs(List<String> words, List<String> tags) {
        var state = new ArcState(model, words, tags);
        var input = new int[PLACES];
        var hidden = new double[model.hidden()];
        var scores = new double[model.moves()];
        while (!state.isDone()) {
            if (state.mustShift()) {
                state.shift();
            } else if (state.mustEnd()) {
                state.right(1);
            } else {
                state.fill(input);
                score(input, hidden, scores);
                take(best(scores, state.canShift()), state);
            }
        }
        return arcs(state);
    }

    private void take(int move, ArcState state) {
        if (move == shift) {
            state.shift();
        } else if (move >= right) {
            state.right(move - right + 1);
        } else {
            state.left(move - left + 1);
        }
    }

    /// The first of the highest; the root's own moves are possible at the end only.
    private int best(double[] scores, boolean canShift) {
        var best = left + 1;
        for (var move = left + 2; move < shift; move++) {
            if (scores[move] > scores[best] && move != right) {
                best = move;
            }
        }
        return canShift && scores[shift] > scores[best] ? shift : best;
    }

    private void score(int[] input, double[] hidden, double[] scores) {
        java.util.Arrays.fill(hidden, 0);
        for (var place = 0; place < PLACES; place += AT_ONCE) {
            add(
                    hidden,
                    slices.at(place, input[place]),
                    slices.at(place + 1, input[place + 1]),
                    slices.at(place + 2, input[place + 2]),
                    slices.at(place + 3, input[place + 3]));
        }
        cube(hidden, model.bias());
        java.util.Arrays.fill(scores, 0);
        for (var unit = 0; unit < hidden.length; unit += AT_ONCE) {
            add(scores, hidden, unit, model.last());
        }
    }

    private static void add(double[] sums, float[] a, float[] b, float[] c, float[] d) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] = sums[i] + a[i] + b[i] + c[i] + d[i];
        }
    }

    private static void cube(double[] values, float[] bias) {
        for (var i = 0; i < values.length; i++) {
            var value = values[i] + bias[i];
            values[i] = value * value * value;
        }
    }

    private static void add(double[] scores, double[] hidden, int unit, float[] weights) {
        var a = hidden[unit];
        var b = hidden[unit + 1];
        var c = hidden[unit + 2];
        var d = hidden[unit + 3];
        var from = unit * scores.length;
        var width = scores.length;
        for (var i = 0; i < scores.length; i++) {
            scores[i] =
                    scores[i]
                            + a * weights[from + i]
                            + b * weights[from + width + i]
                            + c * weights[from + 2 * width + i]
                            + d * weights[from + 3 * width + i];
        }
    }

    private List<Arc> arcs(ArcState state) {
        var passive = new boolean[state.size() + 1];
        for (var word = 1; word <= state.size(); word++) {
            if (relation(state, word).equals("aux:pass")) {
                passive[state.head(word)] = true;
            }
        }
        var arcs = new ArrayList<Arc>(state.size());
        for (var word = 1; word <= state.size(); word++) {
            var head = state.head(word);
            var relation = relation(state, word);
            arcs.add(new Arc(head - 1, word - 1, passive[head] ? ofPassive(relation) : relation));
        }
        return arcs;
    }

    private String relation(ArcState state, int word) {
        return model.labels().get(state.label(word));
    }

    /// A verb with a passive auxiliary has a passive subject; the network may miss it.
    private static String ofPassive(String relation) {
        return relation.equals("nsubj") || relation.equals("csubj") ? relation + ":pass" : relation;
    }
}
