package gainsay.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import gainsay.model.Facets;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/// Counts what answers a query by metric, modality, zone, source and year, in one pass over the
/// answers and one over the dictionary of each field.
final class Spread {
    private static final int SOURCES = 12;

    /// Less than one document in so many is few.
    private static final int FEW = 200;

    private final Map<String, Integer> metrics = new HashMap<>();
    private final Map<String, Integer> modalities = new HashMap<>();
    private final Map<String, Integer> zones = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> years = new HashMap<>();

    private Spread() {}

    static Facets of(Query asked, IndexSearcher searcher) throws IOException {
        var spread = new Spread();
        var weight =
                searcher.createWeight(searcher.rewrite(asked), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                spread.count(leaf.reader(), answers(scorer.iterator(), leaf.reader()));
            }
        }
        return new Facets(
                spread.metrics,
                spread.modalities,
                spread.zones,
                most(spread.sources),
                spread.years);
    }

    private static FixedBitSet answers(DocIdSetIterator all, LeafReader leaf) throws IOException {
        var answers = new FixedBitSet(leaf.maxDoc());
        var alive = leaf.getLiveDocs();
        for (var id = all.nextDoc(); id != NO_MORE_DOCS; id = all.nextDoc()) {
            if (alive == null || alive.get(id)) {
                answers.set(id);
            }
        }
        return answers;
    }

    private void count(LeafReader leaf, FixedBitSet answers) throws IOException {
        var number = answers.cardinality();
        if (number == 0) {
            return;
        }
        var sparse = number < leaf.maxDoc() / FEW;
        terms(leaf, Fields.METRIC, answers, sparse, metrics);
        terms(leaf, Fields.MODALITY, answers, sparse, modalities);
        terms(leaf, Fields.ZONE, answers, sparse, zones);
        terms(leaf, Fields.OWNER, answers, sparse, sources);
        years(leaf, answers);
    }

    private static void terms(
            LeafReader leaf,
            String field,
            FixedBitSet answers,
            boolean sparse,
            Map<String, Integer> counts)
            throws IOException {
        var terms = leaf.terms(field);
        if (terms == null) {
            return;
        }
        var each = terms.iterator();
        PostingsEnum postings = null;
        for (var term = each.next(); term != null; term = each.next()) {
            postings = each.postings(postings, PostingsEnum.NONE);
            var count = sparse ? meetings(postings, answers) : count(postings, answers);
            if (count > 0) {
                counts.merge(term.utf8ToString(), count, Integer::sum);
            }
        }
    }

    private static int count(PostingsEnum postings, FixedBitSet answers) throws IOException {
        var count = 0;
        for (var id = postings.nextDoc(); id != NO_MORE_DOCS; id = postings.nextDoc()) {
            count += answers.get(id) ? 1 : 0;
        }
        return count;
    }

    /// Where few answer, the postings between them are passed over unread.
    private static int meetings(PostingsEnum postings, FixedBitSet answers) throws IOException {
        var count = 0;
        var wanted = next(answers, 0);
        while (wanted != NO_MORE_DOCS) {
            var at = postings.advance(wanted);
            if (at == NO_MORE_DOCS) {
                break;
            }
            count += answers.get(at) ? 1 : 0;
            wanted = next(answers, at + 1);
        }
        return count;
    }

    private static int next(FixedBitSet answers, int from) {
        return from < answers.length() ? answers.nextSetBit(from) : NO_MORE_DOCS;
    }

    private void years(LeafReader leaf, FixedBitSet answers) throws IOException {
        var days = leaf.getNumericDocValues(Fields.DAY);
        if (days == null) {
            return;
        }
        var byDay = new HashMap<Long, Integer>();
        for (var id = next(answers, 0); id != NO_MORE_DOCS; id = next(answers, id + 1)) {
            if (days.advanceExact(id)) {
                byDay.merge(days.longValue(), 1, Integer::sum);
            }
        }
        byDay.forEach((day, count) -> {
            var year = Integer.toString(LocalDate.ofEpochDay(day).getYear());
            years.merge(year, count, Integer::sum);
        });
    }

    private static Map<String, Integer> most(Map<String, Integer> counts) {
        var best = new PriorityQueue<Map.Entry<String, Integer>>(Map.Entry.comparingByValue());
        for (var one : counts.entrySet()) {
            best.add(one);
            if (best.size() > SOURCES) {
                best.poll();
            }
        }
        var most = new HashMap<String, Integer>();
        best.forEach(one -> most.put(one.getKey(), one.getValue()));
        return most;
    }
}
