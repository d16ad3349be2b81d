package gainsay.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The signs under which exchanges list the companies of an article: "Acme Inc (NASDAQ: ACME)",
/// "Acme Inc <ACM.O>". What the article calls so elsewhere is that company.
final class Tickers {
    private static final Pattern LISTED =
            Pattern.compile(
                    "\\s*(?:\\((?:[A-Z][\\p{L} ]{1,24}):\\s?([A-Z]{2,6})\\)|<([A-Z]{2,6})(?:\\.[A-Z]{1,2})?>)");

    private static final int LONGEST = 60;

    private Tickers() {}

    /// The names by their tickers; `names` are those of the article.
    static Map<String, String> of(String text, Set<String> names) {
        var tickers = new HashMap<String, String>();
        var listings = LISTED.matcher(text);
        while (listings.find()) {
            var sign = listings.group(1) == null ? listings.group(2) : listings.group(1);
            var before = text.substring(Math.max(0, listings.start() - LONGEST), listings.start());
            var name = last(before.replaceAll("\\s+", " "), names);
            if (!name.isEmpty() && !name.equals(sign)) {
                tickers.putIfAbsent(sign, name);
            }
        }
        return tickers;
    }

    /// The longest name that the text ends in.
    private static String last(String text, Set<String> names) {
        var best = "";
        for (var name : names) {
            if (text.endsWith(name) && name.length() > best.length()) {
                best = name;
            }
        }
        return best;
    }
}
