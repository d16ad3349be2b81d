package gainsay.app;

import gainsay.index.Print;
import gainsay.model.Article;
import gainsay.model.Claim;
import java.util.List;

/// What became of one item on its way to the shelf. `input` is the source of the input that it came
/// in.
sealed interface Outcome {
    record Extracted(String input, Article article, List<Claim> claims, Print print)
            implements Outcome {}

    /// The very same article is on the shelf already.
    record Unchanged(String input, Article article) implements Outcome {}

    record Failed(String input, Failure failure) implements Outcome {}

    /// Nothing is left to do but to note it.
    record Noted(Item item) implements Outcome {}
}
