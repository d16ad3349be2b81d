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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourtTest {
    private static final Court COURT =
            new Court(
                    Lexicon.load(
                            Path.of(System.getProperty("gainsay.home", ".")).resolve("models")));

    @Test
    void repeatedMentionsAreOneFinding() {
        var findings =
                hear(
                        claim(
                                "capital_total",
                                "over $4.6B {window=2026-01-01/2026-06-30; text=A heading: @}",
                                "one"),
                        claim("capital_total", "$4.6B {window=P4M; text=Spring took @.}", "one"),
                        claim(
                                "capital_total",
                                "over $3.6B {window=P6M; text=In half a year @.}",
                                "two"),
                        claim(
                                "capital_total",
                                "over $3.6B {window=2025-10-01/2026-03-31; text=Since autumn @.}",
                                "two"));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().claims()).hasSize(4);
        assertThat(findings.getFirst().differences().getFirst().relation()).isEqualTo("overlaps");
        assertThat(findings.getFirst().reason()).contains("3 of its 4 months");
    }

    @Test
    void threeValuesThatClashAreThreeFindings() {
        var findings =
                hear(
                        claim("valuation", "$5M", "one"),
                        claim("valuation", "$7M", "two"),
                        claim("valuation", "$9M", "three"));
        assertThat(findings).hasSize(3).allMatch(f -> f.relation() == Relation.CONTRADICTS);
    }

    @Test
    void twoOnOneSideAreOneFindingWithThreeVoices() {
        var findings =
                hear(
                        claim("valuation", "$5M", "one"),
                        claim("valuation", "$7M {day=2026-01-02}", "two"),
                        claim("valuation", "$7M {day=2026-01-03}", "three"));
        var clash = only(findings, Relation.CONTRADICTS);
        assertThat(clash.origins()).isEqualTo(3);
        assertThat(clash.sides().getFirst()).as("dated articles first").hasSize(2);
        assertThat(only(findings, Relation.CORROBORATES).origins()).isEqualTo(2);
    }

    @Test
    void copiesAreOneVoice() {
        var findings =
                hear(
                        claim("valuation", "$7M {origin=wire}", "one"),
                        claim("valuation", "$7M {origin=wire}", "two"));
        assertThat(only(findings, Relation.CORROBORATES).origins()).isEqualTo(1);
    }

    @Test
    void anArticleThatKnowsBothFiguresSpeaksOfTwoThings() {
        var findings =
                hear(
                        claim("funding_round", "$5M", "one"),
                        claim("funding_round", "$70M", "one"),
                        claim("funding_round", "$70M", "two"));
        assertThat(findings).hasSize(1).allMatch(f -> f.relation() == Relation.CORROBORATES);
    }

    @Test
    void theMoneyOfTheRoundBridgesPreAndPostMoney() {
        var pre = claim("valuation", "$100M {basis=pre-money; round=seed}", "one");
        var post = claim("valuation", "$120M {basis=post-money; round=seed}", "two");
        var fits = claim("funding_round", "$20M {round=seed}", "one");
        var fails = claim("funding_round", "$60M {round=seed}", "one");
        assertThat(only(hear(pre, post, fits), Relation.DIFFERS_IN_SCOPE).differences())
                .anyMatch(d -> d.aspect().equals("basis"));
        assertThat(only(hear(pre, post, fails), Relation.CONTRADICTS).proof().getFirst().rule())
                .isEqualTo("pre-money-plus-round-is-post-money");
    }

    @Test
    void totalsAreReconciledPartByPart() {
        var finding =
                only(
                        hear(
                                claim("capital_total", "$10M {subject=Tides; window=2025}", "one"),
                                claim("capital_total", "$7M {subject=Tides; window=2025}", "two"),
                                claim("funding_round", "$2M {subject=Quill}", "one"),
                                claim("funding_round", "$2M {subject=Quill}", "two"),
                                claim("funding_round", "$3M {subject=Brisa}", "one"),
                                claim("funding_round", "$12M {subject=Orla}", "one"),
                                claim("funding_round", "$1M {subject=Harrow}", "two")),
                        Relation.CONTRADICTS);
        var parts = Objects.requireNonNull(finding.reconciliation());
        assertThat(parts.shared()).extracting(Finding.Part::name).containsExactly("Quill");
        assertThat(parts.onlyLeft())
                .extracting(Finding.Part::name)
                .containsExactlyInAnyOrder("Brisa", "Orla");
        assertThat(parts.onlyLeft())
                .filteredOn(Finding.Part::exceedsTotal)
                .extracting(Finding.Part::name)
                .containsExactly("Orla");
        assertThat(parts.unexplainedLeft()).isEqualByComparingTo(new BigDecimal("5e6"));
        assertThat(parts.unexplainedRight()).isEqualByComparingTo(new BigDecimal("4e6"));
        assertThat(parts.smallestChange()).contains("Brisa");
    }

    @Test
    void theSmallestChangeThatReconcilesTwoTotalsIsNamed() {
        assertThat(smallestChange("Quill", "$5M", "Quill", "$2M")).contains("both give Quill");
        assertThat(smallestChange("Quill", "$2M", "Orla", "$4M")).contains("rises by 3 million");
        var two =
                only(
                        hear(
                                claim("capital_total", "$10M {subject=Tides; window=2025}", "one"),
                                claim("capital_total", "$7M {subject=Tides; window=2025}", "two"),
                                claim("funding_round", "$1M {subject=Quill}", "one"),
                                claim("funding_round", "$2M {subject=Brisa}", "one")),
                        Relation.CONTRADICTS);
        assertThat(Objects.requireNonNull(two.reconciliation()).smallestChange())
                .contains("Quill", "Brisa", "are left out");
    }

    private static String smallestChange(
            String name, String amount, String otherName, String otherAmount) {
        var findings =
                hear(
                        claim("capital_total", "$10M {subject=Tides; window=2025}", "one"),
                        claim("capital_total", "$7M {subject=Tides; window=2025}", "two"),
                        claim("funding_round", amount + " {subject=" + name + "}", "one"),
                        claim(
                                "funding_round",
                                otherAmount + " {subject=" + otherName + "}",
                                "two"));
        return findings.stream()
                .map(Finding::reconciliation)
                .filter(Objects::nonNull)
                .map(Finding.Reconciliation::smallestChange)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anArticleAndTheSourceThatItNamesAreOneVoice() {
        var finding =
                only(
                        hear(
                                claim("valuation", "$5M {zone=headline}", "one"),
                                claim("valuation", "$5M {origin=orla-bank}", "one"),
                                claim("valuation", "$5M {origin=orla-bank}", "two")),
                        Relation.CORROBORATES);
        assertThat(finding.origins()).isEqualTo(1);
    }

    @Test
    void whatAReaderShouldLookAtFirstComesFirst() {
        assertThat(score("$5M", "$50M")).isGreaterThan(score("$5M", "$6M"));
        assertThat(score("$5M {by=Orla}", "$9M {by=Orla}"))
                .isGreaterThan(score("$5M {by=Orla; as=planned}", "$9M {by=Orla; as=planned}"));
    }

    private static double score(String one, String other) {
        return only(
                        hear(claim("valuation", one, "one"), claim("valuation", other, "two")),
                        Relation.CONTRADICTS)
                .score();
    }

    @Test
    void strictComesBeforeAsRead() {
        var findings =
                hear(
                        claim("valuation", "over $5M", "one"),
                        claim("valuation", "over $7M", "two"),
                        claim("total_raised", "$5M", "one"),
                        claim("total_raised", "$5.4M", "two"));
        assertThat(findings)
                .extracting(Finding::metric)
                .containsExactly("total_raised", "valuation");
    }

    @Test
    void monthsAndYearsAreOneMatterDaysAreNot() {
        var months = claim("duration", "18 months", "one");
        assertThat(COURT.matter(months))
                .isEqualTo(COURT.matter(claim("duration", "2 years", "two")));
        assertThat(COURT.matter(months))
                .isNotEqualTo(COURT.matter(claim("duration", "40 days", "two")));
    }

    @ParameterizedTest
    @CsvSource({
        "over $500, over $400, SUPPORTED",
        "over $500, over $600, CONTRADICTED",
        "under $500, under $600, SUPPORTED",
        "under $500, under $400, CONTRADICTED",
        "$530, over $500, SUPPORTED",
        "$530, over $600, CONTRADICTED",
        "$530, $530, SUPPORTED",
        "$530, about $520, SUPPORTED",
        "$530, $700, CONTRADICTED",
        "over $500, $700, NEW",
        "$530 {day=2026-01-01}, $700 {day=2026-02-01; text=It is now worth @.}, UPDATED",
        "$530 {round=seed}, $700 {region=asia; round=series c}, UPDATED"
    })
    void aDraftIsJudgedByDirection(String evidence, String statement, Status status) {
        var left = claim("valuation", evidence, "one");
        var right = claim("valuation", statement, "two");
        assertThat(COURT.judge(right, List.of(left), id -> List.of()).status()).isEqualTo(status);
    }

    private static Claim claim(String metric, String text, String article) {
        return Cases.claim(metric, text, article);
    }

    private static List<Finding> hear(Claim... claims) {
        var all = List.of(claims);
        return COURT.hear(
                all, id -> all.stream().filter(c -> c.article().id().equals(id)).toList());
    }

    private static Finding only(List<Finding> findings, Relation relation) {
        var found = findings.stream().filter(f -> f.relation() == relation).toList();
        assertThat(found).as("%s of %s", relation, findings).hasSize(1);
        return found.getFirst();
    }
}
