package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BadInputTest {
    @TempDir Path folder;

    @Test
    void aMissingFileIsNamed() {
        assertThat(refusal(folder.resolve("none.txt"))).contains("does not exist");
    }

    @Test
    void anEmptyFileIsNamed() {
        assertThat(Given.refusal("empty.txt", new byte[0])).contains("empty");
    }

    @Test
    void aFolderIsNamed() {
        assertThat(refusal(folder)).contains("folder");
    }

    @Test
    void aFileOfBlanksHoldsNoText() {
        assertThat(Given.refusal("blank.txt", " \n\n\t ".getBytes(StandardCharsets.UTF_8)))
                .contains("no text");
        assertThat(
                        Given.refusal(
                                "blank.html",
                                "<html><script>1</script>".getBytes(StandardCharsets.UTF_8)))
                .contains("no text");
    }

    @Test
    void binariesAreNamedWhateverTheyAreCalled() {
        var noise = new byte[5000];
        new Random(7).nextBytes(noise);
        for (var name : new String[] {"noise.bin", "noise.txt", "noise.md", "noise.html"}) {
            assertThat(Given.refusal(name, noise)).as(name).isNotBlank();
        }
    }

    @Test
    void aBrokenPdfIsNamed() {
        var broken = "%PDF-1.7\n1 0 obj <</Type/Catalog".getBytes(StandardCharsets.US_ASCII);
        assertThat(Given.refusal("broken.pdf", broken)).contains("damaged");
    }

    @Test
    void aBrokenWordFileIsNamed() {
        var broken = "PK\u0003\u0004 and then nothing of a zip".getBytes(StandardCharsets.US_ASCII);
        assertThat(Given.refusal("broken.docx", broken)).isNotBlank();
    }

    @Test
    void aFileWithoutReadPermissionIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("locked.txt"), "text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertThat(refusal(file)).contains("permission");
    }

    @Test
    void anOverlargeFileIsRefusedUnread() throws IOException {
        var file = folder.resolve("large.txt");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(Reader.LARGEST + 1);
        }
        assertThat(refusal(file)).contains("larger than");
    }

    @Test
    void nestingWithoutEndIsSurvived() {
        Given.reading("deep.html", "<div>".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        Given.reading(
                "inline.html",
                ("<p>" + "<b>".repeat(100_000) + "x").getBytes(StandardCharsets.UTF_8));
        Given.reading("quotes.md", (">".repeat(50_000) + " x").getBytes(StandardCharsets.UTF_8));
        Given.reading("lists.md", "- ".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        Given.reading("marks.md", "[".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        var json =
                "<script type='application/ld+json'>"
                        + "[".repeat(100_000)
                        + "</script><p>Some words.";
        Given.reading("json.html", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void longLinesAndManyLinesAreSurvived() {
        Given.assertOffsetsHold(Given.article("dollars.txt", "$".repeat(100_000) + "a"));
        Given.assertOffsetsHold(
                Given.article("pipes.txt", "a" + "|".repeat(100_000) + "\n" + "|-".repeat(50_000)));
        Given.assertOffsetsHold(Given.article("lines.txt", "word\n".repeat(100_000)));
        Given.assertOffsetsHold(
                Given.article(
                        "nbsp.txt", "\u00A0".repeat(50_000) + "a\n" + "\u2028b".repeat(1000)));
    }

    @Test
    void refusalsAreOnePlainSentence() {
        var because = Given.refusal("empty.txt", new byte[0]);
        assertThat(because)
                .startsWith("empty.txt ")
                .endsWith(".")
                .doesNotContain("\n", "Exception");
    }

    @Test
    @Timeout(300)
    void everyHostileFileAtHandEndsInAnAnswer() throws IOException {
        try (var files = Files.list(Given.shared("bench/bad-input"))) {
            for (var file : files.sorted().toList()) {
                for (var reading : Given.READER.read(file, file.getFileName().toString())) {
                    if (reading instanceof Reading.Read(var article)) {
                        Given.assertOffsetsHold(article);
                    } else {
                        assertThat(Given.refusal(reading)).doesNotContain("\n").endsWith(".");
                    }
                }
            }
        }
    }

    private static String refusal(Path file) {
        return Given.refusal(Given.READER.read(file, file.toString()).getFirst());
    }
}
