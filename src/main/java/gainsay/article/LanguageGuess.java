package gainsay.article;

import gainsay.lexicon.Languages;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells the language of a text by its script and its small words.
final class LanguageGuess {
    private static final int ENOUGH_LETTERS = 20;
    private static final int ENOUGH_WORDS = 8;
    private static final int READ_AHEAD = 20_000;
    private static final double TELLING = 0.12;
    private static final double AHEAD = 1.25;

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
        var hits = new HashMap<String, Integer>();
        var words = WORD.matcher(sample.toLowerCase(Locale.ROOT)).results().toList();
        for (var word : words) {
            languages
                    .words()
                    .forEach((code, small) -> {
                        if (small.contains(word.group())) {
                            hits.merge(code, 1, Integer::sum);
                        }
                    });
        }
        if (words.size() < ENOUGH_WORDS) {
            return Optional.empty();
        }
        var ranked =
                hits.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .toList();
        if (ranked.isEmpty() || ranked.getFirst().getValue() < TELLING * words.size()) {
            return Optional.empty();
        }
        var clear =
                ranked.size() == 1
                        || ranked.getFirst().getValue() >= AHEAD * ranked.get(1).getValue()
                        || words.size() > 200;
        return clear ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
    }
}
