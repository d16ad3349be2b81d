package gainsay.extract;

import gainsay.extract.CalendarPart.Kind;
import gainsay.lexicon.TimeWords.Cue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads two pieces of the calendar as one stretch: "Q1–Q2 2026", "from 2019 to 2021".
final class RangeParser {
    private final TimeText text;
    private final @Nullable LocalDate anchor;
    private final CalendarParser calendar;
    private final PointParser points;

    RangeParser(
            TimeText text,
            CalendarParser calendar,
            PointParser points,
            @Nullable LocalDate anchor) {
        this.text = text;
        this.calendar = calendar;
        this.points = points;
        this.anchor = anchor;
    }

    /// "from 2019 to 2021", "Q1–Q2 2026", "January to April 2026", "between 2024 and 2028",
    /// "1986-87", "March 3-5".
    WindowParser.@Nullable Found at(int i) {
        var between = text.at(i).equals("between");
        var led = between || text.at(i).equals("from");
        var from = led ? i + 1 : i;
        var left = calendar.at(from, led || isYearPair(from));
        if (left == null) {
            return led ? null : daysFirst(i);
        }
        var join = left.next();
        var joined = between ? text.at(join).equals("and") : text.cue(Cue.RANGE, join) > 0;
        if (!joined) {
            return null;
        }
        var at = between ? join + 1 : text.after(Cue.RANGE, join);
        var right = rightEnd(left, at);
        if (right == null) {
            return null;
        }
        var leftPart = left.part();
        var rightPart = right.part();
        var ahead = points.isAhead(from);
        var end = rightPart.settled(anchor, ahead);
        if (end == null) {
            return new WindowParser.Found(null, null, null, i, right.next());
        }
        var start =
                leftPart.during(leftPart.year() != null ? leftPart.year() : end.end().getYear());
        if (leftPart.year() == null && start.start().isAfter(end.end())) {
            start = leftPart.during(end.end().getYear() - 1);
        }
        return start.start().isAfter(end.end())
                ? null
                : WindowParser.Found.of(start.until(end), i, right.next());
    }

    private boolean isYearPair(int i) {
        var left = text.plain(i, 4);
        var join = text.cue(Cue.RANGE, i + 1);
        var right = text.plain(i + 1 + join, 4);
        var short2 = text.at(i + 1 + join).length() == 2 && text.isHyphen(i + 1);
        var apart = short2 ? right - left % 100 : right - left;
        return left >= 1800
                && left < 2200
                && join > 0
                && apart > 0
                && (short2 ? apart == 1 || text.is(Cue.STRONG, i - 1) : apart <= 60)
                && !text.is(Cue.NOT_A_YEAR, i + 2 + join);
    }

    private CalendarParser.@Nullable Found rightEnd(CalendarParser.Found left, int at) {
        var kind = left.part().kind();
        var year = left.part().year();
        var number = text.plain(at, 2);
        if (kind == Kind.YEAR && year != null && text.at(at).length() == 2 && number > year % 100) {
            return new CalendarParser.Found(CalendarPart.ofYear(year / 100 * 100 + number), at + 1);
        }
        if (kind == Kind.DAY && year == null && number > left.part().day() && number <= 31) {
            // "March 3-5, 2026": read the last day as if its month stood before it.
            var end = new CalendarPart(Kind.DAY, left.part().index(), number, null);
            var comma = text.skip(at + 1, ",");
            var numbered = text.plain(comma, 4);
            return numbered > 1800
                    ? new CalendarParser.Found(end.in(numbered), comma + 1)
                    : new CalendarParser.Found(end, at + 1);
        }
        if (kind == Kind.YEAR && text.isHyphen(at - 1) && isYearPair(at - 2)) {
            return new CalendarParser.Found(CalendarPart.ofYear(text.plain(at, 4)), at + 1);
        }
        var right = calendar.at(at, kind == Kind.YEAR);
        if (right == null || (right.part().kind() == Kind.YEAR) != (kind == Kind.YEAR)) {
            return null;
        }
        return right;
    }

    /// "3-5 March 2026".
    private WindowParser.@Nullable Found daysFirst(int i) {
        var first = text.plain(i, 2);
        var join = text.cue(Cue.RANGE, i + 1);
        if (first < 1 || first > 31 || join == 0) {
            return null;
        }
        var last = calendar.at(i + 1 + join, false);
        if (last == null || last.part().kind() != Kind.DAY || last.part().day() <= first) {
            return null;
        }
        var end = last.part().settled(anchor, points.isAhead(i));
        return end == null
                ? new WindowParser.Found(null, null, null, i, last.next())
                : WindowParser.Found.of(
                        new Stretch(end.start().withDayOfMonth(first), end.end()), i, last.next());
    }
}
