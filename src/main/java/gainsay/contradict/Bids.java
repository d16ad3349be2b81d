package gainsay.contradict;

import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody who bids may bid again, and others may bid against him: what is offered on one day and
/// on another are two offers. What was agreed or paid is one price.
final class Bids implements Rule {
    private static final Pattern BID =
            Pattern.compile(
                    "(?i)\\b(?:bid|bids|bidding|offer|offers|offered|offering|tender|proposal|proposals|proposed"
                            + "|proposes|original|originally|prepared to|willing to|seeks?|sought|rejected)\\b");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var bids = isBid(pair.left()) || isBid(pair.right());
        return pair.metric().id().equals("acquisition_price")
                        && pair.isApart()
                        && pair.daysBetween() > 0
                        && bids
                ? Optional.of(new Verdict.Silent("bids of two days"))
                : Optional.empty();
    }

    private static boolean isBid(Position position) {
        return position.mentions().stream()
                .anyMatch(claim -> BID.matcher(claim.evidence().exact()).find());
    }
}
