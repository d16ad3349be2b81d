package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads numbers that are intervals by their words: "tens of thousands", "several hundred",
/// "mid-single-digit millions", "billion-dollar".
final class LooseNumbers {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final int MOST_STEPS = 6;

    private final Map<String, BigDecimal> plurals;
    private final Set<String> open;
    private final Set<String> needsOf;
    private final Scales scales;
    private final Phrasebook<Numbers.Band> some = new Phrasebook<>(false);
    private final Phrasebook<Numbers.Band> bands = new Phrasebook<>(false);

    LooseNumbers(Numbers numbers, Scales scales) {
        this.scales = scales;
        plurals = numbers.values("vague");
        open = Set.copyOf(numbers.words("open"));
        needsOf = Set.copyOf(numbers.words("needs_of"));
        numbers.bands("some").forEach(band -> band.words().forEach(word -> some.add(word, band)));
        numbers.bands("digit_bands")
                .forEach(band -> band.words().forEach(word -> bands.add(word, band)));
    }

    @Nullable Numeral at(Pieces pieces, int i, boolean money) {
        var band = bands.at(pieces, i);
        if (band != null) {
            return digitBand(pieces, i, band, money);
        }
        var few = some.at(pieces, i);
        return few != null ? some(pieces, i, few) : plural(pieces, i);
    }

    /// "Mid-single-digit millions", "double-digit percent".
    private Numeral digitBand(
            Pieces pieces, int i, Phrasebook.Match<Numbers.Band> band, boolean money) {
        var scale = scales.at(pieces, band.end(), money);
        return scale == null
                ? band(i, band.end(), band.meaning(), ONE)
                : band(i, scale.end(), band.meaning(), scale.meaning());
    }

    /// "Several hundred", "a couple of million".
    private @Nullable Numeral some(Pieces pieces, int i, Phrasebook.Match<Numbers.Band> few) {
        var scale = scales.at(pieces, few.end(), false);
        return scale == null || pieces.at(few.end()).lower().length() < 4
                ? null
                : band(i, scale.end(), few.meaning(), scale.meaning());
    }

    /// "Several" or "a few" where no scale word follows; good only before a unit of measure.
    @Nullable Numeral several(Pieces pieces, int i) {
        var few = some.at(pieces, i);
        return few == null ? null : band(i, few.end(), few.meaning(), ONE);
    }

    private static Numeral band(int start, int end, Numbers.Band band, BigDecimal scale) {
        var low = band.low().multiply(scale);
        var high = band.high().multiply(scale);
        return new Numeral(start, end, low, high, scale, scale, Numeral.Style.VAGUE);
    }

    /// "Millions", "tens of thousands".
    private @Nullable Numeral plural(Pieces pieces, int i) {
        var low = plurals.get(pieces.at(i).lower());
        if (low == null) {
            return null;
        }
        int end = i + 1;
        while (pieces.is(end, "of") && end < i + MOST_STEPS) {
            var more = plurals.get(pieces.at(end + 1).lower());
            if (more == null) {
                break;
            }
            low = low.multiply(more);
            end += 2;
        }
        boolean lone = end == i + 1;
        if (lone && needsOf.contains(pieces.at(i).lower()) && !pieces.is(end, "of")) {
            return null;
        }
        boolean unbounded = lone && open.contains(pieces.at(i).lower());
        var high = unbounded ? null : low.multiply(BigDecimal.TEN);
        return new Numeral(i, end, low, high, low, low, Numeral.Style.VAGUE);
    }

    /// "Billion-dollar", "multi-billion", "trillion-parameter".
    @Nullable Numeral bareScale(Pieces pieces, int i) {
        boolean apart = pieces.is(i, "multi") && pieces.at(i + 1).isDash();
        int at = apart ? i + 2 : i;
        var word = pieces.at(at).lower();
        boolean multi = apart || word.startsWith("multi");
        var scale = scales.large(word.startsWith("multi") ? word.substring(5) : word);
        var next = pieces.at(at + 1);
        boolean hyphen = next.isDash() && pieces.glued(at + 1) && pieces.at(at + 2).isWord();
        return scale != null && (hyphen || (multi && next.isWord()))
                ? new Numeral(i, at + 1, scale, null, scale, scale, Numeral.Style.BARE_SCALE)
                : null;
    }
}
