package gainsay.contradict;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The reporting period that a title names: "4TH QTR NET" and "YEAR NET" are two.
final class Periods {
    private static final Pattern PERIOD =
            Pattern.compile(
                    "(?<nth>1st|2nd|3rd|4th|first|second|third|fourth|final|q[1-4])(?:[ -](?:fiscal[ -])?"
                            + "(?<part>qtr|quarter|half))?|(?<months>six|nine|three|[369])[ -]m(?:on)?ths?"
                            + "|(?<year>full[ -]year|year|yr|annual|12 m(?:on)?ths?)|half[ -]year");

    private Periods() {}

    /// True where both titles name a period, and not the same.
    static boolean differ(Pair pair) {
        var left = named(pair.left().first().article().title());
        var right = named(pair.right().first().article().title());
        return !left.isEmpty() && !right.isEmpty() && Words.shared(left, right) == 0;
    }

    private static Set<String> named(@Nullable String title) {
        var named = new TreeSet<String>();
        if (title == null) {
            return named;
        }
        var matcher = PERIOD.matcher(title.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            var nth = matcher.group("nth");
            var part = matcher.group("part");
            if (nth == null || nth.startsWith("q") || part != null) {
                named.add(nth == null ? whole(matcher.group()) : nth(nth) + half(part));
            }
        }
        return named;
    }

    private static String whole(String text) {
        return text.contains("y") && !text.contains("half")
                ? "year"
                : text.replaceAll("[^a-z0-9]", "");
    }

    private static String half(@Nullable String part) {
        return "half".equals(part) ? " half" : " quarter";
    }

    private static String nth(String text) {
        return switch (text) {
            case "1st", "first", "q1" -> "first";
            case "2nd", "second", "q2" -> "second";
            case "3rd", "third", "q3" -> "third";
            default -> "fourth";
        };
    }
}
