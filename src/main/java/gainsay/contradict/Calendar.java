package gainsay.contradict;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The months and years that titles name: "Sales off in late February" and "Sales off in early
/// March" tell of two times.
final class Calendar {
    private static final Pattern MONTH =
            Pattern.compile(
                    "\\b(?:(?:in|for|of|early|mid|late|end)[ -](?<any>march|may)"
                            + "|(?<month>jan(?:uary)?|feb(?:ruary)?|april|june|july|aug(?:ust)?|sept(?:ember)?"
                            + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final int LETTERS = 3;

    private Calendar() {}

    /// True where both titles name a month or a year, and not the same.
    static boolean differ(Pair pair) {
        var left = pair.left().first().article().title();
        var right = pair.right().first().article().title();
        return apart(months(left), months(right)) || apart(years(left), years(right));
    }

    private static boolean apart(Set<String> left, Set<String> right) {
        return !left.isEmpty() && !right.isEmpty() && Words.shared(left, right) == 0;
    }

    private static Set<String> months(@Nullable String title) {
        var months = new TreeSet<String>();
        if (title != null) {
            MONTH.matcher(title.toLowerCase(Locale.ROOT))
                    .results()
                    .map(m -> m.group("any") != null ? m.group("any") : m.group("month"))
                    .forEach(month -> months.add(month.substring(0, LETTERS)));
        }
        return months;
    }

    private static Set<String> years(@Nullable String title) {
        var years = new TreeSet<String>();
        if (title != null) {
            YEAR.matcher(title).results().forEach(m -> years.add(m.group()));
        }
        return years;
    }
}
