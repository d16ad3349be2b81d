package gainsay.lexicon;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Money as the press writes it: `models/currencies.yaml`.
public final class Currencies {
    /// One currency: `symbols` stand before a number, `words` after it, `coins` are hundredths.
    public record Currency(
            String code, List<String> symbols, List<String> words, List<String> coins) {}

    /// One of the currencies that a word may mean, and the places that speak for it; good from the
    /// year `since` to the year `until`.
    public record Home(
            List<String> words, String code, List<String> places, int since, int until) {}

    private final List<Currency> all;
    private final List<Home> homes;
    private final Set<String> shy;
    private final Set<String> doubtful;
    private final Set<String> weight;
    private final Set<String> lowercase;
    private final Set<String> spaced;

    private Currencies(Yaml file) {
        all = file.entries("currencies").stream().map(Currencies::currency).toList();
        homes = file.entries("homes").stream().map(Currencies::home).toList();
        shy = Set.copyOf(file.texts("shy"));
        doubtful = Set.copyOf(file.texts("doubtful"));
        weight = Set.copyOf(file.texts("weight"));
        lowercase = Set.copyOf(file.texts("lowercase"));
        spaced = Set.copyOf(file.texts("spaced"));
    }

    static Currencies load(Path file) {
        return new Currencies(Yaml.read(file));
    }

    private static Currency currency(Yaml entry) {
        var code = entry.text("code");
        if (!code.matches("[A-Z]{3}")) {
            throw entry.bad("a currency code is three capitals, not '" + code + "'");
        }
        return new Currency(
                code, entry.texts("symbols"), entry.texts("words"), entry.texts("coins"));
    }

    private static Home home(Yaml entry) {
        return new Home(
                entry.texts("words"),
                entry.text("code"),
                entry.texts("places"),
                entry.has("since") ? Integer.parseInt(entry.text("since")) : 0,
                entry.has("until") ? Integer.parseInt(entry.text("until")) : 9999);
    }

    /// What the words mean that several countries call their money by.
    public List<Home> homes() {
        return homes;
    }

    public List<Currency> all() {
        return all;
    }

    /// Signs that are also words: they must touch the number or come with a scale word.
    public Set<String> shy() {
        return shy;
    }

    /// Currency words that are plain words too: they need a scale word or a large number.
    public Set<String> doubtful() {
        return doubtful;
    }

    /// Codes that are money in small letters too.
    public Set<String> lowercase() {
        return lowercase;
    }

    /// Letters that may stand apart from the `$` they belong to.
    public Set<String> spaced() {
        return spaced;
    }

    /// Words close by that make pounds a weight.
    public Set<String> weight() {
        return weight;
    }
}
