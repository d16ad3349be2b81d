package gainsay.index;

import gainsay.model.Claim;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

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

    /// Every document that answers, in the order of the index, with no more than these fields.
    List<Document> documents(Query query, String... fields) throws IOException {
        var wanted = Set.of(fields);
        var stored = searcher.storedFields();
        var found = new ArrayList<Document>();
        var count = searcher.count(query);
        if (count > 0) {
            for (var hit : searcher.search(query, count, Sort.INDEXORDER).scoreDocs) {
                found.add(stored.document(hit.doc, wanted));
            }
        }
        return found;
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
        return values(both(which, kind("claim"))).stream().map(codec::claim).sorted(order).toList();
    }

    List<Claim> claimsOfArticle(String articleId) throws IOException {
        return claims(term(Fields.ARTICLE, articleId), BY_PLACE);
    }
}
