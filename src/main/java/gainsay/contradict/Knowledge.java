package gainsay.contradict;

import gainsay.lexicon.CourtWords;
import gainsay.lexicon.Lexicon;
import gainsay.model.Metric;
import gainsay.model.Nature;
import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the lexicon tells the court: metrics, words, units and currency bands.
final class Knowledge {
    private static final Metric UNKNOWN =
            new Metric("unknown", "figure", Nature.EVENT, "measure", false, "owner", List.of());

    private final Lexicon lexicon;
    private final Words words;

    Knowledge(Lexicon lexicon) {
        this(lexicon, new Words(lexicon.court()));
    }

    private Knowledge(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /// The same, for one thread and a hearing that asks the same again and again.
    Knowledge ofOneHearing() {
        return new Knowledge(lexicon, new WordsOfHearing(lexicon.court()));
    }

    Words words() {
        return words;
    }

    Metric metric(String id) {
        return lexicon.metrics().find(id).orElse(UNKNOWN);
    }

    CourtWords.@Nullable Band band(String currency) {
        return lexicon.court().bands().get(currency);
    }

    /// The units that are compared with one another: all money is one family, a month and a year
    /// are, a month and a day are not.
    String family(Quantity quantity) {
        if (quantity.isMoney()) {
            return "money";
        }
        var scale = scale(quantity.unit());
        return scale == null ? quantity.unit() : scale.base();
    }

    /// The figure in its family's base unit; money and unknown units stay as they are.
    Quantity normal(Quantity quantity) {
        var scale = quantity.isMoney() ? null : scale(quantity.unit());
        if (scale == null || scale.base().equals(quantity.unit())) {
            return quantity;
        }
        return new Quantity(
                quantity.span(),
                quantity.text(),
                times(quantity.low(), scale.factor()),
                times(quantity.high(), scale.factor()),
                scale.base(),
                quantity.bound(),
                Reading.lastDigit(quantity.written()).multiply(scale.factor()),
                quantity.direction(),
                quantity.counted(),
                quantity.per());
    }

    /// By how much figures grow or shrink when units are brought to one another.
    List<BigDecimal> factors() {
        return lexicon.court().units().values().stream()
                .map(CourtWords.Scale::factor)
                .distinct()
                .toList();
    }

    private CourtWords.@Nullable Scale scale(String unit) {
        var direct = lexicon.court().units().get(unit);
        return direct != null ? direct : lexicon.court().units().get(unit.toLowerCase(Locale.ROOT));
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
        return value == null ? null : value.multiply(factor).stripTrailingZeros();
    }
}
