package gainsay.extract;

import gainsay.lexicon.TimeWords;
import gainsay.lexicon.TimeWords.Cue;
import gainsay.model.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts stretches and lengths together: bounds, sliding windows, what looks back or forward.
final class WindowParser {
    /// Shorter stretches are nothing that "a year earlier" looks back on.
    private static final int MONTH = 27;

    private final TimeText text;
    private final @Nullable LocalDate anchor;
    private final TimeWords words;
    private final CalendarParser calendar;
    private final LengthParser lengths;
    private final PointParser points;
    private final RangeParser ranges;

    /// The last stretch that was read, which "a year earlier" looks back on.
    private @Nullable Stretch before;

    WindowParser(TimeText text, TimeWords words, @Nullable LocalDate anchor) {
        this.text = text;
        this.words = words;
        this.anchor = anchor;
        calendar = new CalendarParser(text, words, anchor);
        lengths = new LengthParser(text, words);
        var relative = new RelativeParser(text, words, lengths, anchor);
        points = new PointParser(text, calendar, relative, anchor);
        ranges = new RangeParser(text, calendar, points, anchor);
    }

    /// A window without its text, and the words it takes; all three parts null where the text says
    /// when but nobody can tell which day that is.
    record Found(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Period length,
            int from,
            int next) {
        static Found of(@Nullable Stretch stretch, int from, int next) {
            return stretch == null
                    ? new Found(null, null, null, from, next)
                    : new Found(stretch.start(), stretch.end(), null, from, next);
        }

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
            ranges.at(i),
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

    private @Nullable Found point(int i) {
        var point = points.at(i, false);
        return point == null ? null : Found.of(point.stretch(), i, point.next());
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
        var point = points.at(text.skip(length.next() + join, "in", "on"), true);
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
            var point = length == 0 ? null : points.at(i + length, true);
            if (point == null && cue == Cue.SINCE && length > 0) {
                point = points.at(text.skip(i + length, "the"), true);
            }
            if (point != null) {
                return bounded(cue, point, i);
            }
        }
        return null;
    }

    private static Found bounded(Cue cue, PointParser.Point point, int i) {
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
            var year = points.at(i + same, true);
            if (year != null && year.stretch() != null) {
                return Found.of(inYear(year.stretch()), i, year.next());
            }
        }
        var back = same > 0 && text.cue(Cue.EARLIER, i + same) > 0 ? i + same : i;
        var length = text.cue(Cue.EARLIER, back);
        if (length > 0) {
            var unit = words.unit(text.at(back + length));
            return Found.of(yearBefore(), i, back + length + (unit.isPresent() ? 1 : 0));
        }
        var says = same > 0 && text.written(text.span(i, i + same)).contains("year");
        return says ? Found.of(yearBefore(), i, i + same) : null;
    }

    /// "in the quarter", where the text has named one before.
    private @Nullable Found theQuarter(int i) {
        var length = text.cue(Cue.THE_QUARTER, i);
        var named = before;
        return length == 0 || named == null || !named.isQuarter()
                ? null
                : Found.of(named, i, i + length);
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

    private PointParser.@Nullable Point wholeYear(int i) {
        var at = text.skip(i, "the");
        var point = points.at(at, true);
        return point != null || anchor == null || !text.at(at).equals("year")
                ? point
                : new PointParser.Point(Stretch.ofYear(anchor.getYear()), at + 1);
    }

    private static Stretch within(Stretch whole, Period length, boolean first) {
        return first
                ? new Stretch(whole.start(), whole.start().plus(length).minusDays(1))
                : new Stretch(whole.end().plusDays(1).minus(length), whole.end());
    }

    /// "The first nine months" of a report are those of the year that has them behind it.
    private Found firstMonths(LengthParser.Found length, int i) {
        var months = length.length().getMonths();
        var reported = months > 0 && months < 12 && months % 3 == 0;
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
