package gainsay.contradict;

import java.util.Optional;

/// Companies that share the first word of their names are one only where one article of the same
/// news cuts the name down to it: "Suvarna" is "Suvarna Dairy", "Suvarna Textiles" is not.
final class OtherCompanies implements Rule {
    private static final int DAYS = 3;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = id(pair.left());
        var right = id(pair.right());
        var days = pair.daysBetween();
        boolean one =
                left.equals(right)
                        || days >= 0 && days <= DAYS && (isCut(left, right) || isCut(right, left))
                        || pair.metric().subjectRole().equals("topic");
        return one
                ? Optional.empty()
                : Optional.of(new Verdict.Silent("two companies with one first word"));
    }

    private static boolean isCut(String word, String name) {
        return word.indexOf('-') < 0 && name.startsWith(word + "-");
    }

    private static String id(Position position) {
        var subject = position.first().subject();
        return subject == null ? "" : Whom.of(position.first(), subject).id();
    }
}
