package gainsay.extract;

import gainsay.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one table that stand for a time: "3Q24", "Mar-25", "2025E", and "First" under
/// "Quarter of 2024".
final class TablePeriods {
    private static final int LONGEST = 32;

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d(?=\\b|[aefp]\\b)");

    private static final Pattern NOTE =
            Pattern.compile(
                    "(?i)^[*_]+|[*_†‡]+$|(?<=\\d)\\s*\\(?(?:a|e|f|p|est|estimate|actual|forecast|unaudited|restated)\\.?\\)?$");

    private static final Pattern ESTIMATE = Pattern.compile("\\b(?:19|20)?\\d\\d[EFP]\\b");

    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?i)^([HQ][1-4]|[1-4][HQ]|\\p{L}{3,9}\\.?)\\s*[-–’'/ ]\\s*(\\d\\d)$");

    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:[a-z]*)\\.?";

    private static final Pattern YEARLESS =
            Pattern.compile("(?i)(?:[HQ][1-4]|[1-4][HQ]|" + MONTH + ")");

    private static final Pattern OF_MONTH =
            Pattern.compile("(?i)(" + MONTH + ")\\s*[-–’'/ ]\\s*\\d\\d");

    private static final Map<String, String> ORDINALS =
            Map.ofEntries(
                    Map.entry("first", "first"),
                    Map.entry("second", "second"),
                    Map.entry("third", "third"),
                    Map.entry("fourth", "fourth"),
                    Map.entry("last", "fourth"),
                    Map.entry("1st", "first"),
                    Map.entry("2nd", "second"),
                    Map.entry("3rd", "third"),
                    Map.entry("4th", "fourth"),
                    Map.entry("i", "first"),
                    Map.entry("ii", "second"),
                    Map.entry("iii", "third"),
                    Map.entry("iv", "fourth"));

    private final WindowGrammar windows;
    private final @Nullable LocalDate published;
    private final @Nullable String around;

    /// `around` is what stands over the table, the nearest first: its year holds for periods that
    /// name none.
    TablePeriods(WindowGrammar windows, @Nullable LocalDate published, List<String> around) {
        this.windows = windows;
        this.published = published;
        this.around =
                around.stream()
                        .flatMap(text -> year(text).stream())
                        .findFirst()
                        .orElse(null);
    }

    /// Whether the whole cell is a time, be its year known or not.
    boolean isPeriod(String written, String head) {
        var bare = bare(written);
        return YEARLESS.matcher(bare).matches()
                || ordinal(bare, head).isPresent()
                || of(written, head).isPresent();
    }

    /// The time that the whole cell stands for.
    Optional<Window> of(String written, String head) {
        var bare = bare(written);
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        var full = completed(bare, head);
        return windows.find(full, published).stream()
                .filter(time -> time.window().isAnchored() && isWhole(full, time))
                .findFirst()
                .map(time ->
                        new Window(
                                time.window().start(),
                                time.window().end(),
                                time.window().length(),
                                written.strip()));
    }

    /// The year that holds for a row of totals.
    Optional<Window> whole(String head) {
        return year(head)
                .or(() -> Optional.ofNullable(around))
                .flatMap(year -> windows.find(year, published).stream().findFirst())
                .map(TimeExpression::window);
    }

    /// "2025E", "FY26F": what is not yet known.
    static boolean isEstimate(String written) {
        return ESTIMATE.matcher(written).find();
    }

    private static String bare(String written) {
        return NOTE.matcher(NOTE.matcher(written.strip()).replaceAll("").strip()).replaceAll("");
    }

    private static boolean isWhole(String text, TimeExpression time) {
        var span = time.span();
        var rest = text.substring(0, span.start()) + text.substring(span.end());
        return rest.chars().filter(Character::isLetterOrDigit).count() <= 2;
    }

    private String completed(String bare, String head) {
        var part = ordinal(bare, head).orElse(bare);
        var known = year(head).or(() -> Optional.ofNullable(around));
        if (known.isPresent()
                && (!part.equals(bare) || YEARLESS.matcher(bare).matches())
                && year(part).isEmpty()) {
            return part + " " + known.get();
        }
        var cut = SHORT_YEAR.matcher(bare);
        return cut.matches() && (bare.matches("(?i)[hq1-4].*") || isMonth(bare))
                ? cut.group(1) + " 20" + cut.group(2)
                : part;
    }

    private static boolean isMonth(String bare) {
        return OF_MONTH.matcher(bare).matches();
    }

    private static Optional<String> ordinal(String bare, String head) {
        var of = head.toLowerCase(Locale.ROOT);
        var length = of.contains("quarter") ? " quarter" : of.contains("half") ? " half" : "";
        return length.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(ORDINALS.get(bare.toLowerCase(Locale.ROOT)))
                        .map(which -> which + length);
    }

    /// The only year that a text names.
    private static Optional<String> year(String text) {
        var years = YEAR.matcher(text).results().map(java.util.regex.MatchResult::group);
        var distinct = years.distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }
}
