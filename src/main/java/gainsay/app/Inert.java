package gainsay.app;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// Text of articles made harmless for whatever reads it next. What articles hold is hostile: nothing
/// of it may steer a terminal, turn the direction of writing, act in a page, or count as a formula.
public final class Inert {
    private static final char STAND_IN = '\uFFFD';
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern SIGN = Pattern.compile("=|~|>=?|<=?");
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\uFFFD'\"]*[=+\\-@|\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private Inert() {}

    /// The controls of ASCII and of Latin-1 but line end and tab, those that turn the direction of
    /// writing, the line ends that only some programs know, and what is invisible.
    public static boolean steers(int c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c >= 0xE0000 && c <= 0xE007F);
    }

    /// The same with a stand-in for each sign that steers and each half of a pair.
    public static String text(String written) {
        if (written.chars().noneMatch(c -> steers(c) || Character.isSurrogate((char) c))) {
            return written;
        }
        var text = new StringBuilder(written.length());
        written.codePoints()
                .map(c -> steers(c) || isHalf(c) ? STAND_IN : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /// JSON that says the same without a raw control or half of a pair.
    public static String json(String json) {
        return escaped(json, c -> steers(c) || isHalf(c));
    }

    /// As [#json], and nothing in it is taken for markup where a page holds it.
    static String jsonInPage(String json) {
        return escaped(json, c -> steers(c) || isHalf(c) || c == '<' || c == '>' || c == '&');
    }

    private static String escaped(String json, IntPredicate risky) {
        if (json.codePoints().noneMatch(risky)) {
            return json;
        }
        var plain = new StringBuilder(json.length());
        json.codePoints()
                .forEach(c -> {
                    if (risky.test(c)) {
                        for (var unit : Character.toChars(c)) {
                            plain.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                        }
                    } else {
                        plain.appendCodePoint(c);
                    }
                });
        return plain.toString();
    }

    /// Text for the inside of an HTML element or of an attribute in double quotes.
    static String html(String written) {
        var html = new StringBuilder(written.length());
        text(written)
                .codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '<' -> html.append("&lt;");
                        case '>' -> html.append("&gt;");
                        case '&' -> html.append("&amp;");
                        case '"' -> html.append("&quot;");
                        case '\'' -> html.append("&#39;");
                        default -> html.appendCodePoint(c);
                    }
                });
        return html.toString();
    }

    /// One cell of RFC 4180. What a spreadsheet would take for a formula begins with an apostrophe.
    static String cell(String written) {
        var text = text(written.replaceAll("\r\n?", "\n"));
        if (FORMULA.matcher(text).matches()
                && !NUMBER.matcher(text).matches()
                && !SIGN.matcher(text).matches()) {
            text = "'" + text;
        }
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == ';' || c == '\t')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /// Text for a SARIF message, where brackets make links and braces stand for arguments.
    static String sarif(String written) {
        return text(written)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("{", "{{")
                .replace("}", "}}");
    }
}
