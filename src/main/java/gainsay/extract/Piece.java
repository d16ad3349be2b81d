package gainsay.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The smallest stretch of text the grammar looks at: a run of letters, a number in digits, or one
/// sign. `glued` says that nothing stands between it and the piece before; `value` is set for
/// numbers that are short enough to be read.
record Piece(
        int start,
        int end,
        Kind kind,
        String raw,
        String lower,
        boolean glued,
        boolean opensLine,
        @Nullable BigDecimal value) {
    enum Kind {
        WORD,
        NUMBER,
        MARK,
        EDGE
    }

    static final Piece EDGE = new Piece(0, 0, Kind.EDGE, "", "", false, true, null);

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean is(String what) {
        return lower.equals(what);
    }

    boolean isCapitalised() {
        return isWord() && Character.isUpperCase(raw.codePointAt(0));
    }

    boolean isDash() {
        return lower.equals("-") || lower.equals("–") || lower.equals("—");
    }

    /// One to `most` capitals and nothing else.
    boolean isCapitals(int most) {
        return isWord() && raw.length() <= most && all(raw, 'A', 'Z');
    }

    /// One to `most` plain digits and nothing else.
    boolean isDigits(int most) {
        return isNumber() && raw.length() <= most && all(raw, '0', '9');
    }

    /// The number in digits only, as typed, without separators and decimals.
    boolean isPlainInteger(int digits) {
        return raw.length() == digits && isDigits(digits);
    }

    private static boolean all(String raw, char first, char last) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < first || raw.charAt(i) > last) {
                return false;
            }
        }
        return true;
    }
}
