package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.Rating;
import gainsay.lexicon.Lexicon;
import gainsay.model.Span;
import gainsay.model.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Our windows beside TimeBank's TIMEX3 values: days, weeks, months, quarters, years and lengths.
public class TimeBankTest {
    private static final Path STORIES =
            Path.of(System.getProperty("gainsay.shared"), "bench", "tempeval3", "TimeBank");
    private static final Pattern TIMEX = Pattern.compile("<TIMEX3 ([^>]*)>|</TIMEX3>|<[^>]*>");
    private static final Pattern CREATED =
            Pattern.compile("value=\"(\\d{4}-\\d\\d-\\d\\d)[^\"]*\"[^>]*CREATION_TIME");

    private record Gold(Span span, String type, String value) {}

    private record Story(String text, LocalDate day, List<Gold> gold) {}

    private static final class Tally {
        int gold;
        int found;
        int right;
    }

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final StringBuilder misses = new StringBuilder();
    private int stray;

    @Test
    void mostDatesOfTimeBankAreRead(TestReporter reporter) throws IOException {
        assumeTrue(Files.isDirectory(STORIES), "TimeBank is not at hand: " + STORIES);
        compareAll();
        tallies.forEach((type, tally) -> reporter.publishEntry(line(type, tally)));
        tallies.forEach((type, tally) -> misses.append(line(type, tally)).append('\n'));
        reporter.publishEntry("windows beside no TIMEX3: " + stray);
        var report = Path.of("target", "timebank.txt");
        Files.writeString(report, misses);
        var dates = tallies.computeIfAbsent("DATE", _ -> new Tally());
        assertThat(dates.right).isGreaterThan(dates.gold * 7 / 10);
        assertThat(dates.right).isGreaterThan(dates.found * 7 / 10);
    }

    private void compareAll() throws IOException {
        var models = Path.of(System.getProperty("gainsay.home"), "models");
        var grammar = new WindowGrammar(Lexicon.load(models));
        try (var files = Files.list(STORIES)) {
            for (var file : files.sorted().toList()) {
                story(Files.readString(file)).ifPresent(story -> compare(grammar, story));
            }
        }
    }

    /// The set as lines of the table of yardsticks: of the times that are days, weeks, months,
    /// quarters, years or lengths, how many are read as the same days or the same length, as F1 of
    /// those marked and those read where something is marked. None where it is not at hand.
    public static List<Rating> ratings() throws IOException {
        if (!Files.isDirectory(STORIES)) {
            return List.of();
        }
        var test = new TimeBankTest();
        test.compareAll();
        return List.of(
                new Rating("TimeBank", "dates F1", test.f1("DATE"))
                        .leaving(test.misses.toString().lines().toList()),
                new Rating("TimeBank", "lengths F1", test.f1("DURATION")));
    }

    private double f1(String type) {
        var tally = tallies.computeIfAbsent(type, _ -> new Tally());
        return 2.0 * tally.right / Math.max(1, tally.gold + tally.found);
    }

    private static String line(String type, Tally tally) {
        return "%s: recall %d/%d = %.3f, precision %d/%d = %.3f"
                .formatted(
                        type,
                        tally.right,
                        tally.gold,
                        (double) tally.right / tally.gold,
                        tally.right,
                        tally.found,
                        (double) tally.right / tally.found);
    }

    private void compare(WindowGrammar grammar, Story story) {
        var found = grammar.find(story.text(), story.day());
        for (var expression : found) {
            if (story.gold().stream().noneMatch(g -> g.span().overlaps(expression.span()))) {
                stray++;
                note("stray", story.text(), expression.span(), "", expression.window().iso());
            }
        }
        for (var gold : story.gold()) {
            if (isComparable(gold)) {
                compare(story, found, gold);
            }
        }
    }

    private void compare(Story story, List<TimeExpression> found, Gold gold) {
        var tally = tallies.computeIfAbsent(gold.type(), _ -> new Tally());
        tally.gold++;
        var ours =
                found.stream()
                        .filter(e -> e.span().overlaps(gold.span()) && e.window().isStated())
                        .findFirst();
        if (ours.isEmpty()) {
            note("missed", story.text(), gold.span(), gold.value(), "");
            return;
        }
        tally.found++;
        if (agrees(ours.get().window(), gold.value()) || isEdge(ours.get(), gold)) {
            tally.right++;
        } else {
            note("wrong", story.text(), gold.span(), gold.value(), ours.get().window().iso());
        }
    }

    private void note(String kind, String text, Span span, String gold, String ours) {
        var around = text.substring(Math.max(0, span.start() - 50), span.start());
        var behind = text.substring(span.end(), Math.min(text.length(), span.end() + 30));
        var quote = (around + "[" + span.in(text) + "]" + behind).replaceAll("\\s+", " ");
        misses.append(kind).append('\t').append(gold).append('\t').append(ours);
        misses.append('\t').append(quote).append('\n');
    }

    private static boolean isComparable(Gold gold) {
        return gold.type().equals("DATE")
                ? days(gold.value()).isPresent()
                : gold.value().matches("P\\d+[YMWDQ]");
    }

    private static boolean agrees(Window window, String value) {
        if (value.startsWith("P")) {
            var length = window.length();
            return length != null && length.normalized().equals(period(value).normalized());
        }
        var days = days(value).orElseThrow();
        var start = window.start();
        var end = window.end();
        // TimeBank marks "the end of 1990" and "early March" with the whole year or month.
        return (start == null || (!start.isBefore(days.start()) && !start.isAfter(days.end())))
                && (end == null || (!end.isAfter(days.end()) && !end.isBefore(days.start())))
                && (start != null || end != null)
                && (window.length() == null || start != null);
    }

    /// We read "the quarter ended Sept. 30" as one window where TimeBank marks two.
    private static boolean isEdge(TimeExpression ours, Gold gold) {
        var days = days(gold.value());
        return days.isPresent()
                && ours.span().length() > gold.span().length()
                && ours.window().isAnchored()
                && (days.get().start().equals(ours.window().start())
                        || days.get().end().equals(ours.window().end()));
    }

    private static Period period(String value) {
        var quarters = Pattern.compile("P(\\d+)Q").matcher(value);
        return quarters.matches()
                ? Period.ofMonths(3 * Integer.parseInt(quarters.group(1)))
                : Period.parse(value);
    }

    private static Optional<Stretch> days(String value) {
        if (value.matches("\\d{4}")) {
            return Optional.of(Stretch.ofYear(Integer.parseInt(value)));
        }
        if (value.matches("\\d{4}-\\d\\d")) {
            var month = Integer.parseInt(value.substring(5));
            return Optional.of(Stretch.ofMonths(year(value), month, 1));
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Optional.of(Stretch.ofDay(LocalDate.parse(value)));
        }
        if (value.matches("\\d{4}-Q[1-4]")) {
            var quarter = Integer.parseInt(value.substring(6));
            return Optional.of(Stretch.ofMonths(year(value), quarter * 3 - 2, 3));
        }
        if (value.matches("\\d{4}-W\\d\\d")) {
            var monday =
                    LocalDate.of(year(value), 1, 4)
                            .with(
                                    IsoFields.WEEK_OF_WEEK_BASED_YEAR,
                                    Integer.parseInt(value.substring(6)))
                            .with(DayOfWeek.MONDAY);
            return Optional.of(new Stretch(monday, monday.plusDays(6)));
        }
        return Optional.empty();
    }

    private static int year(String value) {
        return Integer.parseInt(value.substring(0, 4));
    }

    private static Optional<Story> story(String xml) {
        var created = CREATED.matcher(xml);
        var start = xml.indexOf("<TEXT>");
        if (!created.find() || start < 0) {
            return Optional.empty();
        }
        var body = xml.substring(start + 6, xml.indexOf("</TEXT>")).replace("&amp;", "&");
        var text = new StringBuilder();
        var gold = new ArrayList<Gold>();
        var tags = TIMEX.matcher(body);
        var at = 0;
        var open = -1;
        var attributes = "";
        while (tags.find()) {
            text.append(body, at, tags.start());
            at = tags.end();
            if (tags.group(1) != null) {
                open = text.length();
                attributes = tags.group(1);
            } else if (tags.group().equals("</TIMEX3>")) {
                var span = new Span(open, text.length());
                gold.add(new Gold(span, of(attributes, "type"), of(attributes, "value")));
            }
        }
        text.append(body.substring(at));
        return Optional.of(new Story(text.toString(), LocalDate.parse(created.group(1)), gold));
    }

    private static String of(String attributes, String name) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }
}
