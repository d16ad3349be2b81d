package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.app.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check` and `verify` from file to exit code, with everything that the program knows.
class CheckAndVerifyTest {
    @TempDir private Path folder;

    private Path known;

    private Stage stage() {
        return new Stage(folder.resolve("store"), _ -> House.ROOMS);
    }

    @BeforeEach
    void whatIsKnown() throws IOException {
        known =
                page(
                        "known.md",
                        "2026-03-04",
                        "Veltrane, a Lisbon maker of robots, has raised $48 million in a Series B led by"
                                + " Orrin Capital. The round values Veltrane at $310 million. Veltrane has"
                                + " 140 employees.");
        stage().run("ingest", known.toString());
    }

    private Path page(String name, String date, String text) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "---\ntitle: Report\ndate: " + date + "\n---\n\n" + text + "\n");
    }

    @Test
    void eachFigureOfADraftIsSupportedContradictedUpdatedOrNew() throws IOException {
        var draft =
                page(
                        "draft.md",
                        "2026-06-10",
                        "Veltrane raised $42 million in a Series B led by Orrin Capital. Veltrane is"
                                + " valued at $310 million. Veltrane now has 190 employees, up from 140."
                                + " Veltrane reported revenue of $21 million for 2025.");
        var stage = stage();
        assertThat(stage.run("check", draft.toString())).isEqualTo(Main.FAILED_CHECK);
        assertThat(stage.out())
                .containsPattern("contradicted +\\$42 million")
                .containsPattern("supported +\\$310 million")
                .containsPattern("updated +190")
                .containsPattern("new +\\$21 million")
                .contains("5 figures: 2 supported, 1 contradicted, 1 updated, 1 new");
        assertThat(stage.run("check", "--format", "sarif", draft.toString()))
                .isEqualTo(Main.FAILED_CHECK);
        assertThat(stage.out()).contains("\"ruleId\":\"contradicted\"", "draft.md");
    }

    @Test
    void aDraftThatFitsIsExitCodeZero() throws IOException {
        var draft = page("draft.md", "2026-06-10", "Veltrane is valued at about $300 million.");
        assertThat(stage().run("check", draft.toString())).isZero();
    }

    @Test
    void aFindingIsVerifiedAndATamperedOneIsNot() throws IOException {
        var other =
                page(
                        "other.md",
                        "2026-03-05",
                        "Veltrane has closed a $42 million Series B led by Orrin Capital.");
        stage().run("ingest", other.toString());
        var stage = stage();
        stage.run("conflicts", "--format", "jsonl");
        var finding = Files.writeString(folder.resolve("finding.json"), stage.out());
        assertThat(stage.run("verify", finding.toString())).isZero();
        Files.writeString(finding, Files.readString(finding).replace("[47500000,", "[41500000,"));
        assertThat(stage.run("verify", finding.toString())).isEqualTo(Main.FAILED_CHECK);
        assertThat(stage.out()).contains("intervals-disjoint");
    }
}
