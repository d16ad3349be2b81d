package gainsay.contradict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Net is not gross, a run rate is not a year's revenue: a word beside the figure makes it another.
final class Qualifiers implements Rule {
    private static final Map<String, List<String>> KINDS =
            Map.of(
                    "revenue", List.of("earnings", "pace"),
                    "profit", List.of("earnings", "pace", "item"),
                    "cost", List.of("pace", "earnings"),
                    "count", List.of("holding"),
                    "money", List.of("result"),
                    "acquisition_price", List.of("debt"),
                    "funding_round", List.of("debt", "lent"),
                    "total_raised", List.of("debt", "lent"));
    private static final Set<String> STATED_ON_ONE_SIDE_WILL_DO =
            Set.of("pace", "item", "holding", "result", "debt", "lent");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        for (var kind : KINDS.getOrDefault(pair.metric().id(), List.of())) {
            var left = pair.words().qualifiers(pair.left().first(), kind);
            var right = pair.words().qualifiers(pair.right().first(), kind);
            var both = !left.isEmpty() && !right.isEmpty();
            if (!left.equals(right) && (both || STATED_ON_ONE_SIDE_WILL_DO.contains(kind))) {
                return Optional.of(
                        pair.separatedBy(
                                "basis",
                                left.isEmpty() ? null : String.join(" ", left),
                                right.isEmpty() ? null : String.join(" ", right),
                                "they are figures of two kinds"));
            }
        }
        return Optional.empty();
    }
}
