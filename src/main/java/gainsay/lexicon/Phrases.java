package gainsay.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A set of phrases that finds its members in a run of lower-case words. Hyphens and "'s" are words
/// of their own.
public final class Phrases {
    private final Map<String, List<List<Set<String>>>> byFirst = new HashMap<>();
    private final Set<String> skip;

    Phrases(List<String> phrases, Map<String, Set<String>> classes, Set<String> skip) {
        this.skip = skip;
        for (var phrase : phrases) {
            var slots = slots(phrase, classes);
            for (var first : slots.getFirst()) {
                byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(slots);
            }
        }
    }

    static Map<String, Set<String>> classes(Yaml file, String key) {
        var entry = file.entry(key);
        var classes = new HashMap<String, Set<String>>();
        for (var name : entry.keys()) {
            classes.put("<" + name + ">", Set.copyOf(entry.texts(name)));
        }
        return classes;
    }

    private static List<Set<String>> slots(String phrase, Map<String, Set<String>> classes) {
        var slots = new ArrayList<Set<String>>();
        for (var word : phrase.replace("-", " - ").strip().split(" +")) {
            slots.add(classes.getOrDefault(word, Set.of(word)));
        }
        return slots;
    }

    /// The index after the longest phrase that starts at `from`, or `from` where none does.
    public int end(List<String> words, int from) {
        var longest = from;
        if (from >= 0 && from < words.size()) {
            for (var slots : byFirst.getOrDefault(words.get(from), List.of())) {
                longest = Math.max(longest, end(slots, words, from));
            }
        }
        return longest;
    }

    private int end(List<Set<String>> slots, List<String> words, int from) {
        var at = from + 1;
        for (var slot : slots.subList(1, slots.size())) {
            if (at < words.size()
                    && !slot.contains(words.get(at))
                    && skip.contains(words.get(at))) {
                at++;
            }
            if (at >= words.size() || !slot.contains(words.get(at))) {
                return from;
            }
            at++;
        }
        return at;
    }
}
