package gainsay.cli;

import gainsay.app.Inert;
import java.util.ArrayList;
import java.util.List;

/// Text of articles made fit to print: nothing in it can steer a terminal.
final class Plain {
    private Plain() {}

    /// One line: white space becomes single spaces, control characters a stand-in.
    static String line(String text) {
        return text(text).replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /// As [#line], with what is indented left so.
    static String cell(String text) {
        var indent = text.length() - text.stripLeading().length();
        return " ".repeat(indent) + line(text);
    }

    /// Lines stay as they are.
    static String text(String written) {
        var text = written.indexOf('\r') < 0 ? written : written.replaceAll("\r\n?", "\n");
        return Inert.text(text);
    }

    /// JSON that holds no raw control character; what it says stays the same.
    static String json(String json) {
        return Inert.json(json);
    }

    /// Breaks at spaces so that no line is longer than `width`, where words allow.
    static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : line(text).split(" ")) {
            if (!line.isEmpty() && columns(line.toString()) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// Cut to `width` columns, with a sign that it was.
    static String shortened(String text, int width) {
        if (columns(text) <= width) {
            return text;
        }
        var used = 0;
        var i = 0;
        while (i < text.length()) {
            var c = text.codePointAt(i);
            if (used + columns(c) > width - 1) {
                break;
            }
            used += columns(c);
            i += Character.charCount(c);
        }
        return text.substring(0, i).stripTrailing() + "…";
    }

    /// How many columns of a terminal the text takes.
    static int columns(String text) {
        return text.codePoints().map(Plain::columns).sum();
    }

    private static int columns(int c) {
        var type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
