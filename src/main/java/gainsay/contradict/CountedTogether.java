package gainsay.contradict;

import gainsay.model.Claim;
import java.util.Optional;
import java.util.regex.Pattern;

/// "3,900 employees and contractors" are not the employees alone.
final class CountedTogether implements Rule {
    private static final Pattern WITH_OTHERS =
            Pattern.compile(
                    "^(?:[\\p{L}'-]+ ){0,3}?[\\p{Ll}-]+s,? (?:and|plus|as well as|or) (?:[\\p{Ll}-]+ ){0,2}?[\\p{Ll}-]+(?:ors|ers|ents|ants|ees|ists)\\b"
                            + "(?= ?(?:[,.;:)]|$)| (?:in|at|across|on|worldwide|who|that|were|are|have|had)\\b)");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        return pair.metric().id().equals("count")
                        && hasOthers(pair.left()) != hasOthers(pair.right())
                ? Optional.of(new Verdict.Silent("one counts others with them"))
                : Optional.empty();
    }

    private static boolean hasOthers(Position position) {
        return position.mentions().stream().anyMatch(CountedTogether::hasOthers);
    }

    private static boolean hasOthers(Claim claim) {
        var exact = claim.evidence().exact();
        var to = claim.quantity().span().end() - claim.evidence().span().start();
        return to >= 0
                && to <= exact.length()
                && WITH_OTHERS.matcher(Words.inOneLine(exact.substring(to)).stripLeading()).find();
    }
}
