package gainsay.app;

import gainsay.index.Hit;
import gainsay.index.Known;
import gainsay.index.Search;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Finding;
import gainsay.model.FindingQuery;
import gainsay.model.Query;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The questions a user can ask an index. A problem with the index is a
/// [java.io.UncheckedIOException] whose message is one plain sentence.
public final class Inquiry implements AutoCloseable {
    private static final Comparator<Claim> BY_DATE =
            Comparator.comparing(Inquiry::date)
                    .thenComparing(claim -> claim.article().source())
                    .thenComparing(claim -> claim.quantity().span())
                    .thenComparing(Claim::id);

    private final Search search;

    private Inquiry(Search search) {
        this.search = search;
    }

    public static Inquiry open(Path folder) {
        return new Inquiry(Search.open(folder, new Json()));
    }

    /// One sentence when the index was made with another lexicon than `lexiconHash`.
    public Optional<String> warning(String lexiconHash) {
        return search.warning(lexiconHash);
    }

    public List<Claim> search(Query query) {
        return search.claims(query).stream().map(Hit::claim).toList();
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

    /// The findings asked for, highest score first.
    public List<Finding> conflicts(FindingQuery query) {
        return search.findings(query);
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
                search.findingsOfEntity(entity.id()).stream()
                        .filter(finding -> finding.relation().isTrouble())
                        .toList();
        return new EntityPage(entity, claimsByMetric(entity), findings, others);
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
                                                claim, article, search.findingsOfClaim(id))));
    }

    private Optional<Shown> finding(String id) {
        return search.finding(id)
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
                                article, search.claimsOfArticle(id), search.findingsOfArticle(id)));
    }
}
