package gainsay.index;

import gainsay.model.Arrival;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Facets;
import gainsay.model.Finding;
import gainsay.model.FindingQuery;
import gainsay.model.Query;
import gainsay.model.Ruling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A reader of an index: sees the last commit, and later ones after [#refresh]. Safe for many
/// threads. The same index gives the same answers in the same order. All methods throw
/// [IndexProblem].
public final class Search implements AutoCloseable {
    private static final int PAGE = 5000;

    private final Path folder;
    private final Codec codec;
    private final Directory directory;
    private final SearcherManager searchers;

    private Search(Path folder, Codec codec, Directory directory) throws IOException {
        this.folder = folder;
        this.codec = codec;
        this.directory = directory;
        this.searchers = new SearcherManager(directory, null);
    }

    public static Search open(Path folder, Codec codec) {
        return Door.through(
                folder,
                () -> {
                    var directory = Door.toRead(folder);
                    try {
                        Door.label(folder, directory)
                                .ifPresent(label -> Door.checkSchema(folder, label));
                        return new Search(folder, codec, directory);
                    } catch (IOException | RuntimeException e) {
                        directory.close();
                        throw e;
                    }
                });
    }

    /// One sentence when the claims were extracted with another lexicon than `lexiconHash`.
    public Optional<String> warning(String lexiconHash) {
        return label().warning(folder, lexiconHash);
    }

    /// Looks for a newer commit; true when there was one.
    public boolean refresh() {
        return Door.through(
                folder,
                () -> {
                    var before = ask(Search::version);
                    searchers.maybeRefreshBlocking();
                    return !before.equals(ask(Search::version));
                });
    }

    public List<Hit> claims(Query query) {
        return claims(query, 0);
    }

    /// As [#claims], without the first `from` answers; the limit counts from there.
    public List<Hit> claims(Query query, int from) {
        return ask(lookup -> {
            var asked = Asked.claims(query, new Names(lookup));
            var wanted = (int) Math.min((long) from + query.limit(), Integer.MAX_VALUE);
            var count = most(wanted, asked, lookup);
            if (count <= from) {
                return List.of();
            }
            var order = Orders.of(query);
            var ranked = query.words() != null;
            var found = lookup.searcher().search(asked, count, order, ranked);
            var hits = new ArrayList<Hit>();
            var answers = List.of(found.scoreDocs);
            for (var hit : answers.subList(Math.min(from, answers.size()), answers.size())) {
                hits.add(new Hit(claim(lookup, hit), ranked ? hit.score : 0));
            }
            return hits;
        });
    }

    /// How the answers spread, whatever the query's limit.
    public Facets facets(Query query) {
        return ask(lookup -> Spread.of(Asked.claims(query, new Names(lookup)), lookup.searcher()));
    }

    /// Entities with a name that begins so, or that has a word which does; most claims first. They
    /// come without their aliases.
    public List<Known> completions(String beginning, int limit) {
        return ask(lookup -> new Names(lookup).beginning(beginning, limit));
    }

    /// The articles without the first `from`, last come first.
    public List<Arrival> arrivals(int from, int limit) {
        return ask(lookup -> {
            var kind = Lookup.kind("article");
            var count = Math.min(from + limit, lookup.searcher().count(kind));
            if (count <= from) {
                return List.of();
            }
            var found = new ArrayList<Arrival>();
            var hits = lookup.searcher().search(kind, count, Orders.LAST_COME).scoreDocs;
            for (var hit : List.of(hits).subList(from, hits.length)) {
                found.add(Arrivals.read(lookup.searcher().storedFields(), hit.doc));
            }
            return found;
        });
    }

    /// The ids of the articles that came in at this second or later.
    public Set<String> articlesSince(Instant moment) {
        return ask(lookup -> {
            var ids = new TreeSet<String>();
            lookup.documents(Arrivals.since(moment), Fields.ID)
                    .forEach(document -> ids.add(document.get(Fields.ID)));
            return ids;
        });
    }

    /// How many findings answer besides those of the ids `left`, whatever the query's limit.
    public int count(FindingQuery query, Set<String> left) {
        return ask(lookup -> {
            var asked = Asked.findings(query, new Names(lookup));
            return lookup.searcher().count(Asked.without(asked, left));
        });
    }

    /// How many findings answer that one of these articles takes part in, besides those of `left`.
    public int count(FindingQuery query, Set<String> left, Set<String> articles) {
        return ask(lookup -> {
            var asked = Asked.about(Asked.findings(query, new Names(lookup)), articles);
            return lookup.searcher().count(Asked.without(asked, left));
        });
    }

    /// Those findings, highest score first.
    public List<Finding> findings(FindingQuery query, Set<String> left, Set<String> articles) {
        return ask(lookup -> {
            var asked = Asked.about(Asked.findings(query, new Names(lookup)), articles);
            return findings(lookup, Asked.without(asked, left), 0, query.limit());
        });
    }

    /// The entity of just this id.
    public Optional<Entity> entity(String id) {
        return ask(lookup -> new Names(lookup).entityOf(id));
    }

    /// Lucene makes room for as many hits as it is asked for; counting them first costs as much as
    /// finding them, so that is done only where much room would be made.
    private static int most(int limit, org.apache.lucene.search.Query asked, Lookup lookup)
            throws IOException {
        return limit <= PAGE ? limit : Math.min(limit, lookup.searcher().count(asked));
    }

    /// How many claims answer, whatever the query's limit.
    public int count(Query query) {
        return ask(lookup -> lookup.searcher().count(Asked.claims(query, new Names(lookup))));
    }

    /// All claims in order of article source and place, read one after the other; close the stream.
    public Stream<Claim> all(boolean subjectless) {
        var query = Query.ANY.withSubjectless(subjectless);
        var searcher = Door.through(folder, searchers::acquire);
        var lookup = new Lookup(searcher, codec);
        return Stream.iterate(
                        page(lookup, query, null),
                        page -> !page.isEmpty(),
                        page -> page(lookup, query, page.getLast()))
                .flatMap(page -> page.stream().map(hit -> claimThrough(lookup, hit)))
                .onClose(() -> release(searcher));
    }

    public List<Finding> findings(FindingQuery query) {
        return ask(lookup ->
                findings(lookup, Asked.findings(query, new Names(lookup)), 0, query.limit()));
    }

    /// As [#findings], with those of the ids `first` before all others and those of `last` not at
    /// all, or behind all others where the query wants them; without the first `from` of them all.
    public List<Finding> findings(
            FindingQuery query, Set<String> first, Set<String> last, int from) {
        return ask(lookup -> {
            var asked = Asked.findings(query, new Names(lookup));
            var ruled = new HashSet<>(first);
            ruled.addAll(last);
            var groups = new ArrayList<org.apache.lucene.search.Query>();
            groups.add(Asked.of(asked, first));
            groups.add(Asked.without(asked, ruled));
            if (query.overruled()) {
                groups.add(Asked.of(asked, last));
            }
            var found = new ArrayList<Finding>();
            var left = from;
            for (var group : groups) {
                var size = lookup.searcher().count(group);
                found.addAll(findings(lookup, group, left, query.limit() - found.size()));
                left = Math.max(0, left - size);
            }
            return found;
        });
    }

    /// The very figures that a ruling hangs on, as they are now, in order of id.
    public List<Claim> claimsAt(Ruling.Anchor anchor) {
        return ask(lookup -> lookup.claimsAt(anchor));
    }

    /// The same number as long as this reader sees the same commit.
    public long version() {
        return ask(Search::version);
    }

    public Optional<Claim> claim(String id) {
        return ask(lookup -> lookup.value("claim", id).map(codec::claim));
    }

    public Optional<Finding> finding(String id) {
        return ask(lookup -> lookup.value("finding", id).map(codec::finding));
    }

    public Optional<Article> article(String id) {
        return ask(lookup -> lookup.value("article", id).map(codec::article));
    }

    /// All claims of one article, in order of place.
    public List<Claim> claimsOfArticle(String articleId) {
        return ask(lookup -> lookup.claimsOfArticle(articleId));
    }

    /// The findings that a claim takes part in, highest score first.
    public List<Finding> findingsOfClaim(String claimId) {
        return findingsWith(Fields.CLAIM, claimId);
    }

    /// The findings that an article takes part in, highest score first.
    public List<Finding> findingsOfArticle(String articleId) {
        return findingsWith(Fields.ARTICLE, articleId);
    }

    /// All claims that the entity of this id has a part in, in order of source and place.
    public List<Claim> claimsOfEntity(String entityId) {
        return ask(lookup -> {
            var mine = Lookup.both(Lookup.term(Fields.ENTITY, entityId), Lookup.kind("claim"));
            return claims(lookup, mine);
        });
    }

    /// The findings that the entity of this id takes part in, highest score first.
    public List<Finding> findingsOfEntity(String entityId) {
        return findingsWith(Fields.ENTITY, entityId);
    }

    /// Who is meant by a name: any alias or id, whatever its case and accents; where no name is
    /// just this, those that hold all its words. Most claims first.
    public List<Known> entities(String name) {
        return ask(lookup -> new Names(lookup).known(name));
    }

    public int articles() {
        return ask(lookup -> lookup.searcher().count(Lookup.kind("article")));
    }

    public SortedMap<String, Integer> claimsByMetric() {
        return ask(lookup -> tally(lookup, "claim/"));
    }

    public SortedMap<String, Integer> findingsByRelation() {
        return ask(lookup -> tally(lookup, "finding/"));
    }

    /// The sources that could not be read, each with the reason.
    public SortedMap<String, String> failures() {
        return ask(lookup -> {
            var failures = new TreeMap<String, String>();
            var documents = lookup.documents(Lookup.kind("failure"), Fields.FROM, Fields.VALUE);
            documents.forEach(one -> failures.put(one.get(Fields.FROM), one.get(Fields.VALUE)));
            return failures;
        });
    }

    public int schema() {
        return label().schema();
    }

    public String lexiconHash() {
        return label().lexicon();
    }

    public String programVersion() {
        return label().program();
    }

    @Override
    public void close() {
        Door.through(
                folder,
                () -> {
                    try (directory) {
                        searchers.close();
                    }
                    return true;
                });
    }

    /// A question to one state of the index.
    private interface Question<T> {
        T answer(Lookup lookup) throws IOException;
    }

    private <T> T ask(Question<T> question) {
        return Door.through(
                folder,
                () -> {
                    var searcher = searchers.acquire();
                    try {
                        return question.answer(new Lookup(searcher, codec));
                    } finally {
                        searchers.release(searcher);
                    }
                });
    }

    private void release(IndexSearcher searcher) {
        Door.through(
                folder,
                () -> {
                    searchers.release(searcher);
                    return true;
                });
    }

    private static Long version(Lookup lookup) {
        return ((DirectoryReader) lookup.searcher().getIndexReader()).getVersion();
    }

    private Label label() {
        return ask(lookup -> {
            var reader = (DirectoryReader) lookup.searcher().getIndexReader();
            return Label.read(reader.getIndexCommit().getUserData())
                    .orElseThrow(() -> new IOException("no label"));
        });
    }

    private static List<Claim> claims(Lookup lookup, org.apache.lucene.search.Query which)
            throws IOException {
        var count = lookup.searcher().count(which);
        var found = new ArrayList<Claim>();
        if (count > 0) {
            for (var hit : lookup.searcher().search(which, count, Orders.BY_PLACE).scoreDocs) {
                found.add(claim(lookup, hit));
            }
        }
        return found;
    }

    private List<Finding> findingsWith(String field, String value) {
        return ask(lookup -> {
            var which = Lookup.both(Lookup.term(field, value), Lookup.kind("finding"));
            return findings(lookup, which, 0, Integer.MAX_VALUE);
        });
    }

    private List<Finding> findings(
            Lookup lookup, org.apache.lucene.search.Query asked, int from, int limit)
            throws IOException {
        var count = (int) Math.min((long) from + limit, lookup.searcher().count(asked));
        var found = new ArrayList<Finding>();
        if (limit > 0 && count > from) {
            var hits = lookup.searcher().search(asked, count, Orders.BY_SCORE).scoreDocs;
            for (var hit : List.of(hits).subList(from, hits.length)) {
                found.add(codec.finding(value(lookup, hit)));
            }
        }
        return found;
    }

    private List<ScoreDoc> page(Lookup lookup, Query query, @Nullable ScoreDoc after) {
        return Door.through(
                folder,
                () -> {
                    var asked = Asked.claims(query, new Names(lookup));
                    var order = Orders.of(query);
                    return List.of(
                            lookup.searcher().searchAfter(after, asked, PAGE, order).scoreDocs);
                });
    }

    private Claim claimThrough(Lookup lookup, ScoreDoc hit) {
        return Door.through(folder, () -> claim(lookup, hit));
    }

    private static Claim claim(Lookup lookup, ScoreDoc hit) throws IOException {
        return lookup.codec().claim(value(lookup, hit));
    }

    private static String value(Lookup lookup, ScoreDoc hit) throws IOException {
        var stored = lookup.searcher().storedFields();
        return stored.document(hit.doc, Set.of(Fields.VALUE)).get(Fields.VALUE);
    }

    private static SortedMap<String, Integer> tally(Lookup lookup, String prefix)
            throws IOException {
        var counts = new TreeMap<String, Integer>();
        var terms = MultiTerms.getTerms(lookup.searcher().getIndexReader(), Fields.TALLY);
        if (terms == null) {
            return counts;
        }
        var each = terms.iterator();
        var status = each.seekCeil(new BytesRef(prefix));
        if (status == TermsEnum.SeekStatus.END) {
            return counts;
        }
        for (var at = each.term(); at != null; at = each.next()) {
            var term = at.utf8ToString();
            if (!term.startsWith(prefix)) {
                break;
            }
            var count = lookup.searcher().count(Lookup.term(Fields.TALLY, term));
            if (count > 0) {
                counts.put(term.substring(prefix.length()), count);
            }
        }
        return counts;
    }
}
