package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding;
import java.util.List;
import java.util.Locale;

/// The verdict that all checks of a rate or multiple share: the interval computed from the end
/// points against the interval of what is written.
final class Growth {
    private Growth() {}

    static Finding finding(
            Page page,
            String rule,
            Claim stated,
            List<Claim> ends,
            Range computed,
            double point,
            String workings) {
        var written = Reading.written(stated.quantity());
        var half = stated.quantity().step().doubleValue() / 2;
        var off = Math.abs(point - stated.quantity().written().doubleValue());
        var exactly = off <= half * 1.000001 || liesBetween(stated, ends);
        var holds = exactly || computed.meets(written);
        return page.finding(
                rule,
                holds,
                exactly,
                List.of(stated),
                ends,
                computed,
                written,
                String.format(
                        Locale.ROOT,
                        "%s makes %s, and the article says %s%s.",
                        workings,
                        shown(computed, stated.quantity().unit()),
                        Reasons.figure(stated.quantity()),
                        holds ? (exactly ? "" : ", which holds through rounding") : ""));
    }

    /// Against a range as an end point any multiple inside it is exact.
    private static boolean liesBetween(Claim stated, List<Claim> ends) {
        if (ends.size() != 2 || !stated.quantity().unit().equals("x")) {
            return false;
        }
        var first =
                Range.closed(ends.getFirst().quantity().low(), ends.getFirst().quantity().high());
        var last = Range.closed(ends.getLast().quantity().low(), ends.getLast().quantity().high());
        return first.isPositive()
                && !(first.isPoint() && last.isPoint())
                && last.over(first).contains(stated.quantity().written());
    }

    private static String shown(Range range, String unit) {
        var low = range.low();
        var high = range.high();
        var mark = unit.equals("%") || unit.equals("x") ? unit : " " + unit;
        if (low == null || high == null) {
            return low != null
                    ? "at least " + number(low.doubleValue()) + mark
                    : "at most " + (high == null ? "anything" : number(high.doubleValue()) + mark);
        }
        return number(low.doubleValue()) + " to " + number(high.doubleValue()) + mark;
    }

    private static String number(double value) {
        return Math.abs(value) >= 1000
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
