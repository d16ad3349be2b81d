package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who acts in an article, by how much it is about each: the headline counts thrice, the first
/// sentences twice, and those who are only quoted not at all. All forms of a name count together.
final class Cast {
    private static final int OPENING = 3;
    private static final double CLEAR = 1.8;
    private static final int ENOUGH = 4;

    private final Words words;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final Map<String, Mention> first = new HashMap<>();
    private final List<String> ranking;

    /// Whom the headline, or the first sentence, names first.
    private final String opening;

    Cast(List<Line> lines, Words words) {
        this.words = words;
        group(lines);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var weight = weight(line, i);
            var voices = Sources.in(line);
            for (var name : line.names()) {
                if (isActor(name) && !voices.contains(name.text()) && !isVoice(name)) {
                    weights.merge(group(name), weight, Integer::sum);
                    first.merge(group(name), name, Cast::fuller);
                }
            }
        }
        this.opening =
                lines.stream()
                        .limit(1)
                        .flatMap(line -> line.names().stream())
                        .filter(Cast::isActor)
                        .map(this::group)
                        .findFirst()
                        .orElse("");
        this.ranking =
                weights.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparingInt(e -> first(e.getKey()).span().start()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static int weight(Line line, int index) {
        if (line.block().zone() == Zone.HEADLINE || index == 0) {
            return 3;
        }
        return index < OPENING ? 2 : 1;
    }

    /// Of two forms, the one that is not all capitals.
    private static Mention fuller(Mention one, Mention other) {
        return isShouted(one.text()) && !isShouted(other.text()) ? other : one;
    }

    private static boolean isShouted(String text) {
        return text.length() > 4 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private Mention first(String group) {
        var mention = first.get(group);
        if (mention == null) {
            throw new IllegalArgumentException(group);
        }
        return mention;
    }

    /// Short forms go with the one long form that begins with them.
    private void group(List<Line> lines) {
        Set<String> keys = new HashSet<>();
        lines.forEach(line -> line.names().forEach(name -> keys.add(key(name.text()))));
        for (var key : keys) {
            var longer =
                    keys.stream().filter(other -> other.startsWith(key + " ")).sorted().toList();
            groups.put(key, longer.size() == 1 ? longer.getFirst() : key);
        }
    }

    private String group(Mention name) {
        var key = key(name.text());
        return groups.getOrDefault(key, key);
    }

    /// In lower case, without article, possessive and legal form.
    private String key(String text) {
        var plain =
                text.toLowerCase(Locale.ROOT)
                        .replaceFirst("^the\\s+", "")
                        .replaceFirst("['’]s?$", "");
        var parts = new ArrayList<>(Arrays.asList(plain.split("[\\s,]+")));
        while (parts.size() > 1 && words.has("legal-forms", parts.getLast())) {
            parts.removeLast();
        }
        return String.join(" ", parts);
    }

    /// A newspaper or a wire: quoted, hardly ever spoken of.
    boolean isVoice(Mention name) {
        var last = name.text().substring(name.text().lastIndexOf(' ') + 1);
        return words.has("media-names", last) || words.has("media-names", name.text());
    }

    /// Countries are not carried on as "it": a dateline or "U.S. crude" would become the subject.
    static boolean isActor(Mention name) {
        return name.type() == EntityType.ORGANIZATION || name.type() == EntityType.PRODUCT;
    }

    /// The name that the article is about more than once.
    Optional<Mention> lead() {
        return ranking.stream()
                .filter(group -> weights.getOrDefault(group, 0) >= 2)
                .findFirst()
                .map(this::first);
    }

    /// One name is spoken of far more than any other, or leads and opens the headline too.
    boolean isClear() {
        return !ranking.isEmpty()
                && weight(0) >= ENOUGH
                && (weight(0) >= CLEAR * weight(1)
                        || weight(0) > weight(1) && ranking.getFirst().equals(opening));
    }

    boolean leads() {
        return !ranking.isEmpty() && weight(0) > weight(1);
    }

    private int weight(int rank) {
        return rank < ranking.size() ? weights.getOrDefault(ranking.get(rank), 0) : 0;
    }

    boolean areOne(Mention one, Mention other) {
        return group(one).equals(group(other));
    }

    /// The names that differ, the last of each.
    List<Mention> distinct(List<Mention> names) {
        return List.copyOf(
                names.stream()
                        .collect(
                                Collectors.toMap(
                                        this::group, n -> n, (a, b) -> b, LinkedHashMap::new))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(Mention::span))
                        .toList());
    }
}
