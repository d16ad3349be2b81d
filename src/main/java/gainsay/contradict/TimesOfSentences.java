package gainsay.contradict;

import gainsay.model.Window;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// "Revenue of $212 million for the third quarter, up 18 %": a rate without a time of its own is of
/// the time that its sentence is about. Rates of two times neither agree nor clash.
final class TimesOfSentences implements Rule {
    private static final Set<String> RATES = Set.of("growth", "share", "multiple");
    private static final double AS_LONG = 1.3;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (!RATES.contains(pair.metric().id()) || pair.inOneArticle()) {
            return Optional.empty();
        }
        var left = time(pair, pair.left());
        var right = time(pair, pair.right());
        return differ(left, right) || Periods.differ(pair)
                ? Optional.of(new Verdict.Silent("rates of two times"))
                : Optional.empty();
    }

    private static boolean differ(Window left, Window right) {
        var a = Stretch.of(left);
        var b = Stretch.of(right);
        return a != null
                && b != null
                && (a.shared(b) == null
                        || Math.max(a.days(), b.days()) > AS_LONG * Math.min(a.days(), b.days()));
    }

    /// The last time that anything in the sentence is of.
    private static Window time(Pair pair, Position position) {
        if (position.window().isStated()) {
            return Window.NONE;
        }
        var sentence = position.first().evidence().span();
        return pair.claimsOfArticle().apply(position.article()).stream()
                .filter(claim -> claim.evidence().span().equals(sentence))
                .filter(claim -> claim.article().id().equals(position.article()))
                .map(claim -> claim.scope().window())
                .filter(Window::isAnchored)
                .max(Comparator.comparing(window -> String.valueOf(window.end())))
                .orElse(Window.NONE);
    }
}
