package gainsay.extract;

import gainsay.lexicon.Words;
import java.util.regex.Pattern;

/// Signs in the text that a name is a company's: what is said of it, and what it does. They weigh
/// more than the annotator's guess, which knows famous names and stumbles over young ones.
final class CompanySigns {
    /// UTF-16 units after a name in which an apposition has told what it is.
    private static final int APPOSITION = 90;

    private static final Pattern OPENS = Pattern.compile("^(?:,| is| \\(|, which is) (?:a|an|the|one of the) ");

    private CompanySigns() {}

    static boolean of(String name, String text, Words words) {
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            var end = at + name.length();
            if (isWord(text, at, end)
                    && (hasApposition(text, end, words)
                            || acts(text, end, words)
                            || isAnnounced(text, at, words))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /// "Orbitfold, the Norwegian maker of radiators".
    private static boolean hasApposition(String text, int end, Words words) {
        var behind = text.substring(end, Math.min(text.length(), end + APPOSITION));
        var opens = OPENS.matcher(behind);
        if (!opens.find()) {
            return false;
        }
        for (var word : behind.substring(opens.end()).split("[^\\p{L}-]+")) {
            if (words.has("organisation-nouns", word)) {
                return true;
            }
            if (word.equals("of") || word.equals("who") || word.equals("that")) {
                return false;
            }
        }
        return false;
    }

    /// "Orbitfold raised", "Orbitfold has raised".
    private static boolean acts(String text, int end, Words words) {
        var next = text.substring(end, Math.min(text.length(), end + 40)).strip().split("[^\\p{L}]+");
        var verb = next.length > 1 && (next[0].equals("has") || next[0].equals("have")) ? next[1] : next[0];
        return end < text.length()
                && text.charAt(end) == ' '
                && words.has("company-verbs", verb);
    }

    /// "the startup Orbitfold".
    private static boolean isAnnounced(String text, int start, Words words) {
        var before = text.substring(Math.max(0, start - 30), start).stripTrailing();
        var last = before.substring(before.lastIndexOf(' ') + 1);
        return start > 0 && text.charAt(start - 1) == ' ' && words.has("company-heralds", last);
    }
}
