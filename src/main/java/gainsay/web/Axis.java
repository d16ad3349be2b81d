package gainsay.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Where values lie along a line of so many units: straight, or by powers of ten where they reach
/// over more than one and a half of them.
final class Axis {
    private static final double WIDE = 30;

    private final double low;
    private final double high;
    private final boolean powers;
    private final double length;

    private Axis(double low, double high, boolean powers, double length) {
        this.low = low;
        this.high = high;
        this.powers = powers;
        this.length = length;
    }

    static Axis over(List<BigDecimal> values, double length) {
        var least = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        var most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        if (least > 0 && most / least >= WIDE) {
            return new Axis(Math.log10(least) - 0.1, Math.log10(most) + 0.1, true, length);
        }
        var room = Math.max((most - least) * 0.15, Math.abs(most) * 0.05);
        room = room == 0 ? 1 : room;
        var bottom = least >= 0 && least - room < 0 ? 0 : least - room;
        return new Axis(bottom, most + room, false, length);
    }

    boolean isByPowers() {
        return powers;
    }

    /// How far along the line, from the low end; what lies outside stands at the nearer end.
    double at(BigDecimal value) {
        var where =
                powers ? Math.log10(Math.max(value.doubleValue(), 1e-300)) : value.doubleValue();
        return Math.clamp((where - low) / (high - low), 0.0, 1.0) * length;
    }

    /// A few round values to write along it.
    List<BigDecimal> ticks() {
        return powers ? powersOfTen() : round();
    }

    private List<BigDecimal> powersOfTen() {
        var ticks = new ArrayList<BigDecimal>();
        var step = Math.max(1, (int) Math.ceil((high - low) / 5));
        for (var power = (int) Math.ceil(low); power <= high; power += step) {
            ticks.add(BigDecimal.ONE.scaleByPowerOfTen(power));
        }
        return ticks;
    }

    private List<BigDecimal> round() {
        var step = niceStep((high - low) / 4);
        var ticks = new ArrayList<BigDecimal>();
        for (var n = Math.ceil(low / step.doubleValue()); n * step.doubleValue() <= high; n++) {
            ticks.add(step.multiply(BigDecimal.valueOf((long) n)));
        }
        return ticks;
    }

    private static BigDecimal niceStep(double rough) {
        var power = (int) Math.floor(Math.log10(rough));
        var lead = rough / Math.pow(10, power);
        var nice = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10;
        return BigDecimal.valueOf(nice).scaleByPowerOfTen(power);
    }
}
