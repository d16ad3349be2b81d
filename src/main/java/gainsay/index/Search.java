package gainsay.index;

import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.FindingQuery;
import gainsay.model.Query;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// A reader of an index: sees the last commit, and later ones after [#refresh]. Safe for many
/// threads. The same index gives the same answers in the same order. All methods throw
/// [IndexProblem].
public final class Search implements AutoCloseable {
    public static Search open(Path folder, Codec codec) {
        return unbuilt();
    }

    /// One sentence when the claims were extracted with another lexicon than `lexiconHash`.
    public Optional<String> warning(String lexiconHash) {
        return unbuilt();
    }

    /// Looks for a newer commit; true when there was one.
    public boolean refresh() {
        return unbuilt();
    }

    public List<Hit> claims(Query query) {
        return unbuilt();
    }

    /// How many claims answer, whatever the query's limit.
    public int count(Query query) {
        return unbuilt();
    }

    /// All claims in order of article source and place, read one after the other; close the stream.
    public Stream<Claim> all(boolean subjectless) {
        return unbuilt();
    }

    public List<Finding> findings(FindingQuery query) {
        return unbuilt();
    }

    public Optional<Claim> claim(String id) {
        return unbuilt();
    }

    public Optional<Finding> finding(String id) {
        return unbuilt();
    }

    public Optional<Article> article(String id) {
        return unbuilt();
    }

    /// All claims of one article, in order of place.
    public List<Claim> claimsOfArticle(String articleId) {
        return unbuilt();
    }

    /// The findings that a claim takes part in, highest score first.
    public List<Finding> findingsOfClaim(String claimId) {
        return unbuilt();
    }

    /// The findings that an article takes part in, highest score first.
    public List<Finding> findingsOfArticle(String articleId) {
        return unbuilt();
    }

    /// Who is meant by a name: any alias or id, whatever its case and accents; where no name is
    /// just this, those that hold all its words. Most claims first.
    public List<Known> entities(String name) {
        return unbuilt();
    }

    public int articles() {
        return unbuilt();
    }

    public SortedMap<String, Integer> claimsByMetric() {
        return unbuilt();
    }

    public SortedMap<String, Integer> findingsByRelation() {
        return unbuilt();
    }

    /// The sources that could not be read, each with the reason.
    public SortedMap<String, String> failures() {
        return unbuilt();
    }

    public int schema() {
        return unbuilt();
    }

    public String lexiconHash() {
        return unbuilt();
    }

    public String programVersion() {
        return unbuilt();
    }

    @Override
    public void close() {
        Object none = unbuilt();
        if (none != null) throw new IllegalStateException();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T unbuilt() {
        throw new UnsupportedOperationException();
    }
}
