package gainsay.extract;

import gainsay.model.EntityType;
import gainsay.model.Mention;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whose the thing is that a subject calls by a common noun: "the stores" of a chain, "a staff of
/// 410". The name that weighs most is the owner where no other comes near it.
final class Owners {
    private static final Set<EntityType> OWNERS =
            Set.of(EntityType.ORGANIZATION, EntityType.GOVERNMENT, EntityType.PRODUCT);

    /// How much more the thing itself may weigh, in log odds.
    private static final double NEAR = 4;

    /// How much less the next name must weigh, in log odds.
    private static final double CLEARLY = 1;

    private Owners() {}

    static Optional<Mention> of(
            Option<Mention> subject, List<Option<Mention>> options, Balance weights) {
        if (subject.answer().type() != EntityType.TOPIC) {
            return Optional.empty();
        }
        var names =
                options.stream()
                        .filter(option -> OWNERS.contains(option.answer().type()))
                        .sorted(
                                Comparator.comparingDouble(
                                                (Option<Mention> option) -> option.weight(weights))
                                        .reversed())
                        .limit(2)
                        .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var first = names.getFirst().weight(weights);
        boolean alone = names.size() == 1 || first - names.getLast().weight(weights) >= CLEARLY;
        return alone && subject.weight(weights) - first <= NEAR
                ? Optional.of(names.getFirst().answer())
                : Optional.empty();
    }
}
