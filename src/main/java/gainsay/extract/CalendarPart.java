package gainsay.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A piece of the calendar as written; without a year where the text gives none. `index` counts the
/// half, quarter or month, or is the first month of a season; `day` is 0 but for days.
record CalendarPart(Kind kind, int index, int day, @Nullable Integer year) {
    enum Kind {
        DECADE,
        YEAR,
        HALF,
        QUARTER,
        SEASON,
        MONTH,
        DAY
    }

    static CalendarPart ofYear(int year) {
        return new CalendarPart(Kind.YEAR, 0, 0, year);
    }

    static CalendarPart ofDate(LocalDate date) {
        return new CalendarPart(
                Kind.DAY, date.getMonthValue(), date.getDayOfMonth(), date.getYear());
    }

    CalendarPart in(@Nullable Integer otherYear) {
        return new CalendarPart(kind, index, day, otherYear);
    }

    Stretch during(int ofYear) {
        return switch (kind) {
            case DECADE -> Stretch.ofYear(ofYear).until(Stretch.ofYear(ofYear + 9));
            case YEAR -> Stretch.ofYear(ofYear);
            case HALF -> Stretch.ofMonths(ofYear, index * 6 - 5, 6);
            case QUARTER -> Stretch.ofMonths(ofYear, index * 3 - 2, 3);
            case SEASON -> Stretch.ofMonths(ofYear, index, 3);
            case MONTH -> Stretch.ofMonths(ofYear, index, 1);
            case DAY -> Stretch.ofDay(dayDuring(ofYear));
        };
    }

    /// A 29 February of no stated year falls on the 28th in common years.
    private LocalDate dayDuring(int ofYear) {
        var month = YearMonth.of(ofYear, index);
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /// When it was, or where `ahead` will be: without a year the latest that has begun by `anchor`,
    /// or the next that has not ended. Null where neither a year nor an anchor is known.
    @Nullable Stretch settled(@Nullable LocalDate anchor, boolean ahead) {
        if (year != null) {
            return during(year);
        }
        if (anchor == null) {
            return null;
        }
        var same = during(anchor.getYear());
        if (ahead) {
            return same.end().isBefore(anchor) ? during(anchor.getYear() + 1) : same;
        }
        return same.start().isAfter(anchor) ? during(anchor.getYear() - 1) : same;
    }
}
