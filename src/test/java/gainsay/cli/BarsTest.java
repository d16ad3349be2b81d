package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Bound;
import gainsay.model.Quantity;
import gainsay.model.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static Quantity figure(@Nullable String low, @Nullable String high) {
        return new Quantity(
                new Span(0, 1),
                "x",
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                "USD",
                Bound.EXACT,
                BigDecimal.ONE,
                null,
                null,
                null);
    }

    private static List<String> bars(Quantity... figures) {
        var scale = Bars.over(List.of(figures), 11);
        return List.of(figures).stream().map(figure -> scale.bar(figure, true)).toList();
    }

    @Test
    void pointsStandWhereTheirShareOfTheLargestIs() {
        assertThat(bars(figure("5", "5"), figure("10", "10")))
                .containsExactly("·····●·····", "··········●");
    }

    @Test
    void intervalsAreDrawnAsIntervalsAndOpenEndsAsArrows() {
        assertThat(bars(figure("5", "10"), figure("10", null), figure(null, "5")))
                .containsExactly("····├───┤··", "········●─▶", "◀───●······");
    }

    @Test
    void magnitudesApartAreStillToldApart() {
        assertThat(bars(figure("1", "1"), figure("100", "100"), figure("10000", "10000")))
                .containsExactly("●··········", "·····●·····", "··········●");
    }

    @Test
    void fallsAreLeftOfNothing() {
        assertThat(bars(figure("-5", "-5"), figure("5", "5")))
                .containsExactly("●··········", "··········●");
    }

    @Test
    void whatIsNotFirmIsHollow() {
        assertThat(Bars.over(List.of(figure("1", "1")), 3).bar(figure("1", "1"), false)).contains("○");
    }
}
