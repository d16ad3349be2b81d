package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FaceTest {
    @TempDir Path folder;

    private Stage stage() {
        return new Stage(folder.resolve("store"), _ -> new PlainRooms());
    }

    @BeforeEach
    void twoArticles() throws IOException {
        var in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.txt"), "2026-01-05\nFennel is worth 5000000.");
        Files.writeString(
                in.resolve("b.txt"),
                "2026-02-05\nFennel is worth 9000000.\nA \u001b[31mtrap\u009b.");
        stage().run("ingest", in.toString());
    }

    @TestFactory
    Stream<DynamicTest> everyCommandTeachesByExample() {
        return Stream.of(
                        "ingest",
                        "search",
                        "entity",
                        "conflicts",
                        "review",
                        "show",
                        "export",
                        "read",
                        "compare",
                        "check",
                        "verify",
                        "stats",
                        "reindex",
                        "doctor",
                        "completion",
                        "man")
                .map(command ->
                        DynamicTest.dynamicTest(
                                command,
                                () -> {
                                    var stage = stage();
                                    assertThat(stage.run(command, "--help")).isZero();
                                    assertThat(stage.out())
                                            .contains("Examples:", "gainsay " + command);
                                    assertThat(stage.err()).isEmpty();
                                }));
    }

    @Test
    void theVersionIsMavens() {
        var stage = stage();
        assertThat(stage.run("--version")).isZero();
        assertThat(stage.out()).matches("gainsay \\d+\\.\\d+.*\\n");
    }

    @Test
    void wrongUsageIsOneSentenceAndExitCodeTwo() {
        var stage = stage();
        for (var wrong :
                new String[][] {
                    {},
                    {"serch"},
                    {"search", "--min", "lots"},
                    {"search", "--since", "yesterday"},
                    {"conflicts", "--relation", "hates"},
                    {"ingest"},
                    {"show", "c-unknown"}
                }) {
            assertThat(stage.run(wrong)).isEqualTo(Main.WRONG_USAGE);
            assertThat(stage.out()).isEmpty();
            assertThat(stage.err().lines()).singleElement().asString().contains("--help");
        }
    }

    @Test
    void aMissingIndexIsOneSentenceAndExitCodeThree() {
        var stage = stage();
        assertThat(stage.run("stats", "--index", folder.resolve("none").toString()))
                .isEqualTo(Main.COULD_NOT_RUN);
        assertThat(stage.err().lines()).singleElement().asString().startsWith("gainsay: ");
        assertThat(stage.out()).isEmpty();
    }

    @Test
    void searchAnswersInEveryFormat() {
        var stage = stage();
        assertThat(stage.run("search", "--entity", "fennel", "--min", "8M")).isZero();
        assertThat(stage.out()).contains("ID", "9000000").doesNotContain("5000000");
        stage.run("search", "--format", "jsonl");
        assertThat(stage.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":"));
        stage.run("search", "--format", "json");
        assertThat(stage.out()).startsWith("[").endsWith("]\n");
        stage.run("search", "--format", "csv");
        assertThat(stage.out().lines()).hasSize(3).first().asString().startsWith("id,article,");
    }

    @Test
    void nothingFoundIsNoResultAndNoFailure() {
        var stage = stage();
        assertThat(stage.run("search", "--metric", "valuaton")).isZero();
        assertThat(stage.out()).isEmpty();
        assertThat(stage.err()).contains("there are: valuation");
        assertThat(stage.run("entity", "Nobody")).isZero();
        assertThat(stage.err()).contains("'Nobody'");
    }

    @Test
    void aPipeGetsNoControlCodesAndATerminalOnlyOurs() {
        var in = folder.resolve("in").toString();
        for (var command :
                new String[][] {
                    {"conflicts"},
                    {"entity", "Fennel"},
                    {"search"},
                    {"read", in},
                    {"stats"},
                    {"read", "--format", "jsonl", in},
                    {"export", "--format", "csv"}
                }) {
            var piped = stage();
            piped.run(command);
            assertThat(piped.out()).isNotEmpty().doesNotContain("\u001b", "\u009b");
            var terminal = stage().onTerminal(80, true);
            terminal.run(command);
            assertThat(terminal.out()).doesNotContain("\u001b[31mtrap", "\u009b");
        }
    }

    @Test
    void tablesFitTheTerminal() {
        var stage = stage().onTerminal(80, false);
        stage.run("search");
        assertThat(stage.out().lines()).allMatch(line -> Plain.columns(line) <= 80);
    }

    @Test
    void conflictsShowBothQuotesWithDatesAndTheReason() {
        var stage = stage();
        stage.run("conflicts");
        assertThat(stage.out())
                .contains("contradicts (strict)", "2026-01-05", "2026-02-05")
                .contains("“Fennel is worth 5000000.”", "One says 5000000, one 9000000.");
        stage.run("conflicts", "--format", "jsonl");
        var id = stage.out().replaceAll("(?s)\\{\"id\":\"([^\"]+)\".*", "$1");
        assertThat(stage.run("show", id)).isZero();
        assertThat(stage.out()).contains("independent voices: 2");
        assertThat(stage.run("conflicts", "--strength", "as-read")).isZero();
        assertThat(stage.out()).isEmpty();
    }

    @Test
    void aClaimIsShownInItsContext() {
        var stage = stage();
        stage.run("search", "--min", "8M", "--format", "csv");
        var id = stage.out().lines().skip(1).findFirst().orElseThrow().split(",")[0];
        assertThat(stage.run("show", id)).isZero();
        assertThat(stage.out()).contains("Fennel is worth [9000000].", "published: 2026-02-05");
    }

    @Test
    void readAnswersInOrderAnObjectPerFileAlsoOnFailure() throws IOException {
        var in = folder.resolve("in");
        Files.writeString(in.resolve("b0.txt"), "");
        var stage = stage();
        var gone = folder.resolve("gone").toString();
        assertThat(stage.run("read", "--format", "jsonl", gone, in.toString())).isZero();
        var lines = stage.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("gone", "\"text\":null", "does not exist");
        assertThat(lines.get(1)).contains("a.txt", "\"error\":null", "\"zone\":\"body\"");
        assertThat(lines.get(2)).contains("b.txt", "\\u001B", "\\u009b");
        assertThat(lines.get(3)).contains("b0.txt", "is empty", "\"blocks\":[]");
    }
}
