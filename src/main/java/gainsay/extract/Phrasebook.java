package gainsay.extract;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases and what each stands for, found at a place in a text, longest first. Phrases are told
/// apart by their pieces; spaces between them never matter, letter case only where asked.
final class Phrasebook<T> {
    /// A phrase found: what it means and the piece after it.
    record Match<T>(T meaning, int end) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T meaning;
    }

    private final boolean exactCase;
    private final Node<T> forward = new Node<>();
    private final Node<T> backward = new Node<>();

    Phrasebook(boolean exactCase) {
        this.exactCase = exactCase;
    }

    /// The first meaning given to a phrase stays.
    void add(String phrase, T meaning) {
        var pieces = Pieces.of(phrase);
        var ahead = forward;
        var back = backward;
        for (int i = 0; i < pieces.size(); i++) {
            ahead = ahead.next.computeIfAbsent(key(pieces.at(i)), k -> new Node<>());
            back =
                    back.next.computeIfAbsent(
                            key(pieces.at(pieces.size() - 1 - i)), k -> new Node<>());
        }
        ahead.meaning = ahead.meaning == null ? meaning : ahead.meaning;
        back.meaning = back.meaning == null ? meaning : back.meaning;
    }

    /// The longest phrase that begins at piece `i`.
    @Nullable Match<T> at(Pieces pieces, int i) {
        var node = forward;
        Match<T> best = null;
        for (int j = i; j < pieces.size(); ) {
            node = node.next.get(key(pieces.at(j)));
            j++;
            if (node == null) {
                break;
            }
            if (node.meaning != null) {
                best = new Match<>(node.meaning, j);
            }
        }
        return best;
    }

    /// The longest phrase that ends just before piece `i`; `end` of the match is where it begins.
    @Nullable Match<T> before(Pieces pieces, int i) {
        var node = backward;
        Match<T> best = null;
        for (int j = i - 1; j >= 0; j--) {
            node = node.next.get(key(pieces.at(j)));
            if (node == null) {
                break;
            }
            if (node.meaning != null) {
                best = new Match<>(node.meaning, j);
            }
        }
        return best;
    }

    private String key(Piece piece) {
        return exactCase && piece.isWord() ? piece.raw() : piece.lower();
    }
}
