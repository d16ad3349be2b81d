package gainsay.annotate;

import java.util.List;

/// A sentence on its way to a tree: a stack of words, those still to come, and the arcs so far.
/// Words count from 1, the root is 0, and -1 is no word. Children of a word come from the inside
/// out, so the outermost is always the latest.
final class ArcState {
    private static final int NONE = -1;

    private final int words;
    private final int[] wordIds;
    private final int[] tagIds;
    private final int labelsFrom;

    private final int[] stack;
    private int height;
    private int next = 1;

    private final int[] heads;
    private final int[] labels;
    private final int[][] leftmost;
    private final int[][] rightmost;

    ArcState(ArcModel model, List<String> words, List<String> tags) {
        this.words = words.size();
        this.wordIds = ids(words, model.words());
        this.tagIds = ids(tags, model.tags());
        this.labelsFrom = model.labelsFrom();
        this.stack = new int[this.words + 1];
        this.height = 1;
        this.heads = new int[this.words + 1];
        this.labels = new int[this.words + 1];
        this.leftmost = none();
        this.rightmost = none();
    }

    /// By word, the root first; what is no word last.
    private static int[] ids(List<String> texts, java.util.Map<String, Integer> known) {
        int unknown = known.getOrDefault(ArcModel.UNKNOWN, 0);
        var ids = new int[texts.size() + 2];
        ids[0] = known.getOrDefault(ArcModel.ROOT, unknown);
        for (var i = 0; i < texts.size(); i++) {
            ids[i + 1] = known.getOrDefault(texts.get(i), unknown);
        }
        ids[texts.size() + 1] = known.getOrDefault(ArcModel.NULL, unknown);
        return ids;
    }

    /// The outermost child of each word and the one before it.
    private int[][] none() {
        var children = new int[2][words + 1];
        java.util.Arrays.fill(children[0], NONE);
        java.util.Arrays.fill(children[1], NONE);
        return children;
    }

    int size() {
        return words;
    }

    int head(int word) {
        return heads[word];
    }

    int label(int word) {
        return labels[word];
    }

    boolean isDone() {
        return height == 1 && !canShift();
    }

    boolean canShift() {
        return next <= words;
    }

    /// With less than two words on the stack there is no arc to make.
    boolean mustShift() {
        return height <= 2 && canShift();
    }

    /// The last word left hangs from the root.
    boolean mustEnd() {
        return height == 2;
    }

    void shift() {
        stack[height++] = next++;
    }

    /// The topmost word takes the one below it.
    void left(int label) {
        var head = stack[height - 1];
        var child = stack[height - 2];
        hang(child, head, label, leftmost);
        stack[height - 2] = head;
        height--;
    }

    /// The word below takes the topmost one.
    void right(int label) {
        hang(stack[height - 1], stack[height - 2], label, rightmost);
        height--;
    }

    private void hang(int child, int head, int label, int[][] side) {
        heads[child] = head;
        labels[child] = label;
        side[1][head] = side[0][head];
        side[0][head] = child;
    }

    /// Three words of the stack, three of those to come, and six around each of the top two: its
    /// outermost children on both sides, the ones before them, and the outermost's outermost.
    void fill(int[] input) {
        for (var i = 0; i < 3; i++) {
            word(input, i, fromTop(2 - i));
            word(input, i + 3, next + i <= words ? next + i : NONE);
        }
        for (var i = 0; i < 2; i++) {
            var word = fromTop(i);
            var place = 6 + 6 * i;
            child(input, place, child(leftmost[0], word));
            child(input, place + 1, child(rightmost[0], word));
            child(input, place + 2, child(leftmost[1], word));
            child(input, place + 3, child(rightmost[1], word));
            child(input, place + 4, child(leftmost[0], child(leftmost[0], word)));
            child(input, place + 5, child(rightmost[0], child(rightmost[0], word)));
        }
    }

    private int fromTop(int depth) {
        return depth < height ? stack[height - 1 - depth] : NONE;
    }

    private static int child(int[] side, int word) {
        return word == NONE ? NONE : side[word];
    }

    private void word(int[] input, int place, int word) {
        var at = word == NONE ? words + 1 : word;
        input[place] = wordIds[at];
        input[place + 18] = tagIds[at];
    }

    private void child(int[] input, int place, int word) {
        word(input, place, word);
        input[place + 30] = labelsFrom + (word == NONE ? 0 : labels[word]);
    }
}
