package gainsay.extract;

import gainsay.model.Mention;
import gainsay.model.Sentence;
import java.util.regex.Pattern;

/// "LONDON, March 4 -", "WASHINGTON (Reuters) —": where a story was filed from, no party of it.
final class Dateline {
    private static final Pattern OPENING =
            Pattern.compile(
                    "^[\\p{Lu}][\\p{L}. ,'/-]{2,40}?(?:,\\s*[A-Z][a-z]{2,8}\\.?\\s+\\d{1,2})?\\s*(?:\\([^)]{2,30}\\)\\s*)?(?:--|[-–—])\\s");

    private Dateline() {}

    static boolean holds(String text, Sentence sentence, Mention name) {
        var start = sentence.span().start();
        var limit = Math.min(text.length(), start + 90);
        var opening = OPENING.matcher(text.substring(start, limit));
        return opening.find()
                && startsInCapitals(opening.group())
                && name.span().end() <= start + opening.end();
    }

    private static boolean startsInCapitals(String opening) {
        var first = opening.split("[ ,(]")[0];
        return first.length() > 2 && first.equals(first.toUpperCase(java.util.Locale.ROOT));
    }
}
