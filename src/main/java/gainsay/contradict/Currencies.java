package gainsay.contradict;

import gainsay.lexicon.CourtWords;
import gainsay.model.Finding.Difference;
import gainsay.model.Finding.Step;
import gainsay.model.Nature;
import gainsay.model.Relation;
import gainsay.model.Strength;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Two currencies meet in one matter: without the day's rate they differ in scope, but what no rate
/// of these years can explain contradicts.
final class Currencies implements Rule {
    private static final CourtWords.Band DOLLAR =
            new CourtWords.Band(BigDecimal.ONE, BigDecimal.ONE);

    private static final Pattern SCALE =
            Pattern.compile(
                    "[\\d.,\\s-]|(?<=[\\d\\s])(?:[kmbt]|bn|mln|mn|thousand|million|billion|trillion)"
                            + "(?![\\p{L}])|(?<=\\p{L})s\\b");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = pair.left().quantity();
        var right = pair.right().quantity();
        if (!left.isMoney() || left.unit().equals(right.unit())) {
            return Optional.empty();
        }
        var leftBand = band(pair, left.unit());
        var rightBand = band(pair, right.unit());
        if (leftBand == null || rightBand == null) {
            return Optional.of(new Verdict.Silent("a currency without a known rate"));
        }
        var a = inDollars(Reading.fair(left, pair.left().zone()), leftBand);
        var b = inDollars(Reading.fair(right, pair.right().zone()), rightBand);
        var currency = List.of(new Difference("currency", left.unit(), right.unit(), "differs"));
        var step =
                new Step(
                        a.meets(b) ? "currency-bands-meet" : "currency-bands-disjoint",
                        a.interval(),
                        b.interval(),
                        "in US dollars, over all rates of the years that models/court.yaml names");
        return Optional.of(
                a.meets(b)
                        ? Verdict.Found.of(
                                Relation.DIFFERS_IN_SCOPE,
                                currency,
                                step,
                                "the currencies differ, and a rate of the day could explain it")
                        : outside(pair, currency, step));
    }

    private static Verdict outside(Pair pair, List<Difference> currency, Step step) {
        var oneTime =
                pair.metric().nature() == Nature.FLOW
                        ? pair.windows().mayBeSame()
                                && pair.windows().kind() != Windows.Kind.ONE_OPEN
                        : pair.windows().mayBeSame();
        if (isGuessed(pair)) {
            return new Verdict.Silent("the currency of one may be misread");
        }
        if (!oneTime
                || OneOfSeveral.isUnclear(pair)
                || pair.left().modality().isFirm() != pair.right().modality().isFirm()) {
            return new Verdict.Silent("other currencies at another time");
        }
        return Verdict.Found.contradiction(
                Strength.STRICT, currency, step, "no exchange rate of these years makes them one");
    }

    /// The same number in two currencies, or two figures with one word or sign for their money, or
    /// one without any: what tells the currencies apart is not written beside them.
    private static boolean isGuessed(Pair pair) {
        var left = money(pair.left().quantity().text());
        var right = money(pair.right().quantity().text());
        var oneFigure =
                pair.left().quantity().written().compareTo(pair.right().quantity().written()) == 0;
        return oneFigure || left.endsWith(right) || right.endsWith(left);
    }

    private static String money(String text) {
        return SCALE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static CourtWords.@Nullable Band band(Pair pair, String currency) {
        return currency.equals("USD") ? DOLLAR : pair.known().band(currency);
    }

    private static Range inDollars(Range range, CourtWords.Band band) {
        var low = range.low();
        var high = range.high();
        var atLow = low != null && low.signum() < 0 ? band.high() : band.low();
        var atHigh = high != null && high.signum() < 0 ? band.low() : band.high();
        return Range.closed(times(low, atLow), times(high, atHigh));
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal rate) {
        return value == null ? null : value.multiply(rate, MathContext.DECIMAL64);
    }
}
