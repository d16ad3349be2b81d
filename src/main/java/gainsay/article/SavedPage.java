package gainsay.article;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.jspecify.annotations.Nullable;

/// The page in an MHTML file, as browsers save one with all its pictures: written like a mail, but
/// nobody sent it, and its date is that of the saving. No record, as its bytes are not to be
/// compared.
final class SavedPage {
    private static final Pattern SAVED =
            Pattern.compile(
                    "(?im)^(?:Snapshot-Content-Location:|From: <?Saved by |X-MimeOLE: Produced By"
                            + " Microsoft MHTML)");
    private static final Pattern RELATED =
            Pattern.compile("(?is)\\A(?:.*?\\n)?Content-Type:\\s*multipart/related\\b");

    private final byte[] html;
    private final @Nullable String charset;
    private final @Nullable String url;

    private SavedPage(byte[] html, @Nullable String charset, @Nullable String url) {
        this.html = html;
        this.charset = charset;
        this.url = url;
    }

    /// `head` is how the file begins, `name` in lower case.
    static boolean is(String head, String name) {
        var called = name.endsWith(".mht") || name.endsWith(".mhtml");
        return RELATED.matcher(head).find() && (called || SAVED.matcher(head).find());
    }

    static SavedPage of(byte[] bytes) throws Unfit {
        try {
            var mail = MailFile.parse(bytes);
            var page =
                    MailFile.part(mail, "text/html", 0)
                            .or(() -> MailFile.part(mail, "application/xhtml+xml", 0))
                            .orElseThrow(() ->
                                    new Unfit("is a saved page without a page; save it again"));
            var url = location(page, "Content-Location").or(() -> snapshot(mail));
            return new SavedPage(MailFile.bytes(page), page.getCharset(), url.orElse(null));
        } catch (IOException e) {
            throw new Unfit("is a damaged saved page and could not be parsed; save it again");
        }
    }

    private static Optional<String> snapshot(Message mail) {
        return location(mail, "Snapshot-Content-Location");
    }

    private static Optional<String> location(Entity entity, String name) {
        var field = entity.getHeader().getField(name);
        return Optional.ofNullable(field)
                .map(found -> found.getBody().strip())
                .filter(url -> url.startsWith("http"));
    }

    byte[] html() {
        return html;
    }

    @Nullable String charset() {
        return charset;
    }

    @Nullable String url() {
        return url;
    }
}
