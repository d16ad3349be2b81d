package gainsay;

import gainsay.model.Entity;
import gainsay.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Articles in disguise: every organisation gets an invented name of the same shape, and every
/// amount of money is ten times as large. Ten, because that leaves the written precision of each
/// figure where it was: "$1.03B" becomes "$10.3B".
final class Masquerade {
    static final BigDecimal FACTOR = BigDecimal.TEN;

    private static final Pattern NUMERAL = Pattern.compile("\\d+(?:[,.\u00A0]\\d{3})*(?:\\.\\d+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Map<String, String> TENFOLD =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("half a", "five"),
                            Map.entry("a", "ten"),
                            Map.entry("one", "ten"),
                            Map.entry("two", "twenty"),
                            Map.entry("three", "thirty"),
                            Map.entry("four", "forty"),
                            Map.entry("five", "fifty"),
                            Map.entry("six", "sixty"),
                            Map.entry("seven", "seventy"),
                            Map.entry("eight", "eighty"),
                            Map.entry("nine", "ninety"),
                            Map.entry("ten", "a hundred"),
                            Map.entry("hundreds", "thousands")));
    private static final String CONSONANTS = "bdfgklmnprtvz";
    private static final String VOWELS = "aeiou";

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Pattern names;
    private final String everything;

    /// `everything` is all the text there is, so that an invented word is none that means
    /// something.
    Masquerade(List<String> surfaces, String everything) {
        this.everything = everything.toLowerCase(Locale.ROOT);
        var alternatives =
                surfaces.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        this.names =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}/.@-])(?:"
                                + (alternatives.isEmpty() ? "(?!)" : alternatives)
                                + ")(?![\\p{L}\\p{N}@]|\\.\\p{L})");
    }

    /// Names as they are written, without those that are only a word of ours, as in "the company".
    static boolean isName(String mention) {
        return !mention.isBlank()
                && WORD.matcher(mention)
                        .results()
                        .allMatch(word ->
                                word.group().chars().anyMatch(Character::isUpperCase)
                                        || Character.isDigit(word.group().charAt(0)))
                && mention.chars().anyMatch(Character::isUpperCase);
    }

    static List<String> namesOf(Entity entity) {
        var all = new ArrayList<>(entity.aliases());
        all.add(entity.name());
        return all;
    }

    String renamed(String text) {
        return names.matcher(text).replaceAll(found -> invented(found.group()));
    }

    private String invented(String name) {
        return WORD.matcher(name)
                .replaceAll(word -> words.computeIfAbsent(word.group(), this::inventedWord));
    }

    /// The same length, the same capitals and digits, the same first sort of letter and an s where
    /// there was one at the end.
    private String inventedWord(String word) {
        var random = new Random(word.hashCode());
        while (true) {
            var made = new StringBuilder();
            var vowel = VOWELS.indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
            for (var i = 0; i < word.length(); i++) {
                var old = word.charAt(i);
                var letters = vowel ? VOWELS : CONSONANTS;
                var fresh = letters.charAt(random.nextInt(letters.length()));
                vowel = !vowel;
                made.append(
                        !Character.isLetter(old)
                                ? old
                                : Character.isUpperCase(old)
                                        ? Character.toUpperCase(fresh)
                                        : fresh);
            }
            if (word.endsWith("s") && word.length() > 1) {
                made.setCharAt(word.length() - 1, 's');
            }
            var result = made.toString();
            if (!everything.contains(result.toLowerCase(Locale.ROOT))
                    && !words.containsValue(result)) {
                return result;
            }
        }
    }

    /// The text with its money ten times as large and its organisations renamed, and where each
    /// unit of the old text went.
    record Disguised(String text, NavigableMap<Integer, Integer> shifts) {
        int moved(int start) {
            return start + shifts.floorEntry(start).getValue();
        }
    }

    Disguised disguise(String text, List<Span> money) {
        var shifts = new TreeMap<Integer, Integer>(Map.of(0, 0));
        var made = new StringBuilder();
        var at = 0;
        for (var span : money) {
            append(made, text, at, span.start(), shifts);
            made.append(tenfold(span.in(text)));
            at = span.end();
            shifts.put(at, made.length() - at);
        }
        append(made, text, at, text.length(), shifts);
        return new Disguised(made.toString(), shifts);
    }

    /// Renaming keeps lengths, so only money moves anything.
    private void append(
            StringBuilder made, String text, int from, int to, Map<Integer, Integer> shifts) {
        shifts.put(from, made.length() - from);
        made.append(renamed(text.substring(from, to)));
    }

    /// The same amount ten times, in the same notation; unchanged where that is beyond us.
    static String tenfold(String amount) {
        if (NUMERAL.matcher(amount).find()) {
            return NUMERAL.matcher(amount).replaceAll(found -> tenfoldNumeral(found.group()));
        }
        for (var word : TENFOLD.entrySet()) {
            var at = Pattern.compile("(?i)^" + word.getKey() + "\\b").matcher(amount);
            if (at.find()) {
                return word.getValue() + amount.substring(at.end());
            }
        }
        return amount;
    }

    private static String tenfoldNumeral(String numeral) {
        var grouped = numeral.contains(",");
        var number = new BigDecimal(numeral.replaceAll("[,\u00A0]", ""));
        var tenfold = number.movePointRight(1);
        var scale = Math.max(0, number.scale() - 1);
        return String.format(
                Locale.ROOT, (grouped ? "%,." : "%.") + scale + "f", tenfold.setScale(scale));
    }
}
