package gainsay.index;

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
        for (var id = all.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = all.nextDoc()) {
            if (alive == null || alive.get(id)) {
                answers.set(id);
            }
        }
        return answers;
    }

    private void count(LeafReader leaf, FixedBitSet answers) throws IOException {
        terms(leaf, Fields.METRIC, answers, metrics);
        terms(leaf, Fields.MODALITY, answers, modalities);
        terms(leaf, Fields.ZONE, answers, zones);
        terms(leaf, Fields.OWNER, answers, sources);
        years(leaf, answers);
    }

    private static void terms(
            LeafReader leaf, String field, FixedBitSet answers, Map<String, Integer> counts)
            throws IOException {
        var terms = leaf.terms(field);
        if (terms == null) {
            return;
        }
        var each = terms.iterator();
        PostingsEnum postings = null;
        for (var term = each.next(); term != null; term = each.next()) {
            postings = each.postings(postings, PostingsEnum.NONE);
            var count = 0;
            for (var id = postings.nextDoc();
                    id != DocIdSetIterator.NO_MORE_DOCS;
                    id = postings.nextDoc()) {
                count += answers.get(id) ? 1 : 0;
            }
            if (count > 0) {
                counts.merge(term.utf8ToString(), count, Integer::sum);
            }
        }
    }

    private void years(LeafReader leaf, FixedBitSet answers) throws IOException {
        var days = leaf.getNumericDocValues(Fields.DAY);
        if (days == null) {
            return;
        }
        var byDay = new HashMap<Long, Integer>();
        for (var id = days.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = days.nextDoc()) {
            if (answers.get(id)) {
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
