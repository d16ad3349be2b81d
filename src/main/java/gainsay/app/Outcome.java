package gainsay.app;

import gainsay.index.Print;
import gainsay.model.Article;
import gainsay.model.Claim;
import java.util.List;

/// What became of one document on its way to the shelf.
sealed interface Outcome {
    record Extracted(Article article, List<Claim> claims, Print print) implements Outcome {}

    /// The very same article is on the shelf already.
    record Unchanged(Article article) implements Outcome {}

    /// There is no file to speak of, so the shelf need not remember it.
    record Absent(Failure failure) implements Outcome {}

    record Failed(Failure failure) implements Outcome {}
}
