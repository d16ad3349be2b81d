package gainsay.model;

import java.util.List;

/// An article with its sentences, in reading order; table cells are read from the tables instead.
public record Annotated(Article article, List<Sentence> sentences) {
    public Annotated {
        sentences = List.copyOf(sentences);
    }
}
