package gainsay.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/// Which claims are wanted; whatever is null is not asked for. `words` are looked for in the
/// evidence, all of them. `entity` is any name, alias or id. Amounts and times ask for overlap: a
/// claim of "over 5" meets a `min` of 10, and a claim without a window counts as about the day its
/// article was published. `published` is the year of the article. `source` is a path, the end of
/// one, or a publisher. Claims that found no subject are left out unless `subjectless` is true.
public record Query(
        @Nullable String words,
        @Nullable String entity,
        @Nullable String metric,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Year published,
        @Nullable String source,
        @Nullable Modality modality,
        @Nullable Zone zone,
        boolean subjectless,
        Order order,
        int limit) {
    /// Everything that has a subject, best match first, no limit.
    public static final Query ANY =
            new Query(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    Order.RELEVANCE,
                    Integer.MAX_VALUE);

    public Query {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit below one: " + limit);
        }
    }

    /// What comes first; equals stand in order of article and place, so the same index always
    /// answers in the same order. `NEWEST` and `OLDEST` go by the article's date, undated last.
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST,
        LARGEST,
        SMALLEST
    }

    public Query withWords(@Nullable String some) {
        return new Query(
                some,
                entity,
                metric,
                min,
                max,
                since,
                until,
                published,
                source,
                modality,
                zone,
                subjectless,
                order,
                limit);
    }

    public Query withEntity(@Nullable String name) {
        return new Query(
                words,
                name,
                metric,
                min,
                max,
                since,
                until,
                published,
                source,
                modality,
                zone,
                subjectless,
                order,
                limit);
    }

    public Query withMetric(@Nullable String id) {
        return new Query(
                words,
                entity,
                id,
                min,
                max,
                since,
                until,
                published,
                source,
                modality,
                zone,
                subjectless,
                order,
                limit);
    }

    public Query withAmount(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return new Query(
                words,
                entity,
                metric,
                from,
                to,
                since,
                until,
                published,
                source,
                modality,
                zone,
                subjectless,
                order,
                limit);
    }

    public Query withTime(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Query(
                words,
                entity,
                metric,
                min,
                max,
                from,
                to,
                published,
                source,
                modality,
                zone,
                subjectless,
                order,
                limit);
    }

    public Query withSource(@Nullable String pathOrPublisher) {
        return new Query(
                words,
                entity,
                metric,
                min,
                max,
                since,
                until,
                published,
                pathOrPublisher,
                modality,
                zone,
                subjectless,
                order,
                limit);
    }

    public Query withModality(@Nullable Modality one) {
        return new Query(
                words,
                entity,
                metric,
                min,
                max,
                since,
                until,
                published,
                source,
                one,
                zone,
                subjectless,
                order,
                limit);
    }

    public Query withZone(@Nullable Zone one) {
        return new Query(
                words,
                entity,
                metric,
                min,
                max,
                since,
                until,
                published,
                source,
                modality,
                one,
                subjectless,
                order,
                limit);
    }

    public Query publishedIn(@Nullable Year year) {
        return new Query(
                words,
                entity,
                metric,
                min,
                max,
                since,
                until,
                year,
                source,
                modality,
                zone,
                subjectless,
                order,
                limit);
    }

    public Query withSubjectless(boolean too) {
        return new Query(
                words, entity, metric, min, max, since, until, published, source, modality, zone,
                too, order, limit);
    }

    public Query ordered(Order by) {
        return new Query(
                words,
                entity,
                metric,
                min,
                max,
                since,
                until,
                published,
                source,
                modality,
                zone,
                subjectless,
                by,
                limit);
    }

    public Query limitedTo(int most) {
        return new Query(
                words,
                entity,
                metric,
                min,
                max,
                since,
                until,
                published,
                source,
                modality,
                zone,
                subjectless,
                order,
                most);
    }
}
