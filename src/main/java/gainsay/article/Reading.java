package gainsay.article;

import gainsay.model.Article;

/// What became of one file: an article, or one plain sentence that says why there is none.
public sealed interface Reading {
    String source();

    /// The file was read.
    record Read(Article article) implements Reading {
        @Override
        public String source() {
            return article.source();
        }
    }

    /// The file was not read; `because` says what was found and what to do.
    record Unreadable(String source, String because) implements Reading {}
}
