package gainsay.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Days to write along a line of time: first days of years or months, so that few enough stand
/// there.
final class Calendar {
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000};

    /// A day and how it is written.
    record Tick(LocalDate day, String label) {}

    private Calendar() {}

    static List<Tick> ticks(LocalDate first, LocalDate last, int most) {
        var months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last) + 1;
        if (months <= 1) {
            return List.of(
                    new Tick(
                            middle(first, last),
                            first.equals(last) ? When.day(first) : month(first)));
        }
        for (var step : MONTHS) {
            var ticks = every(step, first, last);
            if (ticks.size() <= most) {
                return ticks.isEmpty() ? List.of(new Tick(first, month(first))) : ticks;
            }
        }
        return List.of(new Tick(first, month(first)), new Tick(last, month(last)));
    }

    private static List<Tick> every(int step, LocalDate first, LocalDate last) {
        var ticks = new ArrayList<Tick>();
        var index = first.getYear() * 12L + first.getMonthValue() - 1;
        for (var at = Math.floorDiv(index, step) * step; ticks.size() < 40; at += step) {
            var day =
                    LocalDate.of((int) Math.floorDiv(at, 12L), (int) Math.floorMod(at, 12L) + 1, 1);
            if (day.isAfter(last)) {
                break;
            }
            if (!day.isBefore(first)) {
                ticks.add(new Tick(day, step >= 12 ? Integer.toString(day.getYear()) : month(day)));
            }
        }
        return ticks;
    }

    private static LocalDate middle(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay((first.toEpochDay() + last.toEpochDay()) / 2);
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + day.getYear();
    }
}
