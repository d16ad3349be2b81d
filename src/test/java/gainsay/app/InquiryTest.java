package gainsay.app;

import static gainsay.Facts.TOLVA;
import static gainsay.Facts.article;
import static gainsay.Facts.claim;
import static gainsay.Facts.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gainsay.Facts;
import gainsay.index.Print;
import gainsay.index.Shelf;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.FindingQuery;
import gainsay.model.Query;
import gainsay.model.Relation;
import gainsay.model.Ruling.Decision;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InquiryTest {
    @TempDir private Path folder;

    private final Claim late =
            claim(article("a.txt", "worth $9", LocalDate.of(2026, 5, 1)), "9", "9");
    private final Claim early =
            claim(article("b.txt", "worth $5", LocalDate.of(2026, 2, 1)), "5", "5");
    private final Claim sold = claim(article("c.txt", "sold $5"), 0, "revenue", TOLVA, "5", "5");

    @BeforeEach
    void fill() {
        try (var shelf = Shelf.open(folder, new Json(), "lexicon", "1")) {
            for (var claim : List.of(late, early, sold)) {
                var from = claim.article();
                shelf.store(
                        article(from.source(), claim.evidence().exact(), from.published()),
                        List.of(claim),
                        Facts::matter,
                        Print.NONE);
            }
            shelf.fail("d.txt", "It is empty.");
            shelf.replaceFindings("m", List.of(clash(), agreement()));
            shelf.commit();
        }
    }

    private Finding clash() {
        return finding("f-1", Relation.CONTRADICTS, 0.8, early, late);
    }

    private Finding agreement() {
        return finding("f-2", Relation.CORROBORATES, 0.9, early, late);
    }

    @Test
    void anEntitysPageIsSortedByMetricAndDate() {
        try (var inquiry = Inquiry.open(folder)) {
            var page = inquiry.entity("tölva").orElseThrow();
            assertThat(page.entity()).isEqualTo(TOLVA);
            assertThat(page.claims().keySet()).containsExactly("revenue", "valuation");
            assertThat(page.claims().get("valuation")).containsExactly(early, late);
            assertThat(page.findings()).containsExactly(clash());
            assertThat(page.others()).isEmpty();
            assertThat(inquiry.entity("nobody")).isEmpty();
        }
    }

    @Test
    void findingsOneByOneAreAllFindingsInTheSameOrder() {
        try (var shelf = Shelf.open(folder, new Json(), "lexicon", "1")) {
            shelf.replaceFindings(
                    "m",
                    List.of(
                            finding("f-1", Relation.CONTRADICTS, 0.8, early, late),
                            finding("f-2", Relation.CONTRADICTS, 0.7, early, sold),
                            finding("f-3", Relation.CONTRADICTS, 0.9, late, sold)));
            shelf.commit();
        }
        try (var inquiry = Inquiry.open(folder)) {
            inquiry.rulings().rule("f-2", Decision.ACCEPT, "Ada", null);
            inquiry.rulings().rule("f-3", Decision.REJECT, "Ada", null);
            var query = FindingQuery.ANY.withOverruled(true);
            var all = inquiry.conflicts(query).stream().map(Finding::id).toList();
            assertThat(all).containsExactly("f-2", "f-1", "f-3");
            for (var from = 0; from < 4; from++) {
                assertThat(
                                inquiry.conflicts(query.limitedTo(1), from).stream()
                                        .map(Finding::id)
                                        .toList())
                        .isEqualTo(all.subList(Math.min(from, 3), Math.min(from + 1, 3)));
            }
        }
    }

    @Test
    void whateverHasAnIdIsShownInContext() {
        try (var inquiry = Inquiry.open(folder)) {
            var first = article("b.txt", "worth $5", LocalDate.of(2026, 2, 1));
            var second = article("a.txt", "worth $9", LocalDate.of(2026, 5, 1));
            assertThat(inquiry.show(early.id()))
                    .contains(new Shown.OfClaim(early, first, List.of(agreement(), clash())));
            assertThat(inquiry.show("f-1"))
                    .contains(new Shown.OfFinding(clash(), List.of(first, second)));
            assertThat(inquiry.show(first.id()))
                    .contains(
                            new Shown.OfArticle(
                                    first, List.of(early), List.of(agreement(), clash())));
            assertThat(inquiry.show("c-none")).isEmpty();
        }
    }

    @Test
    void theQuestionsOfTheCommandLineAreAnswered() {
        try (var inquiry = Inquiry.open(folder)) {
            assertThat(inquiry.search(Query.ANY.withMetric("revenue"))).containsExactly(sold);
            assertThat(inquiry.count(Query.ANY)).isEqualTo(3);
            assertThat(inquiry.conflicts(FindingQuery.TROUBLE)).containsExactly(clash());
            try (var all = inquiry.export(false)) {
                assertThat(all).containsExactly(late, early, sold);
            }
            var stats = inquiry.stats();
            assertThat(stats.articles()).isEqualTo(3);
            assertThat(stats.claims()).isEqualTo(3);
            assertThat(stats.claimsByMetric()).hasToString("{revenue=1, valuation=2}");
            assertThat(stats.findings()).isEqualTo(2);
            assertThat(stats.failures()).hasToString("{d.txt=It is empty.}");
            assertThat(inquiry.warning("lexicon")).isEmpty();
            assertThat(inquiry.warning("other")).isPresent();
        }
    }

    @Test
    void aProblemIsOneSentence() {
        assertThatThrownBy(() -> Inquiry.open(folder.resolve("missing")).close())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("There is no index in");
    }
}
