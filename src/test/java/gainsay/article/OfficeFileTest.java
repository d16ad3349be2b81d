package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;

class OfficeFileTest {
    @Test
    void aWordFileGivesHeadingsListsTablesAndProperties() throws IOException {
        var article = Given.article("mills.docx", document());
        assertThat(Given.words(article, Zone.HEADLINE)).containsExactly("Mills merge");
        assertThat(Given.words(article, Zone.HEADING)).containsExactly("Terms");
        assertThat(Given.block(article, "The price").section()).containsExactly("Terms");
        assertThat(Given.words(article, Zone.LIST_ITEM)).containsExactly("one mill closes");
        var table = article.tables().getFirst();
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(1).cells().get(1).in(article.text())).isEqualTo("$30M");
        assertThat(article.metadata().title()).isEqualTo("Mills merge");
        assertThat(article.metadata().authors()).containsExactly("Pia Korn");
        assertThat(article.metadata().published()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(article.metadata().publishedFrom()).isEqualTo("document");
        Given.assertOffsetsHold(article);
    }

    @Test
    void anEncryptedWordFileIsNamedAsSuch() throws Exception {
        var info = new EncryptionInfo(EncryptionMode.agile);
        var encryptor = info.getEncryptor();
        encryptor.confirmPassword("mill");
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(document());
            }
            files.writeFilesystem(out);
        }
        assertThat(Given.refusal("secret.docx", out.toByteArray())).contains("encrypted");
    }

    @Test
    void aSpreadsheetIsReadAsTables() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Orders");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Port");
            head.createCell(1).setCellValue("Cranes");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Northhaven");
            row.createCell(1).setCellValue(12);
            book.write(out);
        }
        var article = Given.article("orders.xlsx", out.toByteArray());
        assertThat(article.tables()).hasSize(1);
        assertThat(Given.words(article, Zone.TABLE_CELL)).contains("Northhaven", "12");
        Given.assertOffsetsHold(article);
    }

    @Test
    void richTextIsReadToo() {
        var rtf = "{\\rtf1\\ansi The mill cost $30 million.\\par It opened in May.\\par}";
        var article = Given.article("mill.rtf", rtf.getBytes(StandardCharsets.US_ASCII));
        assertThat(Given.words(article, Zone.BODY))
                .containsExactly("The mill cost $30 million.", "It opened in May.");
    }

    private static byte[] document() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createStyles().setStyles(CTStyles.Factory.newInstance());
            addStyle(document, "Heading1", "heading 1");
            addStyle(document, "Heading2", "heading 2");
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle("Mills merge (draft)");
            properties.setCreator("Pia Korn");
            properties.setCreated(
                    Optional.of(
                            java.util.Date.from(java.time.Instant.parse("2026-03-04T08:00:00Z"))));
            paragraph(document, "Heading1", "Mills merge");
            paragraph(document, "", "Two mills on the river will merge in May, their owners said.");
            paragraph(document, "Heading2", "Terms");
            paragraph(document, "", "The price is $30 million, and there are two conditions.");
            paragraph(document, "", "• one mill closes");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Mill");
            table.getRow(0).getCell(1).setText("Price");
            table.getRow(1).getCell(0).setText("Upper");
            table.getRow(1).getCell(1).setText("$30M");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static void addStyle(XWPFDocument document, String id, String name) {
        var style =
                org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory
                        .newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        document.getStyles().addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(text);
    }
}
