package gainsay.lexicon;

import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The small words and scripts of `models/languages.yaml` by which languages are told apart.
public final class Languages {
    private final Map<String, Set<String>> words;
    private final Map<UnicodeScript, String> scripts;

    private Languages(Map<String, Set<String>> words, Map<UnicodeScript, String> scripts) {
        this.words = words;
        this.scripts = scripts;
    }

    static Languages load(Path file) {
        var yaml = Yaml.read(file);
        var words = new LinkedHashMap<String, Set<String>>();
        for (var language : yaml.entries("languages")) {
            words.put(language.text("code"), Set.copyOf(language.texts("words")));
        }
        var scripts = new EnumMap<UnicodeScript, String>(UnicodeScript.class);
        for (var script : yaml.entries("scripts")) {
            scripts.put(script(script), script.text("code"));
        }
        return new Languages(words, scripts);
    }

    /// ISO 639-1 code to the language's commonest words, in lower case.
    public Map<String, Set<String>> words() {
        return words;
    }

    /// Scripts that stand for one language in the press.
    public Map<UnicodeScript, String> scripts() {
        return scripts;
    }

    private static UnicodeScript script(Yaml entry) {
        try {
            return UnicodeScript.valueOf(entry.text("script"));
        } catch (IllegalArgumentException e) {
            throw entry.bad("'" + entry.text("script") + "' is no Unicode script");
        }
    }
}
