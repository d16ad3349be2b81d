package gainsay.contradict;

import java.math.BigInteger;
import java.util.Optional;

/// Cents a share are no rival to millions a year: figures ten thousand times apart are of two
/// things, whatever their sentences look like; ten times apart, the sentences must say the same.
final class OtherOrders implements Rule {
    private static final double TEN_THOUSAND = 10_000;
    private static final double TEN = 10;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = Math.abs(pair.left().quantity().written().doubleValue());
        var right = Math.abs(pair.right().quantity().written().doubleValue());
        var least = Math.min(left, right);
        var ratio = least > 0 ? Math.max(left, right) / least : 1;
        var far = ratio > TEN_THOUSAND || (ratio > TEN && !isSlip(pair) && !tellTheSame(pair));
        return pair.isApart() && far
                ? Optional.of(new Verdict.Silent("figures of two orders of size"))
                : Optional.empty();
    }

    /// The same digits, so that a million may have been taken for a billion.
    private static boolean isSlip(Pair pair) {
        return digits(pair.left()).equals(digits(pair.right()));
    }

    private static BigInteger digits(Position position) {
        return position.quantity().written().stripTrailingZeros().unscaledValue();
    }

    private static boolean tellTheSame(Pair pair) {
        return OneOfSeveral.wordsAgreeClosely(pair.left().measured(), pair.right().measured());
    }
}
