package gainsay.model;

import java.util.List;

/// Who or what a claim is about. `id` is canonical across articles; `aliases` are the other names
/// that the articles or the gazetteer know it by.
public record Entity(String id, String name, EntityType type, List<String> aliases) {
    public Entity {
        aliases = List.copyOf(aliases);
    }
}
