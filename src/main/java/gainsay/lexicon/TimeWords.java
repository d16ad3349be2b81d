package gainsay.lexicon;

import java.nio.file.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The words of `models/time.yaml`: months, weekdays, seasons, numbers, units and the cues around
/// them. All lookups take lower case.
public final class TimeWords {
    /// A family of cues; each is a key of the file's `cues`.
    public enum Cue {
        SINCE,
        BY,
        UNTIL,
        BEFORE,
        AFTER,
        END,
        START,
        EARLY,
        MID,
        LATE,
        ENDED,
        RANGE,
        PAST,
        NEXT,
        LAST,
        THIS,
        COMING,
        AGO,
        HENCE,
        EARLIER,
        SAME,
        TO_DATE,
        TODAY,
        YESTERDAY,
        TOMORROW,
        YEAR_END,
        DECADE_END,
        WITHIN,
        ABOUT,
        FISCAL,
        STRONG,
        WEAK,
        YEAR_NOUN,
        YEAR_VERB,
        WILL,
        FUTURE,
        LATEST,
        FULL_YEAR,
        THE_QUARTER,
        NOT_A_YEAR;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// The cues that a time expression can begin with.
    private static final Set<Cue> OPENING =
            EnumSet.complementOf(
                    EnumSet.of(
                            Cue.ENDED,
                            Cue.RANGE,
                            Cue.ABOUT,
                            Cue.AGO,
                            Cue.HENCE,
                            Cue.STRONG,
                            Cue.WEAK,
                            Cue.YEAR_NOUN,
                            Cue.YEAR_VERB,
                            Cue.FUTURE,
                            Cue.WILL,
                            Cue.NOT_A_YEAR));

    private final Map<String, Integer> months;
    private final Map<String, Integer> weekdays;
    private final Map<String, Integer> seasons;
    private final Map<String, Integer> numbers;
    private final Map<String, Integer> ordinals;
    private final Map<String, Period> units;
    private final Set<String> doubtful;
    private final Set<String> openers = new HashSet<>();
    private final Map<Cue, Map<String, List<List<String>>>> cues = new EnumMap<>(Cue.class);

    private TimeWords(Yaml file) {
        months = numbersOf(file, "months", 1, 12);
        weekdays = numbersOf(file, "weekdays", 1, 7);
        seasons = numbersOf(file, "seasons", 1, 12);
        numbers = numbersOf(file, "numbers", 1, 1000);
        ordinals = numbersOf(file, "ordinals", 1, 4);
        units = unitsOf(file);
        var names = new ArrayList<>(file.texts("doubtful months"));
        names.addAll(file.texts("doubtful seasons"));
        doubtful = Set.copyOf(names);
        var lists = file.entry("cues");
        for (var cue : Cue.values()) {
            cues.put(cue, byFirstWord(lists, cue));
        }
        for (var cue : OPENING) {
            openers.addAll(cues.getOrDefault(cue, Map.of()).keySet());
        }
        for (var known : List.of(months, weekdays, seasons, numbers, ordinals, units)) {
            openers.addAll(known.keySet());
        }
        openers.addAll(List.of("the", "its", "their", "from", "between", "on", "half", "final"));
    }

    static TimeWords load(Path file) {
        return new TimeWords(Yaml.read(file));
    }

    public OptionalInt month(String word) {
        return number(months, word);
    }

    /// Monday is 1, as in ISO 8601.
    public OptionalInt weekday(String word) {
        return number(weekdays, word);
    }

    /// The first month of the season's three.
    public OptionalInt season(String word) {
        return number(seasons, word);
    }

    public OptionalInt cardinal(String word) {
        return number(numbers, word);
    }

    public OptionalInt ordinal(String word) {
        return number(ordinals, word);
    }

    public Optional<Period> unit(String word) {
        return Optional.ofNullable(units.get(word));
    }

    /// Whether a month or season is also an everyday word.
    public boolean isDoubtful(String word) {
        return doubtful.contains(word);
    }

    /// Whether a time expression can begin with this word; a cheap first look at most of a text.
    public boolean opens(String word) {
        return openers.contains(word)
                || word.chars().anyMatch(c -> (c >= '0' && c <= '9') || c == '\'');
    }

    public boolean has(Cue cue, String word) {
        return match(cue, List.of(word), 0) > 0;
    }

    /// How many of `words` from `from` on the longest phrase of this cue takes; 0 where none does.
    /// Hyphens are words of their own.
    public int match(Cue cue, List<String> words, int from) {
        if (from < 0 || from >= words.size()) {
            return 0;
        }
        var longest = 0;
        for (var phrase : ofFirstWord(cue, words.get(from))) {
            var end = from + phrase.size();
            if (phrase.size() > longest
                    && end <= words.size()
                    && words.subList(from, end).equals(phrase)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private List<List<String>> ofFirstWord(Cue cue, String word) {
        var phrases = cues.get(cue);
        return phrases == null ? List.of() : phrases.getOrDefault(word, List.of());
    }

    private static OptionalInt number(Map<String, Integer> among, String word) {
        var found = among.get(word);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private static Map<String, Integer> numbersOf(Yaml file, String key, int low, int high) {
        var entry = file.entry(key);
        var numbers = new HashMap<String, Integer>();
        for (var word : entry.keys()) {
            numbers.put(word, number(entry, word, low, high));
        }
        return Map.copyOf(numbers);
    }

    private static int number(Yaml entry, String word, int low, int high) {
        try {
            var number = Integer.parseInt(entry.text(word));
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw entry.bad("'" + word + "' must be a whole number, not " + entry.text(word));
        }
        throw entry.bad("'" + word + "' must lie between " + low + " and " + high);
    }

    private static Map<String, Period> unitsOf(Yaml file) {
        var entry = file.entry("units");
        var units = new HashMap<String, Period>();
        for (var word : entry.keys()) {
            try {
                units.put(word, Period.parse(entry.text(word)));
            } catch (DateTimeParseException e) {
                throw entry.bad("'" + word + "' must be an ISO 8601 period such as P1M");
            }
        }
        return Map.copyOf(units);
    }

    private static Map<String, List<List<String>>> byFirstWord(Yaml lists, Cue cue) {
        var phrases = lists.texts(cue.key());
        if (phrases.isEmpty()) {
            throw lists.bad("missing '" + cue.key() + "'");
        }
        var byFirst = new HashMap<String, List<List<String>>>();
        for (var phrase : phrases) {
            var words = List.of(phrase.replace("-", " - ").replace("'", " ' ").strip().split(" +"));
            byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
        }
        return byFirst;
    }
}
