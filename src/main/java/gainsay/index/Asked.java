package gainsay.index;

import gainsay.model.FindingQuery;
import gainsay.model.Query;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// What was asked, in Lucene's words.
final class Asked {
    private static final Folding FOLDING = new Folding();

    private final Names names;
    private final BooleanQuery.Builder all = new BooleanQuery.Builder();

    private Asked(Names names) {
        this.names = names;
    }

    static org.apache.lucene.search.Query claims(Query query, Names names) throws IOException {
        var asked = new Asked(names);
        asked.kind("claim");
        if (!query.subjectless()) {
            asked.is(Fields.HAS_SUBJECT, "yes");
        }
        asked.words(query.words());
        asked.entity(query.entity());
        asked.is(Fields.METRIC, query.metric());
        asked.source(query.source());
        var modality = query.modality();
        asked.is(Fields.MODALITY, modality == null ? null : modality.label());
        var zone = query.zone();
        asked.is(Fields.ZONE, zone == null ? null : zone.label());
        asked.amount(query.min(), query.max());
        asked.days(query);
        asked.published(query.published());
        return asked.all.build();
    }

    static org.apache.lucene.search.Query findings(FindingQuery query, Names names)
            throws IOException {
        var asked = new Asked(names);
        asked.kind("finding");
        asked.entity(query.entity());
        asked.is(Fields.METRIC, query.metric());
        asked.oneOf(Fields.RELATION, query.relations().stream().map(r -> r.label()).toList());
        var strength = query.strength();
        asked.is(Fields.STRENGTH, strength == null ? null : strength.label());
        return asked.all.build();
    }

    /// The same, of these ids only.
    static org.apache.lucene.search.Query of(
            org.apache.lucene.search.Query asked, Set<String> ids) {
        return Lookup.both(asked, ids(ids));
    }

    /// The same, of those only that one of these articles takes part in.
    static org.apache.lucene.search.Query about(
            org.apache.lucene.search.Query asked, Set<String> articles) {
        var terms = articles.stream().map(Fields::term).map(BytesRef::new).toList();
        return Lookup.both(asked, new TermInSetQuery(Fields.ARTICLE, terms));
    }

    /// The same, without these ids.
    static org.apache.lucene.search.Query without(
            org.apache.lucene.search.Query asked, Set<String> ids) {
        return ids.isEmpty()
                ? asked
                : new BooleanQuery.Builder()
                        .add(asked, Occur.FILTER)
                        .add(ids(ids), Occur.MUST_NOT)
                        .build();
    }

    private static org.apache.lucene.search.Query ids(Set<String> ids) {
        var terms = ids.stream().map(Fields::term).map(BytesRef::new).toList();
        return new TermInSetQuery(Fields.ID, terms);
    }

    private void kind(String kind) {
        all.add(Lookup.kind(kind), Occur.FILTER);
    }

    private void is(String field, @Nullable String value) {
        if (value != null) {
            all.add(Lookup.term(field, value), Occur.FILTER);
        }
    }

    private void oneOf(String field, Collection<String> values) {
        var terms = values.stream().map(Fields::term).map(BytesRef::new).toList();
        all.add(new TermInSetQuery(field, terms), Occur.FILTER);
    }

    private void entity(@Nullable String name) throws IOException {
        if (name != null) {
            oneOf(Fields.ENTITY, names.ids(name));
        }
    }

    /// All words, wherever they stand; those between quotation marks side by side.
    private void words(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return;
        }
        var builder = new QueryBuilder(FOLDING);
        var parts = words.split("\"", -1);
        var any = false;
        for (var i = 0; i < parts.length; i++) {
            var quoted = i % 2 == 1 && i < parts.length - 1;
            var part =
                    quoted
                            ? builder.createPhraseQuery(Fields.WORDS, parts[i])
                            : builder.createBooleanQuery(Fields.WORDS, parts[i], Occur.MUST);
            if (part != null) {
                all.add(part, Occur.MUST);
                any = true;
            }
        }
        if (!any) {
            all.add(new MatchNoDocsQuery("no words in " + words), Occur.FILTER);
        }
    }

    private void source(@Nullable String source) {
        if (source != null) {
            var path = source.startsWith("./") ? source.substring(2) : source;
            var host = source.toLowerCase(Locale.ROOT);
            var either =
                    new BooleanQuery.Builder()
                            .add(Lookup.term(Fields.SOURCE, source), Occur.SHOULD)
                            .add(Lookup.term(Fields.SOURCE, path), Occur.SHOULD)
                            .add(Lookup.term(Fields.SOURCE, host), Occur.SHOULD)
                            .add(Lookup.term(Fields.SOURCE, Folding.name(source)), Occur.SHOULD);
            all.add(either.build(), Occur.FILTER);
        }
    }

    private void amount(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            return;
        }
        var low = min == null ? Double.NEGATIVE_INFINITY : min.doubleValue();
        var high = max == null ? Double.POSITIVE_INFINITY : max.doubleValue();
        all.add(
                low > high
                        ? new MatchNoDocsQuery("min above max")
                        : DoubleRange.newIntersectsQuery(
                                Fields.AMOUNT, new double[] {low}, new double[] {high}),
                Occur.FILTER);
    }

    private void days(Query query) {
        var since = query.since();
        var until = query.until();
        if (since == null && until == null) {
            return;
        }
        var first = since == null ? Long.MIN_VALUE : since.toEpochDay();
        var last = until == null ? Long.MAX_VALUE : until.toEpochDay();
        all.add(
                first > last
                        ? new MatchNoDocsQuery("since after until")
                        : LongRange.newIntersectsQuery(
                                Fields.DAYS, new long[] {first}, new long[] {last}),
                Occur.FILTER);
    }

    private void published(@Nullable Year year) {
        if (year != null) {
            all.add(
                    NumericDocValuesField.newSlowRangeQuery(
                            Fields.DAY,
                            year.atDay(1).toEpochDay(),
                            year.atDay(year.length()).toEpochDay()),
                    Occur.FILTER);
        }
    }
}
