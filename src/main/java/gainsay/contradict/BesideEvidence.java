package gainsay.contradict;

import gainsay.model.Bound;
import gainsay.model.Quantity;
import gainsay.model.Status;
import gainsay.model.Zone;
import java.math.BigDecimal;

/// The logic of a stated figure beside one of the evidence that measures the same: what the
/// evidence allows in full is supported, what it rules out is contradicted. A plain figure of the
/// evidence is meant to its last digit where the statement gives a bound; a bound of the evidence
/// is read as its figure and a little.
final class BesideEvidence {
    private BesideEvidence() {}

    static Status status(Quantity evidence, Quantity stated) {
        if (isOneBound(evidence, stated)) {
            return isWeaker(evidence, stated) ? Status.SUPPORTED : Status.CONTRADICTED;
        }
        if (isOpen(stated)) {
            return within(read(evidence), bound(stated));
        }
        if (isOpen(evidence)) {
            return stated.written().compareTo(evidence.written()) == 0
                    ? Status.SUPPORTED
                    : within(Reading.fair(stated, Zone.BODY), read(evidence));
        }
        var kind = Accord.of(evidence, Zone.BODY, stated, Zone.BODY).kind();
        return switch (kind) {
            case SAME, AGREE, LEFT_INSIDE -> Status.SUPPORTED;
            case APART, APART_AS_READ -> Status.CONTRADICTED;
            case RIGHT_INSIDE, ROOM -> Status.NEW;
        };
    }

    private static boolean isOpen(Quantity quantity) {
        return quantity.low() == null || quantity.high() == null;
    }

    /// Two bounds of one direction.
    private static boolean isOneBound(Quantity evidence, Quantity stated) {
        return (evidence.high() == null && stated.high() == null)
                || (evidence.low() == null && stated.low() == null);
    }

    private static boolean isWeaker(Quantity evidence, Quantity stated) {
        var side = stated.written().compareTo(evidence.written());
        return stated.high() == null ? side <= 0 : side >= 0;
    }

    private static Range bound(Quantity stated) {
        return new Range(
                stated.low(),
                stated.high(),
                stated.bound() == Bound.OVER,
                stated.bound() == Bound.UNDER);
    }

    /// The evidence as a reader takes it, without a margin for rounding.
    private static Range read(Quantity evidence) {
        var low = evidence.low();
        var high = evidence.high();
        if (low != null && high == null) {
            return new Range(low, low.add(lastDigit(low)), evidence.bound() == Bound.OVER, true);
        }
        if (high != null && low == null) {
            return new Range(
                    high.subtract(lastDigit(high)), high, true, evidence.bound() == Bound.UNDER);
        }
        return Range.closed(low, high);
    }

    private static BigDecimal lastDigit(BigDecimal value) {
        return Reading.lastDigit(value);
    }

    private static Status within(Range evidence, Range stated) {
        if (holds(stated, evidence)) {
            return Status.SUPPORTED;
        }
        return apart(stated, evidence) ? Status.CONTRADICTED : Status.NEW;
    }

    /// As [Range#holds], with ends that do not belong.
    private static boolean holds(Range outer, Range inner) {
        if (!outer.holds(inner)) {
            return false;
        }
        var low = outer.low();
        var high = outer.high();
        var lowEdge =
                low != null
                        && inner.low() != null
                        && low.compareTo(inner.low()) == 0
                        && outer.openLow()
                        && !inner.openLow();
        var highEdge =
                high != null
                        && inner.high() != null
                        && high.compareTo(inner.high()) == 0
                        && outer.openHigh()
                        && !inner.openHigh();
        return !lowEdge && !highEdge;
    }

    private static boolean apart(Range one, Range other) {
        return isBelow(one, other) || isBelow(other, one);
    }

    private static boolean isBelow(Range one, Range other) {
        var high = one.high();
        var low = other.low();
        if (high == null || low == null) {
            return false;
        }
        var side = high.compareTo(low);
        return side < 0 || (side == 0 && (one.openHigh() || other.openLow()));
    }
}
