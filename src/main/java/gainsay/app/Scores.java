package gainsay.app;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/// How a reading compares with a gold file. `all` and `metrics` take optional rows as the gold
/// means them, `money` is the same for amounts of money, and `strict` treats every row as required.
/// `right` names the rows that are right at the claim level, `alarms` the claims that nobody asked
/// for; `unread` gives a sentence for each article of the gold that could not be read.
public record Scores(
        String gold,
        int articles,
        Cut all,
        Cut money,
        Cut strict,
        SortedMap<String, Cut> metrics,
        List<Slip> slips,
        List<Bin> reliability,
        SortedSet<String> right,
        SortedSet<String> alarms,
        List<String> unread) {
    public Scores {
        metrics = Collections.unmodifiableSortedMap(metrics);
        slips = List.copyOf(slips);
        reliability = List.copyOf(reliability);
        right = Collections.unmodifiableSortedSet(right);
        alarms = Collections.unmodifiableSortedSet(alarms);
        unread = List.copyOf(unread);
    }

    /// A part of the gold with its marks at every level.
    public record Cut(int rows, int optional, int reported, Map<Level, Tally> levels) {
        public Cut {
            levels = Collections.unmodifiableMap(levels);
        }

        public Tally at(Level level) {
            var tally = levels.get(level);
            if (tally == null) {
                throw new IllegalStateException("no tally for " + level);
            }
            return tally;
        }
    }

    /// How many were right, of how many reported and of how many wanted. Where none was reported,
    /// or none wanted, none was wrong and the share is 1.
    public record Tally(int right, int reported, int wanted) {
        public double precision() {
            return reported == 0 ? 1 : right / (double) reported;
        }

        public double recall() {
            return wanted == 0 ? 1 : right / (double) wanted;
        }

        /// The harmonic mean of precision and recall.
        public double f1() {
            return reported + wanted == 0 ? 1 : 2.0 * right / (reported + wanted);
        }
    }

    /// What is wrong, gravest first, and the lowest level that it spoils.
    public enum Kind {
        MISSED(Level.VALUE),
        FALSE_ALARM(Level.VALUE),
        REPORTED_TWICE(Level.VALUE),
        WRONG_VALUE(Level.VALUE),
        WRONG_METRIC(Level.METRIC),
        WRONG_SUBJECT(Level.CLAIM),
        WRONG_COMPARATOR(Level.FULL),
        WRONG_MODALITY(Level.FULL);

        private final Level fails;

        Kind(Level fails) {
            this.fails = fails;
        }

        public Level fails() {
            return fails;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// One error. `about` is the metric, or what was read as what ("cost as price"); `optional` is
    /// true where the gold's row is. `sentence` is the claim's, or the gold's quote where there is
    /// no claim; `expected` or `got` is empty where there is nothing on that side.
    public record Slip(
            Kind kind,
            String about,
            boolean optional,
            String doc,
            String text,
            String sentence,
            String expected,
            String got) {}

    /// Claims of a confidence from `from` up to, not including, `to`, and how many of them are
    /// right at the claim level.
    public record Bin(double from, double to, int claims, int right, double meanConfidence) {
        public double share() {
            return claims == 0 ? 0 : right / (double) claims;
        }
    }

    /// True when every article that the gold is about could be read.
    public boolean isComplete() {
        return unread.isEmpty();
    }

    /// For people: one line for each part of the gold, the errors by kind, then each of them.
    public String table() {
        return ScoresTable.of(this);
    }

    /// The same as one JSON object.
    public String json() {
        return ScoresJson.of(this);
    }
}
