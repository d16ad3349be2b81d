package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Where the words of a figure begin when the words that bound it count with it: "more than $5m" is
/// raised, paid and spent as "$5m" is.
final class Openings {
    private static final int LONGEST = 4;
    private static final int MOST = 2;

    private final Set<String> phrases = new HashSet<>();

    Openings(Numbers numbers) {
        for (var bounding : numbers.bounds("before").values()) {
            for (var phrase : bounding) {
                phrases.add(phrase.toLowerCase(Locale.ROOT));
            }
        }
    }

    /// The first token of the words that bound the figure at token `first`; `first` where none do.
    /// Verbs that bound ("topped $5m") stay outside: they also say what the figure is.
    int of(Line line, int first) {
        var at = first;
        for (var found = 0; found < MOST; found++) {
            var before = before(line, at);
            if (before == at) {
                break;
            }
            at = before;
        }
        return at;
    }

    private int before(Line line, int end) {
        for (var length = Math.min(LONGEST, end); length > 0; length--) {
            var start = end - length;
            var text = new StringBuilder();
            for (var i = start; i < end; i++) {
                text.append(i == start ? "" : " ").append(line.lower(i));
            }
            if (phrases.contains(text.toString()) && !line.tag(start).startsWith("VB")) {
                return start;
            }
        }
        return end;
    }
}
