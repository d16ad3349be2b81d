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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one file into the articles that it holds. Whatever the file, an answer comes back: an
/// article, or one plain sentence about why there is none.
public final class Reader {
    /// Larger files are refused: no article is that long, and parsers keep copies.
    static final long LARGEST = 64L << 20;

    /// In characters; the longest books have a few million.
    private static final int LONGEST_TEXT = 6 << 20;

    private static final String TOO_LARGE =
            "needs more memory than there is; try it alone, or split it";

    private final Lexicon lexicon;
    private final LanguageGuess guess;

    public Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.guess = new LanguageGuess(lexicon.languages());
    }

    /// Never throws for what is in the file. `source` is the path or URL as the user gave it; what
    /// is packed in the file is called `source!/name`.
    public List<Reading> read(Path file, String source) {
        var readings = new ArrayList<Reading>();
        switch (load(file, source)) {
            case Delivery.Arrived(var original, _) -> read(original, readings::add);
            case Delivery.Refused(var refusal) -> readings.add(refusal);
            case Delivery.Unchanged() -> {}
        }
        return List.copyOf(readings);
    }

    /// The bytes of a file, or why they cannot be had.
    public static Delivery load(Path file, String source) {
        try {
            var name = String.valueOf(file.getFileName());
            var original = new Original(source, name, bytes(file), Hints.NONE);
            return new Delivery.Arrived(original, Delivery.Validators.NONE);
        } catch (Unfit e) {
            return new Delivery.Refused(unreadable(source, e.because()));
        } catch (OutOfMemoryError e) {
            return new Delivery.Refused(unreadable(source, TOO_LARGE));
        }
    }

    /// Reads all that the bytes hold and hands it over piece by piece; never throws for what is in
    /// them.
    public void read(Original original, ReadingTaker then) {
        guarded(
                original.source(),
                then,
                () -> {
                    var hints = original.hints();
                    var whole =
                            new Member(
                                    original.source(),
                                    original.name(),
                                    original.bytes(),
                                    null,
                                    hints.url(),
                                    hints.charset());
                    open(whole, original.source(), 0, new Allowance(), dated(hints, then));
                });
    }

    /// Where an article says nothing of its day, that of the file is the last resort.
    private static ReadingTaker dated(Hints hints, ReadingTaker then) {
        var day = hints.dated();
        if (day == null) {
            return then;
        }
        return new ReadingTaker() {
            @Override
            public boolean begins(String source) {
                return then.begins(source);
            }

            @Override
            public void take(Reading reading) {
                then.take(
                        reading instanceof Reading.Read(var article)
                                        && article.metadata().published() == null
                                ? new Reading.Read(article.dated(day, "file"))
                                : reading);
            }
        };
    }

    /// Reads a plain text that lies in no file; `source` is what it is called.
    public Reading read(String text, String source) {
        var readings = new ArrayList<Reading>();
        guarded(
                source,
                readings::add,
                () -> {
                    if (text.isBlank()) {
                        throw new Unfit("is empty; give it some text");
                    }
                    var name = source + ".txt";
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    var member = new Member(source, name, bytes, null, null, null);
                    readings.add(article(member, source, layout(FileKind.TEXT, bytes, member)));
                });
        return readings.getFirst();
    }

    private interface Work {
        void run() throws Unfit;
    }

    /// Whatever goes wrong becomes a sentence about this source, beside what was read before.
    private static void guarded(String source, ReadingTaker then, Work work) {
        try {
            work.run();
        } catch (Unfit e) {
            then.take(unreadable(source, e.because()));
        } catch (StackOverflowError e) {
            then.take(
                    unreadable(
                            source,
                            "is nested too deeply to be read; it may be made to break readers"));
        } catch (OutOfMemoryError e) {
            then.take(unreadable(source, TOO_LARGE));
        } catch (RuntimeException | LinkageError e) {
            // A guest's parser met a file that it had not thought of: that costs this file only.
            var kind = e.getClass().getSimpleName();
            then.take(unreadable(source, "could not be parsed (" + kind + "); it may be damaged"));
        }
    }

    private static Reading.Unreadable unreadable(String source, String because) {
        return new Reading.Unreadable(source, source + " " + because + ".");
    }

    private void open(
            Member member, String source, int depth, Allowance allowance, ReadingTaker then)
            throws Unfit {
        var content = member.content();
        if (content != null) {
            then.take(article(member, source, content.layout()));
            return;
        }
        var packed = Gzip.isGzip(member.bytes());
        if (packed && Gzip.holdsWarc(member.bytes())) {
            var taker = new Unpacking(source, depth, allowance, then);
            WebArchive.each(member.bytes(), allowance, taker);
            return;
        }
        var bytes = packed ? Gzip.unpack(member.bytes(), allowance) : member.bytes();
        var name = packed ? Gzip.unpackedName(member.name()) : member.name();
        if (bytes.length == 0) {
            throw new Unfit("is empty; save it again");
        }
        var kind = FileKind.of(bytes, name);
        var taker = new Unpacking(source, depth, allowance, then);
        switch (kind) {
            case TEXT, MARKDOWN, HTML, PDF, OFFICE, MAIL ->
                    then.take(article(member, source, layout(kind, bytes, member.named(name))));
            case MAILBOX -> Mailbox.each(bytes, lexicon.zones(), allowance, taker);
            case FEED -> Feed.each(bytes, lexicon.zones(), allowance, taker);
            case WEB_ARCHIVE -> WebArchive.each(bytes, allowance, taker);
            case ZIP -> ZipFolder.each(bytes, allowance, taker);
            case TAR -> TarFolder.each(bytes, allowance, taker);
            case SAVED_PAGE -> then.take(savedPage(member, source, SavedPage.of(bytes)));
        }
    }

    private Reading savedPage(Member member, String source, SavedPage page) throws Unfit {
        var layout = HtmlPage.layout(page.html(), page.charset(), lexicon.zones());
        return article(member.from(page.url()), source, layout);
    }

    /// Opens what a container holds, each member under a name that no other has.
    private final class Unpacking implements Member.Taker {
        private static final int LONGEST_NAME = 500;
        private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

        private final String container;
        private final int depth;
        private final Allowance allowance;
        private final ReadingTaker then;
        private final Map<String, Integer> names = new HashMap<>();

        private Unpacking(String container, int depth, Allowance allowance, ReadingTaker then) {
            this.container = container;
            this.depth = depth + 1;
            this.allowance = allowance;
            this.then = then;
        }

        @Override
        public void take(Member member) {
            var source = source(member.inside());
            if (!then.begins(source)) {
                return;
            }
            guarded(
                    source,
                    then,
                    () -> {
                        Allowance.depth(depth);
                        open(member, source, depth, allowance, then);
                    });
        }

        @Override
        public void miss(String inside, String because) {
            var source = source(inside);
            if (then.begins(source)) {
                then.take(unreadable(source, because));
            }
        }

        private String source(String inside) {
            var printable = UNPRINTABLE.matcher(inside).replaceAll("?");
            var name = printable.substring(0, Math.min(printable.length(), LONGEST_NAME));
            var count = names.merge(name, 1, Integer::sum);
            return container + "!/" + name + (count > 1 ? " (" + count + ")" : "");
        }
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

    private Reading article(Member member, String source, Layout layout) throws Unfit {
        var zoned = new Zoning(layout, lexicon).zoned();
        var speaks = zoned.blocks().stream().anyMatch(b -> b.zone() != Zone.BOILERPLATE);
        if (!speaks && layout.text().isBlank()) {
            throw new Unfit("holds no text; if it is a scan, run text recognition on it first");
        }
        if (layout.text().length() > LONGEST_TEXT) {
            throw new Unfit("holds more text than any article; split it");
        }
        var digest = Original.digest();
        var sha256 = HexFormat.of().formatHex(digest.digest(member.bytes()));
        digest.update(member.name().getBytes(StandardCharsets.UTF_8));
        var id = "a-" + HexFormat.of().formatHex(digest.digest(member.bytes())).substring(0, 16);
        var metadata = metadata(layout, zoned, member.url());
        return new Reading.Read(
                new Article(
                        id,
                        source,
                        sha256,
                        layout.text(),
                        metadata,
                        zoned.blocks(),
                        zoned.tables()));
    }

    private Layout layout(FileKind kind, byte[] bytes, Member member) throws Unfit {
        var charset = member.charset();
        return switch (kind) {
            case TEXT -> PlainText.layout(Decoder.decode(bytes, charset), lexicon.zones());
            case MARKDOWN -> MarkdownFile.layout(Decoder.decode(bytes, charset), lexicon.zones());
            case HTML -> HtmlPage.layout(bytes, charset, lexicon.zones());
            case PDF -> PdfFile.layout(bytes);
            case OFFICE -> OfficeFile.layout(bytes, member.name());
            case MAIL -> MailFile.layout(bytes, lexicon.zones());
            case SAVED_PAGE, MAILBOX, FEED, WEB_ARCHIVE, ZIP, TAR ->
                    throw new IllegalArgumentException(kind + " holds files and is none");
        };
    }

    /// What the file states goes before what its visible lines say, except for a document's own
    /// properties: those are set by programs, so a written date wins over them.
    private Metadata metadata(Layout layout, Zoning.Zoned zoned, @Nullable String archived) {
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
                stated.url() == null ? archived : stated.url(),
                language(layout, zoned));
    }

    private @Nullable String language(Layout layout, Zoning.Zoned zoned) {
        if (zoned.language() != null) {
            return zoned.language();
        }
        var stated = layout.metadata().language();
        return stated != null ? stated : guess.of(layout.text()).orElse(null);
    }
}
