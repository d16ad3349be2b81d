package gainsay.lexicon;

import gainsay.model.Entity;
import gainsay.model.EntityType;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names that are known beforehand, from `models/gazetteer/`: one entity, many names.
public final class Gazetteer {
    private final Map<String, Entity> byName;
    private final Collection<Entity> all;

    private Gazetteer(Map<String, Entity> byName, Collection<Entity> all) {
        this.byName = Map.copyOf(byName);
        this.all = List.copyOf(all);
    }

    static Gazetteer load(Path folder) {
        var byName = new HashMap<String, Entity>();
        var byId = new LinkedHashMap<String, Entity>();
        for (var path : Metrics.yamlFiles(folder)) {
            var file = Yaml.read(path);
            for (var entry : file.entries("entities")) {
                var entity = entity(file, entry);
                if (byId.put(entity.id(), entity) != null) {
                    throw file.bad("'" + entity.id() + "' is listed twice");
                }
                byName.put(entity.name(), entity);
                entity.aliases().forEach(alias -> byName.put(alias, entity));
            }
        }
        return new Gazetteer(byName, byId.values());
    }

    private static Entity entity(Yaml file, Yaml entry) {
        var name = entry.text("name");
        try {
            return new Entity(
                    entry.text("id"),
                    name,
                    EntityType.valueOf(entry.text("type").toUpperCase(Locale.ROOT)),
                    entry.texts("aliases"));
        } catch (IllegalArgumentException e) {
            throw file.bad("'" + name + "' has the unknown type '" + entry.text("type") + "'");
        }
    }

    public Collection<Entity> all() {
        return all;
    }

    /// The entity of exactly that name or alias, upper and lower case as listed.
    public Optional<Entity> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
