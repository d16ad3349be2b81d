package gainsay.index;

import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/// The one writer of an index. Nothing is on disk before [#commit]; what is committed survives
/// anything, and readers see whole commits only. Closing drops what was not committed. Its methods
/// may be called from any thread, one at a time. All throw [IndexProblem].
public final class Shelf implements AutoCloseable {
    /// Opens the index in `folder`, making it where there is none. Waits a few seconds for another
    /// process to let go; refuses an index of another schema and a folder that holds other things.
    public static Shelf open(Path folder, Codec codec, String lexiconHash, String programVersion) {
        return unbuilt();
    }

    /// As [#open], but takes an index of any schema, for reading its articles and storing them
    /// again; it is refused elsewhere until [#adopt] and a commit.
    public static Shelf openToReindex(
            Path folder, Codec codec, String lexiconHash, String programVersion) {
        return unbuilt();
    }

    /// One sentence when the claims were extracted with another lexicon.
    public Optional<String> warning() {
        return unbuilt();
    }

    /// True when this very article is there, from whatever source.
    public boolean holds(String articleId) {
        return unbuilt();
    }

    /// Puts an article with all its claims in the place of whatever its source held before, old
    /// claims, findings and failure included. Does nothing when the article is there already.
    /// `matter` gives the key that claims must share to be compared. The article's matters and its
    /// audit are due from now on.
    public Stored store(
            Article article, List<Claim> claims, Function<Claim, String> matter, Print print) {
        return unbuilt();
    }

    /// As [#store], also when the very same article is there: its claims were extracted anew.
    public Stored restore(
            Article article, List<Claim> claims, Function<Claim, String> matter, Print print) {
        return unbuilt();
    }

    /// Records that a source could not be read. What it held before stays.
    public void fail(String source, String because) {
        Object none = unbuilt();
        if (none != null) throw new IllegalStateException();
    }

    /// Takes a source out with its article, claims, findings and failure.
    public Stored remove(String source) {
        return unbuilt();
    }

    /// All claims of one matter, in order of claim id.
    public List<Claim> claimsOfMatter(String matter) {
        return unbuilt();
    }

    /// All claims of one article, in order of place.
    public List<Claim> claimsOfArticle(String articleId) {
        return unbuilt();
    }

    public Optional<Article> article(String articleId) {
        return unbuilt();
    }

    /// The ids of all articles, sorted.
    public List<String> articleIds() {
        return unbuilt();
    }

    /// Articles that share at least one of the bands, in order of id.
    public List<Neighbour> neighbours(Collection<String> bands) {
        return unbuilt();
    }

    /// Replaces what was found in one matter, which is no longer due.
    public void replaceFindings(String matter, List<Finding> findings) {
        Object none = unbuilt();
        if (none != null) throw new IllegalStateException();
    }

    /// Replaces what the audit of one article found, which is no longer due.
    public void replaceAudit(String articleId, List<Finding> findings) {
        Object none = unbuilt();
        if (none != null) throw new IllegalStateException();
    }

    /// The matters whose claims changed since they were last heard, sorted; after a killed run,
    /// those that it left.
    public SortedSet<String> dueMatters() {
        return unbuilt();
    }

    /// The articles whose audit is still to be done, sorted by id.
    public SortedSet<String> dueAudits() {
        return unbuilt();
    }

    /// Says that every claim now stems from this lexicon and program; the next commit records it.
    public void adopt() {
        Object none = unbuilt();
        if (none != null) throw new IllegalStateException();
    }

    /// Makes everything so far durable, in one step.
    public void commit() {
        Object none = unbuilt();
        if (none != null) throw new IllegalStateException();
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
