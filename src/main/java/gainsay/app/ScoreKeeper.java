package gainsay.app;

import gainsay.model.Claim;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Adds outcomes up to scores.
final class ScoreKeeper {
    private static final int BINS = 10;

    private final List<Outcome> outcomes;

    ScoreKeeper(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    Scores scores(String gold, int articles, List<String> unread) {
        var metrics = new TreeMap<String, Scores.Cut>();
        outcomes.stream()
                .map(Outcome::metric)
                .distinct()
                .forEach(m -> metrics.put(m, cut(outcome -> outcome.metric().equals(m), false)));
        return new Scores(
                gold,
                articles,
                cut(_ -> true, false),
                cut(Outcome::isMoney, false),
                cut(_ -> true, true),
                metrics,
                Slips.of(outcomes),
                reliability(),
                right(),
                alarms(),
                unread);
    }

    private Scores.Cut cut(Predicate<Outcome> part, boolean strict) {
        var chosen = outcomes.stream().filter(part).toList();
        var levels = new EnumMap<Level, Scores.Tally>(Level.class);
        for (var level : Level.values()) {
            levels.put(level, tally(chosen, level, strict));
        }
        var rows = chosen.stream().filter(o -> !(o instanceof Outcome.Unasked)).count();
        var optional = chosen.stream().filter(ScoreKeeper::isOptional).count();
        var reported = chosen.stream().filter(o -> !(o instanceof Outcome.Missed)).count();
        return new Scores.Cut((int) rows, (int) optional, (int) reported, levels);
    }

    private static Scores.Tally tally(List<Outcome> outcomes, Level level, boolean strict) {
        var right = 0;
        var reported = 0;
        var wanted = 0;
        for (var outcome : outcomes) {
            if (strict || counts(outcome, level)) {
                right += isRight(outcome, level) ? 1 : 0;
                reported += outcome instanceof Outcome.Missed ? 0 : 1;
                wanted += outcome instanceof Outcome.Unasked ? 0 : 1;
            }
        }
        return new Scores.Tally(right, reported, wanted);
    }

    /// Optional rows count where they are right and are left out where they are not.
    private static boolean counts(Outcome outcome, Level level) {
        return !isOptional(outcome) || isRight(outcome, level);
    }

    private static boolean isOptional(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Paired paired -> paired.row().optional();
            case Outcome.Missed missed -> missed.row().optional();
            case Outcome.Unasked _ -> false;
        };
    }

    private static boolean isRight(Outcome outcome, Level level) {
        return outcome instanceof Outcome.Paired paired && paired.isRightAt(level);
    }

    private SortedSet<String> right() {
        var right = new TreeSet<String>();
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Paired paired && paired.isRightAt(Level.CLAIM)) {
                right.add(paired.row().key());
            }
        }
        return right;
    }

    private SortedSet<String> alarms() {
        var alarms = new TreeSet<String>();
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Unasked(var claim, _)) {
                var value = claim.quantity();
                alarms.add(Slips.doc(claim) + ":" + value.span().start() + ":" + value.text());
            }
        }
        return alarms;
    }

    private List<Scores.Bin> reliability() {
        var right = new int[BINS];
        var claims = new int[BINS];
        var sums = new double[BINS];
        for (var outcome : outcomes) {
            var claim = claimOf(outcome);
            if (claim != null && counts(outcome, Level.CLAIM)) {
                var bin = Math.clamp((int) Math.floor(claim.confidence() * BINS), 0, BINS - 1);
                claims[bin]++;
                sums[bin] += claim.confidence();
                right[bin] += isRight(outcome, Level.CLAIM) ? 1 : 0;
            }
        }
        var bins = new ArrayList<Scores.Bin>();
        for (var i = 0; i < BINS; i++) {
            if (claims[i] > 0) {
                var from = i / (double) BINS;
                var to = (i + 1) / (double) BINS;
                bins.add(new Scores.Bin(from, to, claims[i], right[i], sums[i] / claims[i]));
            }
        }
        return bins;
    }

    private static @Nullable Claim claimOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Paired paired -> paired.claim();
            case Outcome.Missed _ -> null;
            case Outcome.Unasked unasked -> unasked.claim();
        };
    }
}
