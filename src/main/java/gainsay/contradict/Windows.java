package gainsay.contradict;

import gainsay.model.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How the times of two figures stand to each other. `share` is the part of the shorter window that
/// both cover; `shorter` is -1 where the left one is shorter, 1 where the right one is, 0 where
/// they last equally long or nobody knows. `assumed` says that only lengths were given and that
/// nothing speaks against one lying inside the other.
record Windows(Kind kind, double share, int shorter, boolean assumed) {
    enum Kind {
        /// Neither side states a time.
        BOTH_OPEN,
        /// One side states a time, the other leaves it out.
        ONE_OPEN,
        SAME,
        /// The left one lies inside the right one.
        INSIDE,
        CONTAINS,
        OVERLAP,
        DISJOINT,
        /// Both state a time, and how they lie to each other cannot be told.
        UNKNOWN
    }

    private static final double ALIKE = 0.05;

    static Windows between(
            Window left, @Nullable LocalDate leftDay, Window right, @Nullable LocalDate rightDay) {
        if (!left.isStated() || !right.isStated()) {
            var kind = left.isStated() == right.isStated() ? Kind.BOTH_OPEN : Kind.ONE_OPEN;
            return new Windows(kind, 0, 0, false);
        }
        var a = Stretch.of(left);
        var b = Stretch.of(right);
        if (a != null && b != null) {
            return stretches(a, b);
        }
        if ((left.length() != null && (right.length() != null || b != null))
                || (right.length() != null && a != null)) {
            return lengths(left, a, leftDay, right, b, rightDay);
        }
        return halfOpen(left, right);
    }

    boolean mayBeSame() {
        return kind == Kind.BOTH_OPEN || kind == Kind.ONE_OPEN || kind == Kind.SAME;
    }

    String label() {
        return switch (kind) {
            case BOTH_OPEN, SAME -> "same";
            case ONE_OPEN -> "unstated on one side";
            case INSIDE -> "inside";
            case CONTAINS -> "contains";
            case OVERLAP -> "overlaps";
            case DISJOINT -> "disjoint";
            case UNKNOWN -> "unknown";
        };
    }

    private static Windows stretches(Stretch a, Stretch b) {
        var shared = a.shared(b);
        var shorter = compareLengths((double) a.days(), (double) b.days());
        if (shared == null) {
            return new Windows(Kind.DISJOINT, 0, shorter, false);
        }
        var share = (double) shared.days() / Math.min(a.days(), b.days());
        if (a.holds(b) && b.holds(a)) {
            return new Windows(Kind.SAME, 1, 0, false);
        }
        if (b.holds(a)) {
            return new Windows(Kind.INSIDE, 1, -1, false);
        }
        if (a.holds(b)) {
            return new Windows(Kind.CONTAINS, 1, 1, false);
        }
        return new Windows(Kind.OVERLAP, share, shorter, false);
    }

    /// At least one side gives only how long. What it leaves out is compatible, unless the days on
    /// which the articles appeared place it elsewhere.
    private static Windows lengths(
            Window left,
            @Nullable Stretch a,
            @Nullable LocalDate leftDay,
            Window right,
            @Nullable Stretch b,
            @Nullable LocalDate rightDay) {
        var leftPlaced = a != null ? a : placed(left.length(), leftDay);
        var rightPlaced = b != null ? b : placed(right.length(), rightDay);
        if (leftPlaced != null && rightPlaced != null) {
            var met = stretches(leftPlaced, rightPlaced);
            if (met.kind == Kind.DISJOINT || met.share < 0.5) {
                return met;
            }
        }
        var shorter = compareLengths(length(left, a), length(right, b));
        var kind = shorter == 0 ? Kind.SAME : shorter < 0 ? Kind.INSIDE : Kind.CONTAINS;
        return new Windows(kind, 1, shorter, true);
    }

    private static double length(Window window, @Nullable Stretch stretch) {
        if (stretch != null) {
            return stretch.days();
        }
        var length = window.length();
        return length == null ? 0 : Stretch.days(length);
    }

    private static @Nullable Stretch placed(@Nullable Period length, @Nullable LocalDate day) {
        return length == null || day == null ? null : Stretch.upTo(day, length);
    }

    /// "By 2040" and "since 2021" know one end only.
    private static Windows halfOpen(Window left, Window right) {
        var sameEnd = left.end() != null && right.end() != null;
        var sameStart = left.start() != null && right.start() != null;
        if (sameEnd) {
            var kind = Objects.equals(left.end(), right.end()) ? Kind.SAME : Kind.DISJOINT;
            return new Windows(kind, 0, 0, false);
        }
        if (sameStart && Objects.equals(left.start(), right.start())) {
            return new Windows(Kind.SAME, 1, 0, false);
        }
        return new Windows(Kind.UNKNOWN, 0, 0, false);
    }

    private static int compareLengths(double a, double b) {
        if (Math.abs(a - b) <= ALIKE * Math.max(a, b)) {
            return 0;
        }
        return a < b ? -1 : 1;
    }
}
