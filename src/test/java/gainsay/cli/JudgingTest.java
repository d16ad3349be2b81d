package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The faces of `compare`, `check` and `verify`; what they judge by is tested where it lives.
class JudgingTest {
    @TempDir Path folder;
    private Path report;
    private Path story;

    private Stage stage() {
        return new Stage(folder.resolve("store"), _ -> new PlainRooms());
    }

    @BeforeEach
    void aReportAndAStory() throws IOException {
        report = Files.writeString(folder.resolve("report.txt"), "Fennel is worth 5000000.");
        story = Files.writeString(folder.resolve("story.txt"), "Fennel is worth 9000000.");
    }

    @Test
    void twoFilesAreOneLine() {
        var stage = stage();
        assertThat(stage.run("compare", report.toString(), story.toString())).isZero();
        assertThat(stage.out().lines()).hasSize(1);
        assertThat(stage.out())
                .contains(
                        "\"id\":null",
                        "\"relation\":\"contradicts\"",
                        "\"status\":\"contradicted\"")
                .doesNotContain("\"error\"");
    }

    @Test
    void aBatchIsAnsweredInOrderAlsoOnFailure() throws IOException {
        var pairs =
                Files.writeString(
                        folder.resolve("pairs.jsonl"),
                        """
                        {"id":"one","left":"Fennel is worth 5.","right":"Fennel is worth 5."}

                        no pair
                        {"id":"two","left":"Fennel is worth 5."}
                        {"id":"three","left":"Fennel is worth 5.","right":"Dill is worth 6."}
                        """);
        var stage = stage();
        assertThat(stage.run("compare", "--batch", pairs.toString())).isZero();
        var lines = stage.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("{\"id\":\"one\"").contains("\"status\":\"supported\"");
        assertThat(lines.get(1)).contains("\"error\":\"line 3 ");
        assertThat(lines.get(2)).contains("\"right\":[]", "\"error\":");
        assertThat(lines.get(3)).contains("\"status\":\"new\"");
        assertThat(stage.err().lines()).hasSize(2);
    }

    @Test
    void compareWantsTwoTextsOrABatch() {
        var stage = stage();
        assertThat(stage.run("compare", report.toString())).isEqualTo(Main.WRONG_USAGE);
        assertThat(stage.run("compare", "--batch", "x", "y")).isEqualTo(Main.WRONG_USAGE);
        assertThat(stage.run("compare", report.toString(), folder.resolve("gone").toString()))
                .isEqualTo(Main.COULD_NOT_RUN);
    }

    @Test
    void aContradictedDraftIsExitCodeOneAndStaysOutOfTheIndex() {
        stage().run("ingest", report.toString());
        var stage = stage();
        assertThat(stage.run("check", story.toString())).isEqualTo(Main.FAILED_CHECK);
        assertThat(stage.out())
                .contains("contradicted", "“Fennel is worth 5000000.”", "report.txt");
        assertThat(stage.run("check", "--format", "json", story.toString()))
                .isEqualTo(Main.FAILED_CHECK);
        assertThat(stage.out()).startsWith("{\"source\":").contains("\"status\":\"contradicted\"");
        stage.run("search", "--min", "8M");
        assertThat(stage.out()).isEmpty();
    }

    @Test
    void aDraftMayComeFromStandardInput() {
        stage().run("ingest", report.toString());
        var before = System.in;
        try {
            var typed = "Fennel is worth 5000000.\nDill is worth 7.\n";
            System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
            var stage = stage();
            assertThat(stage.run("check", "-")).isZero();
            assertThat(stage.out()).contains("2 figures: 1 supported, 0 contradicted", "1 new");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aFindingIsCheckedAgainAndSaysWhichStepFails() throws IOException {
        stage().run("ingest", report.toString(), story.toString());
        var stage = stage();
        stage.run("conflicts", "--format", "jsonl");
        var proof = "\"proof\":[{\"rule\":\"x\",\"left\":[1,1],\"right\":[2,2]}]";
        var finding =
                Files.writeString(
                        folder.resolve("finding.json"), stage.out().replace("\"proof\":[]", proof));
        assertThat(stage.run("verify", finding.toString())).isZero();
        assertThat(stage.out()).contains(": verified");
        Files.writeString(story, "Fennel is worth 8000000.");
        assertThat(stage.run("verify", finding.toString())).isEqualTo(Main.FAILED_CHECK);
        assertThat(stage.out()).contains(": failed", "fails  quote of", "is not the file");
        assertThat(stage.run("verify", report.toString())).isEqualTo(Main.COULD_NOT_RUN);
    }
}
