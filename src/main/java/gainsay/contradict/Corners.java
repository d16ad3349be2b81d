package gainsay.contradict;

import gainsay.model.EntityType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The market for farm robots is a corner of that for robots: what stands before the name of a
/// market, and belongs to none of its names, narrows it.
final class Corners implements Rule {
    private static final Set<String> NARROW_NOTHING =
            Set.of(
                    "worldwide", "entire", "whole", "overall", "growing", "booming", "emerging",
                    "market", "industry", "sector", "startup", "business", "technology");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (!pair.isApart() || !pair.metric().subjectRole().equals("topic")) {
            return Optional.empty();
        }
        var left = narrowing(pair, pair.left());
        var right = narrowing(pair, pair.right());
        if (left.equals(right)) {
            return Optional.empty();
        }
        return Optional.of(
                left.isEmpty() || right.isEmpty()
                        ? pair.separatedBy(
                                "part",
                                left.isEmpty() ? null : String.join(" ", left),
                                right.isEmpty() ? null : String.join(" ", right),
                                "one is a corner of the market")
                        : new Verdict.Silent("other corners of a market"));
    }

    private static Set<String> narrowing(Pair pair, Position position) {
        var narrowing = new TreeSet<String>();
        var subject = position.first().subject();
        if (subject == null || subject.type() != EntityType.TOPIC) {
            return narrowing;
        }
        narrowing.addAll(pair.words().of(position.first().mention()));
        narrowing.removeAll(pair.words().of(subject.name()));
        subject.aliases().forEach(alias -> narrowing.removeAll(pair.words().of(alias)));
        narrowing.removeAll(NARROW_NOTHING);
        return narrowing;
    }
}
