package gainsay.app;

import gainsay.index.Hit;
import gainsay.index.Known;
import gainsay.index.Ledger;
import gainsay.index.Search;
import gainsay.model.Arrival;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Facets;
import gainsay.model.Finding;
import gainsay.model.FindingQuery;
import gainsay.model.Query;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The questions a user can ask an index. A problem with the index is a
/// [java.io.UncheckedIOException] whose message is one plain sentence.
public final class Inquiry implements AutoCloseable {
    private static final Comparator<Claim> BY_DATE =
            Comparator.comparing(Inquiry::date)
                    .thenComparing(claim -> claim.article().source())
                    .thenComparing(claim -> claim.quantity().span())
                    .thenComparing(Claim::id);

    private final Search search;
    private final Ledger ledger;
    private @Nullable Ruled ruled;

    /// The docket of one state of the index and of the rulings.
    private record Ruled(long version, long stamp, Docket docket) {}

    private Inquiry(Search search, Ledger ledger) {
        this.search = search;
        this.ledger = ledger;
    }

    public static Inquiry open(Path folder) {
        var json = new Json();
        return new Inquiry(Search.open(folder, json), Ledger.of(folder, json));
    }

    /// The decisions of people on what this index holds.
    public Rulings rulings() {
        return new Rulings(this, search, ledger, InstantSource.system());
    }

    synchronized Docket docket() {
        var version = search.version();
        var stamp = ledger.stamp();
        var before = ruled;
        if (before == null || before.version() != version || before.stamp() != stamp) {
            before = new Ruled(version, stamp, Docket.of(ledger.rulings(), search));
            ruled = before;
        }
        return before.docket();
    }

    /// One sentence when the index was made with another lexicon than `lexiconHash`.
    public Optional<String> warning(String lexiconHash) {
        return search.warning(lexiconHash);
    }

    public List<Claim> search(Query query) {
        return search.claims(query).stream().map(Hit::claim).toList();
    }

    /// As [#search], without the first `from` answers; the limit counts from there.
    public List<Claim> search(Query query, int from) {
        return search.claims(query, from).stream().map(Hit::claim).toList();
    }

    /// How the answers spread, whatever the query's limit.
    public Facets facets(Query query) {
        return search.facets(query);
    }

    /// Entities with a name, or a word of one, that begins so; most claims first.
    public List<Entity> completions(String beginning, int limit) {
        return search.completions(beginning, limit).stream().map(Known::entity).toList();
    }

    /// The articles without the first `from`, last come first.
    public List<Arrival> arrivals(int from, int limit) {
        return search.arrivals(from, limit);
    }

    /// What came in since; of the findings asked for that it takes part in, the highest as far as
    /// the query's limit goes.
    public News news(FindingQuery query, Instant since) {
        var fresh = search.articlesSince(since);
        if (fresh.isEmpty()) {
            return News.NONE;
        }
        var docket = docket();
        var left = query.overruled() ? Set.<String>of() : docket.overruled();
        var first = search.findings(query, left, fresh).stream().map(docket::ruled).toList();
        return new News(fresh.size(), search.count(query, left, fresh), first);
    }

    /// How many findings answer, whatever the query's limit.
    public int count(FindingQuery query) {
        return search.count(query, query.overruled() ? Set.of() : docket().overruled());
    }

    /// Looks for what was committed since; true when there was something.
    public boolean refresh() {
        return search.refresh();
    }

    /// A number that changes with every commit that [#refresh] has seen.
    public long version() {
        return search.version();
    }

    /// Everything claimed about the entity of just this id.
    public Optional<EntityPage> entityOf(String id) {
        return search.entity(id).map(entity -> page(entity, List.of()));
    }

    /// How many claims answer, whatever the query's limit.
    public int count(Query query) {
        return search.count(query);
    }

    /// Everything claimed about whoever is best known by that name; empty when nobody is.
    public Optional<EntityPage> entity(String name) {
        var known = search.entities(name).stream().map(Known::entity).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(page(known.getFirst(), known.subList(1, known.size())));
    }

    /// The findings asked for, those first that a person accepted, then highest score first.
    public List<Finding> conflicts(FindingQuery query) {
        return conflicts(query, 0);
    }

    /// As [#conflicts], without the first `from` of them; the limit counts from there.
    public List<Finding> conflicts(FindingQuery query, int from) {
        var docket = docket();
        return search.findings(query, docket.accepted(), docket.overruled(), from).stream()
                .map(docket::ruled)
                .toList();
    }

    /// The claim, finding or article of that id.
    public Optional<Shown> show(String id) {
        return claim(id).or(() -> finding(id)).or(() -> shownArticle(id));
    }

    /// Every claim, in order of source and place; with `all` also the quantities that found no
    /// subject. Close the stream.
    public Stream<Claim> export(boolean all) {
        return search.all(all);
    }

    public Stats stats() {
        return new Stats(
                search.articles(),
                search.claimsByMetric(),
                search.findingsByRelation(),
                search.failures(),
                search.schema(),
                search.lexiconHash(),
                search.programVersion());
    }

    /// Everything claimed about the entity of that id.
    public List<Claim> claimsOfEntity(String id) {
        return search.claimsOfEntity(id);
    }

    /// The article of that id, with its text.
    public Optional<Article> article(String id) {
        return search.article(id);
    }

    /// Everything that one article claims.
    public List<Claim> claimsOfArticle(String id) {
        return search.claimsOfArticle(id);
    }

    @Override
    public void close() {
        search.close();
    }

    private EntityPage page(Entity entity, List<Entity> others) {
        var findings =
                ruled(search.findingsOfEntity(entity.id())).stream()
                        .filter(finding -> finding.relation().isTrouble())
                        .filter(finding -> !finding.isOverruled())
                        .sorted(Comparator.comparing(finding -> !finding.isAccepted()))
                        .toList();
        return new EntityPage(entity, claimsByMetric(entity), findings, others);
    }

    private List<Finding> ruled(List<Finding> findings) {
        var docket = docket();
        return findings.stream().map(docket::ruled).toList();
    }

    private SortedMap<String, List<Claim>> claimsByMetric(Entity entity) {
        var byMetric = new TreeMap<String, List<Claim>>();
        for (var claim : search.claimsOfEntity(entity.id())) {
            byMetric.computeIfAbsent(claim.metric(), metric -> new ArrayList<>()).add(claim);
        }
        byMetric.values().forEach(claims -> claims.sort(BY_DATE));
        return byMetric;
    }

    /// When a figure holds, as far as we know; what nobody dated comes last.
    private static LocalDate date(Claim claim) {
        var window = claim.scope().window();
        return Stream.of(window.start(), window.end(), claim.article().published())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private Optional<Shown> claim(String id) {
        return search.claim(id)
                .flatMap(claim ->
                        search.article(claim.article().id())
                                .map(article ->
                                        new Shown.OfClaim(
                                                claim,
                                                article,
                                                ruled(search.findingsOfClaim(id)))));
    }

    private Optional<Shown> finding(String id) {
        return search.finding(id)
                .map(docket()::ruled)
                .map(finding ->
                        new Shown.OfFinding(
                                finding,
                                finding.claims().stream()
                                        .map(claim -> claim.article().id())
                                        .distinct()
                                        .flatMap(a -> search.article(a).stream())
                                        .toList()));
    }

    private Optional<Shown> shownArticle(String id) {
        return search.article(id)
                .map(article ->
                        new Shown.OfArticle(
                                article,
                                search.claimsOfArticle(id),
                                ruled(search.findingsOfArticle(id))));
    }
}
