package gainsay.extract;

import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// "It carried 1.9m of them", "shipments fell to 62.3m": a small m that nobody measures by.
final class Millions {
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,2})?m");

    /// "Them" behind it counts, whatever else is said.
    private static final Pattern THEM = Pattern.compile(" of (?:them|these|those|its|their)\\b");

    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?i)\\b(?:tall|high|higher|long|longer|wide|deep|height|length|depth|width|altitude|above|below|tip|tower|towers|storeys?|stories|wall|hull|blades?|mast|bridge|tunnel|river|sea|water|waves?|race|races|sprint|hurdles|freestyle|butterfly|final|medley|relay|dash|swim|swimmer|runner|metres|meters|feet|km|miles|distance|radius|diameter|yacht|yachts|telescope|runway|peak|summit|mountain|drop|dish|mirror|pool|pitch)\\b");

    private static final BigDecimal MILLION = new BigDecimal("1E+6");
    private static final int NEAR = 160;

    private Millions() {}

    static List<Quantity> read(String text, List<Quantity> found) {
        var all = new ArrayList<Quantity>();
        boolean millions = found.stream().anyMatch(Millions::isWritten);
        for (var quantity : found) {
            all.add(isMillions(text, quantity, millions) ? times(quantity) : quantity);
        }
        return List.copyOf(all);
    }

    private static boolean isMillions(String text, Quantity quantity, boolean millions) {
        if (!quantity.unit().equals("meter") || !WRITTEN.matcher(quantity.text()).matches()) {
            return false;
        }
        var start = quantity.span().start();
        var end = quantity.span().end();
        var behind = text.substring(end, Math.min(text.length(), end + 12));
        if (behind.startsWith("-") || behind.startsWith("/")) {
            return false;
        }
        if (THEM.matcher(behind).lookingAt()) {
            return true;
        }
        var around =
                text.substring(Math.max(0, start - NEAR), start)
                        + text.substring(end, Math.min(text.length(), end + NEAR));
        return !LENGTH.matcher(around).find() && (quantity.text().contains(".") || millions);
    }

    /// "$18m", "6.2m travellers": whoever writes so writes millions.
    private static boolean isWritten(Quantity other) {
        return other.text().endsWith("m") && other.written().abs().compareTo(MILLION) >= 0;
    }

    private static Quantity times(Quantity q) {
        return new Quantity(
                q.span(),
                q.text(),
                q.low() == null ? null : q.low().multiply(MILLION),
                q.high() == null ? null : q.high().multiply(MILLION),
                "1",
                q.bound(),
                q.step().multiply(MILLION),
                q.direction(),
                null,
                q.per());
    }
}
