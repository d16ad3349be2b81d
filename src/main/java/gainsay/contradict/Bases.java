package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding.Difference;
import gainsay.model.Finding.Step;
import gainsay.model.Strength;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pre-money and post-money are two figures of one round: apart by the money that the round
/// brought.
final class Bases implements Rule {
    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = Words.plain(pair.left().scope().basis());
        var right = Words.plain(pair.right().scope().basis());
        if ((left == null && right == null) || !pair.isApart()) {
            return left != null && right != null && !left.equals(right)
                    ? Optional.of(new Verdict.Silent("another basis"))
                    : Optional.empty();
        }
        if (left != null && right != null) {
            return left.equals(right) ? Optional.empty() : Optional.of(stated(pair, left, right));
        }
        return bridge(pair) == null
                ? Optional.empty()
                : Optional.of(
                        pair.separatedBy(
                                "basis",
                                left,
                                right,
                                "the money of the round explains the difference"));
    }

    private static Verdict stated(Pair pair, String left, String right) {
        var preAndPost = (isPre(left) && isPost(right)) || (isPost(left) && isPre(right));
        var sum = preAndPost ? sum(pair) : null;
        if (sum == null) {
            return pair.separatedBy("basis", left, right, "the bases differ");
        }
        return Verdict.Found.contradiction(
                Strength.STRICT,
                List.of(new Difference("basis", left, right, "differs")),
                sum,
                "pre-money and the money of the round do not make the post-money figure");
    }

    private static boolean isPre(String basis) {
        return basis.startsWith("pre");
    }

    private static boolean isPost(String basis) {
        return basis.startsWith("post");
    }

    /// The failed sum, only where both name the same round and its money is known.
    private static @Nullable Step sum(Pair pair) {
        var round = Words.plain(pair.left().scope().round());
        if (round == null || !round.equals(Words.plain(pair.right().scope().round()))) {
            return null;
        }
        var rounds =
                rounds(pair).stream()
                        .filter(claim -> round.equals(Words.plain(claim.scope().round())))
                        .toList();
        return rounds.isEmpty() || bridge(pair) != null ? null : failed(pair, rounds.getFirst());
    }

    private static Step failed(Pair pair, Claim round) {
        var leftIsPre = isPre(String.valueOf(Words.plain(pair.left().scope().basis())));
        var pre = leftIsPre ? pair.left() : pair.right();
        var post = leftIsPre ? pair.right() : pair.left();
        var sum =
                Reading.fair(pre.quantity(), pre.zone())
                        .plus(Reading.fair(round.quantity(), round.evidence().zone()));
        var other = Reading.fair(post.quantity(), post.zone());
        return new Step(
                "pre-money-plus-round-is-post-money",
                (leftIsPre ? sum : other).interval(),
                (leftIsPre ? other : sum).interval(),
                "the round brought " + round.quantity().text());
    }

    /// A round of the same subject whose money is the difference between the two.
    private static @Nullable Claim bridge(Pair pair) {
        var a = Reading.fair(pair.left().quantity(), pair.left().zone());
        var b = Reading.fair(pair.right().quantity(), pair.right().zone());
        for (var claim : rounds(pair)) {
            var money = Reading.fair(claim.quantity(), claim.evidence().zone());
            if (a.plus(money).meets(b) || b.plus(money).meets(a)) {
                return claim;
            }
        }
        return null;
    }

    private static List<Claim> rounds(Pair pair) {
        var subject = Page.subject(pair.left().first());
        return java.util.stream.Stream.of(pair.left(), pair.right())
                .flatMap(side -> pair.claimsOfArticle().apply(side.article()).stream())
                .filter(claim -> claim.metric().equals("funding_round"))
                .filter(claim -> claim.modality().isFirm() && claim.quantity().isPoint())
                .filter(claim -> claim.quantity().unit().equals(pair.left().quantity().unit()))
                .filter(claim -> subject != null && subject.equals(Page.subject(claim)))
                .sorted(Position.ORDER)
                .toList();
    }
}
