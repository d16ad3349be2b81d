package gainsay.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a request asks for, by name; a value that cannot be read is [Refused] with what would be.
record Params(Map<String, String> values) {
    private static final int LONGEST = 500;
    private static final int LAST_PAGE = 1000;
    private static final Pattern AMOUNT =
            Pattern.compile("([+-]?[0-9][0-9,]{0,30}(?:\\.[0-9]{1,20})?)\\s*([a-z%]*)");

    private static final Map<String, Integer> POWERS =
            Map.of(
                    "", 0, "k", 3, "m", 6, "mn", 6, "million", 6, "b", 9, "bn", 9, "billion", 9,
                    "t", 12);

    Params {
        values = Map.copyOf(values);
    }

    @Nullable String text(String name) {
        var value = values.getOrDefault(name, "").strip();
        if (value.length() > LONGEST) {
            throw Refused.bad(
                    "The value of '" + name + "' is longer than " + LONGEST + " characters.");
        }
        return value.isEmpty() ? null : value;
    }

    int page() {
        return (int) number("page", 1, LAST_PAGE, 1);
    }

    long number(String name, long least, long most, long otherwise) {
        var value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,12}")) {
            var number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Refused.bad(
                "'"
                        + name
                        + "' is a number from "
                        + least
                        + " to "
                        + most
                        + ", not '"
                        + value
                        + "'.");
    }

    @Nullable BigDecimal amount(String name) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        var matcher = AMOUNT.matcher(value.toLowerCase(Locale.ROOT));
        if (matcher.matches() && POWERS.containsKey(matcher.group(2))) {
            var power = POWERS.get(matcher.group(2));
            return new BigDecimal(matcher.group(1).replace(",", "")).scaleByPowerOfTen(power);
        }
        throw Refused.bad("'" + value + "' is no amount; write 1.5B, 500M or 20000.");
    }

    @Nullable LocalDate first(String name) {
        var value = text(name);
        return value == null ? null : day(value, false);
    }

    @Nullable LocalDate last(String name) {
        var value = text(name);
        return value == null ? null : day(value, true);
    }

    @Nullable Year year(String name) {
        var value = text(name);
        try {
            return value == null ? null : Year.parse(value);
        } catch (DateTimeException e) {
            throw Refused.bad("'" + value + "' is no year; write 2026.");
        }
    }

    private static LocalDate day(String value, boolean last) {
        try {
            return switch (value.length()) {
                case 4 ->
                        last
                                ? Year.parse(value).atMonth(12).atEndOfMonth()
                                : Year.parse(value).atDay(1);
                case 7 ->
                        last
                                ? YearMonth.parse(value).atEndOfMonth()
                                : YearMonth.parse(value).atDay(1);
                default -> LocalDate.parse(value);
            };
        } catch (DateTimeException e) {
            throw Refused.bad("'" + value + "' is no date; write 2026, 2026-03 or 2026-03-31.");
        }
    }

    <E extends Enum<E>> @Nullable E one(String name, Class<E> kind) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        var wanted = value.toUpperCase(Locale.ROOT).replace('-', '_');
        for (var each : kind.getEnumConstants()) {
            if (each.name().equals(wanted)) {
                return each;
            }
        }
        throw Refused.bad("'" + name + "' knows no '" + value + "'.");
    }

    /// As a query string, in a stable order, with one value changed or taken out.
    String with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<String, String>();
        values.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> changed.put(entry.getKey(), entry.getValue()));
        changed.remove("page");
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return query(changed);
    }

    Map<String, String> without(String name) {
        var rest = new LinkedHashMap<>(values);
        rest.remove(name);
        return rest;
    }

    /// All of it as a query string, in a stable order, the page left out.
    String whole() {
        return with("page", null);
    }

    static String query(Map<String, String> values) {
        var text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(text.isEmpty() ? '?' : '&')
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(value)));
        return text.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
