package gainsay.extract;

import gainsay.model.Sentence;
import java.util.Locale;
import java.util.regex.Pattern;

/// "LONDON, March 4 -", "WASHINGTON (Reuters) —": where a story was filed from, no party of it.
final class Dateline {
    private static final int LONGEST = 90;
    private static final int SHORTEST_PLACE = 4;
    private static final Pattern OPENING =
            Pattern.compile(
                    "^(?<place>\\p{Lu}[\\p{L}. ,'/-]{2,40}?)??"
                            + "(?<when>,?\\s*(?:[A-Z][a-z]{2,8}\\.?\\s+\\d{1,2}|\\d{1,2}\\s+[A-Z][a-z]{2,8}\\.?)"
                            + "(?:,?\\s+\\d{4})?)?\\s*"
                            + "(?<wire>\\([A-Z][^)]{1,30}\\)\\s*)?(?:--|[-–—])\\s");

    private Dateline() {}

    /// Where the dateline of a sentence ends, in UTF-16 units of the text; its start where it has
    /// none.
    static int end(String text, Sentence sentence) {
        var start = sentence.span().start();
        var opening =
                OPENING.matcher(text.substring(start, Math.min(text.length(), start + LONGEST)));
        if (!opening.find()) {
            return start;
        }
        var place = opening.group("place");
        var marked = opening.group("when") != null || opening.group("wire") != null;
        var files =
                place == null
                        ? opening.group("wire") != null
                        : isCapitals(place, marked ? 2 : SHORTEST_PLACE);
        return files ? start + opening.end() : start;
    }

    private static boolean isCapitals(String place, int shortest) {
        var first = place.split("[ ,(]")[0];
        return first.length() >= shortest && first.equals(first.toUpperCase(Locale.ROOT));
    }
}
