package gainsay.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days from `start` to `end`, both inclusive.
record Stretch(LocalDate start, LocalDate end) {
    static Stretch ofYear(int year) {
        return new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Stretch ofMonths(int year, int month, int months) {
        var start = LocalDate.of(year, month, 1);
        return new Stretch(start, start.plusMonths(months).minusDays(1));
    }

    static Stretch ofDay(LocalDate day) {
        return new Stretch(day, day);
    }

    boolean isQuarter() {
        var days = ChronoUnit.DAYS.between(start, end);
        return days > 85 && days < 95;
    }

    Stretch firstDay() {
        return ofDay(start);
    }

    Stretch lastDay() {
        return ofDay(end);
    }

    /// "early", "mid" and "late" are the three thirds of whatever they stand before: of a year
    /// January to April, May to August and September to December; of a month ten days each, the
    /// last with what remains.
    Stretch third(int which) {
        var months = ChronoUnit.MONTHS.between(start, end.plusDays(1));
        if (months >= 3) {
            var from = start.plusMonths(months * (which - 1) / 3);
            var to = start.plusMonths(months * which / 3).minusDays(1);
            return new Stretch(from, which == 3 ? end : to);
        }
        var days = ChronoUnit.DAYS.between(start, end) + 1;
        if (days < 3) {
            return this;
        }
        var from = start.plusDays(days / 3 * (which - 1));
        return new Stretch(from, which == 3 ? end : start.plusDays(days / 3 * which - 1));
    }

    /// The same days of another year; whole months stay whole.
    Stretch shifted(int years) {
        var wholeMonths = end.plusDays(1).getDayOfMonth() == 1;
        var to = wholeMonths ? end.plusDays(1).plusYears(years).minusDays(1) : end.plusYears(years);
        return new Stretch(start.plusYears(years), to);
    }

    Stretch until(Stretch later) {
        return new Stretch(start, later.end);
    }
}
