package gainsay.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Amounts as people type them: `5e9`, `1,000`, `$1.5B`, `500m`, `2 billion`.
final class Amount implements ITypeConverter<BigDecimal> {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "[^0-9.,+a-z-]*([+-]?[0-9][0-9,]*(?:\\.[0-9]+)?(?:e[+-]?[0-9]{1,3})?)\\s*([a-z]*)");

    private static final Map<String, Integer> POWERS =
            Map.ofEntries(
                    Map.entry("", 0),
                    Map.entry("k", 3),
                    Map.entry("thousand", 3),
                    Map.entry("m", 6),
                    Map.entry("mn", 6),
                    Map.entry("mln", 6),
                    Map.entry("million", 6),
                    Map.entry("b", 9),
                    Map.entry("bn", 9),
                    Map.entry("billion", 9),
                    Map.entry("t", 12),
                    Map.entry("tn", 12),
                    Map.entry("trillion", 12));

    @Override
    public BigDecimal convert(String typed) {
        var matcher = WRITTEN.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            var power = POWERS.get(matcher.group(2));
            if (power != null) {
                return new BigDecimal(matcher.group(1).replace(",", "")).scaleByPowerOfTen(power);
            }
        }
        throw new TypeConversionException(
                "'" + typed + "' is no amount; write 1.5B, 500M or 20000");
    }
}
