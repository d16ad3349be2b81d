package gainsay.contradict;

import gainsay.model.Role;
import java.util.Optional;
import java.util.Set;

/// Two deals with other partners, two rounds with other investors, are two events.
final class DifferentParties implements Rule {
    private static final int TELLING = 3;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = others(pair.left());
        var right = others(pair.right());
        var round = Words.plain(pair.left().scope().round());
        var sameRound = round != null && round.equals(Words.plain(pair.right().scope().round()));
        var apart = !left.isEmpty() && !right.isEmpty() && Words.shared(left, right) == 0;
        return apart && !sameRound && !sameTellingFigure(pair)
                ? Optional.of(new Verdict.Silent("other parties, another event"))
                : Optional.empty();
    }

    /// The same three digits or more are no accident: one event, whose parties one side names
    /// otherwise.
    private static boolean sameTellingFigure(Pair pair) {
        return pair.accord().kind() == Accord.Kind.SAME
                && pair.left().quantity().written().stripTrailingZeros().precision() >= TELLING;
    }

    static Set<String> others(Position position) {
        return position.parties(
                Role.LEAD_INVESTOR,
                Role.INVESTOR,
                Role.ACQUIRER,
                Role.TARGET,
                Role.SELLER,
                Role.CUSTOMER,
                Role.SUPPLIER);
    }
}
