package gainsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.app.House;
import gainsay.app.Level;
import gainsay.model.Finding;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The five shared articles from file to findings, against what was read in them by hand. Skipped
/// where they are not at hand.
class SeedsTest {
    private static final Path GOLD = House.SHARED.resolve("gold");

    @BeforeAll
    static void theSeedsAreAtHand() {
        assumeTrue(Files.isDirectory(House.SEEDS), () -> House.SEEDS + " is not on this machine");
    }

    @Test
    void moneyIsReadAsBothValueAndClaim() {
        var scores = House.EVALUATION.score(GOLD.resolve("seeds.claims.jsonl"), House.SEEDS);
        System.err.println(scores.table());
        assertThat(scores.unread()).isEmpty();
        assertThat(scores.money().at(Level.VALUE).f1()).as("value").isGreaterThanOrEqualTo(0.97);
        assertThat(scores.money().at(Level.CLAIM).f1()).as("claim").isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void whatMustBeFoundIsAndWhatMustNotBeIsNot(@TempDir Path folder) throws IOException {
        var articles = House.articles(House.SEEDS);
        var gold = GoldFindings.read(GOLD.resolve("seeds.findings.json"), articles);
        var findings = House.ingest(folder.resolve("store"), House.SEEDS).findings();
        System.err.println(gold.table(findings));
        var softly = new SoftAssertions();
        softly.assertThat(gold.missing(findings)).as("must").isEmpty();
        softly.assertThat(gold.repeated(findings)).as("said too often").isEmpty();
        softly.assertThat(gold.forbidden(findings)).as("must not").isEmpty();
        softly.assertThat(gold.alarms(findings)).as("false alarms").hasSizeLessThanOrEqualTo(2);
        softly.assertAll();
        theTotalsAreReconciled(gold.first(findings, "totals"));
    }

    /// Contract section 4, point 1.
    private static void theTotalsAreReconciled(Finding totals) {
        assertThat(totals.reason()).contains("4.6", "3.6").hasSizeGreaterThan(40);
        assertThat(totals.differences())
                .filteredOn(difference -> difference.aspect().equals("window"))
                .singleElement()
                .satisfies(window -> {
                    assertThat(window.left()).isNotBlank();
                    assertThat(window.right()).isNotBlank();
                    assertThat(window.relation()).isEqualTo("overlaps");
                });
        var laid = totals.reconciliation();
        assertThat(laid).isNotNull();
        assertThat(laid.shared())
                .extracting(Finding.Part::name)
                .containsExactlyInAnyOrder("AMI Labs", "Physical Intelligence");
        assertThat(laid.shared())
                .extracting(SeedsTest::value)
                .containsExactlyInAnyOrder(
                        new BigDecimal("1030000000"), new BigDecimal("600000000"));
        assertThat(flagged(laid.onlyLeft())).containsExactly("Japan 6300000000 too large");
        assertThat(flagged(laid.onlyRight())).containsExactly("World Labs 1000000000");
        assertThat(laid.unexplainedLeft()).isEqualByComparingTo("2.97e9");
        assertThat(laid.unexplainedRight()).isEqualByComparingTo("0.97e9");
    }

    private static BigDecimal value(Finding.Part part) {
        return new BigDecimal(part.value().stripTrailingZeros().toPlainString());
    }

    private static List<String> flagged(List<Finding.Part> parts) {
        return parts.stream()
                .map(part ->
                        part.name() + " " + value(part) + (part.exceedsTotal() ? " too large" : ""))
                .toList();
    }
}
