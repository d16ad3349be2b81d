package gainsay.app;

import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings the rows and the claims of one article together, one to one, by overlap of their values:
/// the closest fit first, and among equal fits the claim that is right furthest.
final class Alignment {
    private record Candidate(int row, int claim, double fit, long right, boolean optional) {}

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble((Candidate c) -> -c.fit())
                    .thenComparingLong(c -> -c.right())
                    .thenComparing(Candidate::optional)
                    .thenComparingInt(Candidate::row)
                    .thenComparingInt(Candidate::claim);

    private final Marker marker;
    private final List<GoldRow> rows;
    private final List<List<Span>> places;
    private final List<Claim> reported;
    private final List<Claim> silent;

    private Alignment(Marker marker, Article article, List<GoldRow> rows, List<Claim> claims) {
        this.marker = marker;
        this.rows = rows;
        this.places = rows.stream().map(row -> row.placesIn(article.text())).toList();
        this.reported = claims.stream().filter(Alignment::isReported).toList();
        this.silent = claims.stream().filter(claim -> !isReported(claim)).toList();
    }

    static List<Answer> of(Marker marker, Article article, List<GoldRow> rows, List<Claim> claims) {
        return new Alignment(marker, article, rows, claims).answers();
    }

    /// Quantities that found no subject are kept for another day, and boilerplate claims nothing.
    private static boolean isReported(Claim claim) {
        return claim.subject() != null && claim.evidence().zone() != Zone.BOILERPLATE;
    }

    private List<Answer> answers() {
        var candidates = candidates();
        var answers = new ArrayList<Answer>();
        var takenRows = new HashSet<Integer>();
        var takenClaims = new HashSet<Integer>();
        for (var candidate : candidates) {
            if (takenRows.contains(candidate.row()) || takenClaims.contains(candidate.claim())) {
                continue;
            }
            takenRows.add(candidate.row());
            takenClaims.add(candidate.claim());
            answers.add(paired(candidate.row(), candidate.claim()));
        }
        addMissed(answers, takenRows);
        addUnasked(answers, takenClaims, candidates);
        return answers;
    }

    private List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        for (var row = 0; row < rows.size(); row++) {
            for (var claim = 0; claim < reported.size(); claim++) {
                var fit = fit(places.get(row), reported.get(claim));
                if (fit > 0) {
                    candidates.add(candidate(row, claim, fit));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    private Candidate candidate(int row, int claim, double fit) {
        var paired = paired(row, claim);
        var right = Arrays.stream(Level.values()).filter(paired::isRightAt).count();
        return new Candidate(row, claim, fit, right, rows.get(row).optional());
    }

    private Answer.Paired paired(int row, int claim) {
        var asked = rows.get(row);
        var answer = reported.get(claim);
        return new Answer.Paired(asked, answer, marker.wrong(asked, answer));
    }

    /// The share of the text of both that they have in common.
    private static double fit(List<Span> places, Claim claim) {
        var best = 0.0;
        var value = claim.quantity().span();
        for (var place : places) {
            if (place.overlaps(value)) {
                var shared =
                        Math.min(place.end(), value.end()) - Math.max(place.start(), value.start());
                best = Math.max(best, shared / (double) (place.length() + value.length() - shared));
            }
        }
        return best;
    }

    private void addMissed(List<Answer> answers, Set<Integer> taken) {
        for (var row = 0; row < rows.size(); row++) {
            if (!taken.contains(row)) {
                answers.add(new Answer.Missed(rows.get(row), silentAt(row).orElse(null)));
            }
        }
    }

    private Optional<Claim> silentAt(int row) {
        return silent.stream().filter(claim -> fit(places.get(row), claim) > 0).findFirst();
    }

    private void addUnasked(List<Answer> answers, Set<Integer> taken, List<Candidate> candidates) {
        for (var claim = 0; claim < reported.size(); claim++) {
            if (!taken.contains(claim)) {
                var index = claim;
                var again = candidates.stream().anyMatch(c -> c.claim() == index);
                answers.add(new Answer.Unasked(reported.get(claim), again));
            }
        }
    }
}
