package gainsay.article;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;

/// What a file is, by its bytes first and its name second.
enum FileKind {
    TEXT,
    MARKDOWN,
    HTML,
    PDF,
    OFFICE,
    MAIL,
    MAILBOX,
    SAVED_PAGE,
    FEED,
    WEB_ARCHIVE,
    ZIP,
    TAR;

    private static final Detector DETECTOR = new DefaultDetector();

    private static final Set<String> OFFICE_TYPES =
            Set.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                    "application/vnd.ms-word.document.macroenabled.12",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/msword",
                    "application/vnd.ms-powerpoint",
                    "application/vnd.ms-excel",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.text-template",
                    "application/vnd.oasis.opendocument.presentation",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "application/epub+zip",
                    "application/rtf",
                    "text/rtf");

    static FileKind of(byte[] bytes, String name) throws Unfit {
        var lower = name.toLowerCase(Locale.ROOT);
        var type = detect(bytes, name);
        var kind = type.getBaseType().toString();
        if (kind.equals("application/pdf")) {
            return PDF;
        }
        if (OFFICE_TYPES.contains(kind)) {
            return OFFICE;
        }
        if (kind.contains("protected") || kind.contains("encrypted")) {
            throw new Unfit("is encrypted; save it without a password and try again");
        }
        if (kind.equals("application/x-tika-ooxml") || kind.equals("application/x-tika-msoffice")) {
            throw new Unfit("is an Office file of a kind that is not read; save it as DOCX or PDF");
        }
        if (kind.equals("application/zip")) {
            return ZIP;
        }
        if (TarFolder.isTar(bytes)) {
            return TAR;
        }
        if (kind.equals("application/warc")) {
            return WEB_ARCHIVE;
        }
        if (looksLikeText(bytes) && SavedPage.is(head(bytes), lower)) {
            return SAVED_PAGE;
        }
        if (!isTextual(type) && !looksLikeText(bytes)) {
            throw notRead(kind);
        }
        return textual(lower, kind, bytes);
    }

    private static FileKind textual(String name, String type, byte[] bytes) throws Unfit {
        if (!looksLikeText(bytes)) {
            throw new Unfit("looks like text but holds binary data; it may be damaged");
        }
        if (name.endsWith(".txt") || name.endsWith(".text")) {
            return TEXT;
        }
        if (name.endsWith(".md")
                || name.endsWith(".markdown")
                || type.equals("text/x-web-markdown")) {
            return MARKDOWN;
        }
        var packed = gathered(name, type, head(bytes));
        if (packed.isPresent()) {
            return packed.get();
        }
        var html = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        if (html || isMarkup(type)) {
            return HTML;
        }
        if (type.endsWith("xml") || type.equals("application/json")) {
            throw notRead(type);
        }
        return TEXT;
    }

    /// What mail programs and feeds write, none of it for a reader's eyes as it stands.
    private static Optional<FileKind> gathered(String name, String type, String head) {
        if (type.equals("application/mbox")
                || (name.endsWith(".mbox") && head.startsWith("From "))) {
            return Optional.of(MAILBOX);
        }
        if (type.equals("message/rfc822") || name.endsWith(".eml")) {
            return Optional.of(MAIL);
        }
        var feed = Feed.isXmlFeed(head) || Feed.isJsonFeed(head);
        return feed ? Optional.of(FEED) : Optional.empty();
    }

    private static Unfit notRead(String type) {
        return new Unfit(
                "is of a type that is not read (" + type + "); save it as text, HTML, PDF or DOCX");
    }

    private static boolean isTextual(MediaType type) {
        return type.getType().equals("text") || isMarkup(type.getBaseType().toString());
    }

    private static boolean isMarkup(String type) {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private static MediaType detect(byte[] bytes, String name) throws Unfit {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var stream = TikaInputStream.get(bytes)) {
            return DETECTOR.detect(stream, metadata);
        } catch (IOException e) {
            throw new Unfit("cannot be told apart (" + e.getMessage() + "); it may be damaged");
        }
    }

    /// Hardly any control characters among the first thousands.
    private static boolean looksLikeText(byte[] bytes) {
        var sample = head(bytes);
        var odd =
                sample.chars()
                        .filter(c -> (c < ' ' && "\n\r\t\f\u001B\b".indexOf(c) < 0) || c == 0xFFFD)
                        .count();
        return odd * 50 <= sample.length();
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 1 << 14), Decoder.charset(bytes));
    }
}
