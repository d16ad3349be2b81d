package gainsay.lexicon;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Units other than money, by their full name: `models/units.yaml`.
public final class Units {
    /// A unit; `words` in any case, `symbols` as written. One of them is `factor` of `name`.
    public record Unit(String name, List<String> words, List<String> symbols, BigDecimal factor) {}

    private final Yaml file;
    private final List<Unit> times;
    private final List<Unit> measures;

    private Units(Yaml file) {
        this.file = file;
        this.times = file.entries("time").stream().map(Units::unit).toList();
        this.measures = file.entries("measure").stream().map(Units::unit).toList();
    }

    static Units load(Path file) {
        return new Units(Yaml.read(file));
    }

    private static Unit unit(Yaml entry) {
        var factor = entry.optionalText("factor").map(BigDecimal::new).orElse(BigDecimal.ONE);
        var name = entry.optionalText("of").orElseGet(() -> entry.text("name"));
        return new Unit(name, entry.texts("words"), entry.texts("symbols"), factor);
    }

    public List<Unit> times() {
        return times;
    }

    public List<Unit> measures() {
        return measures;
    }

    /// A plain list: `percent`, `points`, `basis_points`, `times`, `fold`, `magnitude`, `ratio`.
    public List<String> words(String list) {
        if (!file.has(list)) {
            throw file.bad("missing '" + list + "'");
        }
        return file.texts(list);
    }

    /// Symbols that are also words; they must touch the number.
    public Set<String> shy() {
        return Set.copyOf(file.texts("shy"));
    }
}
