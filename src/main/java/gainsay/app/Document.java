package gainsay.app;

import gainsay.model.Article;

/// What the parser made of one input.
public sealed interface Document {
    record Parsed(Article article) implements Document {}

    record Unparsed(Failure failure) implements Document {}
}
