package gainsay.model;

import java.util.List;

/// A sentence of one block, annotated. `block` is the block's index in the article. `arcs` is empty
/// for sentences that were not parsed; a tag is empty for tokens that were not tagged.
public record Sentence(
        Span span, int block, List<Token> tokens, List<Mention> names, List<Arc> arcs) {
    public Sentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
        arcs = List.copyOf(arcs);
    }
}
