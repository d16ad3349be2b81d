package gainsay.resolve;

import gainsay.model.Article;
import java.util.Map;
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

    private OwnDollar() {}

    static String of(Article article) {
        var says = SAYS.matcher(article.text());
        return says.find()
                ? CODES.getOrDefault(says.group(1).toLowerCase(java.util.Locale.ROOT), "USD")
                : "USD";
    }

    static boolean isBare(String written) {
        var text = written.strip().toLowerCase(java.util.Locale.ROOT);
        return (text.startsWith("$") || text.contains("dollar") || text.contains("dlr"))
                && !text.contains("us");
    }
}
