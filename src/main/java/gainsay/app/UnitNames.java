package gainsay.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which spellings of a unit mean the same one: `ms` is a millisecond. What is not listed equals
/// only itself.
final class UnitNames {
    /// The first of each line is the full name; spelling counts, because `MW` is not `mW`.
    private static final List<String> LISTED =
            List.of(
                    "second s sec",
                    "millisecond ms msec",
                    "microsecond µs μs us",
                    "nanosecond ns",
                    "minute min",
                    "hour h hr",
                    "watt W",
                    "milliwatt mW",
                    "kilowatt kW",
                    "megawatt MW",
                    "gigawatt GW",
                    "terawatt TW",
                    "watt-hour Wh",
                    "kilowatt-hour kWh",
                    "megawatt-hour MWh",
                    "gigawatt-hour GWh",
                    "terawatt-hour TWh",
                    "milliampere-hour mAh milliamp-hour",
                    "volt V",
                    "hertz Hz",
                    "kilohertz kHz",
                    "megahertz MHz",
                    "gigahertz GHz",
                    "kilobyte kB KB",
                    "megabyte MB",
                    "gigabyte GB",
                    "terabyte TB",
                    "petabyte PB",
                    "millimeter millimetre mm",
                    "centimeter centimetre cm",
                    "meter metre m",
                    "kilometer kilometre km",
                    "mile mi",
                    "foot ft",
                    "inch in \"",
                    "milligram mg",
                    "gram gramme g",
                    "kilogram kilogramme kg kilo",
                    "tonne t metric-ton",
                    "liter litre L l",
                    "barrel bbl",
                    "TOPS/Watt TOPS/W",
                    "degree-Celsius °C",
                    "degree-Fahrenheit °F");

    private static final Map<String, String> FULL = fullNames();

    private UnitNames() {}

    static boolean same(String one, String other) {
        return full(one).equals(full(other));
    }

    private static String full(String unit) {
        var spelled = unit.strip().replace(' ', '-');
        var full = FULL.get(spelled);
        return full != null ? full : spelled.toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> fullNames() {
        var full = new HashMap<String, String>();
        for (var line : LISTED) {
            var spellings = Arrays.asList(line.split(" "));
            spellings.forEach(s -> full.put(s, spellings.getFirst().toLowerCase(Locale.ROOT)));
        }
        return Map.copyOf(full);
    }
}
