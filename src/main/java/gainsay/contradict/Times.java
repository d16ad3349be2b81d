package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether what holds at one time can bear on what is said of another. A figure without a time of
/// its own takes the one that its sentence states for another figure.
final class Times {
    private final List<Claim> evidence;
    private final List<Claim> statement;

    Times(List<Claim> evidence, List<Claim> statement) {
        this.evidence = evidence;
        this.statement = statement;
    }

    /// True where the times meet, or one side leaves its time out.
    boolean mayBeSame(Claim found, Claim stated) {
        var one = window(found, evidence);
        var other = window(stated, statement);
        return !isBefore(one.end(), other.start()) && !isBefore(other.end(), one.start());
    }

    private static Window window(Claim claim, List<Claim> text) {
        var own = claim.scope().window();
        if (isDated(own)) {
            return own;
        }
        return text.stream()
                .filter(other -> other.evidence().span().equals(claim.evidence().span()))
                .map(other -> other.scope().window())
                .filter(Times::isDated)
                .findFirst()
                .orElse(own);
    }

    private static boolean isDated(Window window) {
        return window.start() != null || window.end() != null;
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }
}
