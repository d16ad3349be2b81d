package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether what holds at one time can bear on what is said of another. A figure without a time of
/// its own takes the one that its sentence states for another figure.
final class Times {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LETTERS = 3;
    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final Pattern DAY =
            Pattern.compile(
                    "(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>@)|(?<ofMonth>@) (?<ofDay>\\d{1,2})"
                            .replace("@", MONTH));

    private final List<Claim> evidence;
    private final List<Claim> statement;

    Times(List<Claim> evidence, List<Claim> statement) {
        this.evidence = evidence;
        this.statement = statement;
    }

    /// True where the times meet, or one side leaves its time out.
    boolean mayBeSame(Claim found, Claim stated) {
        var one = inYearOf(window(found, evidence), statement);
        var other = inYearOf(window(stated, statement), evidence);
        return !isBefore(one.end(), other.start()) && !isBefore(other.end(), one.start());
    }

    private static Window window(Claim claim, List<Claim> text) {
        var own = claim.scope().window();
        if (isDated(own)) {
            return own;
        }
        return text.stream()
                .filter(other -> other.evidence().span().equals(claim.evidence().span()))
                .map(other -> other.scope().window())
                .filter(Times::isDated)
                .findFirst()
                .orElse(own);
    }

    /// "As of 24 March" is of the year that the other text names.
    private static Window inYearOf(Window window, List<Claim> other) {
        var text = window.text();
        var day =
                isDated(window) || text == null ? null : DAY.matcher(text.toLowerCase(Locale.ROOT));
        if (day == null || !day.find()) {
            return window;
        }
        return other.stream()
                .map(claim -> claim.scope().window())
                .map(dated -> dated.end() != null ? dated.end() : dated.start())
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(date -> day(day, date.getYear()))
                .map(date -> bounded(window, date))
                .orElse(window);
    }

    private static Optional<LocalDate> day(Matcher day, int year) {
        var name = day.group("month") != null ? day.group("month") : day.group("ofMonth");
        var number = day.group("day") != null ? day.group("day") : day.group("ofDay");
        var month = MONTHS.indexOf(name.substring(0, LETTERS)) / LETTERS + 1;
        var date = LocalDate.of(year, month, 1).plusDays(Long.parseLong(number) - 1);
        return date.getMonthValue() == month ? Optional.of(date) : Optional.empty();
    }

    private static Window bounded(Window window, LocalDate date) {
        var text = String.valueOf(window.text()).toLowerCase(Locale.ROOT);
        if (text.startsWith("before ")) {
            return new Window(null, date.minusDays(1), null, window.text());
        }
        if (text.startsWith("after ")) {
            return new Window(date.plusDays(1), null, null, window.text());
        }
        return text.startsWith("by ")
                ? new Window(null, date, null, window.text())
                : Window.of(date, date, window.text());
    }

    private static boolean isDated(Window window) {
        return window.start() != null || window.end() != null;
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }
}
