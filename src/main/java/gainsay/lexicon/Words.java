package gainsay.lexicon;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The word lists of `models/words.yaml`, in lower case.
public final class Words {
    private final String where;
    private final Map<String, Set<String>> lists;

    private Words(String where, Map<String, Set<String>> lists) {
        this.where = where;
        this.lists = lists;
    }

    static Words load(Path path) {
        var file = Yaml.read(path);
        var lists = new HashMap<String, Set<String>>();
        for (var key : file.keys()) {
            lists.put(key, Set.copyOf(new java.util.HashSet<>(file.texts(key))));
        }
        return new Words(file.where(), Map.copyOf(lists));
    }

    /// The list of that name; a missing one is a [BadLexicon].
    public Set<String> list(String name) {
        var list = lists.get(name);
        if (list == null) {
            throw new BadLexicon(where + ": missing '" + name + "'");
        }
        return list;
    }

    public boolean has(String list, String word) {
        return list(list).contains(word.toLowerCase(Locale.ROOT));
    }
}
