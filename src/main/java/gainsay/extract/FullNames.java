package gainsay.extract;

import gainsay.model.EntityType;
import gainsay.model.Mention;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an article calls somebody in full: "Harlow Biologics" for "Harlow", "Ann Low" for "Low",
/// where it names only one such.
final class FullNames {
    private final Map<String, Mention> byShort = new HashMap<>();

    FullNames(List<Line> lines) {
        var names = new HashMap<String, Mention>();
        for (var line : lines) {
            for (var name : line.names()) {
                if (hasParts(name)) {
                    names.putIfAbsent(lower(name), name);
                }
            }
        }
        for (var name : names.keySet()) {
            var fuller =
                    names.values().stream()
                            .filter(other -> isFuller(other, names.get(name)))
                            .sorted(Comparator.comparingInt(other -> other.text().length()))
                            .toList();
            if (isOne(fuller)) {
                byShort.put(name, fuller.getLast());
            }
        }
    }

    /// Each is the one before in full.
    private static boolean isOne(List<Mention> names) {
        for (var i = 1; i < names.size(); i++) {
            if (!isFuller(names.get(i), names.get(i - 1))) {
                return false;
            }
        }
        return !names.isEmpty();
    }

    private static boolean hasParts(Mention name) {
        return name.type() == EntityType.ORGANIZATION || name.type() == EntityType.PERSON;
    }

    private static boolean isFuller(Mention full, Mention name) {
        var whole = lower(full);
        var part = lower(name);
        return full.type() == name.type()
                && (full.type() == EntityType.PERSON
                        ? whole.endsWith(" " + part)
                        : whole.startsWith(part + " "));
    }

    private static String lower(Mention name) {
        return name.text().toLowerCase(Locale.ROOT);
    }

    /// The name in full, or the name itself.
    Mention of(Mention name) {
        return hasParts(name) ? byShort.getOrDefault(lower(name), name) : name;
    }
}
