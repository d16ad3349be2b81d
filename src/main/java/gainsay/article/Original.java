package gainsay.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// One input before it is parsed: what it is called, its bytes, and what is known of it from
/// outside. No record, as its bytes are not to be compared.
public final class Original {
    private static final int LARGEST_PLAIN = 1 << 20;
    private static final int HEAD = 1 << 12;

    private final String source;
    private final String name;
    private final byte[] bytes;
    private final Hints hints;

    /// `source` is the path or URL as the user gave it, `name` what its kind is told by. The bytes
    /// are not copied; nobody may change them any more.
    public Original(String source, String name, byte[] bytes, Hints hints) {
        this.source = source;
        this.name = name;
        this.bytes = bytes;
        this.hints = hints;
    }

    public String source() {
        return source;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    public Hints hints() {
        return hints;
    }

    /// The hash of the bytes, in hex.
    public String sha256() {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /// True for a short plain text or Markdown file, which is read without any guest that a file
    /// could break.
    public boolean isPlain() {
        var lower = name.toLowerCase(Locale.ROOT);
        var named =
                lower.endsWith(".txt")
                        || lower.endsWith(".text")
                        || lower.endsWith(".md")
                        || lower.endsWith(".markdown");
        if (!named || bytes.length > LARGEST_PLAIN) {
            return false;
        }
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        return head.chars().noneMatch(c -> c < ' ' && "\n\r\t\f".indexOf(c) < 0)
                && !head.startsWith("%PDF")
                && !head.startsWith("{\\rtf");
    }

    /// True for a feed, whose entries may name pages of their own.
    public boolean isFeed() {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8);
        return Feed.isXmlFeed(head.replace("\uFEFF", "")) || Feed.isJsonFeed(head);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
