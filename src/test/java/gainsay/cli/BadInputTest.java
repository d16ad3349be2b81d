package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.app.House;
import gainsay.app.Json;
import gainsay.index.Shelf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user sees of bad input, with the real rooms behind the command.
class BadInputTest {
    @TempDir Path folder;

    private Stage stage() {
        return new Stage(folder.resolve("store"), _ -> House.ROOMS);
    }

    private Path put(String name, String text) throws IOException {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path put(String name, byte[] bytes) throws IOException {
        var in = Files.createDirectories(folder.resolve("in"));
        return Files.write(in.resolve(name), bytes);
    }

    private String in() {
        return folder.resolve("in").toString();
    }

    private void putGoodAndBad() throws IOException {
        put("good.txt", "Fennimore Robotics raised $40 million in a Series B round.");
        put("empty.txt", "");
        put("broken.pdf", "%PDF-1.7\n1 0 obj <</Type/Catalog");
        var noise = new byte[5000];
        new Random(7).nextBytes(noise);
        put("noise.bin", noise);
    }

    @Test
    void eachBadFileIsOneSentenceAndTheOthersGoOn() throws IOException {
        putGoodAndBad();
        var stage = stage();
        var code = stage.run("ingest", "--quiet", in(), folder.resolve("gone.md").toString());
        assertThat(code).isEqualTo(Main.FAILED_INPUT);
        assertThat(stage.out()).contains("1 new article", "4 inputs failed");
        for (var name : new String[] {"empty.txt", "broken.pdf", "noise.bin", "gone.md"}) {
            assertThat(stage.err().lines().filter(line -> line.contains(name)))
                    .as(name)
                    .singleElement()
                    .asString()
                    .endsWith(".")
                    .doesNotContain("Exception");
        }
        assertThat(stage.err().lines()).hasSize(4);
        stage.run("export");
        assertThat(stage.out().lines()).isNotEmpty().allMatch(line -> line.contains("good.txt"));
    }

    @Test
    void twiceAddsNothing() throws IOException {
        putGoodAndBad();
        var stage = stage();
        stage.run("ingest", "--quiet", in());
        stage.run("export", "--all");
        var once = stage.out();
        stage.run("ingest", "--quiet", in());
        assertThat(stage.out()).contains("0 new articles", "1 article unchanged");
        stage.run("export", "--all");
        assertThat(stage.out()).isEqualTo(once);
    }

    @Test
    void aFolderWithNothingReadableLeavesAnEmptyIndex() throws IOException {
        put("empty.txt", "");
        put("noise.pdf", new byte[] {0, 1, 2, 3});
        var stage = stage();
        assertThat(stage.run("ingest", "--quiet", in())).isEqualTo(Main.FAILED_INPUT);
        assertThat(stage.err().lines()).hasSize(2);
        assertThat(stage.run("export", "--all")).isZero();
        assertThat(stage.out()).isEmpty();
    }

    @Test
    void aFileWithoutReadPermissionIsNamed() throws IOException {
        putGoodAndBad();
        var locked = put("locked.txt", "Fennimore Robotics raised $50 million.");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "this user may read everything");
        var stage = stage();
        assertThat(stage.run("ingest", "--quiet", in())).isEqualTo(Main.FAILED_INPUT);
        assertThat(stage.err()).contains("locked.txt cannot be opened: no read permission");
        assertThat(stage.out()).contains("1 new article");
    }

    @Test
    void anIndexInUseStopsTheRunAndStaysAsItWas() throws IOException {
        putGoodAndBad();
        var stage = stage();
        try (var busy = Shelf.open(folder.resolve("store"), new Json(), "lexicon", "1")) {
            busy.commit();
            assertThat(stage.run("ingest", "--quiet", in())).isEqualTo(Main.COULD_NOT_RUN);
            assertThat(stage.err().lines()).singleElement().asString().contains("in use");
            assertThat(stage.out()).isEmpty();
        }
        stage.run("export", "--all");
        assertThat(stage.out()).isEmpty();
    }

    @Test
    void anIndexOfAnotherVersionIsRefusedWithTheWayOutAndStaysAsItWas() throws IOException {
        putGoodAndBad();
        var stage = stage();
        stage.run("ingest", "--quiet", in());
        try (var directory = FSDirectory.open(folder.resolve("store"));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("gainsay.schema", "999").entrySet());
            writer.commit();
        }
        put("new.txt", "Fennimore Robotics raised $60 million.");
        for (var command : new String[][] {{"ingest", "--quiet", in()}, {"export"}, {"stats"}}) {
            assertThat(stage.run(command)).as(command[0]).isEqualTo(Main.COULD_NOT_RUN);
            assertThat(stage.err().lines())
                    .singleElement()
                    .asString()
                    .contains("gainsay reindex")
                    .doesNotContain("Exception");
        }
        assertThat(stage.run("reindex")).isZero();
        stage.run("export");
        assertThat(stage.out()).contains("good.txt").doesNotContain("new.txt");
    }

    @Test
    void aMemberThatLeftItsArchiveLeavesTheIndex() throws IOException {
        put("news.zip", zip(Map.of("a.txt", text(40), "b.txt", text(50))));
        var stage = stage();
        stage.run("ingest", "--quiet", in());
        assertThat(stage.out()).contains("2 new articles");
        stage.run("ingest", "--quiet", in());
        assertThat(stage.out()).contains("2 articles unchanged");
        put("news.zip", zip(Map.of("b.txt", text(50), "c.txt", text(60))));
        stage.run("ingest", "--quiet", in());
        stage.run("export", "--all");
        assertThat(stage.out()).contains("news.zip!/b.txt", "news.zip!/c.txt");
        assertThat(stage.out()).doesNotContain("news.zip!/a.txt");
    }

    private static String text(int millions) {
        return "Fennimore Robotics raised $" + millions + " million in a Series B round.";
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    /// Fuzzed, encrypted, truncated and hostile files beside five articles.
    @Test
    void everyHostileFileAtHandEndsInAResultOrASentenceAndTheArticlesAreReadAsAlone() {
        var hostile = House.SHARED.resolve("bench/bad-input");
        assumeTrue(Files.exists(hostile), hostile + " is not at hand");
        var alone = new Stage(folder.resolve("alone"), _ -> House.ROOMS);
        alone.run("ingest", "--quiet", House.SEEDS.toString());
        alone.run("export", "--all");
        var stage = stage();
        stage.run("ingest", "--quiet", hostile.toString(), House.SEEDS.toString());
        assertThat(stage.err().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("gainsay: " + hostile) && line.endsWith("."))
                .noneMatch(line -> line.contains("Exception") || line.contains("fault"));
        stage.run("export", "--all");
        assertThat(stage.out().lines().filter(line -> line.contains(House.SEEDS + "/")))
                .containsExactlyInAnyOrderElementsOf(alone.out().lines().toList());
    }
}
