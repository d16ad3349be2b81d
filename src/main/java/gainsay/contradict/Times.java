package gainsay.contradict;

import gainsay.model.Window;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether what holds at one time can bear on what is said of another.
final class Times {
    private Times() {}

    /// True where the times meet, or one side leaves its time out.
    static boolean mayBeSame(Window one, Window other) {
        return !isBefore(one.end(), other.start()) && !isBefore(other.end(), one.start());
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }
}
