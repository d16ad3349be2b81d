package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Judged;
import gainsay.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Judges one claim by evidence of its own matter, claim by claim, under the rules of the court.
record Bench(List<Rule> rules, Knowledge known, Function<String, List<Claim>> claimsOfArticle) {
    Judged judge(Claim statement, List<Claim> evidence) {
        var best = Status.NEW;
        var decisive = new ArrayList<Claim>();
        for (var claim : evidence) {
            var status = status(statement, claim);
            if (status.or(best) != best) {
                best = status;
                decisive.clear();
            }
            if (status == best && status != Status.NEW) {
                decisive.add(claim);
            }
        }
        return new Judged(statement, best, decisive);
    }

    private Status status(Claim statement, Claim evidence) {
        if (!Positions.mayBeHeard(evidence) || !Positions.mayBeHeard(statement)) {
            return Status.NEW;
        }
        var positions = new Positions(known);
        var pair =
                Pair.of(
                        positions.position(evidence),
                        positions.position(statement),
                        known,
                        claimsOfArticle);
        return Judgement.of(pair, Hearing.verdict(rules, pair));
    }
}
