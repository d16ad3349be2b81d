package gainsay.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What totals and markets are about, from `models/topics.yaml`: many phrases, one matter.
public final class Topics {

    /// One topic; `phrases` are in lower case.
    public record Topic(String id, String name, List<String> phrases) {
        public Topic {
            phrases = List.copyOf(phrases);
        }
    }

    /// A phrase of a topic, found at `start` to `end` (UTF-16 units) of the searched text.
    public record Hit(Topic topic, int start, int end) {}

    private record Entry(Pattern phrase, String folded, Topic topic) {}

    private final List<Topic> all;
    private final List<Entry> entries;

    private Topics(List<Topic> all) {
        this.all = List.copyOf(all);
        this.entries =
                all.stream()
                        .flatMap(topic ->
                                topic.phrases().stream()
                                        .map(p -> new Entry(regex(p), folded(p), topic)))
                        .sorted(
                                Comparator.comparingInt(
                                        (Entry e) -> -e.phrase().pattern().length()))
                        .toList();
    }

    private static Pattern regex(String phrase) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}-])" + Pattern.quote(phrase) + "(?![\\p{L}\\p{N}-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Case folded letter by letter, as the patterns do it. Looking for a plain string first is a
    /// hundred times as fast, and hardly any phrase stands in any text.
    private static String folded(String text) {
        var folded = new char[text.length()];
        for (var i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
        }
        return String.valueOf(folded);
    }

    static Topics load(Path path) {
        var file = Yaml.read(path);
        return new Topics(
                file.entries("topics").stream()
                        .map(e -> new Topic(e.text("id"), e.text("name"), e.texts("phrases")))
                        .toList());
    }

    public List<Topic> all() {
        return all;
    }

    /// Every topic phrase of a text, in order, the longest where several overlap.
    public List<Hit> in(String text) {
        var hits = new ArrayList<Hit>();
        var folded = folded(text);
        for (var entry : entries) {
            if (!folded.contains(entry.folded())) {
                continue;
            }
            var matcher = entry.phrase().matcher(text);
            while (matcher.find()) {
                var start = matcher.start();
                var end = matcher.end();
                if (hits.stream().noneMatch(h -> h.start() < end && start < h.end())) {
                    hits.add(new Hit(entry.topic(), start, end));
                }
            }
        }
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    /// The topic that a whole phrase names, its small words aside.
    public Optional<Topic> naming(String phrase) {
        var wanted = phrase.toLowerCase(Locale.ROOT).strip();
        return all.stream().filter(t -> t.phrases().contains(wanted)).findFirst();
    }
}
