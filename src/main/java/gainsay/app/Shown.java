package gainsay.app;

import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import java.util.List;

/// One thing of the index with what stands around it.
public sealed interface Shown {
    /// A claim, the article it comes from, and the findings it takes part in.
    record OfClaim(Claim claim, Article article, List<Finding> findings) implements Shown {}

    /// A finding, and the articles of its claims in the order of its sides.
    record OfFinding(Finding finding, List<Article> articles) implements Shown {}

    /// An article with its claims in order of place and the findings it takes part in.
    record OfArticle(Article article, List<Claim> claims, List<Finding> findings)
            implements Shown {}
}
