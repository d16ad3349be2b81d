package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Judged;
import gainsay.model.Status;
import java.util.List;
import java.util.function.Function;

/// Two short texts about the same thing, one judging the other: a figure whose matter has no say is
/// laid beside the figure of the evidence that measures most nearly the same.
final class SideBySide {
    private final Knowledge known;
    private final Counterparts counterparts;
    private final List<Claim> statement;

    SideBySide(Knowledge known, List<Claim> statement, List<Claim> evidence) {
        this.known = known;
        this.statement = statement;
        this.counterparts = new Counterparts(known, statement, evidence);
    }

    List<Judged> judged(Function<Claim, Judged> byMatter) {
        return statement.stream().map(claim -> judged(claim, byMatter.apply(claim))).toList();
    }

    private Judged judged(Claim claim, Judged first) {
        var moved = first.status() == Status.UPDATED && known.words().signalsChange(claim);
        return moved ? first : counterparts.judge(claim);
    }
}
