package gainsay.index;

import gainsay.model.Arrival;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Query;

/// Articles as they stand in a list, read without their texts.
final class Arrivals {
    private static final Set<String> FIELDS =
            Set.of(Fields.ID, Fields.FROM, Fields.TITLE, Fields.PUBLISHED, Fields.ARRIVED);

    private Arrivals() {}

    static Query since(Instant moment) {
        var all =
                NumericDocValuesField.newSlowRangeQuery(
                        Fields.ARRIVED, moment.getEpochSecond(), Long.MAX_VALUE);
        return Lookup.both(all, Lookup.kind("article"));
    }

    static Arrival read(StoredFields stored, int document) throws IOException {
        var found = stored.document(document, FIELDS);
        var published = found.get(Fields.PUBLISHED);
        var arrived = found.getField(Fields.ARRIVED);
        return new Arrival(
                found.get(Fields.ID),
                found.get(Fields.FROM),
                found.get(Fields.TITLE),
                published == null ? null : LocalDate.parse(published),
                arrived == null
                        ? Instant.EPOCH
                        : Instant.ofEpochSecond(arrived.numericValue().longValue()));
    }
}
