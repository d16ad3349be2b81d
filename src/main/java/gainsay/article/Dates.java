package gainsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds a full date (day, month and year) as machines and people write it. Days that could be
/// months are no date: a wrong one is worse than none.
final class Dates {
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2100;

    private static final Map<String, Month> MONTHS = months();

    private static final String MONTH = "(\\p{L}{3,10})\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|\\.|º)?";
    private static final String YEAR = "(\\d{4})(?!\\d)";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d.])" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final Pattern CHINESE =
            Pattern.compile("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?<!\\p{L})" + MONTH + " " + DAY + ",? " + YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<!\\d)" + DAY + "[ -](?:of |de )?" + MONTH + ",?[ -](?:de )?" + YEAR,
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR);

    private Dates() {}

    /// A date in a field made for machines: ISO 8601, RFC 1123, or one of the written forms. The
    /// day is the one written, in the time zone of the writer.
    static Optional<LocalDate> parse(@Nullable String field) {
        if (field == null || field.length() > 100) {
            return Optional.empty();
        }
        var compact = COMPACT.matcher(field.strip());
        if (compact.matches()) {
            return date(compact.group(1), compact.group(2), compact.group(3));
        }
        return find(field).map(Found::date);
    }

    /// The first full date in a stretch of prose.
    static Optional<Found> find(String prose) {
        return List.of(
                        first(YEAR_FIRST, prose, m -> date(m.group(1), m.group(3), m.group(4))),
                        first(CHINESE, prose, m -> date(m.group(1), m.group(2), m.group(3))),
                        first(MONTH_FIRST, prose, m -> named(m.group(3), m.group(1), m.group(2))),
                        first(DAY_FIRST, prose, m -> named(m.group(3), m.group(2), m.group(1))),
                        first(NUMBERS, prose, Dates::numbers))
                .stream()
                .flatMap(Optional::stream)
                .min((a, b) -> Integer.compare(a.start(), b.start()));
    }

    /// A date and where it was written.
    record Found(LocalDate date, int start, int end) {}

    private interface Form {
        Optional<LocalDate> read(MatchResult match);
    }

    private static Optional<Found> first(Pattern pattern, String prose, Form form) {
        return pattern.matcher(prose)
                .results()
                .flatMap(m -> form.read(m).map(d -> new Found(d, m.start(), m.end())).stream())
                .findFirst();
    }

    private static Optional<LocalDate> numbers(MatchResult match) {
        var first = Integer.parseInt(match.group(1));
        var second = Integer.parseInt(match.group(3));
        var dayFirst = match.group(2).equals(".") || first > 12 || first == second;
        if (!dayFirst && second <= 12) {
            return Optional.empty();
        }
        return dayFirst
                ? date(match.group(4), match.group(3), match.group(1))
                : date(match.group(4), match.group(1), match.group(3));
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        var known = MONTHS.get(month.toLowerCase(Locale.ROOT));
        return known == null ? Optional.empty() : date(year, String.valueOf(known.getValue()), day);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            var date =
                    LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            var plausible = date.getYear() >= EARLIEST && date.getYear() <= LATEST;
            return plausible ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of a short month: digits that are no date
        }
    }

    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        for (var language : List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv")) {
            for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                for (var month : Month.values()) {
                    var name = month.getDisplayName(style, Locale.of(language));
                    months.putIfAbsent(name.replace(".", "").toLowerCase(Locale.ROOT), month);
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }
}
