package gainsay.contradict;

import gainsay.model.Window;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Days from `start` to `end`, both inclusive.
record Stretch(LocalDate start, LocalDate end) {
    private static final double DAYS_OF_A_MONTH = 30.4369;
    private static final double SHORTER = 0.9;

    /// The days that a window covers; null where they are not known. Where the article gives a
    /// window and a shorter length ("about four months" of "Q1–Q2"), the length counts from the
    /// start.
    static @Nullable Stretch of(Window window) {
        var start = window.start();
        var end = window.end();
        var length = window.length();
        if (start != null && end != null) {
            var whole = new Stretch(start, end);
            return length != null && days(length) < SHORTER * whole.days()
                    ? from(start, length)
                    : whole;
        }
        if (length == null) {
            return null;
        }
        if (start != null) {
            return from(start, length);
        }
        return end == null ? null : upTo(end, length);
    }

    static Stretch from(LocalDate start, Period length) {
        var end = start.plus(length).minusDays(1);
        return new Stretch(start, end.isBefore(start) ? start : end);
    }

    static Stretch upTo(LocalDate end, Period length) {
        var start = end.minus(length).plusDays(1);
        return new Stretch(start.isAfter(end) ? end : start, end);
    }

    static double days(Period length) {
        return (12 * length.getYears() + length.getMonths()) * DAYS_OF_A_MONTH + length.getDays();
    }

    long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /// Whole and half months, as a reader counts them.
    double months() {
        return Math.round(days() / DAYS_OF_A_MONTH * 2) / 2.0;
    }

    @Nullable Stretch shared(Stretch other) {
        var from = start.isAfter(other.start) ? start : other.start;
        var to = end.isBefore(other.end) ? end : other.end;
        return from.isAfter(to) ? null : new Stretch(from, to);
    }

    /// Contains the other, give or take a few days of fiscal calendar.
    boolean holds(Stretch other) {
        return !start.minusDays(3).isAfter(other.start) && !end.plusDays(3).isBefore(other.end);
    }
}
