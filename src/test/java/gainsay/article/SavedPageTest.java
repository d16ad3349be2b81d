package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;

/// Pages that a browser saved as one file, and TAR files.
class SavedPageTest {
    private static final String PAGE =
            """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://news.example/fennel
            Subject: Fennel Works
            Date: Thu, 19 Nov 2026 10:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="--edge"

            ----edge
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://news.example/fennel

            <html><head><title>Fennel Works grows</title></head><body><h1>Fennel Works =
            grows</h1><p>Fennel Works raised =E2=82=AC12 million in a round that its fou=
            nders had long planned, and said so on Monday.</p></body></html>

            ----edge
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://news.example/logo.png

            iVBORw0KGgo=
            ----edge--
            """;

    @Test
    void aSavedPageIsReadLikeThePageItself() {
        var article = Given.article("fennel.mhtml", PAGE.replace("\n", "\r\n"));
        assertThat(Given.words(article, Zone.HEADLINE)).containsExactly("Fennel Works grows");
        assertThat(article.text()).contains("raised €12 million").doesNotContain("iVBOR");
        assertThat(article.metadata().url()).isEqualTo("https://news.example/fennel");
        Given.assertOffsetsHold(article);
    }

    @Test
    void theDayOfSavingIsNoDayOfPublication() {
        assertThat(Given.article("fennel.mht", PAGE).metadata().published()).isNull();
    }

    @Test
    void aSavedPageWithoutAPageIsNamed() {
        var without = PAGE.replace("text/html; charset=utf-8", "text/css");
        assertThat(Given.refusal("fennel.mht", Packed.utf8(without)))
                .contains("saved page without a page");
    }

    @Test
    void aTarFileIsReadLikeAFolder() throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put("./news/a.txt", Packed.utf8("Fennel Works raised $5 million."));
        files.put("./news/.hidden", Packed.utf8("secret"));
        files.put("./b.html", Packed.utf8("<p>Fennel Works raised $6 million.</p>"));
        var tar = tar(files);
        for (var packed :
                Map.of("x.tar", tar, "x.tar.gz", Packed.gzip(tar), "x.tgz", Packed.gzip(tar))
                        .entrySet()) {
            var name = packed.getKey();
            assertThat(Given.readings(name, packed.getValue()))
                    .as(name)
                    .extracting(Reading::source)
                    .containsExactly(name + "!/b.html", name + "!/news/a.txt");
        }
    }

    @Test
    void linksInATarFileLeadNowhere() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out)) {
            var link = new TarArchiveEntry("passwd.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            add(tar, "a.txt", Packed.utf8("Fennel Works raised $5 million."));
        }
        assertThat(Given.readings("x.tar", out.toByteArray()))
                .singleElement()
                .extracting(Reading::source)
                .isEqualTo("x.tar!/a.txt");
    }

    @Test
    void aTornTarFileGivesWhatItHoldsAndIsNamed() throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put("a.txt", Packed.utf8("Fennel Works raised $5 million."));
        files.put("b.txt", Packed.utf8("Fennel Works raised $6 million. ".repeat(200)));
        var torn = java.util.Arrays.copyOf(tar(files), 2500);
        var readings = Given.readings("x.tar", torn);
        assertThat(readings.getFirst()).isInstanceOf(Reading.Read.class);
        assertThat(Given.refusal(readings.getLast())).contains("damaged TAR file");
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out)) {
            for (var file : files.entrySet()) {
                add(tar, file.getKey(), file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content)
            throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
