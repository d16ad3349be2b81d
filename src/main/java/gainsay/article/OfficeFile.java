package gainsay.article;

import gainsay.model.Zone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// Reads Word, PowerPoint, Excel and RTF files through Tika, whose XHTML is walked like a page of
/// which every part is the article.
final class OfficeFile {
    private static final Pattern BULLET =
            Pattern.compile("^(?:[•·▪◦‣●○■§*–-]|\\(?(?:\\d{1,3}|[a-z])[.)])[ \\t\\u00A0]+(?=\\S)");

    private static final AutoDetectParser PARSER = new AutoDetectParser();

    private OfficeFile() {}

    static Layout layout(byte[] bytes, String name) throws Unfit {
        var properties = new Metadata();
        properties.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var page = new XhtmlPage();
        parse(bytes, properties, page);
        var runs = DomWalk.runs(page.body()).stream().map(OfficeFile::shaped).toList();
        if (runs.isEmpty()) {
            throw new Unfit(
                    "holds no text; if it holds pictures of text, run text recognition first");
        }
        var zones = new ArrayList<@Nullable Zone>();
        for (var run : runs) {
            zones.add(isFurniture(run) ? Zone.BOILERPLATE : null);
        }
        return HtmlPage.compose(runs, zones, headline(runs)).layout(metadata(properties));
    }

    private static void parse(byte[] bytes, Metadata properties, XhtmlPage page) throws Unfit {
        try (var stream = TikaInputStream.get(bytes)) {
            PARSER.parse(stream, page, properties, context());
        } catch (EncryptedDocumentException e) {
            throw new Unfit("is encrypted; save it without a password and try again");
        } catch (SAXException | TikaException | IOException e) {
            throw new Unfit(
                    page.overflowed()
                            ? "holds more text than any article; split it"
                            : "is damaged and could not be parsed; open it in its own program and save it again");
        }
    }

    /// Attachments are not the article; nothing of them is opened.
    private static ParseContext context() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NoAttachments());
        var config = new OfficeParserConfig();
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setExtractMacros(false);
        config.setIncludeHeadersAndFooters(false);
        context.set(OfficeParserConfig.class, config);
        return context;
    }

    /// Tika writes lists as paragraphs with the bullet in front.
    private static Run shaped(Run run) {
        var css = run.owner().className();
        if (css.equals("subtitle")) {
            return new Run(run.owner(), run.words(), 0, Shape.PARAGRAPH, 0, List.of());
        }
        if (run.shape() != Shape.PARAGRAPH) {
            return run;
        }
        if (css.equals("title")) {
            return new Run(run.owner(), run.words(), 0, Shape.HEADING, 1, List.of());
        }
        if (css.equals("caption")) {
            return new Run(run.owner(), run.words(), 0, Shape.CAPTION, 0, List.of());
        }
        if (css.contains("quote")) {
            return new Run(run.owner(), run.words(), 0, Shape.QUOTE, 0, List.of());
        }
        var bullet = BULLET.matcher(run.words());
        if (bullet.find() || css.contains("list")) {
            var words = bullet.reset().replaceFirst("");
            return new Run(run.owner(), words, 0, Shape.ITEM, 0, List.of());
        }
        return run;
    }

    private static boolean isFurniture(Run run) {
        for (var e = run.owner(); e != null; e = e.parent()) {
            var css = e.className();
            if (css.equals("header")
                    || css.equals("footer")
                    || css.startsWith("footnote")
                    || css.startsWith("slide-master")) {
                return true;
            }
        }
        return false;
    }

    /// The first heading above all sentences, or a first line that looks like one; the name of a
    /// sheet above its cells is none.
    private static int headline(List<Run> runs) {
        for (var i = 0; i + 1 < runs.size(); i++) {
            var run = runs.get(i);
            if (run.isTable() || runs.get(i + 1).isTable() || isFurniture(run)) {
                return -1;
            }
            var plainTitle =
                    i == 0
                            && runs.size() > 2
                            && run.shape() == Shape.PARAGRAPH
                            && PlainText.looksLikeTitle(run.words());
            if (run.shape() == Shape.HEADING || plainTitle) {
                return i;
            }
            if (PlainText.endsSentence(run.words())) {
                return -1;
            }
        }
        return -1;
    }

    private static gainsay.model.Metadata metadata(Metadata properties) {
        var created = Dates.parse(properties.get(TikaCoreProperties.CREATED)).orElse(null);
        var authors = Arrays.stream(properties.getValues(TikaCoreProperties.CREATOR));
        return new gainsay.model.Metadata(
                blankToNull(properties.get(TikaCoreProperties.TITLE)),
                authors.filter(author -> !author.isBlank()).distinct().toList(),
                blankToNull(properties.get(TikaCoreProperties.PUBLISHER)),
                created,
                created == null ? null : "document",
                null,
                null);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
