package gainsay.article;

import gainsay.lexicon.Languages;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Tells the language of a text by its script and its small words.
final class LanguageGuess {
    private static final int ENOUGH_LETTERS = 20;
    private static final int ENOUGH_WORDS = 8;
    private static final int READ_AHEAD = 20_000;
    private static final double TELLING = 0.12;
    private static final double AHEAD = 1.25;
    private static final int PLAINLY = 3;
    private static final int LONG_TEXT = 200;

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");

    private final Languages languages;

    LanguageGuess(Languages languages) {
        this.languages = languages;
    }

    /// The ISO 639-1 code, or nothing where the text is too short or too odd to tell.
    Optional<String> of(String text) {
        var sample = text.substring(0, Math.min(READ_AHEAD, text.length()));
        var scripts = letters(sample);
        var total = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (total < ENOUGH_LETTERS) {
            return Optional.empty();
        }
        if (scripts.getOrDefault(UnicodeScript.LATIN, 0) * 2 > total) {
            return bySmallWords(sample);
        }
        return byScript(scripts, total);
    }

    /// The script that most letters are in, all of East Asia's counted as one.
    static Optional<UnicodeScript> script(String text) {
        return letters(text).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(LanguageGuess::family);
    }

    private static UnicodeScript family(UnicodeScript script) {
        return switch (script) {
            case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.HAN;
            default -> script;
        };
    }

    /// A sign that stands for a syllable or a word counts as three letters.
    private static Map<UnicodeScript, Integer> letters(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> {
                    var script = UnicodeScript.of(c);
                    var weight = family(script) == UnicodeScript.HAN ? 3 : 1;
                    counts.merge(script, weight, Integer::sum);
                });
        return counts;
    }

    private Optional<String> byScript(Map<UnicodeScript, Integer> letters, int total) {
        var kana =
                letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
                        + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana * 10 > total) {
            return Optional.of("ja");
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(languages.scripts()::get);
    }

    private Optional<String> bySmallWords(String sample) {
        var words = words(sample);
        if (words.size() < ENOUGH_WORDS) {
            return Optional.empty();
        }
        var ranked =
                languages.words().keySet().stream()
                        .map(code -> new Hits(code, hits(words, code)))
                        .sorted(Comparator.comparingLong(Hits::count).reversed())
                        .toList();
        var first = ranked.getFirst();
        var clear = first.count() >= AHEAD * ranked.get(1).count() || words.size() > LONG_TEXT;
        return clear && first.count() >= TELLING * words.size()
                ? Optional.of(first.code())
                : Optional.empty();
    }

    private record Hits(String code, long count) {}

    private static List<String> words(String sample) {
        return WORD.matcher(sample.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private long hits(List<String> words, String code) {
        var small = languages.words().getOrDefault(code, Set.of());
        return words.stream().filter(small::contains).count();
    }

    /// True for a passage that is plainly in another language than `language`.
    boolean isOther(String passage, String language) {
        var found = of(passage);
        if (found.isEmpty() || found.get().equals(language)) {
            return false;
        }
        var words = words(passage);
        return hits(words, found.get()) > PLAINLY * hits(words, language);
    }

    /// True where more than a letter or two is of another script.
    static boolean mixes(String text, UnicodeScript script) {
        return text.codePoints()
                        .filter(Character::isLetter)
                        .filter(c -> family(UnicodeScript.of(c)) != script)
                        .count()
                > 2;
    }
}
