package gainsay.app;

import gainsay.model.Claim;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of one gold row or one reported claim.
sealed interface Answer {
    /// The row and the claim that was aligned with it.
    record Paired(GoldRow row, Claim claim, Optional<Scores.Kind> wrong) implements Answer {
        boolean isRightAt(Level level) {
            return wrong.isEmpty() || wrong.get().fails().compareTo(level) > 0;
        }
    }

    /// No claim was left for the row; `subjectless` is a figure that was read there but never
    /// reported, because it found no subject or stands in boilerplate.
    record Missed(GoldRow row, @Nullable Claim subjectless) implements Answer {}

    /// The claim overlaps no row, or, where `again` is true, only rows that another claim took.
    record Unasked(Claim claim, boolean again) implements Answer {}

    /// The metric it counts under: the gold's, or the claim's own where no row was asked for.
    default String metric() {
        return switch (this) {
            case Paired paired -> paired.row().metric();
            case Missed missed -> missed.row().metric();
            case Unasked unasked -> unasked.claim().metric();
        };
    }

    default boolean isMoney() {
        return switch (this) {
            case Paired paired -> paired.row().isMoney();
            case Missed missed -> missed.row().isMoney();
            case Unasked unasked -> unasked.claim().quantity().isMoney();
        };
    }
}
