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

/// Adds answers up to scores.
final class ScoreKeeper {
    private static final int BINS = 10;

    private final List<Answer> answers;

    ScoreKeeper(List<Answer> answers) {
        this.answers = List.copyOf(answers);
    }

    Scores scores(String gold, int articles, List<String> unread) {
        var metrics = new TreeMap<String, Scores.Cut>();
        answers.stream()
                .map(Answer::metric)
                .distinct()
                .forEach(m -> metrics.put(m, cut(answer -> answer.metric().equals(m), false)));
        return new Scores(
                gold,
                articles,
                cut(_ -> true, false),
                cut(Answer::isMoney, false),
                cut(_ -> true, true),
                metrics,
                Slips.of(answers),
                reliability(),
                right(),
                alarms(),
                unread);
    }

    private Scores.Cut cut(Predicate<Answer> part, boolean strict) {
        var chosen = answers.stream().filter(part).toList();
        var levels = new EnumMap<Level, Scores.Tally>(Level.class);
        for (var level : Level.values()) {
            levels.put(level, tally(chosen, level, strict));
        }
        var rows = chosen.stream().filter(o -> !(o instanceof Answer.Unasked)).count();
        var optional = chosen.stream().filter(ScoreKeeper::isOptional).count();
        var reported = chosen.stream().filter(o -> !(o instanceof Answer.Missed)).count();
        return new Scores.Cut((int) rows, (int) optional, (int) reported, levels);
    }

    private static Scores.Tally tally(List<Answer> answers, Level level, boolean strict) {
        var right = 0;
        var reported = 0;
        var wanted = 0;
        for (var answer : answers) {
            if (strict || counts(answer, level)) {
                right += isRight(answer, level) ? 1 : 0;
                reported += answer instanceof Answer.Missed ? 0 : 1;
                wanted += answer instanceof Answer.Unasked ? 0 : 1;
            }
        }
        return new Scores.Tally(right, reported, wanted);
    }

    /// Optional rows count where they are right and are left out where they are not.
    private static boolean counts(Answer answer, Level level) {
        return !isOptional(answer) || isRight(answer, level);
    }

    private static boolean isOptional(Answer answer) {
        return switch (answer) {
            case Answer.Paired paired -> paired.row().optional();
            case Answer.Missed missed -> missed.row().optional();
            case Answer.Unasked _ -> false;
        };
    }

    private static boolean isRight(Answer answer, Level level) {
        return answer instanceof Answer.Paired paired && paired.isRightAt(level);
    }

    private SortedSet<String> right() {
        var right = new TreeSet<String>();
        for (var answer : answers) {
            if (answer instanceof Answer.Paired paired && paired.isRightAt(Level.CLAIM)) {
                right.add(paired.row().key());
            }
        }
        return right;
    }

    private SortedSet<String> alarms() {
        var alarms = new TreeSet<String>();
        for (var answer : answers) {
            if (answer instanceof Answer.Unasked(var claim, _)) {
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
        for (var answer : answers) {
            var claim = claimOf(answer);
            if (claim != null && counts(answer, Level.CLAIM)) {
                var bin = Math.clamp((int) Math.floor(claim.confidence() * BINS), 0, BINS - 1);
                claims[bin]++;
                sums[bin] += claim.confidence();
                right[bin] += isRight(answer, Level.CLAIM) ? 1 : 0;
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

    private static @Nullable Claim claimOf(Answer answer) {
        return switch (answer) {
            case Answer.Paired paired -> paired.claim();
            case Answer.Missed _ -> null;
            case Answer.Unasked unasked -> unasked.claim();
        };
    }
}
