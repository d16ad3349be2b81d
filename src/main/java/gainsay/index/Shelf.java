package gainsay.index;

import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Ruling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/// The one writer of an index. Nothing is on disk before [#commit]; what is committed survives
/// anything, and readers see whole commits only. Closing drops what was not committed. Its methods
/// may be called from any thread, one at a time. All throw [IndexProblem].
public final class Shelf implements AutoCloseable {
    private final Path folder;
    private final Codec codec;
    private final Documents documents;
    private final Label current;
    private final Directory directory;
    private final IndexWriter writer;
    private final Mirror mirror;
    private Label label;

    private Shelf(
            Path folder,
            Codec codec,
            Label current,
            Label label,
            Directory directory,
            IndexWriter writer)
            throws IOException {
        this.folder = folder;
        this.codec = codec;
        this.documents = new Documents(codec);
        this.current = current;
        this.directory = directory;
        this.writer = writer;
        this.mirror = new Mirror(writer, codec);
        this.label = mirror.isEmpty() ? current : label;
    }

    /// Opens the index in `folder`, making it where there is none. Waits a few seconds for another
    /// process to let go; refuses an index of another schema and a folder that holds other things.
    public static Shelf open(Path folder, Codec codec, String lexiconHash, String programVersion) {
        return open(folder, codec, new Label(Fields.SCHEMA, lexiconHash, programVersion), false);
    }

    /// As [#open], but takes an index of any schema, for reading its articles and storing them
    /// again; it is refused elsewhere until [#adopt] and a commit.
    public static Shelf openToReindex(
            Path folder, Codec codec, String lexiconHash, String programVersion) {
        return open(folder, codec, new Label(Fields.SCHEMA, lexiconHash, programVersion), true);
    }

    private static Shelf open(Path folder, Codec codec, Label current, boolean anySchema) {
        return Door.through(
                folder,
                () -> {
                    Door.makeOrCheck(folder);
                    var directory = Door.directory(folder);
                    try {
                        return open(folder, codec, current, anySchema, directory);
                    } catch (IOException | RuntimeException e) {
                        directory.close();
                        throw e;
                    }
                });
    }

    private static Shelf open(
            Path folder, Codec codec, Label current, boolean anySchema, Directory directory)
            throws IOException {
        var found = Door.label(folder, directory);
        if (!anySchema) {
            found.ifPresent(label -> Door.checkSchema(folder, label));
        }
        var writer = Door.writer(folder, directory);
        try {
            // Another process may have written while we waited for its lock.
            var label = Door.label(folder, directory).orElse(current);
            var shelf = new Shelf(folder, codec, current, label, directory, writer);
            if (found.isEmpty()) {
                shelf.commit();
            }
            return shelf;
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /// One sentence when the claims were extracted with another lexicon.
    public synchronized Optional<String> warning() {
        return label.warning(folder, current.lexicon());
    }

    /// True when this very article is there, from whatever source.
    public synchronized boolean holds(String articleId) {
        return Door.through(folder, () -> !owners(articleId).isEmpty());
    }

    /// Puts an article with all its claims in the place of whatever its source held before, old
    /// claims, findings and failure included. Does nothing when the article is there already.
    /// `matter` gives the key that claims must share to be compared. The article's matters and its
    /// audit are due from now on.
    public synchronized Stored store(
            Article article, List<Claim> claims, Function<Claim, String> matter, Print print) {
        return Door.through(
                folder,
                () -> {
                    var owners = owners(article.id());
                    if (owners.isEmpty()) {
                        return put(article, claims, matter, print);
                    }
                    if (owners.contains(article.source())) {
                        forget(Documents.failureId(article.source()));
                        return Stored.NOTHING;
                    }
                    // The same file is there from another place; here it took the place of one
                    // that is no more.
                    return remove(article.source());
                });
    }

    /// As [#store], also when the very same article is there: its claims were extracted anew.
    public synchronized Stored restore(
            Article article, List<Claim> claims, Function<Claim, String> matter, Print print) {
        return Door.through(folder, () -> put(article, claims, matter, print));
    }

    /// Records that a source could not be read. What it held before stays.
    public synchronized void fail(String source, String because) {
        Door.through(
                folder,
                () ->
                        writer.updateDocument(
                                id(Documents.failureId(source)),
                                documents.failure(source, because)));
        mirror.changed(source);
    }

    /// Takes a source out with its article, claims, findings and failure.
    public synchronized Stored remove(String source) {
        return Door.through(
                folder,
                () -> {
                    var old = contents(source);
                    if (old.isEmpty()) {
                        return Stored.NOTHING;
                    }
                    var matters = matters(old);
                    due(matters);
                    writer.deleteDocuments(owner(source));
                    touch(source, old);
                    mirror.changed(Documents.receiptId(source));
                    return new Stored(true, matters);
                });
    }

    /// Notes what an input was and what came of it, so that it need not be parsed again.
    public synchronized void sign(Receipt receipt) {
        Door.through(
                folder,
                () ->
                        writer.updateDocument(
                                id(Documents.receiptId(receipt.source())),
                                documents.receipt(receipt)));
        mirror.changed(Documents.receiptId(receipt.source()));
    }

    /// What an input was when it was last taken in whole; what has been stored since under its own
    /// name is no reason to look again.
    public synchronized Optional<Receipt> receipt(String source) {
        var id = Documents.receiptId(source);
        return Door.through(
                folder,
                () ->
                        mirror.about(id).documents(Lookup.term(Fields.ID, id)).stream()
                                .map(Documents::receipt)
                                .findFirst());
    }

    /// Why a source came to nothing when it was last read.
    public synchronized Optional<String> failure(String source) {
        return Door.through(
                folder, () -> mirror.about(source).value("failure", Documents.failureId(source)));
    }

    /// The article that a source holds.
    public synchronized Optional<Article> articleFrom(String source) {
        return Door.through(
                folder,
                () ->
                        mirror
                                .about(source)
                                .values(
                                        Lookup.both(
                                                Lookup.term(Fields.OWNER, source),
                                                Lookup.kind("article")))
                                .stream()
                                .map(codec::article)
                                .findFirst());
    }

    /// Every source that holds an article, has failed or was taken in whole, sorted.
    public synchronized SortedSet<String> sources() {
        return Door.through(
                folder,
                () -> {
                    var sources = new TreeSet<String>();
                    for (var kind : List.of("article", "failure", "receipt")) {
                        for (var found :
                                mirror.latest().documents(Lookup.kind(kind), Fields.FROM)) {
                            sources.add(found.get(Fields.FROM));
                        }
                    }
                    return sources;
                });
    }

    /// All claims of one matter, in order of claim id.
    public synchronized List<Claim> claimsOfMatter(String matter) {
        return Door.through(
                folder,
                () ->
                        mirror.claims()
                                .claims(
                                        Lookup.term(Fields.MATTER, matter),
                                        Comparator.comparing(Claim::id)));
    }

    /// All claims of one article, in order of place.
    public synchronized List<Claim> claimsOfArticle(String articleId) {
        return Door.through(folder, () -> mirror.about(articleId).claimsOfArticle(articleId));
    }

    /// As [#claimsOfArticle], as they were before any ruling.
    public synchronized List<Claim> extractedOfArticle(String articleId) {
        return Door.through(folder, () -> mirror.about(articleId).extractedOfArticle(articleId));
    }

    /// The figures that a ruling hangs on, as they were before any ruling, in order of id.
    public synchronized List<Claim> extractedAt(Ruling.Anchor anchor) {
        return Door.through(folder, () -> mirror.claims().extractedAt(anchor));
    }

    /// Every ruling that stands, oldest first.
    public List<Ruling> rulings() {
        return Ledger.of(folder, codec).rulings();
    }

    /// The articles whose claims rulings have changed, and those that name one of the entities, in
    /// order of id.
    public synchronized SortedSet<String> articlesToSettle(Collection<String> entityIds) {
        return Door.through(folder, () -> new TreeSet<>(mirror.claims().settledOrAbout(entityIds)));
    }

    /// Gives each claim of an article the entities that rulings say. The matters that lost or won a
    /// claim are due from now on, and the article's audit is. Does nothing when all is so already.
    public synchronized boolean settle(
            String articleId, UnaryOperator<Claim> ruled, Function<Claim, String> matter) {
        return Door.through(
                folder,
                () -> {
                    var lookup = mirror.about(articleId);
                    var settled =
                            lookup.extractedOfArticle(articleId).stream()
                                    .map(claim -> new Settled(claim, ruled.apply(claim)))
                                    .toList();
                    var now = settled.stream().map(Settled::claim).toList();
                    if (settled.isEmpty() || now.equals(lookup.claimsOfArticle(articleId))) {
                        return false;
                    }
                    resettle(articleId, settled, matter);
                    return true;
                });
    }

    private void resettle(String articleId, List<Settled> settled, Function<Claim, String> matter)
            throws IOException {
        var ofArticle = Lookup.ofArticle(articleId);
        var matters =
                matters(mirror.about(articleId).documents(ofArticle, Fields.KIND, Fields.MATTER));
        var added = new ArrayList<Document>();
        for (var one : settled) {
            var key = matter.apply(one.claim());
            matters.add(key);
            added.add(documents.claim(one, key));
        }
        due(matters);
        var audit = Documents.dueAuditId(articleId);
        var source = settled.getFirst().claim().article().source();
        writer.updateDocument(id(audit), documents.dueAudit(articleId, source));
        writer.deleteDocuments(ofArticle);
        writer.addDocuments(added);
        mirror.changed(articleId);
        mirror.changed(source);
    }

    public synchronized Optional<Article> article(String articleId) {
        return Door.through(
                folder,
                () -> mirror.about(articleId).value("article", articleId).map(codec::article));
    }

    /// The ids of all articles, sorted.
    public synchronized List<String> articleIds() {
        return Door.through(folder, () -> mirror.claims().ids("article"));
    }

    /// Articles that share at least one of the bands, in order of id.
    public synchronized List<Neighbour> neighbours(Collection<String> bands) {
        return Door.through(folder, () -> mirror.neighbours(bands));
    }

    /// Replaces what was found in one matter, which is no longer due.
    public synchronized void replaceFindings(String matter, List<Finding> findings) {
        Door.through(folder, () -> replace(matter, Documents.dueId(matter), findings));
    }

    /// Replaces what the audit of one article found, which is no longer due.
    public synchronized void replaceAudit(String articleId, List<Finding> findings) {
        var key = Documents.auditKey(articleId);
        Door.through(folder, () -> replace(key, Documents.dueAuditId(articleId), findings));
    }

    /// The matters whose claims changed since they were last heard, sorted; after a killed run,
    /// those that it left.
    public synchronized SortedSet<String> dueMatters() {
        return Door.through(folder, () -> matters(mirror.latest(), "due"));
    }

    /// The articles whose audit is still to be done, sorted by id.
    public synchronized SortedSet<String> dueAudits() {
        return Door.through(folder, () -> matters(mirror.latest(), "due-audit"));
    }

    /// Says that every claim now stems from this lexicon and program; the next commit records it.
    public synchronized void adopt() {
        label = current;
    }

    /// Makes everything so far durable, in one step.
    public synchronized void commit() {
        Door.through(
                folder,
                () -> {
                    writer.setLiveCommitData(label.data().entrySet());
                    writer.commit();
                    return mirror.latest();
                });
    }

    @Override
    public synchronized void close() {
        Door.through(
                folder,
                () -> {
                    try (directory;
                            mirror) {
                        writer.close();
                    }
                    return true;
                });
    }

    private Stored put(
            Article article, List<Claim> claims, Function<Claim, String> matter, Print print)
            throws IOException {
        var old = contents(article.source());
        var matters = matters(old);
        var added = new ArrayList<Document>();
        for (var claim : claims) {
            var key = matter.apply(claim);
            matters.add(key);
            added.add(documents.claim(Settled.asExtracted(claim), key));
        }
        added.add(documents.dueAudit(article.id(), article.source()));
        added.add(documents.article(article, print, arrived(article.id(), old)));
        due(matters);
        writer.updateDocuments(owner(article.source()), added);
        touch(article.source(), old);
        mirror.added(article, print);
        return new Stored(true, matters);
    }

    /// What is extracted anew came in when it first did.
    private static long arrived(String articleId, List<Document> old) {
        return old.stream()
                .filter(document -> articleId.equals(document.get(Fields.ID)))
                .map(document -> document.getField(Fields.ARRIVED))
                .filter(Objects::nonNull)
                .mapToLong(field -> field.numericValue().longValue())
                .findFirst()
                .orElseGet(() -> Instant.now().getEpochSecond());
    }

    private boolean replace(String key, String due, List<Finding> findings) throws IOException {
        var added = findings.stream().map(finding -> documents.finding(finding, key)).toList();
        forget(due);
        writer.deleteDocuments(new Term(Fields.HEARD, Fields.term(key)));
        if (!added.isEmpty()) {
            writer.addDocuments(added);
        }
        return true;
    }

    private void due(Set<String> matters) throws IOException {
        for (var matter : matters) {
            writer.updateDocument(id(Documents.dueId(matter)), documents.due(matter));
        }
    }

    private void forget(String id) throws IOException {
        writer.deleteDocuments(id(id));
        mirror.changed();
    }

    private void touch(String source, List<Document> old) {
        mirror.changed(source);
        old.stream().map(document -> document.get(Fields.ID)).forEach(mirror::changed);
    }

    /// What a source holds, as far as the next owner has to know it.
    private List<Document> contents(String source) throws IOException {
        return mirror.about(source)
                .documents(
                        Lookup.term(Fields.OWNER, source),
                        Fields.KIND,
                        Fields.ID,
                        Fields.MATTER,
                        Fields.ARRIVED);
    }

    private static SortedSet<String> matters(List<Document> contents) {
        var matters = new TreeSet<String>();
        for (var document : contents) {
            if ("claim".equals(document.get(Fields.KIND))) {
                matters.add(document.get(Fields.MATTER));
            }
        }
        return matters;
    }

    private static SortedSet<String> matters(Lookup lookup, String kind) throws IOException {
        var matters = new TreeSet<String>();
        for (var document : lookup.documents(Lookup.kind(kind), Fields.DUE)) {
            matters.add(document.get(Fields.DUE));
        }
        return matters;
    }

    /// The sources that this very article came from; one, or none.
    private List<String> owners(String articleId) throws IOException {
        var same = Lookup.both(Lookup.term(Fields.ID, articleId), Lookup.kind("article"));
        return mirror.about(articleId).documents(same, Fields.FROM).stream()
                .map(document -> document.get(Fields.FROM))
                .toList();
    }

    private static Term id(String id) {
        return new Term(Fields.ID, Fields.term(id));
    }

    private static Term owner(String source) {
        return new Term(Fields.OWNER, Fields.term(source));
    }
}
