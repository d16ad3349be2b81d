package gainsay.article;

import gainsay.lexicon.Zones;
import gainsay.model.Metadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/// Reads a mail: its subject is the headline, its text the article, as HTML where there is both.
/// Attachments stay closed.
final class MailFile {
    private static final int DEEPEST = 20;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_HEADERS = 2000;

    private MailFile() {}

    static Layout layout(byte[] bytes, Zones zones) throws Unfit {
        try {
            var mail = parse(bytes);
            var metadata = metadata(mail);
            var html = part(mail, "text/html", 0);
            if (html.isPresent()) {
                return Fragment.ofHtml(metadata, text(html.get()));
            }
            var plain = part(mail, "text/plain", 0);
            if (plain.isPresent()) {
                return Fragment.ofText(metadata, text(plain.get()), zones);
            }
        } catch (IOException e) {
            throw new Unfit("is a damaged mail and could not be parsed; export it again");
        }
        throw new Unfit("is a mail without text; save what is attached to it and name that");
    }

    static Message parse(byte[] bytes) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setBodyFactory(new BasicBodyFactory(true));
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        builder.setMimeEntityConfig(
                MimeConfig.custom()
                        .setStrictParsing(false)
                        .setMaxLineLen(LONGEST_LINE)
                        .setMaxHeaderLen(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxContentLen(Reader.LARGEST)
                        .build());
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    /// The first part of a type that is no attachment.
    static Optional<Entity> part(Entity entity, String type, int depth) {
        if ("attachment".equalsIgnoreCase(entity.getDispositionType()) || depth > DEEPEST) {
            return Optional.empty();
        }
        if (entity.getBody() instanceof Multipart parts) {
            return parts.getBodyParts().stream()
                    .flatMap(inner -> part(inner, type, depth + 1).stream())
                    .findFirst();
        }
        var fits = type.equalsIgnoreCase(entity.getMimeType());
        return fits && entity.getBody() instanceof SingleBody
                ? Optional.of(entity)
                : Optional.empty();
    }

    private static String text(Entity entity) throws IOException {
        var bytes = bytes(entity);
        var charset = charset(entity.getCharset());
        return charset.isPresent() ? new String(bytes, charset.get()) : Decoder.decode(bytes);
    }

    static byte[] bytes(Entity entity) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ((SingleBody) entity.getBody()).writeTo(bytes);
        return bytes.toByteArray();
    }

    /// Who says ASCII often means something else, and mails misspell the rest.
    private static Optional<Charset> charset(@org.jspecify.annotations.Nullable String stated) {
        try {
            return Optional.ofNullable(stated)
                    .map(Charset::forName)
                    .filter(charset -> !charset.equals(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an unknown name, so the bytes have to tell
        }
    }

    private static Metadata metadata(Message mail) {
        var field = mail.getHeader().getField("Date");
        var sent = field == null ? null : Dates.parse(field.getBody()).orElse(null);
        var subject = mail.getSubject();
        return new Metadata(
                subject == null || subject.isBlank() ? null : Zoning.oneLine(subject),
                senders(mail),
                null,
                sent,
                sent == null ? null : "mail",
                null,
                null);
    }

    private static List<String> senders(Message mail) {
        if (mail.getFrom() == null) {
            return List.of();
        }
        return mail.getFrom().stream()
                .map(box -> box.getName() == null ? box.getAddress() : box.getName())
                .toList();
    }
}
