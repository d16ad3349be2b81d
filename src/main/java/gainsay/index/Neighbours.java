package gainsay.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;

/// Reads neighbours off the articles' documents, without reading the articles.
final class Neighbours {
    private Neighbours() {}

    static List<Neighbour> of(Lookup lookup, Query which) throws IOException {
        return lookup
                .documents(which, Fields.ID, Fields.FROM, Fields.PUBLISHED, Fields.FINGERPRINT)
                .stream()
                .map(Neighbours::neighbour)
                .sorted(Comparator.comparing(Neighbour::articleId))
                .toList();
    }

    private static Neighbour neighbour(Document article) {
        var published = article.get(Fields.PUBLISHED);
        return new Neighbour(
                article.get(Fields.ID),
                article.get(Fields.FROM),
                published == null ? null : LocalDate.parse(published),
                article.get(Fields.FINGERPRINT));
    }
}
