package gainsay.app;

import gainsay.lexicon.Units;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which spellings of a unit mean the same one: `ms` is a millisecond. What the lexicon does not
/// list equals only itself, in any case.
final class UnitNames {
    private final Map<String, Set<String>> full = new HashMap<>();

    UnitNames(Units units) {
        Stream.concat(units.times().stream(), units.measures().stream())
                .filter(unit -> unit.factor().compareTo(BigDecimal.ONE) == 0)
                .forEach(this::add);
    }

    private void add(Units.Unit unit) {
        put(folded(unit.name()), unit);
        unit.words().forEach(word -> put(folded(word), unit));
        unit.symbols().forEach(symbol -> put(symbol, unit));
    }

    /// One symbol may stand for several units, as `nm` does.
    private void put(String spelling, Units.Unit unit) {
        full.computeIfAbsent(spelling, _ -> new HashSet<>()).add(unit.name());
    }

    boolean same(String one, String other) {
        return one.equals(other) || !Collections.disjoint(names(one), names(other));
    }

    /// Symbols count as written, because `MW` is not `mW`; words in any case.
    private Set<String> names(String unit) {
        var symbol = full.get(unit);
        return symbol != null ? symbol : full.getOrDefault(folded(unit), Set.of(folded(unit)));
    }

    private static String folded(String unit) {
        return unit.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
