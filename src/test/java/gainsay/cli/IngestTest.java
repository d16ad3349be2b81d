package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    @TempDir Path folder;

    private final PlainRooms rooms = new PlainRooms();

    private Stage stage() {
        return new Stage(folder.resolve("store"), _ -> rooms);
    }

    private Path put(String name, String text) throws IOException {
        var file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String in() {
        return folder.resolve("in").toString();
    }

    @Test
    void aRunEndsWithWhatCameInAndWhatClashes() throws IOException {
        put("a.txt", "Fennel is worth 5.");
        put("sub/b.txt", "2026-03-01\nFennel is worth 9.");
        var stage = stage();
        assertThat(stage.run("ingest", in())).isZero();
        assertThat(stage.out())
                .contains("2 new articles, 2 claims", "1 disagreement")
                .contains("“Fennel is worth 5.”", "“Fennel is worth 9.”")
                .contains("One says 5, one 9.", "2026-03-01", "undated", in() + "/sub/b.txt");
    }

    @Test
    void twiceIsTheSameAsOnce() throws IOException {
        put("a.txt", "Fennel is worth 5.");
        var stage = stage();
        stage.run("ingest", in());
        assertThat(stage.run("ingest", in())).isZero();
        assertThat(stage.out()).contains("0 new articles, 0 claims", "1 article unchanged");
        assertThat(rooms.extractions).hasValue(1);
        stage.run("export");
        assertThat(stage.out().lines()).hasSize(1);
    }

    @Test
    void aChangedFileReplacesItsClaims() throws IOException {
        put("a.txt", "Fennel is worth 5.");
        put("b.txt", "Fennel is worth 9.");
        var stage = stage();
        stage.run("ingest", in());
        put("a.txt", "Fennel is worth 9. A correction.");
        stage.run("ingest", in());
        stage.run("export");
        assertThat(stage.out().lines()).hasSize(2);
        assertThat(stage.run("conflicts")).isZero();
        assertThat(stage.out()).isEmpty();
    }

    @Test
    void whatFailsCostsItselfOnly() throws IOException {
        put("a.txt", "Fennel is worth 5.");
        put("b.txt", "EXPLODE");
        put("c.txt", "");
        put(".hidden", "EXPLODE");
        var stage = stage();
        assertThat(stage.run("ingest", in(), folder.resolve("gone.pdf").toString()))
                .isEqualTo(Main.FAILED_INPUT);
        assertThat(stage.out()).contains("1 new article, 1 claim", "3 inputs failed");
        assertThat(stage.err())
                .contains(in() + "/b.txt met a fault of this program")
                .contains(in() + "/c.txt is empty; save it again.")
                .contains("gone.pdf does not exist; check the path.")
                .doesNotContain("\tat ", "hidden");
        stage.run("stats");
        assertThat(stage.out()).contains("failed inputs").contains("c.txt is empty");
    }

    @Test
    void aFolderWithNothingToReadIsSaidSo() throws IOException {
        put(".hidden", "x");
        var stage = stage();
        assertThat(stage.run("ingest", in())).isEqualTo(Main.FAILED_INPUT);
        assertThat(stage.err()).contains(in() + " is a folder without a file to read");
    }

    @Test
    void aFolderThatLeadsBackToItselfEnds() throws IOException {
        var file = put("a.txt", "Fennel is worth 5.");
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "links need rights there");
        Files.createSymbolicLink(file.resolveSibling("loop"), file.getParent());
        var stage = stage();
        assertThat(stage.run("ingest", in())).isZero();
        assertThat(stage.out()).contains("1 new article");
    }

    @Test
    void copiesSpeakWithTheVoiceOfTheEarliestInWhateverOrderTheyCome() throws IOException {
        var late = put("late.txt", "2026-03-02\nFennel is worth 5.");
        var early = put("early.txt", "2026-03-01\nFennel is worth 5.");
        var stage = stage();
        stage.run("ingest", late.toString());
        stage.run("ingest", early.toString());
        stage.run("export");
        var lines = stage.out().lines().toList();
        assertThat(lines)
                .filteredOn(line -> line.contains("early.txt\""))
                .singleElement()
                .asString()
                .contains("\"origin\":null");
        assertThat(lines)
                .filteredOn(line -> line.contains("late.txt\""))
                .singleElement()
                .asString()
                .contains("\"origin\":\"a-");
    }

    @Test
    void reindexExtractsAgainWithoutTheFiles() throws IOException {
        var file = put("a.txt", "Fennel is worth 5.");
        var stage = stage();
        stage.run("ingest", in());
        Files.delete(file);
        assertThat(stage.run("reindex")).isZero();
        assertThat(rooms.extractions).hasValue(2);
        stage.run("export");
        assertThat(stage.out().lines()).hasSize(1);
    }

    @Test
    void whatIsUnchangedIsNotEvenParsed() throws IOException {
        put("a.txt", "Fennel is worth 5.");
        put("b.txt", "Fennel is worth 9.");
        var stage = stage();
        stage.run("ingest", in());
        assertThat(rooms.readings).hasValue(2);
        put("b.txt", "Fennel is worth 8.");
        stage.run("ingest", in());
        assertThat(rooms.readings).hasValue(3);
        assertThat(stage.out()).contains("1 new article", "1 article unchanged");
    }

    @Test
    void aTwinOfAChangedFileComesBackInTheSameRun() throws IOException {
        put("a/twin.txt", "Fennel is worth 5.");
        put("b/twin.txt", "Fennel is worth 5.");
        var stage = stage();
        stage.run("ingest", in());
        put("a/twin.txt", "Fennel is worth 6.");
        stage.run("ingest", in());
        stage.run("export");
        assertThat(stage.out().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("b/twin.txt") && line.contains("\"5\""))
                .anyMatch(line -> line.contains("a/twin.txt") && line.contains("\"6\""));
    }

    @Test
    void whatFailedIsTriedAgainWhenItChangesOrWhenAsked() throws IOException {
        put("a.txt", "EXPLODE");
        var stage = stage();
        stage.run("ingest", in());
        assertThat(stage.run("ingest", in())).isEqualTo(Main.FAILED_INPUT);
        assertThat(stage.err()).contains("a.txt met a fault of this program");
        assertThat(rooms.readings).hasValue(1);
        stage.run("ingest", "--retry", in());
        assertThat(rooms.readings).hasValue(2);
        put("a.txt", "Fennel is worth 5.");
        assertThat(stage.run("ingest", in())).isZero();
        stage.run("stats");
        assertThat(stage.out()).containsPattern("failed inputs +0");
    }

    @Test
    void aRemovedArticleGoesWithItsClaimsAndFindings() throws IOException {
        put("a.txt", "Fennel is worth 5.");
        put("sub/b.txt", "Fennel is worth 9.");
        var stage = stage();
        stage.run("ingest", in());
        assertThat(stage.run("ingest", "--remove", in() + "/sub")).isZero();
        assertThat(stage.out()).contains("1 article removed");
        stage.run("conflicts");
        assertThat(stage.out()).isEmpty();
        stage.run("export");
        assertThat(stage.out().lines()).singleElement().asString().contains("a.txt");
        assertThat(stage.run("ingest", "--remove", in() + "/sub")).isEqualTo(Main.FAILED_INPUT);
        assertThat(stage.err()).contains("is not in the index");
        stage.run("ingest", in());
        assertThat(stage.out()).contains("1 new article", "1 article unchanged");
    }

    @Test
    void whenTheEarliestCopyIsRemovedTheNextOneSpeaks() throws IOException {
        put("early.txt", "2026-03-01\nFennel is worth 5.");
        put("late.txt", "2026-03-02\nFennel is worth 5.");
        put("latest.txt", "2026-03-03\nFennel is worth 5.");
        var stage = stage();
        stage.run("ingest", in());
        stage.run("ingest", "--remove", in() + "/early.txt");
        stage.run("export");
        assertThat(stage.out().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("/late.txt\"") && line.contains("\"origin\":null"))
                .anyMatch(
                        line -> line.contains("/latest.txt\"") && line.contains("\"origin\":\"a-"));
    }

    @Test
    void theReportTellsWhatBecameOfEachInput() throws IOException {
        put("a.txt", "Fennel is worth 5.");
        put("b.txt", "");
        var report = folder.resolve("report.json");
        var stage = stage();
        stage.run("ingest", "--quiet", "--report", report.toString(), in());
        var text = Files.readString(report);
        assertThat(text)
                .contains("\"status\" : \"new\"", "\"status\" : \"failed\"")
                .contains("b.txt is empty; save it again.");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("in", "store", "report.json");
        }
        var nowhere = folder.resolve("none/report.json").toString();
        assertThat(stage.run("ingest", "--report", nowhere, in())).isEqualTo(Main.COULD_NOT_RUN);
        assertThat(stage.err().lines()).singleElement().asString().contains("report cannot be");
    }

    @Test
    void aFilesOwnDayCountsOnlyWhenAskedFor() throws IOException {
        var file = put("a.txt", "Fennel is worth 5.");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-06-15T12:00:00Z")));
        var stage = stage();
        stage.run("ingest", in());
        stage.run("export");
        assertThat(stage.out()).contains("\"published\":null");
    }
}
