package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ArchiveTest {
    private static final String STORY =
            "A mill for the coast\n\nThe mill on the coast will cost $40 million, its owner said.\n";

    @Test
    void eachFileOfAZipIsReadUnderItsOwnName() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("b/mill.txt", Packed.utf8(STORY));
        files.put("a.bin", new byte[] {0, 1, 2, 3, 0, 0, 0, 9});
        files.put(".hidden", Packed.utf8("not read"));
        files.put("__MACOSX/b/mill.txt", Packed.utf8("not read"));
        var readings = Given.readings("press.zip", Packed.zip(files));
        assertThat(readings).hasSize(2);
        assertThat(Given.refusal(readings.getFirst())).startsWith("press.zip!/a.bin ");
        var article = Given.article(readings, "press.zip!/b/mill.txt");
        assertThat(Given.words(article, Zone.HEADLINE)).containsExactly("A mill for the coast");
        assertThat(article.text()).isEqualTo(STORY);
    }

    @Test
    void aPackedFileHasTheIdThatItHasAlone() {
        var packed =
                Given.readings("press.zip", Packed.zip(Map.of("x/mill.txt", Packed.utf8(STORY))));
        var alone = Given.article("mill.txt", STORY);
        assertThat(Given.article(packed, "press.zip!/x/mill.txt").id()).isEqualTo(alone.id());
    }

    @Test
    void zipsInZipsAreReadToADepth() {
        var content = Packed.zip(Map.of("mill.txt", Packed.utf8(STORY)));
        var twice = Given.readings("two.zip", Packed.zip(Map.of("one.zip", content)));
        assertThat(Given.article(twice, "two.zip!/one.zip!/mill.txt").text()).isEqualTo(STORY);
        for (var i = 0; i < 6; i++) {
            content = Packed.zip(Map.of("again.zip", content));
        }
        var readings = Given.readings("deep.zip", content);
        assertThat(readings).hasSize(1);
        assertThat(Given.refusal(readings.getFirst())).contains("packed more than 4 times over");
    }

    @Test
    void bombsAreNamed() {
        var zeros = new byte[20 << 20];
        var zip = Packed.zip(Map.of("bomb.txt", zeros, "mill.txt", Packed.utf8(STORY)));
        var readings = Given.readings("bomb.zip", zip);
        assertThat(Given.refusal(readings.getFirst())).contains("200 times its size");
        assertThat(Given.article(readings, "bomb.zip!/mill.txt").text()).isEqualTo(STORY);
        assertThat(Given.refusal("bomb.txt.gz", Packed.gzip(zeros))).contains("200 times its size");
    }

    @Test
    void moreFilesThanAllowedAreNamed() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i <= Allowance.MOST_MEMBERS; i++) {
            files.put(i + ".txt", new byte[0]);
        }
        var readings = Given.readings("many.zip", Packed.zip(files));
        assertThat(Given.refusal(readings.getLast()))
                .startsWith("many.zip ")
                .contains("more than " + Allowance.MOST_MEMBERS + " files");
    }

    @Test
    void oneFilePackedAloneIsReadAsItself() {
        var article = Given.article("mill.txt.gz", Packed.gzip(Packed.utf8(STORY)));
        assertThat(article.text()).isEqualTo(STORY);
        assertThat(article.source()).isEqualTo("mill.txt.gz");
    }

    @Test
    void aBrokenZipIsNamed() {
        var whole = Packed.zip(Map.of("mill.txt", Packed.utf8(STORY)));
        var half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(Given.refusal("half.zip", half)).contains("damaged");
    }

    @Test
    void namesThatWouldBreakTheLineAreMended() {
        var readings =
                Given.readings("odd.zip", Packed.zip(Map.of("a\nb.txt", Packed.utf8(STORY))));
        assertThat(readings.getFirst().source()).isEqualTo("odd.zip!/a?b.txt");
    }

    @Test
    void aWebArchiveIsReadPageByPage() {
        for (var packed : List.of(false, true)) {
            var warc = new java.io.ByteArrayOutputStream();
            for (var record : records()) {
                warc.writeBytes(packed ? Packed.gzip(Packed.utf8(record)) : Packed.utf8(record));
            }
            var name = packed ? "web.warc.gz" : "web.warc";
            var readings = Given.readings(name, warc.toByteArray());
            assertThat(readings).as(readings.toString()).hasSize(1);
            var article = Given.article(readings, name + "!/https://mill.example/cost?id=7");
            assertThat(Given.words(article, Zone.HEADLINE)).containsExactly("A mill for the coast");
            assertThat(article.metadata().url()).isEqualTo("https://mill.example/cost?id=7");
            Given.assertOffsetsHold(article);
        }
    }

    @Test
    void aBrokenWebArchiveKeepsWhatWasRead() {
        var whole = String.join("", records());
        var readings = Given.readings("cut.warc", Packed.utf8(whole + "WARC/1.0\r\nnonsense"));
        assertThat(readings.getFirst()).isInstanceOf(Reading.Read.class);
        assertThat(Given.refusal(readings.getLast())).contains("damaged web archive");
    }

    private static List<String> records() {
        var page =
                "<html><head><title>A mill for the coast</title></head><body><h1>A mill for the coast</h1>"
                        + "<p>The mill on the coast will cost $40 million, its owner said.</p>"
                        + "<p>It is to grind the corn of two counties from next spring on.</p></body></html>";
        return List.of(
                record(
                        "https://mill.example/logo.png",
                        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG"),
                record(
                        "https://mill.example/gone",
                        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nGone"),
                record(
                        "https://mill.example/cost?id=7",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                                + page.length()
                                + "\r\n\r\n"
                                + page));
    }

    private static String record(String url, String http) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + url
                + "\r\nWARC-Date: 2026-03-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:9c2f5e60-0c1d-4c1e-9d0a-0000000000"
                + (10 + url.length())
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.length()
                + "\r\n\r\n"
                + http
                + "\r\n\r\n";
    }
}
