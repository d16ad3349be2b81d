package gainsay.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// One mapping of a YAML file, read strictly: every getter fails with the file's name and the key.
/// The only class that knows the YAML library.
final class Yaml {
    private final String where;
    private final Map<String, @Nullable Object> values;

    private Yaml(String where, Map<String, @Nullable Object> values) {
        this.where = where;
        this.values = values;
    }

    static Yaml read(Path file) {
        try {
            var settings = LoadSettings.builder().setLabel(file.toString()).build();
            return of(file.toString(), new Load(settings).loadFromString(Files.readString(file)));
        } catch (IOException e) {
            throw new BadLexicon(file + ": cannot be read (" + e.getMessage() + ")");
        } catch (YamlEngineException e) {
            throw new BadLexicon(file + ": is not valid YAML: " + e.getMessage());
        }
    }

    private static Yaml of(String where, @Nullable Object loaded) {
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new BadLexicon(where + ": expected a mapping of keys to values");
        }
        var values = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return new Yaml(where, values);
    }

    String where() {
        return where;
    }

    Iterable<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    BadLexicon bad(String what) {
        return new BadLexicon(where + ": " + what);
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> bad("missing '" + key + "'"));
    }

    Optional<String> optionalText(String key) {
        var value = values.get(key);
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            throw bad("'" + key + "' must be a single value");
        }
        return Optional.ofNullable(value).map(String::valueOf);
    }

    boolean flag(String key, boolean otherwise) {
        return optionalText(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /// A list of single values; a missing key is an empty list.
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : items(key)) {
            if (item == null || item instanceof List<?> || item instanceof Map<?, ?>) {
                throw bad("'" + key + "' must be a list of single values, found " + item);
            }
            texts.add(String.valueOf(item));
        }
        return List.copyOf(texts);
    }

    /// A list of mappings; a missing key is an empty list.
    List<Yaml> entries(String key) {
        var entries = new ArrayList<Yaml>();
        for (var item : items(key)) {
            entries.add(of(where + ": " + key + "[" + entries.size() + "]", item));
        }
        return List.copyOf(entries);
    }

    /// A mapping below this one.
    Yaml entry(String key) {
        return of(where + ": " + key, values.get(key));
    }

    private List<? extends @Nullable Object> items(String key) {
        var value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw bad("'" + key + "' must be a list");
    }
}
