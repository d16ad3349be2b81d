package gainsay.contradict;

import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Other ways to say a written figure: "16 out of 28 provinces" is a share and says too that there
/// were 16; a mark of "7.2/10" is 72 %.
final class Alternatives {
    private static final Pattern OUT_OF =
            Pattern.compile("(\\d{1,9})\\s+(?:out\\s+)?of\\s+(?:the\\s+)?\\d{1,9}");
    private static final Pattern MARK =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)\\s*(?:/|out of)\\s*(10|100)");

    private static final Pattern ACROSS =
            Pattern.compile("(?i)\\b(?:averaged?|spread|summed|taken) over\\s+$");

    private Alternatives() {}

    /// "Averaged over 30 tests" means that there were 30, not more.
    static Claim plainly(Claim claim) {
        var quantity = claim.quantity();
        var low = quantity.low();
        var start = quantity.span().start() - claim.evidence().span().start();
        var exact = claim.evidence().exact();
        if (low == null || quantity.high() != null || start < 0 || start > exact.length()) {
            return claim;
        }
        return ACROSS.matcher(exact.substring(0, start)).find()
                ? claim.withQuantity(
                        new Quantity(
                                quantity.span(),
                                quantity.text(),
                                low,
                                low,
                                quantity.unit(),
                                Bound.EXACT,
                                quantity.step(),
                                quantity.direction(),
                                quantity.counted(),
                                quantity.per()))
                : claim;
    }

    /// The claim, and what else it says.
    static List<Claim> of(Claim claim) {
        var share = claim.quantity();
        var mark = MARK.matcher(share.text());
        if (mark.matches()) {
            var value = new BigDecimal(mark.group(1));
            var scale = new BigDecimal(100).divide(new BigDecimal(mark.group(2)));
            return List.of(
                    claim.withQuantity(scaled(share, value, BigDecimal.ONE, "1")),
                    claim.withQuantity(scaled(share, value, scale, "%")));
        }
        var count = OUT_OF.matcher(share.text());
        return count.matches()
                ? List.of(
                        claim,
                        claim.withQuantity(
                                scaled(share, new BigDecimal(count.group(1)), BigDecimal.ONE, "1")))
                : List.of(claim);
    }

    /// True for "7.2/10" and "72 out of 100".
    static boolean isMark(Quantity quantity) {
        return MARK.matcher(quantity.text()).matches();
    }

    /// A mark as a share of the most that can be had.
    static Optional<Claim> markAsShare(Claim claim) {
        return isMark(claim.quantity()) ? Optional.of(of(claim).getLast()) : Optional.empty();
    }

    private static Quantity scaled(
            Quantity from, BigDecimal value, BigDecimal factor, String unit) {
        var bound = from.bound();
        var low = bound.isUpper() ? null : value.multiply(factor);
        var high = bound.isLower() ? null : value.multiply(factor);
        return new Quantity(
                from.span(),
                from.text(),
                low,
                high,
                unit,
                bound,
                value.ulp().multiply(factor),
                null,
                from.counted(),
                null);
    }
}
