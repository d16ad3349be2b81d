package gainsay.index;

import static gainsay.Facts.BANK;
import static gainsay.Facts.TOLVA;
import static gainsay.Facts.about;
import static gainsay.Facts.article;
import static gainsay.Facts.claim;
import static gainsay.Facts.finding;
import static org.assertj.core.api.Assertions.assertThat;

import gainsay.Facts;
import gainsay.app.Json;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.FindingQuery;
import gainsay.model.Modality;
import gainsay.model.Query;
import gainsay.model.Relation;
import gainsay.model.Strength;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static final Json JSON = new Json();

    @TempDir private Path folder;
    private Shelf shelf;
    private Search search;

    @BeforeEach
    void open() {
        shelf = Shelf.open(folder, JSON, "lexicon", "1");
        search = Search.open(folder, JSON);
    }

    @AfterEach
    void close() {
        search.close();
        shelf.close();
    }

    @Test
    void anEntityIsFoundByAnyNameInAnyCaseWithAnyAccents() {
        var claim = one("news/one.txt", "5", "5");
        put(claim);
        for (var name :
                List.of(
                        "Tolva Robotics",
                        "tolva",
                        "TOLVA",
                        "tölva robótica",
                        "Tolva Robotica",
                        "  tolva   robotics ",
                        "robotics",
                        "Tolva-Robotics")) {
            assertThat(found(Query.ANY.withEntity(name))).as(name).containsExactly(claim);
            assertThat(search.entities(name)).as(name).containsExactly(new Known(TOLVA, 1));
        }
        assertThat(found(Query.ANY.withEntity("Tolvar"))).isEmpty();
        assertThat(search.entities("Tolvar")).isEmpty();
        assertThat(search.entities("")).isEmpty();
    }

    @Test
    void aPartyFindsItsClaimsToo() {
        var claim = one("news/one.txt", "5", "5");
        put(claim);
        assertThat(found(Query.ANY.withEntity("north bank"))).containsExactly(claim);
        assertThat(search.entities("North")).containsExactly(new Known(BANK, 1));
    }

    @Test
    void aPronounIsNobodysName() {
        put(one("news/one.txt", "5", "5"));
        assertThat(search.entities("its")).isEmpty();
    }

    @Test
    void anAliasOfOneClaimFindsTheOthersOfThatEntity() {
        var bare = new Entity("tolva", "Tolva Robotics", EntityType.ORGANIZATION, List.of());
        var first = article("news/one.txt", "worth $5");
        var second = article("news/two.txt", "worth $6");
        var plain = claim(first, 0, "valuation", bare, "5", "5");
        var rich = claim(second, "6", "6");
        put(plain, rich);
        assertThat(found(Query.ANY.withEntity("tölva"))).containsExactly(plain, rich);
        assertThat(search.entities("TOLVA ROBOTICS")).containsExactly(new Known(TOLVA, 2));
    }

    @Test
    void aNameMaySayTheSameWordTwice() {
        var duran = new Entity("dd", "Dura Dura", EntityType.ORGANIZATION, List.of());
        var claim = claim(article("a.txt", "at $6"), 0, "valuation", duran, "6", "6");
        put(claim);
        assertThat(found(Query.ANY.withEntity("dura dura"))).containsExactly(claim);
        assertThat(found(Query.ANY.withEntity("dura dura dura"))).containsExactly(claim);
    }

    @Test
    void theWholeNameGoesBeforePartsOfIt() {
        var namesake = new Entity("tolva-bay", "Tolva Bay", EntityType.PLACE, List.of());
        var first = one("news/one.txt", "5", "5");
        var second = claim(article("news/two.txt", "at $6"), 0, "valuation", namesake, "6", "6");
        put(first, second);
        assertThat(found(Query.ANY.withEntity("Tolva"))).containsExactly(first);
        assertThat(found(Query.ANY.withEntity("bay"))).containsExactly(second);
    }

    @Test
    void amountsOverlapAndOpenEndsReachAnywhere() {
        var point = one("a.txt", "5600000000", "5600000000");
        var over = one("b.txt", "4600000000", null);
        var upTo = one("c.txt", null, "5000000");
        var range = one("d.txt", "500000000", "2000000000");
        var small = one("e.txt", "0.50", "0.50");
        put(point, over, upTo, range, small);
        assertThat(amounts("5E+9", null)).containsExactly(point, over);
        assertThat(amounts("5600000000", "5.6E9")).containsExactly(point, over);
        assertThat(amounts("1E+12", null)).containsExactly(over);
        assertThat(amounts("1000000000", "4E+9")).containsExactly(range);
        assertThat(amounts("2000000001", "4E+9")).isEmpty();
        assertThat(amounts(null, "0.5")).containsExactly(upTo, small);
        assertThat(amounts("-1", "0")).containsExactly(upTo);
        assertThat(amounts("4E+9", "1")).isEmpty();
    }

    @Test
    void windowsOverlapAndTheArticlesDayStandsInForNone() {
        var quarter = dated("a.txt", "2026-01-01", "2026-03-31", "2026-05-01");
        var later = dated("b.txt", null, "2040-12-31", "2026-05-01");
        var since = dated("c.txt", "2021-01-01", null, null);
        var none = dated("d.txt", null, null, "2026-05-01");
        var never = dated("e.txt", null, null, null);
        put(quarter, later, since, none, never);
        assertThat(days("2026-03-31", "2026-04-30")).containsExactly(quarter, later, since);
        assertThat(days("2026-04-01", null)).containsExactly(later, since, none);
        assertThat(days(null, "2020-12-31")).containsExactly(later);
        assertThat(days("2041-01-01", null)).containsExactly(since);
        assertThat(days("2026-05-01", "2026-05-01")).containsExactly(later, since, none);
        assertThat(days("2026-05-01", "2026-04-01")).isEmpty();
        assertThat(days(null, null)).hasSize(5);
    }

    @Test
    void wordsStandInTheEvidenceOrItsHeadings() {
        var first = claim(article("a.txt", "The café chain's valuations rose to $5"), "5", "5");
        var second = claim(article("b.txt", "The chain has a café; valuation: $4.6B"), "6", "6");
        put(first, second);
        assertThat(found(Query.ANY.withWords("CAFE valuation")))
                .containsExactlyInAnyOrder(first, second);
        assertThat(found(Query.ANY.withWords("rise rose"))).isEmpty();
        assertThat(found(Query.ANY.withWords("\"cafe chain\""))).containsExactly(first);
        assertThat(found(Query.ANY.withWords("$4.6B"))).containsExactly(second);
        assertThat(found(Query.ANY.withWords("money"))).hasSize(2);
        assertThat(found(Query.ANY.withWords("?!"))).isEmpty();
        assertThat(found(Query.ANY.withWords(" "))).hasSize(2);
        assertThat(search.claims(Query.ANY.withWords("café")).getFirst().relevance()).isPositive();
    }

    @Test
    void aSourceIsAPathItsEndOrAPublisher() {
        var one = one("news/wire/one.txt", "5", "5");
        var two = one("https://www.example.org/two.html?x=1", "5", "5");
        put(one, two);
        assertThat(source("news/wire/one.txt")).containsExactly(one);
        assertThat(source("./news/wire/one.txt")).containsExactly(one);
        assertThat(source("wire/one.txt")).containsExactly(one);
        assertThat(source("one.txt")).containsExactly(one);
        assertThat(source("ne.txt")).isEmpty();
        assertThat(source("example.org")).containsExactly(two);
        assertThat(source("the ortliche post")).hasSize(2);
    }

    @Test
    void modalityZoneAndMetricNarrowTheAnswer() {
        var rumour = about(one("a.txt", "5", "5"), Window.NONE, Modality.RUMOURED, Zone.LIST_ITEM);
        var plain = one("b.txt", "5", "5");
        var revenue = claim(article("c.txt", "sold $5"), 0, "revenue", TOLVA, "5", "5");
        put(rumour, plain, revenue);
        assertThat(found(Query.ANY.withModality(Modality.RUMOURED))).containsExactly(rumour);
        assertThat(found(Query.ANY.withZone(Zone.LIST_ITEM))).containsExactly(rumour);
        assertThat(found(Query.ANY.withMetric("revenue"))).containsExactly(revenue);
        assertThat(found(Query.ANY.withMetric("revenue").withEntity("nobody"))).isEmpty();
    }

    @Test
    void figuresWithoutASubjectAreShownOnRequestOnly() {
        var subjectless = claim(article("a.txt", "sold $5"), 0, "money", null, "5", "5");
        var plain = one("b.txt", "5", "5");
        put(subjectless, plain);
        assertThat(found(Query.ANY)).containsExactly(plain);
        assertThat(found(Query.ANY.withSubjectless(true))).containsExactly(subjectless, plain);
        try (var all = search.all(true);
                var most = search.all(false)) {
            assertThat(all).containsExactly(subjectless, plain);
            assertThat(most).containsExactly(plain);
        }
        assertThat(search.claimsByMetric()).isEqualTo(new TreeMap<>(Map.of("valuation", 1)));
    }

    @Test
    void answersComeInTheOrderAskedFor() {
        var small = dated("a.txt", null, null, "2026-05-01");
        var large = one("b.txt", "900", "900");
        var undated = dated("c.txt", null, null, null);
        put(undated, large, small);
        assertThat(found(Query.ANY)).containsExactly(small, large, undated);
        assertThat(ordered(Query.Order.NEWEST)).containsExactly(small, large, undated);
        assertThat(ordered(Query.Order.OLDEST)).containsExactly(large, small, undated);
        assertThat(ordered(Query.Order.LARGEST)).containsExactly(large, small, undated);
        assertThat(ordered(Query.Order.SMALLEST)).containsExactly(small, undated, large);
        assertThat(found(Query.ANY.limitedTo(1))).containsExactly(small);
        assertThat(search.count(Query.ANY.limitedTo(1))).isEqualTo(3);
    }

    @Test
    void findingsAreFoundByWhatTheyAreAbout() {
        var one = one("a.txt", "5", "5");
        var two = one("b.txt", "9", "9");
        put(one, two);
        var clash = finding("f-1", Relation.CONTRADICTS, 0.5, one, two);
        var worse = finding("f-2", Relation.INCONSISTENT, 0.7, one);
        var same = finding("f-0", Relation.CORROBORATES, 0.9, one, two);
        shelf.replaceFindings("m", List.of(clash, same));
        shelf.replaceAudit(one.article().id(), List.of(worse));
        refresh();
        assertThat(search.findings(FindingQuery.TROUBLE)).containsExactly(worse, clash);
        assertThat(search.findings(FindingQuery.ANY)).containsExactly(same, worse, clash);
        assertThat(search.findings(FindingQuery.ANY.limitedTo(1))).containsExactly(same);
        assertThat(search.findings(FindingQuery.ANY.withStrength(Strength.STRICT)))
                .containsExactly(clash);
        assertThat(search.findings(FindingQuery.ANY.withRelations(Set.of(Relation.CORROBORATES))))
                .containsExactly(same);
        assertThat(search.findings(FindingQuery.TROUBLE.withEntity("TÖLVA"))).hasSize(2);
        assertThat(search.findings(FindingQuery.TROUBLE.withEntity("nobody"))).isEmpty();
        assertThat(search.findings(FindingQuery.TROUBLE.withMetric("revenue"))).isEmpty();
        assertThat(search.findingsOfClaim(two.id())).containsExactly(same, clash);
        assertThat(search.findingsOfArticle(one.article().id()))
                .containsExactly(same, worse, clash);
        assertThat(search.finding("f-2")).contains(worse);
        assertThat(search.finding("f-9")).isEmpty();
        assertThat(search.findingsByRelation())
                .hasToString("{contradicts=1, corroborates=1, inconsistent=1}");
    }

    @Test
    void theWayBackLeadsToClaimAndArticle() {
        var claim = one("a.txt", "5", "5");
        put(claim);
        assertThat(search.claim(claim.id())).contains(claim);
        var article = search.article(claim.article().id()).orElseThrow();
        assertThat(claim.evidence().span().in(article.text())).isEqualTo(claim.evidence().exact());
        assertThat(search.claim(article.id())).isEmpty();
        assertThat(search.article(claim.id())).isEmpty();
    }

    @Test
    void aReaderOnOneStateIsNotDisturbedByTheNext() {
        put(one("a.txt", "5", "5"), one("b.txt", "5", "5"));
        try (var all = search.all(false)) {
            shelf.remove("a.txt");
            refresh();
            assertThat(all).hasSize(2);
        }
        assertThat(search.count(Query.ANY)).isEqualTo(1);
    }

    @Test
    void endlessNamesAndPathsAreNoProblem() {
        var name = "Tolva ".repeat(20_000).strip();
        var entity = new Entity(name, name, EntityType.ORGANIZATION, List.of(name));
        var source = "folder/".repeat(9_000) + "a.txt";
        var claim = claim(article(source, "worth $5"), 0, "valuation", entity, "5", "5");
        put(claim);
        assertThat(found(Query.ANY.withSource(source))).containsExactly(claim);
        assertThat(found(Query.ANY.withEntity(name))).containsExactly(claim);
    }

    private static Claim one(String source, @Nullable String low, @Nullable String high) {
        return claim(article(source, "worth " + low + " " + high), low, high);
    }

    private static Claim dated(
            String source,
            @Nullable String start,
            @Nullable String end,
            @Nullable String published) {
        var window =
                new Window(date(start), date(end), start == null ? Period.ofMonths(4) : null, null);
        var claim = claim(article(source, "worth $5", date(published)), "5", "5");
        return about(claim, window, Modality.ASSERTED, Zone.BODY);
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private void put(Claim... claims) {
        for (var claim : claims) {
            var from = claim.article();
            var article = article(from.source(), claim.evidence().exact(), from.published());
            shelf.store(article, List.of(claim), Facts::matter, Print.NONE);
        }
        refresh();
    }

    private void refresh() {
        shelf.commit();
        assertThat(search.refresh()).isTrue();
    }

    private List<Claim> found(Query query) {
        var found = search.claims(query).stream().map(Hit::claim).toList();
        assertThat(search.count(query.limitedTo(Integer.MAX_VALUE)))
                .isGreaterThanOrEqualTo(found.size());
        return found;
    }

    private List<Claim> amounts(@Nullable String min, @Nullable String max) {
        return found(
                Query.ANY.withAmount(
                        min == null ? null : new BigDecimal(min),
                        max == null ? null : new BigDecimal(max)));
    }

    private List<Claim> days(@Nullable String since, @Nullable String until) {
        return found(Query.ANY.withTime(date(since), date(until)));
    }

    private List<Claim> source(String source) {
        return found(Query.ANY.withSource(source));
    }

    private List<Claim> ordered(Query.Order order) {
        return found(Query.ANY.ordered(order));
    }
}
