package gainsay.cli;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A stretch of time as typed: `90s`, `30m`, `6h` or `1d`.
final class Interval implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})([smhd])");

    @Override
    public Duration convert(String typed) {
        var form = FORM.matcher(typed);
        if (!form.matches()) {
            throw new TypeConversionException("'" + typed + "' is no time like 90s, 30m, 6h or 1d");
        }
        var number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
