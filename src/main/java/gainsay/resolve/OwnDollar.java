package gainsay.resolve;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which dollar a bare "$" is in an article: the US one unless the article says otherwise.
final class OwnDollar {
    private static final Map<String, String> CODES =
            Map.of(
                    "canadian", "CAD",
                    "australian", "AUD",
                    "new zealand", "NZD",
                    "hong kong", "HKD",
                    "singapore", "SGD",
                    "us", "USD",
                    "u.s.", "USD");

    private static final Pattern SAYS =
            Pattern.compile(
                    "\\b(?:figures|amounts|dollars|prices|values|sums|currency|results)\\b[^.\\n]{0,30}?"
                            + "\\b(?:in|are|quoted in|reported in|expressed in)\\s+"
                            + "(canadian|australian|new zealand|hong kong|singapore|us|u\\.s\\.)\\s+(?:dollars|currency|funds)",
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> PLACES =
            new TreeMap<>(
                    Map.of(
                            "AUD", "places-aud",
                            "CAD", "places-cad",
                            "NZD", "places-nzd"));

    /// Signs that several dollars are told apart, so that a bare one is the US dollar.
    private static final Pattern FOREIGN =
            Pattern.compile(
                    "(?:[AC]|AU|NZ|CA)\\$|\\bU\\.?S\\.?\\b(?! ?\\$|\\.? (?:cents?|dollars?|dlrs?|currency|greenback))|\\b(?:American|New York|Nasdaq|Wall Street|Silicon Valley|San Francisco)\\b");

    /// UTF-16 units of text that open a story, and those of its first words; further on a place
    /// that is mentioned once may be where anything happened.
    private static final int OPENING = 500;

    private static final int FIRST = 250;

    /// A figure that another one beside it gave the currency.
    private static final Pattern UNSAID =
            Pattern.compile("[-+\\d.,/ ]+(?:mln|bln|million|billion|thousand|m|bn)?");

    /// What a dollar of one's own is worth is told in another one's.
    private static final Pattern QUOTED =
            Pattern.compile(
                    "(?s).*\\b(?:(?:Canadian|Australian|New Zealand|Singapore|Hong Kong|local|Aussie) dollar|[Ll]oonie|Aussie|[Kk]iwi)\\b[^.;\\n]{0,80}");

    private static final int SENTENCE = 120;

    private OwnDollar() {}

    /// "The Canadian dollar lost half a cent".
    static boolean isQuoted(String text, int start) {
        return QUOTED.matcher(text.substring(Math.max(0, start - SENTENCE), start)).matches();
    }

    static String of(Article article, Lexicon lexicon) {
        var says = SAYS.matcher(article.text());
        if (says.find()) {
            return CODES.getOrDefault(says.group(1).toLowerCase(Locale.ROOT), "USD");
        }
        return fromPlaces(article.text(), lexicon);
    }

    /// A story that opens in a country with a dollar of its own, and never says that it means
    /// another one, counts in that dollar.
    private static String fromPlaces(String text, Lexicon lexicon) {
        if (FOREIGN.matcher(text).find()) {
            return "USD";
        }
        var opening = text.substring(0, Math.min(text.length(), OPENING));
        var first = text.substring(0, Math.min(text.length(), FIRST));
        return PLACES.entrySet().stream()
                .filter(entry -> {
                    var places = lexicon.words().list(entry.getValue());
                    return mentions(first, places) > 0
                            || (mentions(opening, places) > 0 && mentions(text, places) > 1);
                })
                .map(Map.Entry::getKey)
                .reduce((one, other) -> "USD")
                .orElse("USD");
    }

    private static long mentions(String text, Set<String> places) {
        var lower = text.toLowerCase(Locale.ROOT);
        return places.stream()
                .filter(lower::contains)
                .mapToLong(place ->
                        Pattern.compile("\\b" + Pattern.quote(place) + "\\b")
                                .matcher(lower)
                                .results()
                                .count())
                .sum();
    }

    static boolean isBare(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        return (text.startsWith("$")
                        || UNSAID.matcher(text).matches()
                        || text.contains("cent")
                        || text.endsWith("¢")
                        || text.matches("[0-9.]+c")
                        || text.contains("dollar")
                        || text.contains("dlr"))
                && !text.contains("us")
                && !text.contains("u.s");
    }
}
