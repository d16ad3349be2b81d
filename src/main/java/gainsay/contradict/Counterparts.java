package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Judged;
import gainsay.model.Relation;
import gainsay.model.Status;
import java.util.Comparator;
import java.util.List;

/// Finds for each figure of a statement the figure of the evidence that measures the same, and lets
/// it judge. Stated differences of scope keep two figures apart here as anywhere.
final class Counterparts {
    private static final List<Rule> SCOPE =
            List.of(
                    new EarlierFigures(),
                    new Denials(),
                    new Forecasters(),
                    new UnevenFirmness(),
                    new Currencies(),
                    new OtherRounds(),
                    new Bases(),
                    new Qualifiers());

    private final Knowledge known;
    private final List<Position> evidence;
    private final Likeness likeness;
    private final Positions positions;
    private final Times times;

    Counterparts(Knowledge known, List<Claim> statement, List<Claim> evidence) {
        this.known = known;
        this.positions = new Positions(known);
        this.times = new Times(evidence, statement);
        this.likeness =
                new Likeness(
                        known.words(),
                        new Neighbourhood(known.words(), evidence),
                        new Neighbourhood(known.words(), statement));
        this.evidence =
                evidence.stream()
                        .filter(claim -> claim.evidence().zone().speaksForTheArticle())
                        .flatMap(claim -> Alternatives.of(claim).stream())
                        .map(positions::position)
                        .toList();
    }

    Judged judge(Claim claim) {
        var stated =
                positions.position(
                        Alternatives.markAsShare(claim).orElse(Alternatives.plainly(claim)));
        var candidates = candidates(stated);
        if (candidates.isEmpty()) {
            return none(claim);
        }
        var best = candidates.getFirst();
        var status = status(best.position(), stated);
        if (status == Status.CONTRADICTED && mayBeMeantElsewise(best, stated, candidates)) {
            return none(claim);
        }
        return status == Status.NEW
                ? none(claim)
                : new Judged(claim, status, List.of(best.position().first()));
    }

    private boolean mayBeMeantElsewise(
            Likeness.Candidate best, Position stated, List<Likeness.Candidate> candidates) {
        return !isSure(best, candidates)
                || isToldElsewhere(stated, candidates)
                || OfOnePlace.isPart(best.position(), stated)
                || OfOnePlace.isElsewhere(stated, evidence);
    }

    /// The very amount stands in the evidence, if beside other words.
    private static boolean isToldElsewhere(Position stated, List<Likeness.Candidate> candidates) {
        return !stated.quantity().unit().equals("1")
                && stated.quantity().isPoint()
                && candidates.stream().anyMatch(c -> isSameFigure(c.position(), stated));
    }

    private static boolean isSameFigure(Position one, Position other) {
        return one.quantity().written().compareTo(other.quantity().written()) == 0;
    }

    /// The figure itself is right and stands for another day: the statement misdates it.
    private static boolean isTelling(Position stated) {
        return stated.quantity().isPoint()
                && stated.quantity().written().stripTrailingZeros().precision() > 1;
    }

    private static Judged none(Claim claim) {
        return new Judged(claim, Status.NEW, List.of());
    }

    /// What differs must measure the same beyond doubt: it counts the same thing, or it is the only
    /// figure of its kind, or shares more words than the next one.
    private static boolean isSure(Likeness.Candidate best, List<Likeness.Candidate> candidates) {
        if (best.counted() || candidates.size() == 1) {
            return true;
        }
        return best.shared() > 0 && best.score() > candidates.get(1).score();
    }

    private List<Likeness.Candidate> candidates(Position stated) {
        return evidence.stream()
                .map(position -> inOneCurrency(position, stated))
                .filter(position -> family(position).equals(family(stated)))
                .map(position -> likeness.of(position, stated))
                .filter(Likeness.Candidate::isPossible)
                .sorted(Comparator.comparingDouble(Likeness.Candidate::score).reversed())
                .toList();
    }

    private String family(Position position) {
        return known.family(position.quantity());
    }

    /// A bare dollar is the same dollar in two short texts about the same thing.
    private static Position inOneCurrency(Position position, Position stated) {
        var one = position.quantity();
        var other = stated.quantity();
        return one.text().startsWith("$")
                        && other.text().startsWith("$")
                        && !one.unit().equals(other.unit())
                ? position.withQuantity(one.withUnit(other.unit()))
                : position;
    }

    private Status status(Position found, Position stated) {
        if (!times.mayBeSame(found.first(), stated.first())) {
            return isSameFigure(found, stated) && isTelling(stated)
                    ? Status.CONTRADICTED
                    : Status.NEW;
        }
        var pair = Pair.of(found, stated, known, article -> List.of());
        if (pair.isApart() && Hearing.verdict(SCOPE, pair) instanceof Verdict.Found scope) {
            return scope.relation() == Relation.UPDATES ? Status.UPDATED : Status.NEW;
        }
        return BesideEvidence.status(found.quantity(), stated.quantity());
    }
}
