package gainsay.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Signs that several options of a figure share; they are weighed once for all. For one thread.
final class Signs {
    private final Set<String> all;
    private @Nullable Balance by;
    private int[] sums = {};

    Signs(Set<String> all) {
        this.all = all;
    }

    Set<String> all() {
        return all;
    }

    /// In parts of [Weights].
    int weight(Balance balance, String condition) {
        if (by != balance) {
            sums = balance.sums(all);
            by = balance;
        }
        return balance.under(condition, sums);
    }
}
