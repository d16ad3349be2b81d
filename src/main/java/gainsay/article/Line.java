package gainsay.article;

import gainsay.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One line of a plain text, without the blanks at its ends; `indent` counts those before it.
record Line(Span span, int indent, String text) {
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-*•‣◦▪●·–—+] +|\\(?\\d{1,3}[.)] +|\\(?[a-z]\\) +)(?=\\S)");

    private static final Pattern COLUMNS = Pattern.compile("\\S {3,}\\S+.* {3,}\\S");

    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        for (var start = 0; start < text.length(); ) {
            var end = start;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            lines.add(line(text, start, end));
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u0085';
    }

    private static Line line(String text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Line(new Span(start, end), start - from, text.substring(start, end));
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c);
    }

    boolean isEmpty() {
        return span.isEmpty();
    }

    int length() {
        return span.length();
    }

    boolean isItem() {
        return BULLET.matcher(text).find();
    }

    /// The words of a list item, without its bullet or number.
    Span itemWords() {
        var bullet = BULLET.matcher(text);
        return bullet.find() ? new Span(span.start() + bullet.end(), span.end()) : span;
    }

    boolean isQuoted() {
        return text.startsWith("> ");
    }

    boolean isRow() {
        return text.length() > 2 && text.startsWith("|") && text.indexOf('|', 1) > 0;
    }

    boolean isRule() {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /// Words in columns, as typewriters set tables.
    boolean isTabular() {
        return COLUMNS.matcher(text).find();
    }

    boolean isUpperCase() {
        return text.chars().anyMatch(Character::isUpperCase)
                && text.chars().noneMatch(Character::isLowerCase);
    }
}
