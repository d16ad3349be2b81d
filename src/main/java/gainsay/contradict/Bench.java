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
        if (!Positions.mayBeHeard(statement)) {
            return new Judged(statement, Status.NEW, List.of());
        }
        var positions = new Positions(known);
        var stated = positions.position(statement);
        for (var position : positions.of(evidence)) {
            var status = status(stated, position);
            if (status.or(best) != best) {
                best = status;
                decisive.clear();
            }
            if (status == best && status != Status.NEW) {
                decisive.addAll(position.mentions());
            }
        }
        return new Judged(statement, best, decisive);
    }

    private Status status(Position statement, Position evidence) {
        var pair = Pair.of(evidence, statement, known, claimsOfArticle);
        return Judgement.of(pair, Hearing.verdict(rules, pair));
    }
}
