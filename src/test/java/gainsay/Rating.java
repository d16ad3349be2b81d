package gainsay;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the table of yardsticks: what we reach on a set, beside what others published and
/// what we want to reach, as shares of one. `left` lists what is still wrong, for those who look.
public record Rating(
        String set,
        String measures,
        double score,
        @Nullable Double published,
        @Nullable Double goal,
        List<String> left) {
    public Rating {
        left = List.copyOf(left);
    }

    public Rating(String set, String measures, double score) {
        this(set, measures, score, null, null, List.of());
    }

    public Rating besides(@Nullable Double theirs, @Nullable Double wanted) {
        return new Rating(set, measures, score, theirs, wanted, left);
    }

    public Rating leaving(List<String> wrong) {
        return new Rating(set, measures, score, published, goal, wrong);
    }

    boolean isReached() {
        return goal == null || score >= goal;
    }

    String row() {
        return String.join(
                        " | ",
                        "| " + set,
                        measures,
                        percent(score),
                        percent(published),
                        percent(goal),
                        goal == null ? "" : isReached() ? "reached" : "missed")
                + " |";
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
