package gainsay.extract;

import gainsay.extract.CalendarPart.Kind;
import gainsay.lexicon.TimeWords.Cue;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one stretch of days: a piece of the calendar or one told from the article's day, with what
/// stands before it ("late 2025", "the end of March").
final class PointParser {
    /// How many words back a sign of the future still counts.
    private static final int REACH = 8;

    private static final Set<String> CURRENT = Set.of("week", "month", "quarter", "year");

    private final TimeText text;
    private final @Nullable LocalDate anchor;
    private final CalendarParser calendar;
    private final RelativeParser relative;

    PointParser(
            TimeText text,
            CalendarParser calendar,
            RelativeParser relative,
            @Nullable LocalDate anchor) {
        this.text = text;
        this.calendar = calendar;
        this.relative = relative;
        this.anchor = anchor;
    }

    /// A day, month, year or other stretch, with "early", "end of" and the like before it.
    record Point(@Nullable Stretch stretch, int next) {}

    @Nullable Point at(int i, boolean expects) {
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
    boolean isAhead(int i) {
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
}
