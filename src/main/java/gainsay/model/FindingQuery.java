package gainsay.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which findings are wanted; whatever is null is not asked for. `entity` is any name, alias or id.
/// Those that a person took out of the list come only with `overruled`. The answer comes with those
/// first that a person accepted, then highest score first.
public record FindingQuery(
        @Nullable String entity,
        @Nullable String metric,
        Set<Relation> relations,
        @Nullable Strength strength,
        boolean overruled,
        int limit) {
    /// What `conflicts` lists unless asked for more.
    public static final FindingQuery TROUBLE =
            new FindingQuery(
                    null,
                    null,
                    Stream.of(Relation.values())
                            .filter(Relation::isTrouble)
                            .collect(Collectors.toSet()),
                    null,
                    false,
                    Integer.MAX_VALUE);

    /// Every finding there is, those that are listed only on request included.
    public static final FindingQuery ANY =
            TROUBLE.withRelations(EnumSet.allOf(Relation.class)).withOverruled(true);

    public FindingQuery {
        relations = Set.copyOf(relations);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit below one: " + limit);
        }
    }

    public FindingQuery withEntity(@Nullable String name) {
        return new FindingQuery(name, metric, relations, strength, overruled, limit);
    }

    public FindingQuery withMetric(@Nullable String id) {
        return new FindingQuery(entity, id, relations, strength, overruled, limit);
    }

    public FindingQuery withRelations(Set<Relation> some) {
        return new FindingQuery(entity, metric, some, strength, overruled, limit);
    }

    public FindingQuery withStrength(@Nullable Strength one) {
        return new FindingQuery(entity, metric, relations, one, overruled, limit);
    }

    public FindingQuery withOverruled(boolean too) {
        return new FindingQuery(entity, metric, relations, strength, too, limit);
    }

    public FindingQuery limitedTo(int most) {
        return new FindingQuery(entity, metric, relations, strength, overruled, most);
    }
}
