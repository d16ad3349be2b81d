package gainsay.lexicon;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// `models/court.yaml`: what the court knows about words, units and currencies that is not logic.
/// `synonyms` maps a word to the one that stands for it, `qualifiers` a word to its kind.
public record CourtWords(
        List<String> signs,
        List<String> nearSigns,
        List<String> corrections,
        Set<String> idle,
        Set<String> nameless,
        Set<String> sharedOpenings,
        List<String> publicBodies,
        Set<String> standing,
        Set<String> parts,
        List<String> denials,
        Map<String, String> synonyms,
        Map<String, String> qualifiers,
        Map<String, Scale> units,
        Map<String, Band> bands) {
    /// So many of `base` make one of the unit.
    public record Scale(String base, BigDecimal factor) {}

    /// The least and the most US dollars that one unit of a currency may have been worth.
    public record Band(BigDecimal low, BigDecimal high) {}

    public CourtWords {
        signs = List.copyOf(signs);
        nearSigns = List.copyOf(nearSigns);
        corrections = List.copyOf(corrections);
        idle = Set.copyOf(idle);
        nameless = Set.copyOf(nameless);
        sharedOpenings = Set.copyOf(sharedOpenings);
        publicBodies = List.copyOf(publicBodies);
        standing = Set.copyOf(standing);
        parts = Set.copyOf(parts);
        denials = List.copyOf(denials);
        synonyms = Map.copyOf(synonyms);
        qualifiers = Map.copyOf(qualifiers);
        units = Map.copyOf(units);
        bands = Map.copyOf(bands);
    }

    static CourtWords load(Path path) {
        var file = Yaml.read(path);
        return new CourtWords(
                file.texts("signs"),
                file.texts("near_signs"),
                file.texts("corrections"),
                new HashSet<>(file.texts("idle")),
                new HashSet<>(file.texts("nameless")),
                new HashSet<>(file.texts("shared_openings")),
                file.texts("public_bodies"),
                new HashSet<>(file.texts("standing")),
                new HashSet<>(file.texts("parts")),
                file.texts("denials"),
                groups(file, "synonyms", "word", "same"),
                groups(file, "qualifiers", "kind", "words"),
                units(file),
                bands(file));
    }

    private static Map<String, String> groups(Yaml file, String key, String name, String members) {
        var groups = new HashMap<String, String>();
        for (var entry : file.entries(key)) {
            for (var member : entry.texts(members)) {
                groups.put(member.toLowerCase(Locale.ROOT), entry.text(name));
            }
        }
        return groups;
    }

    private static Map<String, Scale> units(Yaml file) {
        var units = new HashMap<String, Scale>();
        for (var entry : file.entries("units")) {
            units.put(entry.text("unit"), new Scale(entry.text("base"), number(entry, "factor")));
        }
        return units;
    }

    private static Map<String, Band> bands(Yaml file) {
        var bands = new HashMap<String, Band>();
        for (var entry : file.entries("bands")) {
            bands.put(
                    entry.text("currency"), new Band(number(entry, "low"), number(entry, "high")));
        }
        return bands;
    }

    private static BigDecimal number(Yaml entry, String key) {
        try {
            return new BigDecimal(entry.text(key));
        } catch (NumberFormatException e) {
            throw entry.bad("'" + key + "' must be a number, not '" + entry.text(key) + "'");
        }
    }
}
