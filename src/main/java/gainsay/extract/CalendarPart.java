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

    /// "Expects third-quarter profit" is said of a quarter that may be over by up to half a year.
    private static final int GRACE_MONTHS = 6;

    /// "To holders of record Nov. 20", written in October, is the coming November.
    private static final int NEAR_MONTHS = 3;

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
    /// or the next that has not ended. Quarters and halves belong to the year of the article, and a
    /// day whose last return is long past to the near future. Null where neither a year nor an
    /// anchor is known.
    @Nullable Stretch settled(@Nullable LocalDate anchor, boolean ahead) {
        if (year != null) {
            return during(year);
        }
        if (anchor == null) {
            return null;
        }
        var same = during(anchor.getYear());
        if (ahead) {
            var grace = kind == Kind.QUARTER || kind == Kind.HALF ? GRACE_MONTHS : 0;
            var gone = same.end().plusMonths(grace).isBefore(anchor);
            return gone ? during(anchor.getYear() + 1) : same;
        }
        if (kind == Kind.DAY) {
            var next = same.end().isBefore(anchor) ? during(anchor.getYear() + 1) : same;
            if (next.start().isBefore(anchor.plusMonths(NEAR_MONTHS))) {
                return next;
            }
        }
        return same.start().isAfter(anchor) ? during(anchor.getYear() - 1) : same;
    }
}
