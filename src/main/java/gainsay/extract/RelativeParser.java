package gainsay.extract;

import gainsay.lexicon.TimeWords;
import gainsay.lexicon.TimeWords.Cue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what counts from the article's day: "last quarter", "yesterday", "two years ago",
/// "Tuesday".
final class RelativeParser {
    private static final Set<String> UNITS = Set.of("week", "month", "quarter", "year", "decade");

    private final TimeText text;
    private final TimeWords words;
    private final LengthParser lengths;
    private final @Nullable LocalDate anchor;

    RelativeParser(
            TimeText text, TimeWords words, LengthParser lengths, @Nullable LocalDate anchor) {
        this.text = text;
        this.words = words;
        this.lengths = lengths;
        this.anchor = anchor;
    }

    /// The stretch is null where the article's day is not known.
    record Found(@Nullable Stretch stretch, int next) {}

    @Nullable Found at(int i, boolean ahead) {
        var latest = text.cue(Cue.LATEST, i);
        if (latest > 0) {
            return new Found(lastQuarter(), i + latest);
        }
        var fullYear = text.cue(Cue.FULL_YEAR, i);
        if (fullYear > 0 && text.plain(i + fullYear, 4) < 0) {
            return new Found(fullYear(ahead), i + fullYear);
        }
        var day = day(i);
        if (day != null) {
            return day;
        }
        var unit = unit(i);
        if (unit != null) {
            return unit;
        }
        var distance = distance(i);
        return distance != null ? distance : weekday(i, ahead);
    }

    /// The last quarter that is over.
    private @Nullable Stretch lastQuarter() {
        var here = calendarUnit("quarter", 0);
        return here == null || here.end().equals(anchor) ? here : calendarUnit("quarter", -1);
    }

    /// In the first three months "the full year" is the one just reported.
    private @Nullable Stretch fullYear(boolean ahead) {
        if (anchor == null) {
            return null;
        }
        var reported = anchor.getMonthValue() <= 3 && !ahead;
        return Stretch.ofYear(anchor.getYear() - (reported ? 1 : 0));
    }

    private @Nullable Found day(int i) {
        if (text.cue(Cue.TODAY, i) > 0) {
            return at(0, text.after(Cue.TODAY, i));
        }
        if (text.cue(Cue.YESTERDAY, i) > 0) {
            return at(-1, text.after(Cue.YESTERDAY, i));
        }
        return text.cue(Cue.TOMORROW, i) > 0 ? at(1, text.after(Cue.TOMORROW, i)) : null;
    }

    private Found at(int days, int next) {
        return new Found(anchor == null ? null : Stretch.ofDay(anchor.plusDays(days)), next);
    }

    /// "last year", "this quarter", "next month", "last March", "next spring".
    private @Nullable Found unit(int i) {
        for (var cue : new Cue[] {Cue.LAST, Cue.THIS, Cue.COMING}) {
            var length = text.cue(cue, i);
            if (length == 0) {
                continue;
            }
            var next = i + length;
            var by = cue == Cue.LAST ? -1 : cue == Cue.THIS ? 0 : 1;
            if (text.at(next).equals("fiscal") || text.at(next).equals("calendar")) {
                next++;
            }
            if (UNITS.contains(text.at(next)) && !text.isHyphen(next + 1)) {
                return new Found(calendarUnit(text.at(next), by), next + 1);
            }
            var named = named(next, by);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    private @Nullable Found named(int i, int by) {
        var month = words.month(text.at(i));
        var season = words.season(text.at(i));
        if ((month.isEmpty() && season.isEmpty()) || text.plain(i + 1, 4) >= 0) {
            return null;
        }
        if (anchor == null) {
            return new Found(null, i + 1);
        }
        var kind = month.isPresent() ? CalendarPart.Kind.MONTH : CalendarPart.Kind.SEASON;
        var index = month.isPresent() ? month.getAsInt() : season.getAsInt();
        var part = new CalendarPart(kind, index, 0, null);
        var here = part.during(anchor.getYear());
        if (by == 0) {
            return new Found(here, i + 1);
        }
        // "last March" is over, "next March" has not begun.
        if (by < 0) {
            return new Found(
                    here.end().isBefore(anchor) ? here : part.during(anchor.getYear() - 1), i + 1);
        }
        return new Found(
                here.start().isAfter(anchor) ? here : part.during(anchor.getYear() + 1), i + 1);
    }

    @Nullable Stretch calendarUnit(String unit, int by) {
        if (anchor == null) {
            return null;
        }
        return switch (unit) {
            case "week" -> {
                var monday = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Stretch(monday.plusWeeks(by), monday.plusWeeks(by).plusDays(6));
            }
            case "month" -> monthOf(anchor.plusMonths(by), 1);
            case "quarter" -> {
                var day = anchor.plusMonths(3L * by);
                yield monthOf(day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1), 3);
            }
            case "year" -> Stretch.ofYear(anchor.getYear() + by);
            default -> {
                var decade = (anchor.getYear() / 10 + by) * 10;
                yield Stretch.ofYear(decade).until(Stretch.ofYear(decade + 9));
            }
        };
    }

    private static Stretch monthOf(LocalDate day, int months) {
        return Stretch.ofMonths(day.getYear(), day.getMonthValue(), months);
    }

    /// "two years ago", "three months from now": as coarse as the unit.
    private @Nullable Found distance(int i) {
        var length = lengths.at(i);
        if (length == null) {
            return null;
        }
        var back = text.cue(Cue.AGO, length.next());
        var ahead = text.cue(Cue.HENCE, length.next());
        if (back + ahead == 0) {
            return null;
        }
        var next = length.next() + back + ahead;
        if (anchor == null) {
            return new Found(null, next);
        }
        var days = length.length();
        return new Found(coarse(back > 0 ? anchor.minus(days) : anchor.plus(days), days), next);
    }

    private static Stretch coarse(LocalDate day, Period length) {
        if (length.toTotalMonths() == 0) {
            return Stretch.ofDay(day);
        }
        return length.getMonths() > 0 ? monthOf(day, 1) : Stretch.ofYear(day.getYear());
    }

    private @Nullable Found weekday(int i, boolean ahead) {
        var before = text.at(i);
        var cued = text.is(Cue.LAST, i) || text.is(Cue.COMING, i);
        var at = cued || before.equals("on") || before.equals("this") ? i + 1 : i;
        var weekday = words.weekday(text.at(at));
        if (weekday.isEmpty() || !text.isCapitalised(at) || isAName(at) || isDated(at)) {
            return null;
        }
        if (anchor == null) {
            return new Found(null, at + 1);
        }
        var day = DayOfWeek.of(weekday.getAsInt());
        var forward = text.is(Cue.COMING, i) || (ahead && !text.is(Cue.LAST, i));
        var adjuster =
                forward
                        ? TemporalAdjusters.nextOrSame(day)
                        : text.is(Cue.LAST, i)
                                ? TemporalAdjusters.previous(day)
                                : TemporalAdjusters.previousOrSame(day);
        return new Found(Stretch.ofDay(anchor.with(adjuster)), at + 1);
    }

    /// "Tuesday, March 3" is read as its date.
    private boolean isDated(int i) {
        var next = text.skip(i + 1, ",");
        return words.month(text.at(next)).isPresent() && text.plain(next + 1, 2) > 0;
    }

    /// "Sunday Robotics" is a company and "Sun Microsystems" too; "Tuesday Acme said" is a day.
    private boolean isAName(int i) {
        return text.at(i).length() <= 3
                || (text.isCapitalised(i + 1)
                        && !text.at(i - 1).equals("on")
                        && !text.opensSentence(i));
    }
}
