package gainsay.cli;

import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Figures of one unit as small bars on a common scale: a point, an interval, or an arrow where an
/// end is open. Where the largest is a hundred times the smallest, the scale is one of magnitudes.
final class Bars {
    private static final double MAGNITUDES = 100;

    private final int columns;
    private final double low;
    private final double high;
    private final boolean logarithmic;

    /// Columns that are left for an arrow.
    private final int rest;

    private Bars(int columns, double low, double high, boolean open) {
        this.columns = columns;
        this.rest = open ? 3 : 1;
        this.logarithmic = low > 0 && high / low > MAGNITUDES;
        this.low = logarithmic ? Math.log(low) : Math.min(0, low);
        this.high = logarithmic ? Math.log(high) : high;
    }

    static Bars over(Collection<Quantity> figures, int columns) {
        var ends =
                figures.stream()
                        .flatMap(figure -> Stream.of(figure.low(), figure.high()).filter(Objects::nonNull))
                        .mapToDouble(BigDecimal::doubleValue)
                        .summaryStatistics();
        var open = figures.stream().anyMatch(figure -> figure.high() == null);
        return new Bars(columns, ends.getMin(), ends.getMax(), open);
    }

    /// `firm` figures are solid, others hollow.
    String bar(Quantity figure, boolean firm) {
        var from = figure.low();
        var to = figure.high();
        var bar = "·".repeat(columns).toCharArray();
        var point = firm ? '●' : '○';
        if (from != null && to != null && from.compareTo(to) == 0) {
            bar[place(from)] = point;
        } else if (from != null && to != null) {
            fill(bar, place(from), place(to), '─');
            bar[place(from)] = '├';
            bar[place(to)] = '┤';
        } else if (from != null) {
            fill(bar, place(from), columns - 1, '─');
            bar[place(from)] = point;
            bar[columns - 1] = '▶';
        } else {
            fill(bar, 0, place(to), '─');
            bar[place(to)] = point;
            bar[0] = '◀';
        }
        return new String(bar);
    }

    private static void fill(char[] bar, int from, int to, char sign) {
        for (var i = from; i <= to; i++) {
            bar[i] = sign;
        }
    }

    private int place(@Nullable BigDecimal end) {
        var value = end == null ? 0 : end.doubleValue();
        var at = logarithmic ? Math.log(value) : value;
        return high <= low
                ? columns / 2
                : (int) Math.round((at - low) / (high - low) * (columns - rest));
    }
}
