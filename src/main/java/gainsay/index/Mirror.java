package gainsay.index;

import gainsay.model.Article;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// What the writer sees of its own index. Opening a reader anew after every article would cost more
/// than writing it, so that is done only where an answer could differ.
final class Mirror implements Closeable {
    private final IndexWriter writer;
    private final Codec codec;
    private DirectoryReader reader;
    private boolean changed;

    /// Sources and article ids that were written or taken out since `reader` was opened.
    private final Set<String> unseen = new HashSet<>();

    /// The prints of those articles that were written, by article id.
    private final TreeMap<String, Unseen> prints = new TreeMap<>();

    private record Unseen(Neighbour neighbour, Set<String> bands) {}

    Mirror(IndexWriter writer, Codec codec) throws IOException {
        this.writer = writer;
        this.codec = codec;
        this.reader = DirectoryReader.open(writer);
    }

    /// Something was written that is no article.
    void changed() {
        changed = true;
    }

    void changed(String sourceOrArticleId) {
        changed = true;
        unseen.add(sourceOrArticleId);
    }

    void added(Article article, Print print) {
        changed(article.id());
        var published = article.metadata().published();
        var neighbour = new Neighbour(article.id(), article.source(), published, print.encoded());
        prints.put(article.id(), new Unseen(neighbour, Set.copyOf(print.bands())));
    }

    /// Good for questions about this source or article alone.
    Lookup about(String sourceOrArticleId) throws IOException {
        return unseen.contains(sourceOrArticleId) ? latest() : seen();
    }

    /// Sees every article and claim. Findings alone are no reason to look again: they come by the
    /// thousand between two questions about claims.
    Lookup claims() throws IOException {
        return unseen.isEmpty() ? seen() : latest();
    }

    /// Sees everything that was written, committed or not.
    Lookup latest() throws IOException {
        if (changed) {
            var newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
            unseen.clear();
            prints.clear();
            changed = false;
        }
        return seen();
    }

    /// In order of article id.
    List<Neighbour> neighbours(Collection<String> bands) throws IOException {
        var terms = bands.stream().map(Fields::term).map(BytesRef::new).toList();
        var sharing = Lookup.both(new TermInSetQuery(Fields.BAND, terms), Lookup.kind("article"));
        var all = new ArrayList<Neighbour>();
        for (var neighbour : Neighbours.of(seen(), sharing)) {
            if (!unseen.contains(neighbour.articleId())) {
                all.add(neighbour);
            }
        }
        for (var print : prints.values()) {
            if (bands.stream().anyMatch(print.bands()::contains)) {
                all.add(print.neighbour());
            }
        }
        all.sort(Comparator.comparing(Neighbour::articleId));
        return all;
    }

    boolean isEmpty() {
        return reader.numDocs() == 0;
    }

    private Lookup seen() {
        return new Lookup(new IndexSearcher(reader), codec);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
