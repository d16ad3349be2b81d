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

    private static final Pattern QUARTER =
            Pattern.compile(
                    "(?i)\\b(?:quarter(?:ly)?|three months|Q[1-4]|interim|half[- ]year(?:ly)?|(?:first|second) half)\\b");
    private static final Set<String> YEARS = Set.of("P12M", "P1Y");
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?i)\\b(?:(?:for|over|in) the (?:full |whole )?year|full[- ]year|annual(?:ly)?|yearly|twelve months|12 months)\\b");

    private Periods() {}

    /// True where both titles name a period, and not the same.
    static boolean differ(Pair pair) {
        var left = named(pair.left().first().article().title());
        var right = named(pair.right().first().article().title());
        return (!left.isEmpty() && !right.isEmpty() && Words.shared(left, right) == 0)
                || (isYearly(pair.left()) && isQuarterly(pair.right()))
                || (isYearly(pair.right()) && isQuarterly(pair.left()));
    }

    /// "Quarterly net profit was" and no word of a year.
    private static boolean isQuarterly(Position position) {
        return says(QUARTER, position) && !says(YEAR, position);
    }

    private static boolean isYearly(Position position) {
        var length = position.window().length();
        boolean year = length != null && YEARS.contains(length.toString());
        return (year || says(YEAR, position)) && !says(QUARTER, position);
    }

    private static boolean says(Pattern word, Position position) {
        return position.mentions().stream()
                .anyMatch(claim -> word.matcher(claim.evidence().exact()).find());
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
