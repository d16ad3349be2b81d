package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Marks a claim against the gold row that it is about.
final class Marker {
    private static final BigDecimal TOLERANCE = new BigDecimal("1E-9");

    private final UnitNames units;

    Marker(UnitNames units) {
        this.units = units;
    }

    /// The first thing that is wrong with the claim, gravest first; empty when nothing is.
    Optional<Scores.Kind> wrong(GoldRow row, Claim claim) {
        if (!sameNumbers(row, claim.quantity()) || !sameUnit(row, claim.quantity())) {
            return Optional.of(Scores.Kind.WRONG_VALUE);
        }
        if (!row.metric().equals(claim.metric())) {
            return Optional.of(Scores.Kind.WRONG_METRIC);
        }
        if (!AcceptedNames.name(row.subjects(), claim)) {
            return Optional.of(Scores.Kind.WRONG_SUBJECT);
        }
        if (!row.comparator().equals(claim.quantity().bound().sign())
                || !sameOpenEnds(row, claim.quantity())) {
            return Optional.of(Scores.Kind.WRONG_COMPARATOR);
        }
        return row.modality() == claim.modality()
                ? Optional.empty()
                : Optional.of(Scores.Kind.WRONG_MODALITY);
    }

    /// The numbers as written: an end that is open on one side only belongs to the full level.
    private static boolean sameNumbers(GoldRow row, Quantity quantity) {
        return same(either(row.low(), row.high()), either(quantity.low(), quantity.high()))
                && same(either(row.high(), row.low()), either(quantity.high(), quantity.low()));
    }

    private static @Nullable BigDecimal either(
            @Nullable BigDecimal first, @Nullable BigDecimal second) {
        return first != null ? first : second;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        var allowed = one.abs().max(other.abs()).multiply(TOLERANCE);
        return one.subtract(other).abs().compareTo(allowed) <= 0;
    }

    /// "4 million bpd" is barrels per day, however unit and `per` share that between them.
    private boolean sameUnit(GoldRow row, Quantity quantity) {
        return units.same(row.unit(), quantity.unit())
                || units.same(rate(row.unit(), row.per()), quantity.unit())
                || units.same(row.unit(), rate(quantity.unit(), quantity.per()));
    }

    private static String rate(String unit, @Nullable String per) {
        return per == null ? unit : unit + " per " + per;
    }

    private static boolean sameOpenEnds(GoldRow row, Quantity quantity) {
        return (row.low() == null) == (quantity.low() == null)
                && (row.high() == null) == (quantity.high() == null);
    }
}
