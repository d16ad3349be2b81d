package gainsay.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Relation;
import gainsay.model.Status;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two short texts about one thing: which figure stands for which, and how it judges.
class SideBySideTest {
    private static final Court COURT =
            new Court(
                    Lexicon.load(
                            Path.of(System.getProperty("gainsay.home", ".")).resolve("models")));

    @ParameterizedTest
    @CsvSource({
        "$158, over $158, CONTRADICTED",
        "$158, at least $158, SUPPORTED",
        "$158, over $157, SUPPORTED",
        "$903, under $903, CONTRADICTED",
        "over $498, under $500, SUPPORTED",
        "over $23M, under $23.5M, NEW",
        "over $24M, under $23.5M, CONTRADICTED",
        "over $500, over $400, SUPPORTED",
        "over $500, over $600, CONTRADICTED",
        "$24000, $23874, SUPPORTED",
        "$5.5M, $5.6M, CONTRADICTED",
        "$510, about $500, SUPPORTED",
        "about $500, $510, NEW"
    })
    void aStatementIsJudgedByLogic(String evidence, String statement, Status status) {
        var left = Cases.claim("revenue", evidence, "one");
        var right = Cases.claim("revenue", statement, "two");
        assertThat(judge(right, left)).isEqualTo(status);
    }

    @Test
    void anotherMetricAndSubjectDoNotHideACounterpart() {
        var left = Cases.claim("revenue", "$422M {text=Fennel has grossed @ so far.}", "one");
        var right = Cases.claim("money", "over $430M {text=The film has grossed @.}", "two");
        assertThat(judge(right, left)).isEqualTo(Status.CONTRADICTED);
    }

    @Test
    void anotherUnitIsNoCounterpart() {
        var left = Cases.claim("duration", "18 months", "one");
        var right = Cases.claim("revenue", "$19", "two");
        assertThat(judge(right, left)).isEqualTo(Status.NEW);
    }

    @Test
    void anotherRoundKeepsTwoFiguresApart() {
        var left = Cases.claim("funding_round", "$20M {round=seed}", "one");
        var right = Cases.claim("funding_round", "$90M {round=series b}", "two");
        assertThat(judge(right, left)).isEqualTo(Status.NEW);
    }

    @Test
    void aProofThatHoldsIsNotFaulted() {
        assertThat(recheck("intervals-disjoint", "4.6", "4.7", "3.6", "3.7")).isEmpty();
    }

    @Test
    void aProofThatFailsSaysWhichStep() {
        assertThat(recheck("intervals-disjoint", "4.6", "4.7", "3.6", "4.65"))
                .singleElement()
                .asString()
                .contains("intervals-disjoint", "do meet");
        assertThat(recheck("intervals-disjoint", "5.6", "5.7", "3.6", "3.7"))
                .singleElement()
                .asString()
                .contains("left interval [5.6, 5.7] holds no figure");
        assertThat(COURT.recheck(Relation.CONTRADICTS, List.of(), List.of())).hasSize(1);
    }

    /// The sides give 4.6 and 3.6.
    private static List<String> recheck(
            String rule, String leftLow, String leftHigh, String rightLow, String rightHigh) {
        var step =
                new Finding.Step(
                        rule, interval(leftLow, leftHigh), interval(rightLow, rightHigh), null);
        return COURT.recheck(
                Relation.CONTRADICTS,
                List.of(step),
                List.of(List.of(interval("4.6", "4.6")), List.of(interval("3.6", "3.6"))));
    }

    private static Finding.Interval interval(String low, String high) {
        return new Finding.Interval(new BigDecimal(low), new BigDecimal(high));
    }

    private static Status judge(Claim statement, Claim evidence) {
        return COURT.judgeBySide(List.of(statement), List.of(evidence)).getFirst().status();
    }
}
