package gainsay.article;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.jspecify.annotations.Nullable;

/// Turns bytes into characters, whatever the encoding; a byte order mark is dropped, every other
/// character kept.
final class Decoder {
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final int SAMPLE = 4000;

    private Decoder() {}

    static String decode(byte[] bytes) {
        return withoutByteOrderMark(new String(bytes, charset(bytes)));
    }

    /// Decodes as the server said, where that is possible; who names UTF-8 and sends something else
    /// is not believed.
    static String decode(byte[] bytes, @Nullable String stated) {
        var charset = usable(bytes, stated);
        return charset == null ? decode(bytes) : withoutByteOrderMark(new String(bytes, charset));
    }

    /// The charset that a server named, unless the bytes say otherwise.
    static @Nullable Charset usable(byte[] bytes, @Nullable String stated) {
        if (stated == null || starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return null;
        }
        try {
            var charset = western(Charset.forName(stated.strip()));
            var utf8 = charset.equals(StandardCharsets.UTF_8);
            var marked = starts(bytes, 0xEF, 0xBB, 0xBF);
            return utf8 ? (isUtf8(bytes) ? charset : null) : marked ? null : charset;
        } catch (IllegalArgumentException e) {
            return null; // an unknown name, so the bytes have to tell
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Charset charset(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return UTF_32LE;
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return UTF_32BE;
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        var wide = withoutMark(bytes);
        if (wide != null) {
            return wide;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : guess(bytes);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 without a mark: every other byte of a western text is zero.
    private static @Nullable Charset withoutMark(byte[] bytes) {
        var even = 0;
        var odd = 0;
        var sample = Math.min(SAMPLE, bytes.length) / 2;
        for (var i = 0; i < sample; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (odd > sample / 2 && even <= sample / 10) {
            return StandardCharsets.UTF_16LE;
        }
        return even > sample / 2 && odd <= sample / 10 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false; // not UTF-8, which is the answer and no failure
        }
    }

    private static Charset guess(byte[] bytes) {
        try (var stream = TikaInputStream.get(bytes)) {
            var detected = new Icu4jEncodingDetector().detect(stream, new Metadata());
            return detected == null ? FALLBACK : western(detected);
        } catch (IOException e) {
            return FALLBACK;
        }
    }

    /// ISO 8859-1 has no curly quotes; who says so means windows-1252.
    private static Charset western(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                        || charset.equals(StandardCharsets.US_ASCII)
                ? FALLBACK
                : charset;
    }
}
