package gainsay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text cut into pieces, in one pass. Asking beyond either end answers an edge, never fails.
final class Pieces {
    private static final String SPACE = "[\u00A0\u202F\u2009]";

    /// Digits with thousands between commas, apostrophes or narrow spaces, Indian groups, decimals,
    /// or an exponent. Possessive: a failed group never makes the engine go back over the digits.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:[0-9]{1,3}(?:\\.[0-9]{3}){2,4}+(?<=00)(?![0-9.,])|[0-9]{1,3},[0-9]{1,2}(?="
                            + SPACE.replace("[", "[ ")
                            + "?(?:%|per cent|percent|million|billion|mln|bln|mio|bn|euro|€))|"
                            + "[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}(?=,)){1,6}+,[0-9]{3}(?![0-9])"
                            + "|[0-9]{1,3}(?:['’][0-9]{3})++(?![0-9])|[0-9]{1,3}(?:"
                            + SPACE
                            + "[0-9]{3})++(?![0-9])|[0-9]++)(?:\\.[0-9]++(?![.][0-9]))?+(?:[eE][+-]?[0-9]{1,2}(?![\\p{L}0-9]))?+");

    /// "1.250.000" and "3,2", where the point and the comma change places.
    private static final Pattern EUROPEAN =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3}){2,4}|[0-9]{1,3},[0-9]{1,2}");

    private static final Pattern POINT = Pattern.compile("\\.[0-9]++(?!\\.[0-9])");
    private static final int LONGEST = 21;

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(String text) {
        this.text = text;
    }

    static Pieces of(String text) {
        var pieces = new Pieces(text);
        pieces.cut();
        return pieces;
    }

    String text() {
        return text;
    }

    int size() {
        return pieces.size();
    }

    Piece at(int i) {
        return i >= 0 && i < pieces.size() ? pieces.get(i) : Piece.EDGE;
    }

    boolean is(int i, String lower) {
        return at(i).lower().equals(lower);
    }

    boolean glued(int i) {
        return at(i).glued();
    }

    /// The text between two pieces, the first included, the last not.
    String between(int from, int to) {
        return to <= from ? "" : text.substring(at(from).start(), at(to - 1).end());
    }

    private void cut() {
        var number = NUMBER.matcher(text);
        var point = POINT.matcher(text);
        int i = 0;
        int lastEnd = -1;
        int lines = 1;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isSpace(c)) {
                lines += c == '\n' ? 1 : 0;
                i += Character.charCount(c);
                continue;
            }
            int end;
            Piece.Kind kind;
            if (c >= '0' && c <= '9' && number.region(i, text.length()).lookingAt()) {
                end = number.end();
                kind = Piece.Kind.NUMBER;
            } else if (c == '.' && opensDecimal(i) && point.region(i, text.length()).lookingAt()) {
                end = point.end();
                kind = Piece.Kind.NUMBER;
            } else if (Character.isLetter(c)) {
                end = wordEnd(i);
                kind = Piece.Kind.WORD;
            } else {
                end = i + Character.charCount(c);
                kind = Piece.Kind.MARK;
            }
            pieces.add(piece(i, end, kind, i == lastEnd, lines > 0));
            lastEnd = end;
            lines = 0;
            i = end;
        }
    }

    private boolean opensDecimal(int i) {
        return i + 1 < text.length()
                && isDigit(text.charAt(i + 1))
                && (i == 0
                        || (!Character.isLetterOrDigit(text.charAt(i - 1))
                                && text.charAt(i - 1) != '.'));
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!Character.isLetter(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && Character.getType(c) != Character.COMBINING_SPACING_MARK) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private Piece piece(int start, int end, Piece.Kind kind, boolean glued, boolean opensLine) {
        var raw = text.substring(start, end);
        var lower = kind == Piece.Kind.MARK ? mark(raw) : raw.toLowerCase(Locale.ROOT);
        var value = kind == Piece.Kind.NUMBER ? value(raw) : null;
        return new Piece(start, end, kind, raw, lower, glued, opensLine, value);
    }

    private static @org.jspecify.annotations.Nullable BigDecimal value(String raw) {
        var plain = new StringBuilder();
        if (EUROPEAN.matcher(raw).matches()) {
            return value(raw.replace(".", "").replace(',', '.'));
        }
        for (int i = 0; i < raw.length() && i <= 2 * LONGEST; i++) {
            char c = raw.charAt(i);
            if (isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-') {
                plain.append(c);
            }
        }
        return plain.length() > LONGEST ? null : new BigDecimal(plain.toString());
    }

    private static String mark(String raw) {
        return switch (raw) {
            case "‐", "‑", "−", "﹣", "－" -> "-";
            case "‒", "–" -> "–";
            case "—", "―" -> "—";
            case "＄", "﹩" -> "$";
            case "’", "‘" -> "'";
            case "～", "∼" -> "~";
            default -> raw;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\uFEFF'
                || Character.isISOControl(c);
    }
}
