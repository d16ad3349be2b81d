package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Pre-money and the money of the round make the post-money valuation.
final class PreMoneyPlusRound implements Check {
    @Override
    public List<Finding> of(Page page) {
        var findings = new ArrayList<Finding>();
        for (var pre : valuations(page, "pre")) {
            for (var post : valuations(page, "post")) {
                if (Objects.equals(Page.subject(pre), Page.subject(post))
                        && sameRound(pre, post)
                        && pre.quantity().unit().equals(post.quantity().unit())) {
                    findings.addAll(check(page, pre, post));
                }
            }
        }
        return findings;
    }

    private static List<Claim> valuations(Page page, String basis) {
        return page.claims().stream()
                .filter(claim -> claim.metric().equals("valuation") && claim.subject() != null)
                .filter(claim -> claim.modality().isFirm())
                .filter(claim ->
                        String.valueOf(Words.plain(claim.scope().basis())).startsWith(basis))
                .toList();
    }

    private static boolean sameRound(Claim one, Claim other) {
        return Positions.compatible(
                Words.plain(one.scope().round()), Words.plain(other.scope().round()));
    }

    private static List<Finding> check(Page page, Claim pre, Claim post) {
        var rounds =
                page.claims().stream()
                        .filter(claim -> claim.metric().equals("funding_round"))
                        .filter(claim -> claim.modality().isFirm())
                        .filter(claim -> Objects.equals(Page.subject(claim), Page.subject(pre)))
                        .filter(claim -> claim.quantity().unit().equals(pre.quantity().unit()))
                        .filter(claim -> sameRound(claim, pre) && sameRound(claim, post))
                        .map(claim -> check(page, pre, post, claim))
                        .toList();
        var right = rounds.stream().filter(found -> !found.relation().isTrouble()).toList();
        if (!right.isEmpty()) {
            return right.subList(0, 1);
        }
        var figures =
                rounds.stream()
                        .map(found -> found.sides().getFirst().getLast().quantity().written())
                        .distinct()
                        .count();
        return figures == 1 ? rounds.subList(0, 1) : List.of();
    }

    private static Finding check(Page page, Claim pre, Claim post, Claim round) {
        var sum = Reading.written(pre.quantity()).plus(Reading.written(round.quantity()));
        var written = Reading.written(post.quantity());
        var plain = pre.quantity().written().add(round.quantity().written());
        var exactly = plain.compareTo(post.quantity().written()) == 0;
        var holds = exactly || sum.meets(written);
        return page.finding(
                "pre-money-plus-round-is-post-money",
                holds,
                exactly,
                List.of(pre, round),
                List.of(post),
                sum,
                written,
                Reasons.figure(pre.quantity())
                        + " pre-money and a round of "
                        + Reasons.figure(round.quantity())
                        + " come to "
                        + Reconciler.amount(plain, pre.quantity().unit())
                        + (holds ? ", as the article has it." : ", but the article says ")
                        + (holds ? "" : Reasons.figure(post.quantity()) + " post-money."));
    }
}
