package gainsay.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
import static org.apache.lucene.search.ScoreMode.COMPLETE_NO_SCORES;

import gainsay.model.Claim;
import gainsay.model.Ruling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One state of an index, and the plain questions that writer and reader both ask it.
record Lookup(IndexSearcher searcher, Codec codec) {
    static final Comparator<Claim> BY_PLACE =
            Comparator.<Claim>comparingInt(claim -> claim.quantity().span().start())
                    .thenComparing(Claim::id);

    static Query kind(String kind) {
        return term(Fields.KIND, kind);
    }

    static Query term(String field, String value) {
        return new TermQuery(new Term(field, Fields.term(value)));
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, BooleanClause.Occur.FILTER)
                .add(other, BooleanClause.Occur.FILTER)
                .build();
    }

    /// Every document that answers, in the order of the index, with no more than these fields; with
    /// all of them when none is named.
    List<Document> documents(Query query, String... fields) throws IOException {
        var wanted = Set.of(fields);
        var found = new ArrayList<Document>();
        var weight = searcher.createWeight(searcher.rewrite(query), COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                var stored = leaf.reader().storedFields();
                for (var id : living(scorer.iterator(), leaf.reader().getLiveDocs())) {
                    found.add(wanted.isEmpty() ? stored.document(id) : stored.document(id, wanted));
                }
            }
        }
        return found;
    }

    /// The ids of all documents that answer, read without their stored values.
    Set<String> idsOf(Query query) throws IOException {
        var found = new TreeSet<String>();
        var weight = searcher.createWeight(searcher.rewrite(query), COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            var ids = leaf.reader().getSortedDocValues(Fields.ID);
            if (scorer != null && ids != null) {
                for (var id : living(scorer.iterator(), leaf.reader().getLiveDocs())) {
                    if (ids.advanceExact(id)) {
                        found.add(ids.lookupOrd(ids.ordValue()).utf8ToString());
                    }
                }
            }
        }
        return found;
    }

    private static List<Integer> living(DocIdSetIterator all, @Nullable Bits alive)
            throws IOException {
        var ids = new ArrayList<Integer>();
        for (var id = all.nextDoc(); id != NO_MORE_DOCS; id = all.nextDoc()) {
            if (alive == null || alive.get(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /// The ids of all documents of a kind, sorted.
    List<String> ids(String kind) throws IOException {
        return documents(kind(kind), Fields.ID).stream()
                .map(document -> document.get(Fields.ID))
                .sorted()
                .toList();
    }

    List<String> values(Query query) throws IOException {
        return documents(query, Fields.VALUE).stream().map(d -> d.get(Fields.VALUE)).toList();
    }

    Optional<String> value(String kind, String id) throws IOException {
        return values(both(term(Fields.ID, id), kind(kind))).stream().findFirst();
    }

    List<Claim> claims(Query which, Comparator<Claim> order) throws IOException {
        return values(which).stream().map(codec::claim).sorted(order).toList();
    }

    List<Claim> claimsOfArticle(String articleId) throws IOException {
        return claims(ofArticle(articleId), BY_PLACE);
    }

    static Query ofArticle(String articleId) {
        return both(term(Fields.ARTICLE, articleId), kind("claim"));
    }

    /// The claims of an article as they were before any ruling, in order of place.
    List<Claim> extractedOfArticle(String articleId) throws IOException {
        return extracted(ofArticle(articleId)).sorted(BY_PLACE).toList();
    }

    /// The very figures that a ruling hangs on, as they are now, in order of id.
    List<Claim> claimsAt(Ruling.Anchor anchor) throws IOException {
        var near = claims(term(Fields.ANCHOR, anchor.key()), Comparator.comparing(Claim::id));
        return near.stream().filter(anchor::isOf).toList();
    }

    /// As [#claimsAt], before any ruling.
    List<Claim> extractedAt(Ruling.Anchor anchor) throws IOException {
        return extracted(term(Fields.ANCHOR, anchor.key()))
                .filter(anchor::isOf)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    private Stream<Claim> extracted(Query which) throws IOException {
        return documents(which, Fields.VALUE, Fields.EXTRACTED).stream()
                .map(document -> {
                    var before = document.get(Fields.EXTRACTED);
                    return codec.claim(before == null ? document.get(Fields.VALUE) : before);
                });
    }

    /// The ids of articles with claims that rulings have changed, or about one of the entities.
    Set<String> settledOrAbout(Collection<String> entityIds) throws IOException {
        var ids = entityIds.stream().map(Fields::term).map(BytesRef::new).toList();
        var either =
                new BooleanQuery.Builder()
                        .add(term(Fields.SETTLED, "yes"), BooleanClause.Occur.SHOULD)
                        .add(new TermInSetQuery(Fields.ENTITY, ids), BooleanClause.Occur.SHOULD);
        return claims(both(either.build(), kind("claim")), Comparator.comparing(Claim::id)).stream()
                .map(claim -> claim.article().id())
                .collect(Collectors.toSet());
    }
}
