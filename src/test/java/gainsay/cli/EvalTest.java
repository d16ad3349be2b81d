package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The face of `eval`; how answers are counted is tested in `app`.
class EvalTest {
    @TempDir Path folder;
    private Path gold;
    private Path press;

    private Stage stage() {
        return new Stage(folder.resolve("store"), _ -> new PlainRooms());
    }

    @BeforeEach
    void anArticleAndWhatItSays() throws IOException {
        press = Files.createDirectory(folder.resolve("press"));
        Files.writeString(press.resolve("a.txt"), "Fennel is worth 5000000.");
        gold = folder.resolve("press.claims.jsonl");
        Files.writeString(gold, row("5000000", "5000000"));
    }

    private static String row(String text, String value) {
        return "{\"doc\":\"a.txt\",\"start\":16,\"end\":23,\"text\":\"%s\",\"metric\":\"valuation\",\"subject\":[\"Fennel\"],\"low\":%s,\"high\":%s,\"unit\":\"USD\"}%n"
                .formatted(text, value, value);
    }

    @Test
    void theArticlesAreFoundInTheFolderCalledAsTheGold() {
        var stage = stage();
        assertThat(stage.run("eval", gold.toString())).isZero();
        assertThat(stage.out())
                .startsWith("press.claims.jsonl: 1 rows")
                .contains("\nall                        1      1  | 1.000 1.000 1.000");
    }

    @Test
    void aFolderThatIsNamedWins() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("a.txt"), "Fennel is worth 7000000.");
        var stage = stage();
        var line = new String[] {"eval", gold.toString(), "--articles", other.toString()};
        assertThat(stage.run(line)).isZero();
        assertThat(stage.out())
                .contains("\nall                        1      1  | 0.000 0.000 0.000");
    }

    @Test
    void aScoreBelowTheOneAskedForIsExitCodeOne() throws IOException {
        Files.writeString(press.resolve("a.txt"), "Fennel is worth 7000000.");
        var stage = stage();
        assertThat(stage.run("eval", gold.toString(), "--at-least", "0.5"))
                .isEqualTo(Main.FAILED_CHECK);
    }

    @Test
    void articlesThatLieNowhereAreTakenFromTheIndex() throws IOException {
        stage().run("ingest", press.resolve("a.txt").toString());
        Files.delete(press.resolve("a.txt"));
        var stage = stage();
        assertThat(stage.run("eval", gold.toString(), "--format", "json")).isZero();
        assertThat(stage.out()).contains("\"f1\" : 1", "\"unread\" : [ ]");
    }

    @Test
    void anArticleThatIsNowhereIsExitCodeOneAndNamed() throws IOException {
        stage().run("ingest", press.resolve("a.txt").toString());
        Files.delete(press.resolve("a.txt"));
        Files.writeString(gold, row("5000000", "5000000").replace("a.txt", "gone.txt"));
        var stage = stage();
        assertThat(stage.run("eval", gold.toString())).isEqualTo(Main.FAILED_CHECK);
        assertThat(stage.out()).contains("gone.txt: the index holds no figure");
    }

    @Test
    void aGoldFileThatIsNoneIsNamed() throws IOException {
        Files.writeString(gold, "{\"doc\":\"a.txt\"}\n");
        var stage = stage();
        assertThat(stage.run("eval", gold.toString())).isEqualTo(Main.COULD_NOT_RUN);
        assertThat(stage.err()).contains("press.claims.jsonl:1: not a gold row");
    }
}
