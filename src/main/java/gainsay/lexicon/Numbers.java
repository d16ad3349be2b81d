package gainsay.lexicon;

import gainsay.model.Bound;
import gainsay.model.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How English writes numbers in words, and the words around a number that bound it, move it, or
/// show that it is none: `models/numbers.yaml`.
public final class Numbers {
    /// Words that stand for a small interval, "several" or "mid-single-digit".
    public record Band(List<String> words, BigDecimal low, BigDecimal high) {}

    /// A fraction's name: "third" is 1 of 3.
    public record Part(int of) {}

    private final Yaml file;
    private final Map<String, Part> fractions = new LinkedHashMap<>();

    private Numbers(Yaml file) {
        this.file = file;
        var parts = file.entry("fractions");
        for (var word : parts.keys()) {
            var fraction = parts.text(word);
            if (!fraction.matches("1/[0-9]+")) {
                throw file.bad("a fraction is 1/n, not '" + fraction + "'");
            }
            fractions.put(word, new Part(Integer.parseInt(fraction.substring(2))));
        }
    }

    static Numbers load(Path file) {
        return new Numbers(Yaml.read(file));
    }

    /// The values of a table of words: `digits`, `scales`, `suffixes`, `vague`.
    public Map<String, BigDecimal> values(String table) {
        return values(file.entry(table));
    }

    /// Words that double, triple and so on.
    public Map<String, BigDecimal> multiples() {
        return values(file.entry("multiples").entry("up"));
    }

    public Set<String> halves() {
        return Set.copyOf(file.entry("multiples").texts("halves"));
    }

    public Map<String, Part> fractions() {
        return Map.copyOf(fractions);
    }

    /// Bands of a table: `some` or `digit_bands`.
    public List<Band> bands(String table) {
        return file.entries(table).stream()
                .map(band ->
                        new Band(band.texts("words"), number(band, "low"), number(band, "high")))
                .toList();
    }

    /// Words that bound the figure after them (`before`) or the one before them (`after`).
    public Map<Bound, List<String>> bounds(String side) {
        var bounds = new EnumMap<Bound, List<String>>(Bound.class);
        var words = file.entry(side);
        for (var name : words.keys()) {
            bounds.put(bound(name), words.texts(name));
        }
        return bounds;
    }

    /// Words of a table (`trends`, `trend_nouns`) that say that something rose or fell.
    public Map<String, Direction> trends(String table) {
        var trends = new LinkedHashMap<String, Direction>();
        for (var direction : Direction.values()) {
            for (var word : file.entry(table).texts(direction.label())) {
                trends.put(word, direction);
            }
        }
        return trends;
    }

    /// A plain list of words: `labels`, `months`, `clock`, `stops` and the like.
    public List<String> words(String list) {
        if (!file.has(list)) {
            throw file.bad("missing '" + list + "'");
        }
        return file.texts(list);
    }

    private Bound bound(String name) {
        try {
            return Bound.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw file.bad("no bound is called '" + name + "'");
        }
    }

    private static Map<String, BigDecimal> values(Yaml table) {
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var word : table.keys()) {
            values.put(word, number(table, word));
        }
        return values;
    }

    private static BigDecimal number(Yaml file, String key) {
        try {
            return new BigDecimal(file.text(key), MathContext.DECIMAL128);
        } catch (NumberFormatException e) {
            throw file.bad("'" + key + "' must be a number, not '" + file.text(key) + "'");
        }
    }
}
