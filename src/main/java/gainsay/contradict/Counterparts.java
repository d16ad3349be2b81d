package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Judged;
import gainsay.model.Relation;
import gainsay.model.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Finds for each figure of a statement the figure of the evidence that measures the same: one unit
/// family, counted things that do not exclude each other, and the most words in common. Stated
/// differences of scope keep two figures apart here as anywhere.
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
                    new Qualifiers(),
                    new SignsOfChange());
    private static final double SAME_COUNTED = 4;
    private static final double SAME_METRIC = 1;
    private static final double SAME_FIGURE = 1.5;
    private static final double SHARED_WORD = 1;

    /// One figure of the evidence and how much speaks for its measuring the same.
    private record Candidate(Position position, boolean counted, int shared, double likeness) {}

    private final Knowledge known;
    private final List<Claim> evidence;
    private final Positions positions;
    private final Neighbourhood ofEvidence;
    private final Neighbourhood ofStatement;

    Counterparts(Knowledge known, List<Claim> statement, List<Claim> evidence) {
        this.known = known;
        this.positions = new Positions(known);
        this.evidence =
                evidence.stream()
                        .filter(claim -> claim.evidence().zone().speaksForTheArticle())
                        .toList();
        this.ofEvidence = new Neighbourhood(known.words(), evidence);
        this.ofStatement = new Neighbourhood(known.words(), statement);
    }

    Judged judge(Claim claim) {
        var stated = positions.position(claim);
        var candidates = candidates(claim, stated);
        if (candidates.isEmpty()) {
            return none(claim);
        }
        var best = candidates.getFirst();
        var status = status(best.position(), stated);
        if (status == Status.CONTRADICTED && !isSure(best, candidates)) {
            return none(claim);
        }
        return status == Status.NEW
                ? none(claim)
                : new Judged(claim, status, List.of(best.position().first()));
    }

    private static Judged none(Claim claim) {
        return new Judged(claim, Status.NEW, List.of());
    }

    /// What differs must measure the same beyond doubt: it counts the same thing, or it is the only
    /// figure of its kind, or shares more words than the next one.
    private static boolean isSure(Candidate best, List<Candidate> candidates) {
        if (best.counted() || candidates.size() == 1) {
            return true;
        }
        return best.shared() > 0 && best.likeness() > candidates.get(1).likeness();
    }

    private List<Candidate> candidates(Claim claim, Position stated) {
        return evidence.stream()
                .map(positions::position)
                .filter(position -> family(position).equals(family(stated)))
                .map(position -> candidate(position, stated, claim))
                .filter(candidate -> !excluded(candidate, stated))
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .toList();
    }

    private String family(Position position) {
        return known.family(position.quantity());
    }

    private Candidate candidate(Position position, Position stated, Claim claim) {
        var left = ofEvidence.of(position.first());
        var right = ofStatement.of(claim);
        var counted = sameCounted(position, left, stated, right);
        var shared = Words.shared(left, right);
        var likeness = SHARED_WORD * shared + (counted ? SAME_COUNTED : 0);
        likeness += position.first().metric().equals(claim.metric()) ? SAME_METRIC : 0;
        likeness += sameFigure(position, stated) ? SAME_FIGURE : 0;
        return new Candidate(position, counted, shared, likeness);
    }

    private static boolean sameFigure(Position one, Position other) {
        return one.quantity().written().compareTo(other.quantity().written()) == 0;
    }

    private boolean sameCounted(
            Position one, Set<String> wordsOfOne, Position other, Set<String> wordsOfOther) {
        var a = known.words().counted(one.quantity().counted());
        var b = known.words().counted(other.quantity().counted());
        if (a.isPresent() && b.isPresent() && a.get().head().equals(b.get().head())) {
            return true;
        }
        return (a.isPresent() && wordsOfOther.contains(a.get().head()))
                || (b.isPresent() && wordsOfOne.contains(b.get().head()));
    }

    /// Both say what they count, and it is not the same.
    private boolean excluded(Candidate candidate, Position stated) {
        var one = candidate.position().quantity();
        var other = stated.quantity();
        if (candidate.counted() || sameFigure(candidate.position(), stated)) {
            return false;
        }
        var counts = one.unit().equals("1");
        var both = one.counted() != null && other.counted() != null;
        var either = one.counted() != null || other.counted() != null;
        return counts && (both || (either && candidate.shared() == 0));
    }

    private Status status(Position found, Position stated) {
        if (!Times.mayBeSame(found.window(), stated.window())) {
            return Status.NEW;
        }
        var pair = Pair.of(found, stated, known, article -> List.of());
        if (pair.isApart() && Hearing.verdict(SCOPE, pair) instanceof Verdict.Found scope) {
            return scope.relation() == Relation.UPDATES ? Status.UPDATED : Status.NEW;
        }
        return BesideEvidence.status(found.quantity(), stated.quantity());
    }
}
