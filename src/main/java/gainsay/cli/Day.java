package gainsay.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A day, a month or a year as typed: `2026-03-31`, `2026-03`, `2026`.
record Day(LocalDate first, LocalDate last) {
    static final class Converter implements ITypeConverter<Day> {
        @Override
        public Day convert(String typed) {
            try {
                return switch (typed.length()) {
                    case 4 -> {
                        var year = Year.parse(typed);
                        yield new Day(year.atDay(1), year.atMonth(12).atEndOfMonth());
                    }
                    case 7 -> {
                        var month = YearMonth.parse(typed);
                        yield new Day(month.atDay(1), month.atEndOfMonth());
                    }
                    default -> {
                        var day = LocalDate.parse(typed);
                        yield new Day(day, day);
                    }
                };
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + typed + "' is no date; write 2026, 2026-03 or 2026-03-31");
            }
        }
    }
}
