package gainsay.index;

import gainsay.app.Json;
import gainsay.model.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/// The least that Lucene itself needs for an answer over the same index: the query as it
/// understands it, in the same order, and the stored values of the hits.
public final class Bare implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    public Bare(Path folder) throws IOException {
        this.reader = DirectoryReader.open(FSDirectory.open(folder));
        this.searcher = new IndexSearcher(reader);
    }

    /// A question made ready; each call of it asks anew and answers with the number of hits.
    public interface Ready {
        int ask() throws IOException;
    }

    public Ready ready(Query query) throws IOException {
        var asked = Asked.claims(query, new Names(new Lookup(searcher, new Json())));
        var order = Orders.of(query);
        return () -> {
            var hits = searcher.search(asked, query.limit(), order, false).scoreDocs;
            var stored = searcher.storedFields();
            for (var hit : hits) {
                stored.document(hit.doc, Set.of(Fields.VALUE)).get(Fields.VALUE);
            }
            return hits.length;
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
