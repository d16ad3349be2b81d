package gainsay.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON as pages carry it: just enough to walk through, lenient about control characters in
/// strings, and never deeper than a page would be.
sealed interface Json {
    record Mapping(Map<String, Json> entries) implements Json {}

    record Sequence(List<Json> items) implements Json {}

    record Text(String value) implements Json {}

    static Optional<Json> parse(String written) {
        var parser = new Parser(written);
        return parser.value(0);
    }

    /// Reads one value at a time; a slip ends the reading with what there is.
    final class Parser {
        private static final int DEEPEST = 60;

        private final String text;
        private int at;

        private Parser(String text) {
            this.text = text;
        }

        private Optional<Json> value(int depth) {
            skipBlanks();
            if (at >= text.length() || depth > DEEPEST) {
                return Optional.empty();
            }
            return switch (text.charAt(at)) {
                case '{' -> Optional.of(mapping(depth));
                case '[' -> Optional.of(sequence(depth));
                case '"' -> Optional.of(new Text(string()));
                default -> literal();
            };
        }

        private Json mapping(int depth) {
            var entries = new LinkedHashMap<String, Json>();
            at++;
            while (more('}')) {
                if (text.charAt(at) != '"') {
                    at = text.length();
                    break;
                }
                var key = string();
                skipBlanks();
                if (at < text.length() && text.charAt(at) == ':') {
                    at++;
                }
                var value = value(depth + 1);
                if (value.isEmpty()) {
                    at = text.length();
                    break;
                }
                entries.putIfAbsent(key, value.get());
            }
            return new Mapping(entries);
        }

        private Json sequence(int depth) {
            var items = new ArrayList<Json>();
            at++;
            while (more(']')) {
                var value = value(depth + 1);
                if (value.isEmpty()) {
                    at = text.length();
                    break;
                }
                items.add(value.get());
            }
            return new Sequence(items);
        }

        /// Steps over a comma; false, and over the bracket, at the end.
        private boolean more(char close) {
            skipBlanks();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                skipBlanks();
            }
            if (at < text.length() && text.charAt(at) != close) {
                return true;
            }
            at++;
            return false;
        }

        private String string() {
            var value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                var c = text.charAt(at);
                if (c == '\\' && at + 1 < text.length()) {
                    value.append(escaped());
                } else {
                    value.append(c);
                }
            }
            at++;
            return value.toString();
        }

        private char escaped() {
            var c = text.charAt(++at);
            if (c == 'u'
                    && at + 4 < text.length()
                    && text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
            }
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                default -> c;
            };
        }

        private Optional<Json> literal() {
            var start = at;
            while (at < text.length() && ",]}: \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return at == start
                    ? Optional.empty()
                    : Optional.of(new Text(text.substring(start, at)));
        }

        private void skipBlanks() {
            while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ';')) {
                at++;
            }
        }
    }
}
