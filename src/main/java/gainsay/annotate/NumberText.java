package gainsay.annotate;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A text of words and millions of decimal numbers apart by white space, read without making a
/// string of each.
final class NumberText implements Closeable {
    static final int BUFFER = 1 << 16;

    private static final int END = -1;

    /// Up to here a whole number and a power of ten are exact as doubles, and their quotient is the
    /// nearest one.
    private static final int EXACT_DIGITS = 7;

    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] word = new byte[64];
    private int length;
    private int at;
    private int limit;

    NumberText(InputStream in) {
        this.in = in;
    }

    /// The number behind `name=`.
    int setting(String name) throws IOException {
        var read = word();
        if (!read.startsWith(name + "=")) {
            throw new IOException("'" + read + "' instead of " + name);
        }
        return Integer.parseInt(read.substring(name.length() + 1));
    }

    String word() throws IOException {
        next();
        return new String(word, 0, length, StandardCharsets.UTF_8);
    }

    void fill(float[] into, int from, int count) throws IOException {
        for (var i = from; i < from + count; i++) {
            next();
            into[i] = number();
        }
    }

    float[] floats(int count) throws IOException {
        var floats = new float[count];
        fill(floats, 0, count);
        return floats;
    }

    private float number() {
        var negative = word[0] == '-';
        var whole = 0;
        var digits = 0;
        var point = END;
        for (var i = negative ? 1 : 0; i < length; i++) {
            if (word[i] == '.' && point == END) {
                point = digits;
            } else if (word[i] >= '0' && word[i] <= '9' && digits < EXACT_DIGITS) {
                whole = whole * 10 + word[i] - '0';
                digits++;
            } else {
                return Float.parseFloat(new String(word, 0, length, StandardCharsets.US_ASCII));
            }
        }
        var value = (float) (whole / TENS[point == END ? 0 : digits - point]);
        return negative ? -value : value;
    }

    /// Moves on to the next word.
    private void next() throws IOException {
        var c = read();
        while (isSpace(c)) {
            c = read();
        }
        if (c == END) {
            throw new EOFException("the model file ends too early");
        }
        length = 0;
        while (c != END && !isSpace(c)) {
            if (length == word.length) {
                word = java.util.Arrays.copyOf(word, length * 2);
            }
            word[length++] = (byte) c;
            c = read();
        }
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r';
    }

    private int read() throws IOException {
        if (at == limit) {
            limit = in.read(buffer);
            at = 0;
            if (limit <= 0) {
                limit = 0;
                return END;
            }
        }
        return buffer[at++] & 0xff;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
