package gainsay.contradict;

import java.util.Optional;

/// Companies that share the first word of their names are one only where one name is the other cut
/// short: "Suvarna" is "Suvarna Dairy", "Suvarna Textiles" is not.
final class OtherCompanies implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = id(pair.left());
        var right = id(pair.right());
        var one =
                left.equals(right)
                        || left.startsWith(right + "-")
                        || right.startsWith(left + "-")
                        || pair.metric().subjectRole().equals("topic");
        return one
                ? Optional.empty()
                : Optional.of(new Verdict.Silent("two companies with one first word"));
    }

    private static String id(Position position) {
        var subject = position.first().subject();
        return subject == null ? "" : Whom.of(position.first(), subject).id();
    }
}
