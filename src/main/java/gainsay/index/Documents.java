package gainsay.index;

import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Finding;
import gainsay.model.Party;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Ruling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// Our values as Lucene's documents. Doubles are for finding only: the exact figures lie in the
/// written value.
final class Documents {
    /// So many folders above a file find it.
    private static final int DEEPEST = 12;

    private final Codec codec;

    Documents(Codec codec) {
        this.codec = codec;
    }

    /// `arrived` is the second of the epoch in which the article first came in.
    Document article(Article article, Print print, long arrived) {
        var document = document("article", article.id(), codec.article(article));
        document.add(new StoredField(Fields.ARRIVED, arrived));
        document.add(new NumericDocValuesField(Fields.ARRIVED, arrived));
        if (article.metadata().title() != null) {
            document.add(new StoredField(Fields.TITLE, article.metadata().title()));
        }
        key(document, Fields.OWNER, article.source());
        document.add(new StoredField(Fields.FROM, article.source()));
        document.add(new StoredField(Fields.FINGERPRINT, print.encoded()));
        var published = article.metadata().published();
        if (published != null) {
            document.add(new StoredField(Fields.PUBLISHED, published.toString()));
        }
        print.bands().forEach(band -> key(document, Fields.BAND, band));
        return document;
    }

    Document claim(Settled settled, String matter) {
        var claim = settled.claim();
        var document = document("claim", claim.id(), codec.claim(claim));
        key(document, Fields.ANCHOR, Ruling.Anchor.of(claim).key());
        if (settled.isChanged()) {
            key(document, Fields.SETTLED, "yes");
            document.add(new StoredField(Fields.EXTRACTED, codec.claim(settled.extracted())));
        }
        key(document, Fields.OWNER, claim.article().source());
        key(document, Fields.ARTICLE, claim.article().id());
        kept(document, Fields.MATTER, matter);
        key(document, Fields.METRIC, claim.metric());
        key(document, Fields.MODALITY, claim.modality().label());
        key(document, Fields.ZONE, claim.evidence().zone().label());
        key(document, Fields.HAS_SUBJECT, claim.subject() == null ? "no" : "yes");
        if (claim.subject() != null) {
            key(document, Fields.TALLY, "claim/" + claim.metric());
        }
        sources(claim.article()).forEach(source -> key(document, Fields.SOURCE, source));
        entities(document, claim);
        words(document, claim);
        amount(document, claim.quantity());
        days(document, claim);
        place(document, claim);
        return document;
    }

    Document finding(Finding finding, String matter) {
        var document = document("finding", finding.id(), codec.finding(finding));
        key(document, Fields.HEARD, matter);
        key(document, Fields.METRIC, finding.metric());
        key(document, Fields.RELATION, finding.relation().label());
        key(document, Fields.TALLY, "finding/" + finding.relation().label());
        if (finding.strength() != null) {
            key(document, Fields.STRENGTH, finding.strength().label());
        }
        var claims = finding.claims();
        claims.forEach(claim -> key(document, Fields.CLAIM, claim.id()));
        each(claims.stream().map(claim -> claim.article().id()), document, Fields.ARTICLE);
        each(claims.stream().map(claim -> claim.article().source()), document, Fields.OWNER);
        each(claims.stream().flatMap(Documents::ids), document, Fields.ENTITY);
        var score = NumericUtils.doubleToSortableLong(finding.score());
        document.add(new NumericDocValuesField(Fields.SCORE, score));
        return document;
    }

    Document failure(String source, String because) {
        var document = document("failure", failureId(source), because);
        key(document, Fields.OWNER, source);
        document.add(new StoredField(Fields.FROM, source));
        return document;
    }

    Document receipt(Receipt receipt) {
        var document = document("receipt", receiptId(receipt.source()), "");
        key(document, Fields.OWNER, receipt.source());
        note(document, Fields.FROM, receipt.source());
        note(document, Fields.SHA256, receipt.sha256());
        note(document, Fields.PROGRAM, receipt.program());
        for (var held : receipt.held()) {
            note(document, Fields.HELD_FROM, held.source());
            note(document, Fields.HELD, held.articleId());
        }
        receipt.failed().forEach(source -> note(document, Fields.FAILED, source));
        note(document, Fields.ETAG, receipt.etag());
        note(document, Fields.LAST_MODIFIED, receipt.lastModified());
        note(document, Fields.ANNOUNCED, receipt.announced());
        return document;
    }

    static Receipt receipt(Document document) {
        var from = document.getValues(Fields.HELD_FROM);
        var ids = document.getValues(Fields.HELD);
        var held = new ArrayList<Receipt.Held>();
        for (var i = 0; i < from.length; i++) {
            held.add(new Receipt.Held(from[i], ids[i]));
        }
        return new Receipt(
                document.get(Fields.FROM),
                document.get(Fields.SHA256),
                document.get(Fields.PROGRAM),
                held,
                List.of(document.getValues(Fields.FAILED)),
                document.get(Fields.ETAG),
                document.get(Fields.LAST_MODIFIED),
                document.get(Fields.ANNOUNCED));
    }

    private static void note(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    /// A matter that wants to be heard.
    Document due(String matter) {
        var document = document("due", dueId(matter), "");
        kept(document, Fields.DUE, matter);
        return document;
    }

    /// An article whose arithmetic wants to be checked.
    Document dueAudit(String articleId, String source) {
        var document = document("due-audit", dueAuditId(articleId), "");
        key(document, Fields.OWNER, source);
        kept(document, Fields.DUE, articleId);
        return document;
    }

    static String failureId(String source) {
        return Fields.term("failure of " + source);
    }

    static String receiptId(String source) {
        return Fields.term("receipt of " + source);
    }

    static String dueId(String matter) {
        return Fields.term("due " + matter);
    }

    static String dueAuditId(String articleId) {
        return Fields.term("audit of " + articleId);
    }

    /// The key that an article's own arithmetic is kept under, as if it were a matter.
    static String auditKey(String articleId) {
        return "article:" + articleId;
    }

    private static Document document(String kind, String id, String value) {
        var document = new Document();
        kept(document, Fields.KIND, kind);
        kept(document, Fields.ID, id);
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(Fields.term(id))));
        document.add(new StoredField(Fields.VALUE, value));
        return document;
    }

    private static void kept(Document document, String field, String value) {
        key(document, field, value);
        document.add(new StoredField(field, value));
    }

    private static void key(Document document, String field, String value) {
        document.add(new StringField(field, Fields.term(value), Field.Store.NO));
    }

    private static void each(Stream<String> values, Document document, String field) {
        values.distinct().forEach(value -> key(document, field, value));
    }

    private static Stream<String> ids(Claim claim) {
        var topic = Stream.ofNullable(claim.scope().topic());
        return Stream.concat(entities(claim).map(Entity::id), topic);
    }

    private static Stream<Entity> entities(Claim claim) {
        return Stream.concat(
                Stream.ofNullable(claim.subject()), claim.parties().stream().map(Party::entity));
    }

    private static void entities(Document document, Claim claim) {
        each(ids(claim), document, Fields.ENTITY);
        var named = new LinkedHashSet<String>();
        entities(claim).forEach(entity -> names(named, entity));
        var subject = claim.subject();
        if (subject != null) {
            mention(named, subject, claim.mention());
        }
        claim.parties().forEach(party -> mention(named, party.entity(), party.mention()));
        Stream.ofNullable(claim.scope().topic()).forEach(topic -> named.add(named(topic, topic)));
        named.forEach(name -> document.add(new StringField(Fields.NAMED, name, Field.Store.NO)));
    }

    private static void names(Set<String> named, Entity entity) {
        named.add(named(entity.name(), entity.id()));
        named.add(named(entity.id(), entity.id()));
        entity.aliases().forEach(alias -> named.add(named(alias, entity.id())));
    }

    /// "Its" and "the company" stand for a different entity in every article; a mention is a name
    /// when it shares a word with one.
    private static void mention(Set<String> named, Entity entity, String mention) {
        var words = Folding.words(entity.name());
        if (Folding.words(mention).stream().anyMatch(words::contains)) {
            named.add(named(mention, entity.id()));
        }
    }

    private static String named(String name, String id) {
        return Fields.term(Folding.name(name)) + '\0' + Fields.term(id);
    }

    private static void words(Document document, Claim claim) {
        document.add(new TextField(Fields.WORDS, claim.evidence().exact(), Field.Store.NO));
        claim.evidence()
                .section()
                .forEach(head -> document.add(new TextField(Fields.WORDS, head, Field.Store.NO)));
    }

    private static void amount(Document document, Quantity quantity) {
        var low = quantity.low();
        var high = quantity.high();
        document.add(
                new DoubleRange(
                        Fields.AMOUNT,
                        new double[] {low == null ? Double.NEGATIVE_INFINITY : low.doubleValue()},
                        new double[] {
                            high == null ? Double.POSITIVE_INFINITY : high.doubleValue()
                        }));
        document.add(new DoubleDocValuesField(Fields.FIGURE, quantity.written().doubleValue()));
    }

    private static void days(Document document, Claim claim) {
        var window = claim.scope().window();
        var published = claim.article().published();
        if (published != null) {
            document.add(new NumericDocValuesField(Fields.DAY, published.toEpochDay()));
        }
        var start = window.start();
        var end = window.end();
        if (start == null && end == null) {
            start = published;
            end = published;
        }
        if (start != null || end != null) {
            document.add(
                    new LongRange(
                            Fields.DAYS,
                            new long[] {start == null ? Long.MIN_VALUE : start.toEpochDay()},
                            new long[] {end == null ? Long.MAX_VALUE : end.toEpochDay()}));
        }
    }

    /// Sorts by source, place and id, which no two claims share.
    private static void place(Document document, Claim claim) {
        var start = String.format(Locale.ROOT, "%010d", claim.quantity().span().start());
        var key = Fields.term(claim.article().source()) + '\0' + start + '\0' + claim.id();
        document.add(new SortedDocValuesField(Fields.PLACE, new BytesRef(key)));
    }

    private static Set<String> sources(Provenance article) {
        var names = new LinkedHashSet<String>();
        var path = article.source().replace('\\', '/');
        names.add(path);
        var slash = path.lastIndexOf('/');
        for (var depth = 0; slash >= 0 && depth < DEEPEST; depth++) {
            names.add(path.substring(slash + 1));
            slash = path.lastIndexOf('/', slash - 1);
        }
        Stream.ofNullable(article.publisher()).map(Folding::name).forEach(names::add);
        Stream.of(article.source(), article.url() == null ? "" : article.url())
                .flatMap(Documents::host)
                .forEach(names::add);
        names.remove("");
        return names;
    }

    private static Stream<String> host(String url) {
        if (!url.startsWith("http:") && !url.startsWith("https:")) {
            return Stream.empty();
        }
        var end = url.split("[/?#:]+", 3);
        return end.length < 2
                ? Stream.empty()
                : Stream.of(end[1], end[1].replaceFirst("^www\\.", ""));
    }
}
