package gainsay.index;

import gainsay.model.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// The orders of answers; each ends with a key that no two documents share.
final class Orders {
    private static final SortField PLACE = new SortField(Fields.PLACE, SortField.Type.STRING);

    static final Sort BY_PLACE = new Sort(PLACE);

    static final Sort BY_SCORE =
            new Sort(
                    new SortField(Fields.SCORE, SortField.Type.LONG, true),
                    new SortField(Fields.ID, SortField.Type.STRING));

    static final Sort LAST_COME =
            new Sort(
                    new SortField(Fields.ARRIVED, SortField.Type.LONG, true, 0L),
                    new SortField(Fields.ID, SortField.Type.STRING));

    private Orders() {}

    static Sort of(Query query) {
        return switch (query.order()) {
            case RELEVANCE ->
                    query.words() == null ? BY_PLACE : new Sort(SortField.FIELD_SCORE, PLACE);
            case NEWEST -> new Sort(day(true), PLACE);
            case OLDEST -> new Sort(day(false), PLACE);
            case LARGEST -> new Sort(figure(true), PLACE);
            case SMALLEST -> new Sort(figure(false), PLACE);
        };
    }

    private static SortField day(boolean newestFirst) {
        var missing = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new SortField(Fields.DAY, SortField.Type.LONG, newestFirst, missing);
    }

    private static SortField figure(boolean largestFirst) {
        return new SortField(Fields.FIGURE, SortField.Type.DOUBLE, largestFirst);
    }
}
