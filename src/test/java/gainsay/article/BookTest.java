package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Article;
import gainsay.model.Zone;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class BookTest {
    @Test
    void anOpenDocumentIsReadWithHeadingsListsAndTables() {
        var article = odt();
        assertThat(Given.words(article, Zone.HEADLINE)).containsExactly("A mill for the coast");
        assertThat(Given.words(article, Zone.HEADING)).containsExactly("What it costs");
        assertThat(Given.words(article, Zone.BODY)).contains("The mill will cost $40 million.");
        assertThat(Given.words(article, Zone.LIST_ITEM)).containsExactly("stone", "oak");
        var table = article.tables().getFirst();
        assertThat(table.rows().get(1).cells().get(1).in(article.text())).isEqualTo("$9M");
        assertThat(article.metadata().authors()).containsExactly("Ute Berg");
        Given.assertOffsetsHold(article);
    }

    @Test
    void anEpubIsReadChapterByChapter() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "META-INF/container.xml",
                Packed.utf8(
                        "<?xml version=\"1.0\"?><container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                                + "<rootfile full-path=\"book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"));
        files.put(
                "book.opf",
                Packed.utf8(
                        "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\">"
                                + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Mills</dc:title><dc:creator>Ute Berg</dc:creator></metadata>"
                                + "<manifest><item id=\"b\" href=\"b.xhtml\" media-type=\"application/xhtml+xml\"/>"
                                + "<item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                                + "<spine><itemref idref=\"b\"/><itemref idref=\"a\"/></spine></package>"));
        files.put("a.xhtml", chapter("The sale", "It was sold for $9 million."));
        files.put("b.xhtml", chapter("The mill", "The mill cost $40 million."));
        var article = Given.article("mills.epub", Packed.zip("application/epub+zip", files));
        assertThat(article.text())
                .containsSubsequence(
                        "The mill", "The mill cost $40 million.", "The sale", "It was sold for");
        assertThat(Given.words(article, Zone.BODY)).contains("It was sold for $9 million.");
        assertThat(article.metadata().title()).isEqualTo("The mill");
        assertThat(article.metadata().authors()).containsExactly("Ute Berg");
        Given.assertOffsetsHold(article);
    }

    private static byte[] chapter(String title, String words) {
        return Packed.utf8(
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>"
                        + title
                        + "</title></head><body><h1>"
                        + title
                        + "</h1><p>"
                        + words
                        + "</p></body></html>");
    }

    private static Article odt() {
        var spaces =
                " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";
        var content =
                "<?xml version=\"1.0\"?><office:document-content"
                        + spaces
                        + "><office:body><office:text><text:h text:outline-level=\"1\">A mill for the coast</text:h>"
                        + "<text:p>The mill will cost $40 million.</text:p><text:h text:outline-level=\"2\">What it costs</text:h>"
                        + "<text:list><text:list-item><text:p>stone</text:p></text:list-item><text:list-item><text:p>oak</text:p></text:list-item></text:list>"
                        + "<table:table><table:table-row><table:table-cell><text:p>Part</text:p></table:table-cell><table:table-cell><text:p>Price</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row><table:table-cell><text:p>Wheel</text:p></table:table-cell><table:table-cell><text:p>$9M</text:p></table:table-cell></table:table-row></table:table>"
                        + "<text:p>That is all.</text:p></office:text></office:body></office:document-content>";
        var files = new LinkedHashMap<String, byte[]>();
        files.put("content.xml", Packed.utf8(content));
        files.put(
                "meta.xml",
                Packed.utf8(
                        "<?xml version=\"1.0\"?><office:document-meta"
                                + spaces
                                + "><office:meta><meta:initial-creator>Ute Berg</meta:initial-creator><dc:creator>Ute Berg</dc:creator></office:meta></office:document-meta>"));
        var mimetype = "application/vnd.oasis.opendocument.text";
        return Given.article("mill.odt", Packed.zip(mimetype, files));
    }
}
