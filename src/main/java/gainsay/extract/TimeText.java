package gainsay.extract;

import gainsay.lexicon.TimeWords;
import gainsay.lexicon.TimeWords.Cue;
import gainsay.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text cut into runs of letters and digits, numbers with their separators, and single signs.
/// Every look past either end finds the empty word.
final class TimeText {
    private final String text;
    private final TimeWords lexicon;
    private final List<Span> spans = new ArrayList<>();
    private final List<String> lower = new ArrayList<>();

    TimeText(String text, TimeWords lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        var at = 0;
        while (at < text.length()) {
            if (isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            var end = wordEnd(at);
            spans.add(new Span(at, end));
            lower.add(text.substring(at, end).toLowerCase(Locale.ROOT).replace('’', '\''));
            at = end;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private int wordEnd(int start) {
        var at = start;
        while (at < text.length() && (inWord(at) || (at > start && isSeparator(at)))) {
            at++;
        }
        return Math.max(at, start + 1);
    }

    private boolean inWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    /// A comma or point between two digits belongs to the number.
    private boolean isSeparator(int at) {
        var c = text.charAt(at);
        return (c == ',' || c == '.')
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    int size() {
        return spans.size();
    }

    String at(int i) {
        return i < 0 || i >= lower.size() ? "" : lower.get(i);
    }

    /// How many words the cue takes from `i` on; 0 where it is not there.
    int cue(Cue cue, int i) {
        return lexicon.match(cue, lower, i);
    }

    boolean is(Cue cue, int i) {
        return i >= 0 && i < lower.size() && lexicon.has(cue, lower.get(i));
    }

    /// The index after the cue, or `i` itself where it is not there.
    int after(Cue cue, int i) {
        return i + cue(cue, i);
    }

    /// The index after any of these signs or words, or `i` itself.
    int skip(int i, String... words) {
        return List.of(words).contains(at(i)) ? i + 1 : i;
    }

    boolean isCapitalised(int i) {
        return i >= 0 && i < spans.size() && Character.isUpperCase(text.charAt(start(i)));
    }

    /// Whether the word follows the one before it without a space.
    boolean isGlued(int i) {
        return i > 0 && i < spans.size() && spans.get(i - 1).end() == spans.get(i).start();
    }

    boolean isHyphen(int i) {
        return switch (at(i)) {
            case "-", "–", "—", "−", "‑" -> true;
            default -> false;
        };
    }

    /// First of its sentence: behind nothing, a full stop or another closing sign.
    boolean opensSentence(int i) {
        return i == 0 || ".!?:;•*|".contains(at(i - 1));
    }

    int start(int i) {
        return spans.get(i).start();
    }

    Span span(int from, int to) {
        return new Span(spans.get(from).start(), spans.get(to - 1).end());
    }

    String written(Span span) {
        return span.in(text);
    }

    /// The plain number at `i`, or -1: digits only, at most `digits` of them.
    int plain(int i, int digits) {
        var word = at(i);
        if (word.isEmpty() || word.length() > digits) {
            return -1;
        }
        return word.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(word) : -1;
    }
}
