package gainsay.contradict;

import gainsay.model.Role;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Two deals with other partners, two rounds with other investors, are two events.
final class DifferentParties implements Rule {
    private static final int TELLING = 3;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = partners(pair, pair.left());
        var right = partners(pair, pair.right());
        var round = Words.plain(pair.left().scope().round());
        var sameRound = round != null && round.equals(Words.plain(pair.right().scope().round()));
        var apart = !left.isEmpty() && !right.isEmpty() && Words.shared(left, right) == 0;
        return apart && !sameRound && !sameTellingFigure(pair)
                ? Optional.of(new Verdict.Silent("other parties, another event"))
                : Optional.empty();
    }

    /// Who buys is often told in another sentence than the price.
    private static Set<String> partners(Pair pair, Position position) {
        var own = others(position);
        if (!own.isEmpty() || !pair.metric().id().equals("acquisition_price")) {
            return own;
        }
        var subject = Page.subject(position.first());
        return pair.claimsOfArticle().apply(position.article()).stream()
                .filter(claim -> claim.article().id().equals(position.article()))
                .filter(claim -> subject != null && subject.equals(Page.subject(claim)))
                .flatMap(claim -> claim.parties().stream())
                .filter(party -> party.role() == Role.ACQUIRER)
                .map(party -> party.entity().id())
                .collect(Collectors.toCollection(TreeSet::new));
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
