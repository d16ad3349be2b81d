package gainsay.app;

import gainsay.article.Hints;
import gainsay.article.Original;
import gainsay.article.Reading;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a run and its reading processes say to one another: inputs go one way, their articles the
/// other, every text and every file behind its length.
final class Wire {
    private static final int BUFFER = 1 << 16;

    /// What each word begins with.
    private static final int READY = 1;

    private static final int BEGINS = 2;
    private static final int ARTICLE = 3;
    private static final int UNREADABLE = 4;
    private static final int DONE = 5;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Json json = new Json();

    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    /// One input to read, without these of its members.
    record Order(Original original, Set<String> without) {}

    /// What the reading process says.
    sealed interface Word {
        /// It can be given work.
        record Ready() implements Word {}

        /// It begins with this member.
        record Begins(String source) implements Word {}

        record Has(Reading reading) implements Word {}

        /// It has read the whole input.
        record Done() implements Word {}
    }

    void send(Order order) throws IOException {
        var original = order.original();
        text(original.source());
        text(original.name());
        optional(original.hints().charset());
        optional(original.hints().url());
        var dated = original.hints().dated();
        optional(dated == null ? null : dated.toString());
        out.writeInt(order.without().size());
        for (var source : order.without()) {
            text(source);
        }
        bytes(original.bytes());
        out.flush();
    }

    /// Waits for the next input; the end of the stream is an [java.io.EOFException].
    Order order() throws IOException {
        var source = text();
        var name = text();
        var charset = optional();
        var url = optional();
        var dated = optional();
        var without = new HashSet<String>();
        for (var left = in.readInt(); left > 0; left--) {
            without.add(text());
        }
        var hints = new Hints(charset, url, dated == null ? null : LocalDate.parse(dated));
        return new Order(new Original(source, name, bytes(), hints), without);
    }

    void say(Word word) throws IOException {
        switch (word) {
            case Word.Ready() -> out.writeByte(READY);
            case Word.Begins(var source) -> {
                out.writeByte(BEGINS);
                text(source);
            }
            case Word.Has(Reading.Read(var article)) -> {
                out.writeByte(ARTICLE);
                text(json.article(article));
            }
            case Word.Has(Reading.Unreadable(var source, var because)) -> {
                out.writeByte(UNREADABLE);
                text(source);
                text(because);
            }
            case Word.Done() -> out.writeByte(DONE);
        }
        out.flush();
    }

    Word word() throws IOException {
        var first = in.readUnsignedByte();
        return switch (first) {
            case READY -> new Word.Ready();
            case BEGINS -> new Word.Begins(text());
            case ARTICLE -> new Word.Has(new Reading.Read(json.article(text())));
            case UNREADABLE -> new Word.Has(new Reading.Unreadable(text(), text()));
            case DONE -> new Word.Done();
            default -> throw new IOException("no word begins with " + first);
        };
    }

    private void optional(@Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            text(text);
        }
    }

    private @Nullable String optional() throws IOException {
        return in.readBoolean() ? text() : null;
    }

    private void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private byte[] bytes() throws IOException {
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
