package gainsay.index;

import static gainsay.Facts.BANK;
import static gainsay.Facts.article;
import static gainsay.Facts.claim;
import static gainsay.Facts.finding;
import static org.assertj.core.api.Assertions.assertThat;

import gainsay.Facts;
import gainsay.Samples;
import gainsay.app.Json;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.FindingQuery;
import gainsay.model.Query;
import gainsay.model.Relation;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    private static final Json JSON = new Json();
    private static final String MATTER = "tolva|valuation|money";

    @TempDir private Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = Shelf.open(folder, JSON, "lexicon", "1");
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void whatWasStoredComesBackWordForWord() {
        var samples = new Samples(7);
        var article = samples.article();
        var claims = List.of(samples.claim(), samples.claim());
        shelf.store(article, claims, claim -> "m", Print.NONE);
        assertThat(shelf.article(article.id())).contains(article);
        assertThat(shelf.claimsOfMatter("m")).containsExactlyInAnyOrderElementsOf(claims);
    }

    @Test
    void theSameArticleTwiceIsThereOnce() {
        var article = article("news/one.txt", "worth $5");
        var claim = claim(article, "5", "5");
        assertThat(store(article, claim)).isEqualTo(new Stored(true, sorted(MATTER)));
        assertThat(store(article, claim)).isEqualTo(Stored.NOTHING);
        shelf.commit();
        assertThat(store(article, claim)).isEqualTo(Stored.NOTHING);
        assertThat(shelf.holds(article.id())).isTrue();
        assertThat(shelf.claimsOfArticle(article.id())).containsExactly(claim);
    }

    @Test
    void theSameFileFromAnotherPlaceIsThereOnce() {
        var one = article("news/one.txt", "worth $5");
        var copy = article("/home/me/news/one.txt", "worth $5");
        store(one, claim(one, "5", "5"));
        assertThat(store(copy, claim(copy, "5", "5"))).isEqualTo(Stored.NOTHING);
        assertThat(shelf.articleIds()).containsExactly(one.id());
    }

    @Test
    void aChangedFileReplacesWhatItHeld() {
        var old = article("news/one.txt", "worth $5");
        var other = article("news/two.txt", "worth $9");
        var changed = article("news/one.txt", "worth $6");
        store(old, claim(old, "5", "5"), claim(old, 1, "revenue", Facts.TOLVA, "5", "5"));
        store(other, claim(other, "9", "9"));
        var clash =
                finding(
                        "f-1",
                        Relation.CONTRADICTS,
                        1,
                        claim(old, "5", "5"),
                        claim(other, "9", "9"));
        shelf.replaceFindings(MATTER, List.of(clash));
        shelf.replaceFindings("tolva|revenue|money", List.of());
        shelf.replaceAudit(old.id(), List.of());
        shelf.commit();

        var stored = store(changed, claim(changed, "6", "6"));
        assertThat(stored.matters()).containsExactly("tolva|revenue|money", MATTER);
        assertThat(shelf.claimsOfMatter("tolva|revenue|money")).isEmpty();
        assertThat(shelf.claimsOfMatter(MATTER))
                .containsExactlyInAnyOrder(claim(changed, "6", "6"), claim(other, "9", "9"));
        assertThat(shelf.holds(old.id())).isFalse();
        shelf.commit();
        try (var search = Search.open(folder, JSON)) {
            assertThat(search.findings(FindingQuery.ANY)).isEmpty();
        }
        assertThat(shelf.dueMatters()).containsExactly("tolva|revenue|money", MATTER);
        assertThat(shelf.dueAudits()).containsExactlyInAnyOrder(other.id(), changed.id());
    }

    @Test
    void whatIsDueOutlivesTheRunUntilItIsHeard() {
        var article = article("news/one.txt", "worth $5");
        store(article, claim(article, "5", "5"));
        shelf.commit();
        reopen();
        assertThat(shelf.dueMatters()).containsExactly(MATTER);
        assertThat(shelf.dueAudits()).containsExactly(article.id());
        shelf.replaceFindings(MATTER, List.of());
        shelf.replaceAudit(article.id(), List.of());
        assertThat(shelf.dueMatters()).isEmpty();
        assertThat(shelf.dueAudits()).isEmpty();
    }

    @Test
    void onlyWhatWasCommittedSurvives() {
        var kept = article("news/one.txt", "worth $5");
        var lost = article("news/two.txt", "worth $6");
        store(kept, claim(kept, "5", "5"));
        shelf.commit();
        store(lost, claim(lost, "6", "6"));
        shelf.remove(kept.source());
        reopen();
        assertThat(shelf.articleIds()).containsExactly(kept.id());
        assertThat(shelf.claimsOfMatter(MATTER)).containsExactly(claim(kept, "5", "5"));
    }

    @Test
    void aReaderSeesWholeCommitsOnly() {
        var article = article("news/one.txt", "worth $5");
        try (var search = Search.open(folder, JSON)) {
            store(article, claim(article, "5", "5"));
            assertThat(search.refresh()).isFalse();
            assertThat(search.articles()).isZero();
            shelf.commit();
            assertThat(search.articles()).isZero();
            assertThat(search.refresh()).isTrue();
            assertThat(search.articles()).isEqualTo(1);
            assertThat(search.count(Query.ANY)).isEqualTo(1);
        }
    }

    @Test
    void aFailureIsKeptUntilTheSourceIsRead() {
        var article = article("news/one.txt", "worth $5");
        shelf.fail("news/one.txt", "It is empty.");
        shelf.fail("news/one.txt", "It is broken.");
        shelf.fail("news/two.txt", "It is empty.");
        shelf.commit();
        assertThat(failures()).isEqualTo("{news/one.txt=It is broken., news/two.txt=It is empty.}");
        store(article, claim(article, "5", "5"));
        shelf.remove("news/two.txt");
        shelf.commit();
        assertThat(failures()).isEqualTo("{}");
    }

    @Test
    void aSourceIsTakenOutWithAllItSaid() {
        var article = article("news/one.txt", "worth $5");
        var claim = claim(article, "5", "5");
        store(article, claim);
        shelf.replaceAudit(article.id(), List.of(finding("f-1", Relation.INCONSISTENT, 1, claim)));
        assertThat(shelf.remove("news/one.txt").matters()).containsExactly(MATTER);
        assertThat(shelf.remove("news/one.txt")).isEqualTo(Stored.NOTHING);
        shelf.commit();
        try (var search = Search.open(folder, JSON)) {
            assertThat(search.articles()).isZero();
            assertThat(search.claimsByMetric()).isEmpty();
            assertThat(search.findingsByRelation()).isEmpty();
            assertThat(search.entities("tolva")).isEmpty();
        }
    }

    @Test
    void claimsThatWereExtractedAnewTakeThePlaceOfTheOld() {
        var article = article("news/one.txt", "worth $5");
        store(article, claim(article, "5", "5"));
        var anew = claim(article, 1, "revenue", BANK, "5", "5");
        var stored = shelf.restore(article, List.of(anew), Facts::matter, Print.NONE);
        assertThat(stored.matters()).containsExactly("north-bank|revenue|money", MATTER);
        assertThat(shelf.claimsOfArticle(article.id())).containsExactly(anew);
        assertThat(shelf.articleIds()).containsExactly(article.id());
    }

    @Test
    void articlesThatShareABandAreNeighbours() {
        var one = article("news/one.txt", "worth $5");
        var two = article("news/two.txt", "worth $6", null);
        var three = article("news/three.txt", "worth $7");
        shelf.store(one, List.of(), Facts::matter, new Print("p1", List.of("x", "y")));
        shelf.store(two, List.of(), Facts::matter, new Print("p2", List.of("y", "z")));
        shelf.store(three, List.of(), Facts::matter, new Print("p3", List.of("z")));
        assertThat(shelf.neighbours(List.of("y", "other")))
                .containsExactlyInAnyOrder(
                        new Neighbour(one.id(), one.source(), one.metadata().published(), "p1"),
                        new Neighbour(two.id(), two.source(), null, "p2"));
        assertThat(shelf.neighbours(List.of())).isEmpty();
        shelf.commit();
        assertThat(shelf.neighbours(List.of("z")))
                .extracting(Neighbour::articleId)
                .containsExactlyInAnyOrder(two.id(), three.id());
        shelf.remove(two.source());
        var changed = article("news/three.txt", "worth $8");
        shelf.store(changed, List.of(), Facts::matter, new Print("p4", List.of("z")));
        assertThat(shelf.neighbours(List.of("y", "z")))
                .extracting(Neighbour::fingerprint)
                .containsExactlyInAnyOrder("p1", "p4");
    }

    @Test
    void findingsOfOneMatterReplaceOneAnother() {
        var article = article("news/one.txt", "worth $5");
        var claim = claim(article, "5", "5");
        store(article, claim);
        var first = finding("f-1", Relation.CONTRADICTS, 1, claim);
        var second = finding("f-2", Relation.CORROBORATES, 1, claim);
        var audit = finding("f-3", Relation.INCONSISTENT, 1, claim);
        shelf.replaceFindings(MATTER, List.of(first));
        shelf.replaceAudit(article.id(), List.of(audit));
        shelf.replaceFindings(MATTER, List.of(second));
        shelf.commit();
        try (var search = Search.open(folder, JSON)) {
            assertThat(search.findings(FindingQuery.ANY)).containsExactly(second, audit);
        }
    }

    private Stored store(Article article, Claim... claims) {
        return shelf.store(article, List.of(claims), Facts::matter, Print.NONE);
    }

    private void reopen() {
        shelf.close();
        shelf = Shelf.open(folder, JSON, "lexicon", "1");
    }

    private String failures() {
        try (var search = Search.open(folder, JSON)) {
            return search.failures().toString();
        }
    }

    private static SortedSet<String> sorted(String... values) {
        return new TreeSet<>(List.of(values));
    }
}
