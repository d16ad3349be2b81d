package gainsay.app;

import gainsay.article.Original;
import gainsay.article.Reader;
import gainsay.article.ReadingTaker;
import gainsay.lexicon.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/// A reading process that obeys Tika's mock files, each of which does some harm to its parser, and
/// reads all others as usual. A file called `pack` stands for an archive: each line of it is a
/// member, and what a line says is done.
final class MockReader {
    private MockReader() {}

    public static void main(String[] arguments) {
        ReaderProcess.serve(() -> {
            var reader = new Reader(Lexicon.load(Path.of(arguments[0])));
            return (original, then) -> read(original, then, reader);
        });
    }

    private static void read(Original original, ReadingTaker then, Reader reader) {
        var text = new String(original.bytes(), StandardCharsets.UTF_8);
        if (original.name().equals("pack")) {
            text.lines()
                    .forEach(line -> member(original.source() + "!/" + line, line, then, reader));
        } else if (text.contains("<mock>")) {
            then.take(reader.read(mocked(original), original.source()));
        } else {
            reader.read(original, then);
        }
    }

    private static void member(String source, String line, ReadingTaker then, Reader reader) {
        if (then.begins(source)) {
            if (line.startsWith("die")) {
                Runtime.getRuntime().halt(77);
            }
            then.take(reader.read(line + " holds a text of some words.", source));
        }
    }

    private static String mocked(Original original) {
        try (var stream = TikaInputStream.get(original.bytes())) {
            var handler = new BodyContentHandler();
            var parser =
                    Class.forName("org.apache.tika.parser.mock.MockParser")
                            .asSubclass(Parser.class)
                            .getDeclaredConstructor()
                            .newInstance();
            parser.parse(stream, handler, new Metadata(), new ParseContext());
            return handler.toString();
        } catch (IOException | SAXException | TikaException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
