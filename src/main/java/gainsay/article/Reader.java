package gainsay.article;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Metadata;
import gainsay.model.Zone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Reads one file into the articles that it holds. Whatever the file, an answer comes back: an
/// article, or one plain sentence about why there is none.
public final class Reader {
    /// Larger files are refused: no article is that long, and parsers keep copies.
    static final long LARGEST = 64L << 20;

    private final Lexicon lexicon;
    private final LanguageGuess guess;

    public Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.guess = new LanguageGuess(lexicon.languages());
    }

    /// Never throws for what is in the file. `source` is the path or URL as the user gave it.
    public List<Reading> read(Path file, String source) {
        return List.of(readOne(file, source));
    }

    /// Reads a plain text that lies in no file; `source` is what it is called.
    public Reading read(String text, String source) {
        return reading(source, () -> article(bytes(text), source + ".txt", source));
    }

    private Reading readOne(Path file, String source) {
        return reading(
                source, () -> article(bytes(file), String.valueOf(file.getFileName()), source));
    }

    /// Work that may find its input unfit.
    private interface Making {
        Article make() throws Unfit;
    }

    private static Reading reading(String source, Making making) {
        try {
            return new Reading.Read(making.make());
        } catch (Unfit e) {
            return new Reading.Unreadable(source, source + " " + e.because() + ".");
        } catch (StackOverflowError e) {
            return unreadable(
                    source, "is nested too deeply to be read; it may be made to break readers");
        } catch (OutOfMemoryError e) {
            return unreadable(source, "needs more memory than there is; try it alone, or split it");
        } catch (RuntimeException | LinkageError e) {
            // A guest's parser met a file that it had not thought of: that costs this file only.
            var kind = e.getClass().getSimpleName();
            return unreadable(source, "could not be parsed (" + kind + "); it may be damaged");
        }
    }

    private static Reading unreadable(String source, String because) {
        return new Reading.Unreadable(source, source + " " + because + ".");
    }

    private static byte[] bytes(String text) throws Unfit {
        if (text.isBlank()) {
            throw new Unfit("is empty; give it some text");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) throws Unfit {
        try {
            if (Files.isDirectory(file)) {
                throw new Unfit("is a folder; name the files in it, or ingest the folder");
            }
            if (Files.size(file) > LARGEST) {
                throw new Unfit(
                        "is larger than "
                                + (LARGEST >> 20)
                                + " MB; split it or save the text alone");
            }
            var bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new Unfit("is empty; save it again");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Unfit("does not exist; check the path");
        } catch (AccessDeniedException e) {
            throw new Unfit("cannot be opened: no read permission; change it with chmod");
        } catch (IOException e) {
            throw new Unfit("cannot be read from disk (" + e.getMessage() + "); try again");
        }
    }

    private Article article(byte[] bytes, String name, String source) throws Unfit {
        var layout = layout(bytes, name);
        var zoned = new Zoning(layout, lexicon).zoned();
        var speaks = zoned.blocks().stream().anyMatch(b -> b.zone() != Zone.BOILERPLATE);
        if (!speaks && layout.text().isBlank()) {
            throw new Unfit("holds no text; if it is a scan, run text recognition on it first");
        }
        var digest = sha256();
        var sha256 = HexFormat.of().formatHex(digest.digest(bytes));
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        var id = "a-" + HexFormat.of().formatHex(digest.digest(bytes)).substring(0, 16);
        var metadata = metadata(layout, zoned);
        return new Article(
                id, source, sha256, layout.text(), metadata, zoned.blocks(), zoned.tables());
    }

    private Layout layout(byte[] packed, String packedName) throws Unfit {
        var bytes = Gzip.isGzip(packed) ? Gzip.unpack(packed, LARGEST) : packed;
        var name = Gzip.isGzip(packed) ? Gzip.unpackedName(packedName) : packedName;
        return switch (FileKind.of(bytes, name)) {
            case TEXT -> PlainText.layout(Decoder.decode(bytes), lexicon.zones());
            case MARKDOWN -> MarkdownFile.layout(Decoder.decode(bytes), lexicon.zones());
            case HTML -> HtmlPage.layout(bytes, lexicon.zones());
            case PDF -> PdfFile.layout(bytes);
            case OFFICE -> OfficeFile.layout(bytes, name);
        };
    }

    /// What the file states goes before what its visible lines say, except for a document's own
    /// properties: those are set by programs, so a written date wins over them.
    private Metadata metadata(Layout layout, Zoning.Zoned zoned) {
        var stated = layout.metadata();
        var visible =
                zoned.dateline() != null
                        && (stated.published() == null
                                || "document".equals(stated.publishedFrom()));
        var headline =
                zoned.blocks().stream()
                        .filter(block -> block.zone() == Zone.HEADLINE)
                        .map(block -> Zoning.oneLine(block.span().in(layout.text())))
                        .findFirst();
        return new Metadata(
                headline.orElse(stated.title()),
                zoned.authors().isEmpty() ? stated.authors() : zoned.authors(),
                stated.publisher(),
                visible ? zoned.dateline() : stated.published(),
                visible ? "dateline" : stated.publishedFrom(),
                stated.url(),
                language(layout, zoned));
    }

    private @org.jspecify.annotations.Nullable String language(Layout layout, Zoning.Zoned zoned) {
        if (zoned.language() != null) {
            return zoned.language();
        }
        var stated = layout.metadata().language();
        return stated != null ? stated : guess.of(layout.text()).orElse(null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
