package gainsay.lexicon;

import gainsay.model.Zone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The words of `models/zones.yaml` that tell which part of a page one is in.
public final class Zones {
    private static final int LONGEST_LINE = 300;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\p{P}\\p{S}&&[^©(]]+|[\\s\\p{P}\\p{S}]+$");

    private final Map<Zone, Words> words;
    private final Map<Zone, Set<String>> markup;

    private Zones(Map<Zone, Words> words, Map<Zone, Set<String>> markup) {
        this.words = words;
        this.markup = markup;
    }

    static Zones load(Path file) {
        var yaml = Yaml.read(file);
        var words = new LinkedHashMap<Zone, Words>();
        for (var zone : List.of(Zone.TAKEAWAY, Zone.TEASER, Zone.BOILERPLATE, Zone.CAPTION)) {
            words.put(zone, Words.of(yaml.entry(zone.label())));
        }
        var markup = new EnumMap<Zone, Set<String>>(Zone.class);
        var hints = yaml.entry("markup");
        markup.put(Zone.BODY, Set.copyOf(hints.texts("main")));
        markup.put(Zone.TEASER, Set.copyOf(hints.texts("teaser")));
        markup.put(Zone.BOILERPLATE, Set.copyOf(hints.texts("boilerplate")));
        return new Zones(words, markup);
    }

    /// The zone of what stands below a heading of these words, where the words tell.
    public Optional<Zone> below(String heading) {
        if (heading.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        var plain = plain(heading);
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().headings.contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The zone of a line by its own words, whatever stands around it.
    public Optional<Zone> ofLine(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        var plain = plain(line);
        var whole = line.strip().toLowerCase(Locale.ROOT);
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().match(plain, whole))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The zone that a word of a page's markup (class, id, role) speaks for; `BODY` is the main
    /// text.
    public Optional<Zone> ofMarkup(String word) {
        return markup.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String plain(String line) {
        var edged = EDGES.matcher(line.strip()).replaceAll("");
        return BLANKS.matcher(edged.replace('’', '\'')).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private record Words(
            Set<String> headings,
            Set<String> lines,
            List<String> prefixes,
            List<Pattern> patterns) {
        static Words of(Yaml yaml) {
            return new Words(
                    Set.copyOf(yaml.texts("headings")),
                    Set.copyOf(yaml.texts("lines")),
                    yaml.texts("prefixes"),
                    patterns(yaml));
        }

        private static List<Pattern> patterns(Yaml yaml) {
            var patterns = new ArrayList<Pattern>();
            for (var pattern : yaml.texts("patterns")) {
                try {
                    patterns.add(Pattern.compile(pattern));
                } catch (PatternSyntaxException e) {
                    throw yaml.bad("'" + pattern + "' is not a regular expression");
                }
            }
            return List.copyOf(patterns);
        }

        boolean match(String plain, String whole) {
            return lines.contains(plain)
                    || prefixes.stream().anyMatch(whole::startsWith)
                    || patterns.stream().anyMatch(pattern -> pattern.matcher(plain).matches());
        }
    }
}
