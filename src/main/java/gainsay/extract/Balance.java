package gainsay.extract;

import gainsay.lexicon.Weights;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Fitted weights laid out so that a sign is looked up once for all conditions: what it weighs
/// under each stands in one row.
final class Balance {
    /// How a sign and its condition are written as one: "revenue left sales", "rules for revenue".
    enum Joint {
        CONDITION_FIRST,
        CONDITION_LAST;

        private static final String FOR = " for ";

        String joined(String condition, String sign) {
            return this == CONDITION_FIRST ? condition + " " + sign : sign + FOR + condition;
        }

        private int cut(String sign) {
            return this == CONDITION_FIRST ? sign.indexOf(' ') : sign.lastIndexOf(FOR);
        }

        private String condition(String sign, int cut) {
            return this == CONDITION_FIRST
                    ? sign.substring(0, cut)
                    : sign.substring(cut + FOR.length());
        }

        private String rest(String sign, int cut) {
            return this == CONDITION_FIRST ? sign.substring(cut + 1) : sign.substring(0, cut);
        }
    }

    private final Weights weights;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, int[]> rows = new HashMap<>();

    Balance(Weights weights, Joint joint) {
        this.weights = weights;
        weights.forEach((sign, weight) -> {
            var cut = joint.cut(sign);
            if (cut > 0) {
                put(joint.condition(sign, cut), joint.rest(sign, cut), weight);
            }
        });
    }

    private void put(String condition, String sign, int weight) {
        var column = columns.computeIfAbsent(condition, _ -> columns.size());
        var row = rows.getOrDefault(sign, new int[0]);
        if (row.length <= column) {
            row = Arrays.copyOf(row, column + 1);
            rows.put(sign, row);
        }
        row[column] = weight;
    }

    /// Some sign weighs something under that condition.
    boolean knows(String condition) {
        return columns.containsKey(condition);
    }

    /// The sum over signs that need no condition, in parts of [Weights].
    int sum(Collection<String> signs) {
        return weights.of(signs);
    }

    /// The sums over some signs under each condition, in parts; see [#under].
    int[] sums(Collection<String> signs) {
        var sums = new int[columns.size()];
        for (var sign : signs) {
            var row = rows.get(sign);
            if (row != null) {
                for (var i = 0; i < row.length; i++) {
                    sums[i] += row[i];
                }
            }
        }
        return sums;
    }

    /// Of [#sums], the one under a condition.
    int under(String condition, int[] sums) {
        var column = columns.get(condition);
        return column == null ? 0 : sums[column];
    }
}
