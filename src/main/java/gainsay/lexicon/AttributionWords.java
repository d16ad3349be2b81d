package gainsay.lexicon;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of `models/attribution.yaml`: how the press names the source of a figure.
public final class AttributionWords {
    /// A list of single words; each is a key of the file.
    public enum Kind {
        VERBS,
        FINDINGS,
        WORK,
        REPORTS,
        GENERIC,
        HOUSES,
        PRONOUNS,
        TITLES,
        WALLS,
        ENDS
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    private final Phrases leads;

    private AttributionWords(Yaml file) {
        leads = new Phrases(file.texts("leads"), Map.of(), Set.of());
        for (var kind : Kind.values()) {
            var key = kind.name().toLowerCase(Locale.ROOT);
            if (file.texts(key).isEmpty()) {
                throw file.bad("missing '" + key + "'");
            }
            words.put(kind, Set.copyOf(file.texts(key)));
        }
    }

    static AttributionWords load(Path file) {
        return new AttributionWords(Yaml.read(file));
    }

    /// Phrases that a source follows, as in "according to".
    public Phrases leads() {
        return leads;
    }

    public boolean is(Kind kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }
}
