package gainsay.app;

import gainsay.article.Delivery;
import gainsay.article.Original;
import gainsay.article.Reader;
import gainsay.article.Reading;
import gainsay.article.ReadingTaker;
import gainsay.index.Print;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Judged;
import gainsay.model.Relation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The workrooms as the run sees them: reading, and the two pure functions that carry the product,
/// an article to its claims and the claims of one matter to their findings. Safe for many threads.
public interface Rooms {
    /// The rooms of the house, with what `settings` say about where the lexicon lies.
    static Rooms load(Settings settings) {
        return new LoadedRooms(settings);
    }

    /// Reads one input; what cannot be read is a value, not an exception.
    void read(Original original, ReadingTaker then);

    /// Reads one file.
    default List<Reading> read(Path file, String source) {
        var readings = new ArrayList<Reading>();
        switch (Reader.load(file, source)) {
            case Delivery.Arrived(var original, _) -> read(original, readings::add);
            case Delivery.Refused(var refusal) -> readings.add(refusal);
            case Delivery.Unchanged() -> {}
        }
        return readings;
    }

    /// Opens what reads the many files of a run; rooms that trust no file read each under these
    /// limits and apart from the run.
    default Parser parser(Limits limits) {
        return this::read;
    }

    /// Reads a text that lies in no file.
    Reading read(String text, String source);

    /// Says that claims will be wanted soon, so that models load while files are still being read.
    default void prepare() {}

    /// Waits until the models are there; a problem with them is a [CannotRun].
    default void await() {}

    /// Every figure of the article.
    List<Claim> claims(Article article);

    /// What claims must share to be compared.
    String matter(Claim claim);

    /// What the claims of one matter say together; the function gives all claims of an article.
    List<Finding> hear(List<Claim> matter, Function<String, List<Claim>> claimsOfArticle);

    /// The arithmetic inside one article.
    List<Finding> audit(Article article, List<Claim> claims);

    /// How the evidence bears on a figure of a draft; the function gives all claims of an article.
    Judged judge(
            Claim statement, List<Claim> evidence, Function<String, List<Claim>> claimsOfArticle);

    /// How one short text bears on the figures of another about the same thing.
    List<Judged> judgeBySide(List<Claim> statement, List<Claim> evidence);

    /// What is wrong with the arithmetic that a finding shows, one sentence each; empty when it can
    /// be redone.
    List<String> recheck(
            Relation relation, List<Finding.Step> proof, List<List<Finding.Interval>> sides);

    /// The figures in a stretch of text, as intervals.
    List<Finding.Interval> figures(String text);

    /// The signature by which copies of a text find one another.
    Print print(Article article);

    /// How alike two texts are, from 0 to 1, by their encoded signatures.
    double similarity(String left, String right);

    /// The hash of everything the lexicon says.
    String lexiconHash();
}
