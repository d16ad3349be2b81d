package gainsay.contradict;

import java.util.Optional;

/// Cents a share are no rival to millions a year: figures ten thousand times apart are of two
/// things, whatever their sentences look like.
final class OtherOrders implements Rule {
    private static final double TEN_THOUSAND = 10_000;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = Math.abs(pair.left().quantity().written().doubleValue());
        var right = Math.abs(pair.right().quantity().written().doubleValue());
        var least = Math.min(left, right);
        return pair.isApart() && least > 0 && Math.max(left, right) / least > TEN_THOUSAND
                ? Optional.of(new Verdict.Silent("figures of two orders of size"))
                : Optional.empty();
    }
}
