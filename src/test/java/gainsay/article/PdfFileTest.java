package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfFileTest {
    private record Type(String text, FontName font, float size, float x, float y) {}

    @Test
    void linesBecomeParagraphsAgain() throws IOException {
        var article = Given.article("dam.pdf", pdf(false));
        assertThat(Given.words(article, Zone.HEADLINE)).containsExactly("A dam for the valley");
        assertThat(Given.words(article, Zone.HEADING)).containsExactly("What it costs");
        assertThat(Given.words(article, Zone.BODY))
                .containsExactly(
                        "The valley will get a dam that costs $400 million and is to be finished within five years, its builder said.",
                        "The builder has put up a dozen dams and will borrow most of the money that it needs for this one too.",
                        "Villages in the valley are to be paid. How much is not yet known to anyone who lives there today.");
        assertThat(Given.block(article, "The builder has").section())
                .containsExactly("What it costs");
        assertThat(Given.words(article, Zone.LIST_ITEM))
                .containsExactly("steel for the gates", "concrete for the wall");
        Given.assertOffsetsHold(article);
    }

    @Test
    void whatPagesRepeatIsSetAside() throws IOException {
        var article = Given.article("dam.pdf", pdf(false));
        assertThat(Given.words(article, Zone.BOILERPLATE))
                .contains("Valley Monthly, issue 7", "1", "2");
    }

    @Test
    void columnsOfFiguresAreATable() throws IOException {
        var article = Given.article("dam.pdf", pdf(false));
        var table = article.tables().getFirst();
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().getFirst().head()).isTrue();
        assertThat(table.rows().get(2).cells().get(1).in(article.text())).isEqualTo("$90M");
    }

    @Test
    void thePropertiesNameTitleAndDay() throws IOException {
        var metadata = Given.article("dam.pdf", pdf(false)).metadata();
        assertThat(metadata.authors()).containsExactly("Ute Berg");
        assertThat(metadata.published()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(metadata.publishedFrom()).isEqualTo("document");
    }

    @Test
    void anEncryptedPdfIsNamedAsSuch() throws IOException {
        assertThat(Given.refusal("secret.pdf", pdf(true))).contains("encrypted");
    }

    private static final List<String> LEFT =
            List.of(
                    "The harbour paid $40 mil-",
                    "lion for a crane that lifts",
                    "ninety tons at once. It is",
                    "the largest on this coast,",
                    "and a well-known builder");
    private static final List<String> RIGHT =
            List.of(
                    "put it up in a year. Ships",
                    "of every size unload there",
                    "now, and the well-",
                    "known builder says that a",
                    "second crane will follow.");
    private static final String STORY =
            "The harbour paid $40 million for a crane that lifts ninety tons at once. It is the largest on this coast, and a well-known builder put it up in a year. Ships of every size unload there now, and the well-known builder says that a second crane will follow.";

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        var article = Given.article("crane.pdf", columns(false));
        assertThat(Given.words(article, Zone.HEADLINE)).containsExactly("A crane for the harbour");
        assertThat(Given.words(article, Zone.BODY)).containsExactly(STORY);
    }

    @Test
    void columnsThatAreDrawnLineByLineAreNoTable() throws IOException {
        var article = Given.article("crane.pdf", columns(true));
        assertThat(Given.words(article, Zone.BODY)).containsExactly(STORY);
        assertThat(article.tables()).isEmpty();
    }

    /// Two columns, drawn one after the other or across the page line by line.
    private static byte[] columns(boolean across) throws IOException {
        var types = new java.util.ArrayList<Type>();
        var plain = FontName.HELVETICA;
        types.add(new Type("A crane for the harbour", FontName.HELVETICA_BOLD, 20, 50, 740));
        var right = new java.util.ArrayList<Type>();
        for (var i = 0; i < LEFT.size(); i++) {
            types.add(new Type(LEFT.get(i), plain, 10, 50, 700 - 12 * i));
            (across ? types : right).add(new Type(RIGHT.get(i), plain, 10, 220, 700 - 12 * i));
        }
        types.addAll(right);
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            page(document, types);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(boolean encrypted) throws IOException {
        var plain = FontName.HELVETICA;
        var bold = FontName.HELVETICA_BOLD;
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            page(
                    document,
                    List.of(
                            new Type("Valley Monthly, issue 7", plain, 8, 50, 760),
                            new Type("A dam for the valley", bold, 22, 50, 720),
                            new Type(
                                    "The valley will get a dam that costs $400 million and is to be fin-",
                                    plain,
                                    11,
                                    50,
                                    690),
                            new Type(
                                    "ished within five years, its builder said.",
                                    plain,
                                    11,
                                    50,
                                    676),
                            new Type("What it costs", bold, 14, 50, 645),
                            new Type(
                                    "The builder has put up a dozen dams and will borrow most of the",
                                    plain,
                                    11,
                                    50,
                                    620),
                            new Type("money that it needs for this one too.", plain, 11, 50, 606),
                            new Type("• steel for the gates", plain, 11, 60, 586),
                            new Type("• concrete for the wall", plain, 11, 60, 572),
                            new Type("Part", plain, 11, 50, 540),
                            new Type("Price", plain, 11, 250, 540),
                            new Type("Wall", plain, 11, 50, 526),
                            new Type("$310M", plain, 11, 250, 526),
                            new Type("Gates", plain, 11, 50, 512),
                            new Type("$90M", plain, 11, 250, 512),
                            new Type(
                                    "Villages in the valley are to be paid. How much is not yet",
                                    plain,
                                    11,
                                    50,
                                    480),
                            new Type("1", plain, 9, 300, 40)));
            page(
                    document,
                    List.of(
                            new Type("Valley Monthly, issue 7", plain, 8, 50, 760),
                            new Type("known to anyone who lives there today.", plain, 11, 50, 720),
                            new Type("2", plain, 9, 300, 40)));
            var created = new GregorianCalendar(2026, Calendar.MAY, 6, 12, 0);
            created.setTimeZone(TimeZone.getTimeZone("UTC"));
            document.getDocumentInformation().setAuthor("Ute Berg");
            document.getDocumentInformation().setCreationDate(created);
            if (encrypted) {
                document.protect(
                        new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static void page(PDDocument document, List<Type> types) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (var type : types) {
                content.beginText();
                content.setFont(new PDType1Font(type.font()), type.size());
                content.newLineAtOffset(type.x(), type.y());
                content.showText(type.text());
                content.endText();
            }
        }
    }
}
