package gainsay.extract;

import gainsay.extract.CalendarPart.Kind;
import gainsay.lexicon.TimeWords;
import gainsay.lexicon.TimeWords.Cue;
import gainsay.model.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts pieces of the calendar and lengths together: ranges, bounds, edges, sliding windows.
final class WindowParser {
    /// How many words back a sign of the future still counts.
    private static final int REACH = 8;

    /// Shorter stretches are nothing that "a year earlier" looks back on.
    private static final int MONTH = 27;

    private static final Set<String> CURRENT = Set.of("week", "month", "quarter", "year");

    private final TimeText text;
    private final @Nullable LocalDate anchor;
    private final TimeWords words;
    private final CalendarParser calendar;
    private final LengthParser lengths;
    private final RelativeParser relative;

    /// The last stretch that was read, which "a year earlier" looks back on.
    private @Nullable Stretch before;

    WindowParser(TimeText text, TimeWords words, @Nullable LocalDate anchor) {
        this.text = text;
        this.words = words;
        this.anchor = anchor;
        calendar = new CalendarParser(text, words, anchor);
        lengths = new LengthParser(text, words);
        relative = new RelativeParser(text, words, lengths, anchor);
    }

    /// A window without its text, and the words it takes; all three parts null where the text says
    /// when but nobody can tell which day that is.
    record Found(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Period length,
            int from,
            int next) {
        Window window(String text) {
            return new Window(start, end, length, text);
        }
    }

    /// The longest window that starts at `i`.
    @Nullable Found at(int i) {
        var within = text.cue(Cue.WITHIN, i);
        Found longest = null;
        if (within > 0) {
            // "in the three months to March" is more than "in the three months".
            longest = longer(lengthTo(i + within), firstOf(i + within));
        }
        Found[] readings = {
            range(i),
            lengthTo(i),
            bound(i),
            toDate(i),
            earlier(i),
            theQuarter(i),
            sliding(i),
            firstOf(i),
            point(i),
            lasting(i)
        };
        for (var found : readings) {
            longest = longer(longest, found);
        }
        remember(longest, i);
        return longest;
    }

    /// Months and more that the text names; what itself looks back is nothing to look back on.
    private void remember(@Nullable Found found, int i) {
        var day = found == null ? null : found.start();
        var end = found == null ? null : found.end();
        if (found == null || day == null || end == null || end.isBefore(day.plusDays(MONTH))) {
            return;
        }
        if (sliding(i) == null && earlier(i) == null && toDate(i) == null) {
            before = new Stretch(day, end);
        }
    }

    private static @Nullable Found longer(@Nullable Found one, @Nullable Found other) {
        return one == null || (other != null && other.next() > one.next()) ? other : one;
    }

    private Found of(@Nullable Stretch stretch, int from, int next) {
        return stretch == null
                ? new Found(null, null, null, from, next)
                : new Found(stretch.start(), stretch.end(), null, from, next);
    }

    /// A day, month, year or other stretch, with "early", "end of" and the like before it.
    private record Point(@Nullable Stretch stretch, int next) {}

    private @Nullable Found point(int i) {
        var point = edged(i, false);
        return point == null ? null : of(point.stretch(), i, point.next());
    }

    private @Nullable Point edged(int i, boolean expects) {
        if (text.cue(Cue.YEAR_END, i) > 0) {
            return yearEnd(i);
        }
        if (text.cue(Cue.DECADE_END, i) > 0) {
            var next = text.after(Cue.DECADE_END, i);
            var decade =
                    anchor == null ? null : LocalDate.of(anchor.getYear() / 10 * 10 + 9, 12, 31);
            return new Point(decade == null ? null : Stretch.ofDay(decade), next);
        }
        for (var cue : new Cue[] {Cue.END, Cue.START, Cue.EARLY, Cue.MID, Cue.LATE}) {
            var length = text.cue(cue, i);
            if (length > 0) {
                var at = text.isHyphen(i + length) ? i + length + 1 : i + length;
                var inner = plain(text.skip(at, "the"), true);
                if (inner != null) {
                    return new Point(edge(cue, inner.stretch()), inner.next());
                }
                var unit = text.skip(at, "the");
                if (unit > at && CURRENT.contains(text.at(unit))) {
                    return new Point(edge(cue, relative.calendarUnit(text.at(unit), 0)), unit + 1);
                }
            }
        }
        return plain(i, expects);
    }

    private @Nullable Point yearEnd(int i) {
        var next = text.after(Cue.YEAR_END, i);
        var year = plain(text.skip(next, "of", "in"), true);
        if (year != null) {
            return new Point(edge(Cue.END, year.stretch()), year.next());
        }
        if (anchor == null) {
            return new Point(null, next);
        }
        // In spring "at year-end" looks back; "since year-end" always does.
        var back = text.at(i - 1).equals("since") || (anchor.getMonthValue() < 6 && !isAhead(i));
        return new Point(Stretch.ofYear(anchor.getYear() - (back ? 1 : 0)).lastDay(), next);
    }

    private static @Nullable Stretch edge(Cue cue, @Nullable Stretch whole) {
        if (whole == null) {
            return null;
        }
        if (cue == Cue.END) {
            return whole.lastDay();
        }
        if (cue == Cue.START) {
            return whole.firstDay();
        }
        return whole.third(cue == Cue.EARLY ? 1 : cue == Cue.MID ? 2 : 3);
    }

    private @Nullable Point plain(int i, boolean expects) {
        var part = ofRelativeYear(i);
        if (part == null) {
            part = calendar.at(i, expects);
        }
        if (part != null) {
            return new Point(part.part().settled(anchor, isAhead(i)), part.next());
        }
        var found = relative.at(i, willBe(i));
        return found == null ? null : new Point(found.stretch(), found.next());
    }

    /// "this year's third quarter", "2025's first half".
    private CalendarParser.@Nullable Found ofRelativeYear(int i) {
        Integer year = null;
        int next;
        var number = calendar.at(i, true);
        if (number != null && number.part().kind() == Kind.YEAR) {
            year = number.part().year();
            next = number.next();
        } else {
            var found = relative.at(i, false);
            if (found == null
                    || found.stretch() == null
                    || !text.at(found.next() - 1).equals("year")) {
                return null;
            }
            year = found.stretch().start().getYear();
            next = found.next();
        }
        var at = text.at(next).equals("'") && text.at(next + 1).equals("s") ? next + 2 : -1;
        var part = at < 0 ? null : calendar.at(at, false);
        return part == null || part.part().year() != null
                ? null
                : new CalendarParser.Found(part.part().in(year), part.next());
    }

    /// Whether the words before `i` speak of what is to come.
    private boolean isAhead(int i) {
        for (var at = i - 1; at >= 0 && at >= i - REACH; at--) {
            if (".;:!?".contains(text.at(at))) {
                return false;
            }
            if (text.cue(Cue.FUTURE, at) > 0) {
                return true;
            }
        }
        return willBe(i) || text.is(Cue.BY, i - 1);
    }

    /// Whether the clause itself says that it is still to come.
    private boolean willBe(int i) {
        for (var at = i - 1; at >= 0 && at >= i - REACH; at--) {
            if (".;:!?,".contains(text.at(at))) {
                return false;
            }
            if (text.cue(Cue.WILL, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /// "from 2019 to 2021", "Q1–Q2 2026", "January to April 2026", "between 2024 and 2028",
    /// "1986-87", "March 3-5".
    private @Nullable Found range(int i) {
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
        var ahead = isAhead(from);
        var end = rightPart.settled(anchor, ahead);
        if (end == null) {
            return new Found(null, null, null, i, right.next());
        }
        var start =
                leftPart.during(leftPart.year() != null ? leftPart.year() : end.end().getYear());
        if (leftPart.year() == null && start.start().isAfter(end.end())) {
            start = leftPart.during(end.end().getYear() - 1);
        }
        return start.start().isAfter(end.end()) ? null : of(start.until(end), i, right.next());
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
    private @Nullable Found daysFirst(int i) {
        var first = text.plain(i, 2);
        var join = text.cue(Cue.RANGE, i + 1);
        if (first < 1 || first > 31 || join == 0) {
            return null;
        }
        var last = calendar.at(i + 1 + join, false);
        if (last == null || last.part().kind() != Kind.DAY || last.part().day() <= first) {
            return null;
        }
        var end = last.part().settled(anchor, isAhead(i));
        return end == null
                ? new Found(null, null, null, i, last.next())
                : of(new Stretch(end.start().withDayOfMonth(first), end.end()), i, last.next());
    }

    /// "the three months to March", "the year ended June 30, 2025", "quarter ending in June".
    private @Nullable Found lengthTo(int i) {
        var from = text.skip(i, "the", "its", "their");
        from = text.skip(from, "fiscal", "financial", "first");
        var quarter = quarterEnded(from);
        var length = quarter != null ? quarter : lengths.at(from);
        if (length == null) {
            var unit = words.unit(text.at(from));
            if (unit.isEmpty()) {
                return null;
            }
            length = new LengthParser.Found(unit.get(), from + 1, false);
        }
        var join = text.cue(Cue.ENDED, length.next());
        if (join == 0) {
            return null;
        }
        var point = edged(text.skip(length.next() + join, "in", "on"), true);
        if (point == null) {
            return null;
        }
        if (point.stretch() == null) {
            return new Found(null, null, length.length(), i, point.next());
        }
        var end = point.stretch().end();
        var start = end.plusDays(1).minus(length.length());
        return new Found(start, end, length.stated() ? length.length() : null, i, point.next());
    }

    /// "fiscal first quarter ended Sept. 30": whichever quarter the company calls its first.
    private LengthParser.@Nullable Found quarterEnded(int i) {
        var part = calendar.at(i, false);
        if (part == null
                || part.part().year() != null
                || !List.of("ended", "ending").contains(text.at(part.next()))) {
            return null;
        }
        return switch (part.part().kind()) {
            case QUARTER -> new LengthParser.Found(Period.ofMonths(3), part.next(), false);
            case HALF -> new LengthParser.Found(Period.ofMonths(6), part.next(), false);
            case DECADE, YEAR, SEASON, MONTH, DAY -> null;
        };
    }

    /// "since 2021" has only a start, "by 2040" only an end.
    private @Nullable Found bound(int i) {
        for (var cue : new Cue[] {Cue.SINCE, Cue.BY, Cue.UNTIL, Cue.BEFORE, Cue.AFTER}) {
            var length = text.cue(cue, i);
            var point = length == 0 ? null : edged(i + length, true);
            if (point == null && cue == Cue.SINCE && length > 0) {
                point = edged(text.skip(i + length, "the"), true);
            }
            if (point != null) {
                return bounded(cue, point, i);
            }
        }
        return null;
    }

    private static Found bounded(Cue cue, Point point, int i) {
        var stretch = point.stretch();
        if (stretch == null) {
            return new Found(null, null, null, i, point.next());
        }
        if (cue == Cue.SINCE) {
            return new Found(stretch.start(), null, null, i, point.next());
        }
        if (cue == Cue.AFTER) {
            return new Found(stretch.end().plusDays(1), null, null, i, point.next());
        }
        var end = cue == Cue.BEFORE ? stretch.start().minusDays(1) : stretch.end();
        return new Found(null, end, null, i, point.next());
    }

    private @Nullable Found toDate(int i) {
        var length = text.cue(Cue.TO_DATE, i);
        if (length == 0) {
            return null;
        }
        return anchor == null
                ? new Found(null, null, null, i, i + length)
                : new Found(anchor.withDayOfYear(1), anchor, null, i, i + length);
    }

    /// "a year earlier", "the same period last year": the stretch read before, a year back.
    private @Nullable Found earlier(int i) {
        var same = text.cue(Cue.SAME, i);
        if (same > 0) {
            var year = edged(i + same, true);
            if (year != null && year.stretch() != null) {
                return of(inYear(year.stretch()), i, year.next());
            }
        }
        var back = same > 0 && text.cue(Cue.EARLIER, i + same) > 0 ? i + same : i;
        var length = text.cue(Cue.EARLIER, back);
        if (length > 0) {
            var unit = words.unit(text.at(back + length));
            return of(yearBefore(), i, back + length + (unit.isPresent() ? 1 : 0));
        }
        var says = same > 0 && text.written(text.span(i, i + same)).contains("year");
        return says ? of(yearBefore(), i, i + same) : null;
    }

    /// "in the quarter", where the text has named one before.
    private @Nullable Found theQuarter(int i) {
        var length = text.cue(Cue.THE_QUARTER, i);
        var named = before;
        return length == 0 || named == null || !named.isQuarter() ? null : of(named, i, i + length);
    }

    private Stretch inYear(Stretch year) {
        return before == null || !year.equals(Stretch.ofYear(year.start().getYear()))
                ? year
                : before.shifted(year.start().getYear() - before.start().getYear());
    }

    private @Nullable Stretch yearBefore() {
        if (before != null) {
            return before.shifted(-1);
        }
        return anchor == null ? null : Stretch.ofYear(anchor.getYear() - 1);
    }

    /// "over the past decade", "the next three years".
    private @Nullable Found sliding(int i) {
        var from = text.skip(text.after(Cue.WITHIN, i), "the", "its", "their", "these", "those");
        var past = text.cue(Cue.PAST, from);
        var next = text.cue(Cue.NEXT, from);
        if (past + next == 0) {
            return null;
        }
        var at = from + Math.max(past, next);
        var length = lengths.at(at);
        if (length == null) {
            var unit = words.unit(text.at(at));
            var bare = text.at(at).equals("decade") || text.at(from).equals("past");
            if (unit.isEmpty() || !bare || text.isHyphen(at + 1)) {
                return null;
            }
            length = new LengthParser.Found(unit.get(), at + 1, false);
        }
        if (anchor == null) {
            return new Found(null, null, length.length(), i, length.next());
        }
        return past > 0
                ? new Found(
                        anchor.minus(length.length()), anchor, length.length(), i, length.next())
                : new Found(
                        anchor, anchor.plus(length.length()), length.length(), i, length.next());
    }

    /// "the first nine months of 2025", "the last three months of the year".
    private @Nullable Found firstOf(int i) {
        var at = text.skip(i, "the", "its");
        var first = text.at(at).equals("first");
        var last = text.is(Cue.PAST, at) || text.at(at).equals("final");
        var length = first || last ? lengths.at(at + 1) : null;
        if (length == null) {
            return null;
        }
        var of = text.skip(length.next(), "of", "in");
        var whole = of == length.next() ? null : wholeYear(of);
        if (whole != null && whole.stretch() != null) {
            var stretch = within(whole.stretch(), length.length(), first);
            return new Found(stretch.start(), stretch.end(), length.length(), i, whole.next());
        }
        return first ? firstMonths(length, i) : null;
    }

    private @Nullable Point wholeYear(int i) {
        var at = text.skip(i, "the");
        var point = edged(at, true);
        return point != null || anchor == null || !text.at(at).equals("year")
                ? point
                : new Point(Stretch.ofYear(anchor.getYear()), at + 1);
    }

    private static Stretch within(Stretch whole, Period length, boolean first) {
        return first
                ? new Stretch(whole.start(), whole.start().plus(length).minusDays(1))
                : new Stretch(whole.end().plusDays(1).minus(length), whole.end());
    }

    /// "The first nine months" of a report are those of the year that has them behind it.
    private Found firstMonths(LengthParser.Found length, int i) {
        var months = length.length().getMonths();
        var reported = months > 0 && months % 3 == 0;
        if (anchor == null || !reported) {
            return new Found(null, null, length.length(), i, length.next());
        }
        var here = Stretch.ofMonths(anchor.getYear(), 1, months);
        var stretch = here.end().isBefore(anchor) ? here : here.shifted(-1);
        return new Found(stretch.start(), stretch.end(), length.length(), i, length.next());
    }

    /// "in six months", "within three years", "a single quarter": a length and no more.
    private @Nullable Found lasting(int i) {
        var within = text.cue(Cue.WITHIN, i);
        var single = text.at(i).equals("a") && text.at(i + 1).equals("single");
        if (within == 0 && !single) {
            return null;
        }
        var length = lengths.at(i + within);
        if (length == null || isCompound(length.next())) {
            return null;
        }
        return new Found(null, null, length.length(), i, length.next());
    }

    /// In "in 12 months to 24 months" and "a one-year-old" the length is not the window.
    private boolean isCompound(int next) {
        return text.isHyphen(next) || text.at(next).equals("old");
    }
}
