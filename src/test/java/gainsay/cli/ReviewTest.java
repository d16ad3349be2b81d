package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
    @TempDir private Path folder;

    private Stage stage() {
        return new Stage(folder.resolve("store"), _ -> new PlainRooms());
    }

    @BeforeEach
    void twoMatters() throws IOException {
        write("a.txt", "2026-01-05\nFennel is worth 50. Dill is worth 7.");
        write("b.txt", "2026-02-05\nFennel is worth 90.");
        write("c.txt", "2026-03-05\nDill is worth 8.");
        write("d.txt", "2026-03-06\nFenouil is worth 60.");
        stage().run("ingest", folder.resolve("in").toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), text);
    }

    private List<String> conflicts(String... options) {
        var stage = stage();
        var arguments = new java.util.ArrayList<>(List.of("conflicts", "--format", "jsonl"));
        arguments.addAll(List.of(options));
        stage.run(arguments.toArray(String[]::new));
        return stage.out()
                .lines()
                .map(line -> line.replaceAll(".*?\"id\":\"(f-[^\"]+)\".*", "$1"))
                .toList();
    }

    private String claim(String text) {
        var stage = stage();
        stage.run("search", "--format", "csv");
        return stage.out()
                .lines()
                .filter(line -> line.contains(text))
                .findFirst()
                .orElseThrow()
                .split(",")[0];
    }

    private Stage review(String... arguments) {
        var stage = stage();
        var all = new java.util.ArrayList<>(List.of("review"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--by", "Ada"));
        assertThat(stage.run(all.toArray(String[]::new))).as(stage.err()).isZero();
        return stage;
    }

    @Test
    void whatIsAcceptedComesFirstAndWhatIsRejectedLeavesTheList() {
        var before = conflicts();
        assertThat(before).hasSize(2);
        review("accept", before.getLast());
        assertThat(conflicts()).containsExactly(before.getLast(), before.getFirst());
        assertThat(conflicts("--limit", "1")).containsExactly(before.getLast());
        review("reject", before.getLast(), "--comment", "misread");
        assertThat(conflicts()).containsExactly(before.getFirst());
        assertThat(conflicts("--ruled")).containsExactlyElementsOf(before);
        var stage = stage();
        stage.run("conflicts", "--ruled");
        assertThat(stage.out()).contains("rejected by Ada", "misread");
        stage.run("show", before.getLast());
        assertThat(stage.out()).contains("rejected by Ada");
        assertThat(review("undo", before.getLast()).out()).contains("taken back", "rejected");
        assertThat(conflicts()).containsExactly(before.getLast(), before.getFirst());
        review("undo", before.getLast());
        assertThat(conflicts()).containsExactlyElementsOf(before);
    }

    @Test
    void aCommentDecidesNothing() {
        var before = conflicts();
        review("accept", before.getLast());
        review("comment", before.getLast(), "asked", "the", "company");
        assertThat(conflicts()).containsExactly(before.getLast(), before.getFirst());
        assertThat(review("list").out()).contains("comment by Ada", "asked the company");
    }

    @Test
    void aRejectedClaimTakesItsFindingsWithIt() {
        review("reject", claim("worth 90"));
        assertThat(conflicts()).hasSize(1);
        review("undo", claim("worth 90"));
        assertThat(conflicts()).hasSize(2);
    }

    @Test
    void differentThingsSilenceWhoeverRepeatsThemAndNoOther() throws IOException {
        var fennel = conflicts("--entity", "Fennel").getFirst();
        review("different", fennel);
        assertThat(conflicts("--entity", "Fennel")).isEmpty();
        write("e.txt", "2026-04-05\nFennel is worth 90. Indeed.");
        stage().run("ingest", folder.resolve("in").toString());
        assertThat(conflicts("--entity", "Fennel")).isEmpty();
        write("f.txt", "2026-04-06\nFennel is worth 95.");
        stage().run("ingest", folder.resolve("in").toString());
        assertThat(conflicts("--entity", "Fennel")).hasSize(3);
        review("undo", fennel);
        assertThat(conflicts("--entity", "Fennel")).hasSize(5);
    }

    @Test
    void twoNamesOfOneAreComparedAndComeApartAgain() {
        assertThat(conflicts("--entity", "Fennel")).hasSize(1);
        var ruling = review("same", "Fennel", "Fenouil").out();
        assertThat(conflicts("--entity", "Fennel")).hasSize(3);
        assertThat(conflicts("--entity", "Fenouil")).hasSize(3);
        var stage = stage();
        stage.run("entity", "Fenouil");
        assertThat(stage.out()).startsWith("Fennel").contains("also Fenouil");
        stage.run("reindex");
        assertThat(conflicts("--entity", "Fennel")).hasSize(3);
        review("undo", ruling.replaceAll("(?s).*(r-[0-9a-f]{16}).*", "$1"));
        assertThat(conflicts("--entity", "Fennel")).hasSize(1);
        assertThat(conflicts("--entity", "Fenouil")).isEmpty();
    }

    @Test
    void aFigureOfSomebodyElseLeavesTheMatter() {
        var ninety = claim("worth 90");
        review("not-this", ninety);
        assertThat(conflicts("--entity", "Fennel")).isEmpty();
        review("undo", ninety);
        assertThat(conflicts("--entity", "Fennel")).hasSize(1);
        review("not-this", ninety, "--rather", "Fenouil");
        assertThat(conflicts("--entity", "Fenouil")).hasSize(1);
        review("undo", ninety);
        review("not-this", ninety, "--rather", "Foeniculum");
        var stage = stage();
        stage.run("entity", "Foeniculum");
        assertThat(stage.out()).contains("90");
    }

    @Test
    void rulingsOutliveAChangedArticleAsOrphansAndComeBackWithIt() throws IOException {
        var fennel = conflicts("--entity", "Fennel").getFirst();
        review("accept", fennel);
        assertThat(review("orphans").out()).isEmpty();
        write("b.txt", "2026-02-05\nFennel is worth 91.");
        stage().run("ingest", folder.resolve("in").toString());
        assertThat(review("orphans").out()).contains("accepted by Ada", "not in the index any more");
        assertThat(review("list").out()).contains("accepted by Ada");
        write("b.txt", "2026-02-05\nFennel is worth 90.");
        stage().run("ingest", folder.resolve("in").toString());
        assertThat(review("orphans").out()).isEmpty();
    }

    @Test
    void rulingsTravelFromOneIndexToAnother() throws IOException {
        var first = conflicts().getFirst();
        review("reject", first, "--comment", "no");
        review("same", "Fennel", "Fenouil");
        var file = folder.resolve("rulings.jsonl");
        Files.writeString(file, review("export").out());
        var other = new Stage(folder.resolve("other"), _ -> new PlainRooms());
        other.run("ingest", folder.resolve("in").toString());
        assertThat(other.run("review", "import", file.toString())).isZero();
        assertThat(other.out()).contains("2 rulings added, 0 known");
        other.run("conflicts", "--entity", "Fenouil", "--ruled");
        assertThat(other.out()).contains("rejected by Ada");
        assertThat(other.run("review", "import", file.toString())).isZero();
        assertThat(other.out()).contains("0 rulings added, 2 known");
        Files.writeString(file, Files.readString(file).replace("Ada", "Eve") + "{}\nnonsense\n");
        assertThat(other.run("review", "import", file.toString())).isEqualTo(Main.FAILED_INPUT);
        assertThat(other.err().lines()).hasSize(4);
    }

    @Test
    void keysRuleOnOneAfterTheOther() {
        var before = conflicts();
        var stage = stage().onTerminal(80, false);
        var in = System.in;
        try {
            System.setIn(
                    new ByteArrayInputStream("r\nu\na\nc\nodd\nq\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(stage.run("review", "--by", "Ada")).isZero();
        } finally {
            System.setIn(in);
        }
        assertThat(stage.out())
                .contains("1 of 2", "undone: rejected", "accepted by Ada", "comment by Ada", "odd")
                .contains("2 rulings made; 1 disagreement left.");
        assertThat(conflicts()).first().isEqualTo(before.getFirst());
    }

    @Test
    void whatIsNotThereIsOneSentence() {
        for (var wrong :
                new String[][] {
                    {"review", "accept", "f-none"},
                    {"review", "undo", "r-none"},
                    {"review", "different", claim("worth 90")},
                    {"review", "same", "Fennel", "Nobody"},
                    {"review", "import", folder.resolve("none").toString()}
                }) {
            var stage = stage();
            assertThat(stage.run(wrong)).isEqualTo(Main.COULD_NOT_RUN);
            assertThat(stage.err().lines()).singleElement().asString().startsWith("gainsay: ");
        }
    }
}
