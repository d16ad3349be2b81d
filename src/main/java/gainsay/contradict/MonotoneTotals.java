package gainsay.contradict;

import gainsay.model.Finding.Difference;
import gainsay.model.Nature;
import gainsay.model.Relation;
import gainsay.model.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A shorter time cannot bring more than the longer time that contains it. Nested and in order is
/// silence, nested and inverted contradicts; times that overlap contradict only where the shorter
/// one carries more and shares at least half of itself.
final class MonotoneTotals implements Rule {
    private static final double HALF = 0.5;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var windows = pair.windows();
        if (!pair.metric().additive()
                || pair.metric().nature() != Nature.FLOW
                || windows.mayBeSame()) {
            return Optional.empty();
        }
        if (!pair.isApart()) {
            return Optional.of(new Verdict.Silent("other times, nothing out of order"));
        }
        var shorterIsLarger =
                (windows.shorter() < 0 && pair.accord().leftIsLarger())
                        || (windows.shorter() > 0 && !pair.accord().leftIsLarger());
        if (windows.kind() != Windows.Kind.OVERLAP) {
            return Optional.of(
                    shorterIsLarger
                            ? contradiction(pair)
                            : new Verdict.Silent("a shorter time and a smaller total"));
        }
        return Optional.of(
                shorterIsLarger && windows.share() >= HALF
                        ? contradiction(pair)
                        : Verdict.Found.of(
                                Relation.DIFFERS_IN_SCOPE,
                                difference(pair),
                                pair.accord().step(),
                                "the times overlap only in part"));
    }

    private static Verdict contradiction(Pair pair) {
        var asRead = pair.accord().kind() == Accord.Kind.APART_AS_READ;
        return Verdict.Found.contradiction(
                asRead ? Strength.AS_READ : Strength.STRICT,
                difference(pair),
                pair.accord().step(),
                "the shorter time carries the larger total" + shared(pair));
    }

    private static String shared(Pair pair) {
        var a = Stretch.of(pair.left().window());
        var b = Stretch.of(pair.right().window());
        var both = a == null || b == null ? null : a.shared(b);
        if (a == null || b == null || both == null) {
            return ", and nothing places the two at different times";
        }
        var least = Math.min(a.months(), b.months());
        return String.format(
                Locale.ROOT,
                ", and shares %s of its %s months with the other",
                number(both.months()),
                number(least));
    }

    private static String number(double months) {
        return months == Math.rint(months) ? String.valueOf((long) months) : String.valueOf(months);
    }

    private static List<Difference> difference(Pair pair) {
        return List.of(
                new Difference(
                        "window",
                        pair.left().window().iso(),
                        pair.right().window().iso(),
                        pair.windows().label()));
    }
}
