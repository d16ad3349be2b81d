package gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.app.House;
import gainsay.app.Level;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The project's own articles from file to findings. What is right of each claim is pinned by
/// `GoldScoresTest`; the floors here are for the whole, and are raised when it gets better.
class CorpusTest {
    private static final Path GOLD = House.HOME.resolve("src/test/resources/corpus");
    private static final int MUSTS_REACHED = 19;

    @Test
    void claimsAreReadAsWellAsEver() {
        var scores = House.EVALUATION.score(GOLD.resolve("corpus.claims.jsonl"), House.CORPUS);
        System.err.println(scores.table());
        assertThat(scores.unread()).isEmpty();
        var softly = new SoftAssertions();
        softly.assertThat(scores.all().at(Level.VALUE).f1()).isGreaterThanOrEqualTo(0.98);
        softly.assertThat(scores.all().at(Level.CLAIM).f1()).isGreaterThanOrEqualTo(0.9);
        softly.assertThat(scores.money().at(Level.VALUE).f1()).isGreaterThanOrEqualTo(0.98);
        softly.assertThat(scores.money().at(Level.CLAIM).f1()).isGreaterThanOrEqualTo(0.88);
        softly.assertAll();
    }

    @Test
    void disagreementsAreFoundAndNoneIsInvented(@TempDir Path folder) throws IOException {
        var gold =
                GoldFindings.read(
                        GOLD.resolve("corpus.findings.json"), House.articles(House.CORPUS));
        var findings = House.ingest(folder.resolve("store"), House.CORPUS).findings();
        System.err.println(gold.table(findings));
        var softly = new SoftAssertions();
        softly.assertThat(gold.forbidden(findings)).as("must not").isEmpty();
        softly.assertThat(gold.repeated(findings)).as("said too often").isEmpty();
        softly.assertThat(gold.must().size() - gold.missing(findings).size())
                .as("musts reached; missing are %s", gold.missing(findings))
                .isGreaterThanOrEqualTo(MUSTS_REACHED);
        softly.assertAll();
    }
}
