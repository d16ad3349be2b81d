package gainsay.article;

import gainsay.model.Metadata;
import gainsay.model.Zone;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// Reads a PDF: lines become paragraphs again, words broken at line ends are joined, and what the
/// pages repeat is set aside.
final class PdfFile {
    private PdfFile() {}

    static Layout layout(byte[] bytes) throws Unfit {
        try (var document = Loader.loadPDF(bytes)) {
            var lines = PdfLines.of(document);
            if (lines.isEmpty()) {
                throw new Unfit("holds no text; if it is a scan, run text recognition on it first");
            }
            return compose(lines).layout(metadata(document));
        } catch (InvalidPasswordException e) {
            throw new Unfit("is encrypted; save it without a password and try again");
        } catch (IOException e) {
            throw new Unfit("is a damaged PDF and could not be parsed; fetch or print it again");
        }
    }

    private static Composer compose(List<PdfLine> lines) {
        var furniture = PdfFurniture.of(lines);
        var body = lines.stream().filter(line -> !furniture.contains(line)).toList();
        var composer = new Composer();
        new PdfFlow(PdfColumns.apart(body), composer).write();
        for (var line : lines) {
            if (furniture.contains(line)) {
                composer.add(line.text(), Shape.PARAGRAPH, 0, Zone.BOILERPLATE);
            }
        }
        return composer;
    }

    private static Metadata metadata(PDDocument document) {
        var information = document.getDocumentInformation();
        var created = created(information.getCreationDate());
        return new Metadata(
                title(information.getTitle()).orElse(null),
                Stream.ofNullable(information.getAuthor()).filter(a -> !a.isBlank()).toList(),
                null,
                created.orElse(null),
                created.isPresent() ? "document" : null,
                null,
                null);
    }

    /// Programs that print put a file's name there; that is no title.
    private static Optional<String> title(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(Zoning::oneLine)
                .filter(title -> !title.isBlank())
                .filter(title ->
                        !title.toLowerCase(Locale.ROOT)
                                .matches(
                                        ".*\\.(?:docx?|pdf|indd|qxd|tex|html?)$|microsoft word.*|untitled.*"));
    }

    private static Optional<LocalDate> created(@Nullable Calendar date) {
        return Optional.ofNullable(date)
                .map(d -> LocalDate.ofInstant(d.toInstant(), zone(d)))
                .filter(day -> day.getYear() >= 1990 && day.getYear() <= 2100);
    }

    private static ZoneId zone(Calendar date) {
        return date.getTimeZone().toZoneId();
    }
}
