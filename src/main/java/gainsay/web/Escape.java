package gainsay.web;

import gainsay.app.Inert;
import java.util.Locale;

/// Text of strangers made fit for a page: nothing in it is markup, and characters that would turn
/// the direction of writing, hide, or steer a terminal that a page is copied to stand there as
/// visible marks.
final class Escape {
    private static final char BROKEN = '\uFFFD';

    private Escape() {}

    static void text(StringBuilder to, String text) {
        each(to, text, true);
    }

    static void attribute(StringBuilder to, String value) {
        each(to, value, false);
    }

    private static void each(StringBuilder to, String text, boolean marked) {
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                case '\'' -> to.append("&#39;");
                default -> {
                    if (Character.isSurrogate((char) c) && c <= 0xFFFF) {
                        to.append(BROKEN);
                    } else if (steers(c)) {
                        mark(to, c, marked);
                    } else {
                        to.appendCodePoint(c);
                    }
                }
            }
        }
    }

    private static void mark(StringBuilder to, int c, boolean marked) {
        var name = String.format(Locale.ROOT, "U+%04X", c);
        if (marked) {
            to.append("<span class=\"sign\" title=\"")
                    .append(nameOf(c))
                    .append("\">")
                    .append(name)
                    .append("</span>");
        } else {
            to.append('[').append(name).append(']');
        }
    }

    private static String nameOf(int c) {
        var name = Character.getName(c);
        return name == null ? "unnamed character" : name.toLowerCase(Locale.ROOT);
    }

    /// What is inert elsewhere is inert here, and what cannot be seen is shown too.
    static boolean steers(int c) {
        return c != '\r' && (Inert.steers(c) || c == 0x200B || (c >= 0x2060 && c <= 0x2065));
    }
}
