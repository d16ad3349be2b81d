package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.annotate.Annotator;
import gainsay.article.Reader;
import gainsay.article.Reading;
import gainsay.lexicon.Lexicon;
import gainsay.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists and tables, whose amounts say little of themselves.
class DigestTest {
    private static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("gainsay.home", "."), "models"));
    private static final Annotator ANNOTATOR = Annotator.load();

    @TempDir private Path folder;

    private List<String> read(String markdown) throws IOException {
        var file = Files.writeString(folder.resolve("article.md"), markdown);
        var reading = (Reading.Read) new Reader(LEXICON).read(file, "article.md").getFirst();
        var extractor = new Extractor(LEXICON);
        var annotated = ANNOTATOR.annotate(reading.article(), extractor::figures);
        return extractor.extract(annotated).stream().map(DigestTest::written).toList();
    }

    private static String written(Statement statement) {
        var subject = statement.subject();
        var quantity = statement.quantity();
        return "%s %s %s %s"
                .formatted(
                        subject == null ? "-" : subject.text(),
                        statement.metric(),
                        quantity.written().stripTrailingZeros().toPlainString(),
                        quantity.unit());
    }

    @Test
    void aTitleSaysWhatTheAmountsOfItsItemsAre() throws IOException {
        assertThat(
                        read(
                                """
                                # The five largest rounds of the month

                                **1. Pelmora, $40M, payments.** The Riga firm was founded by bankers. Valuation: $310M.

                                **2. Tidewright, $25M, shipping software.** It has 60 staff.

                                **Just missed:** Galdr (games, $12M) and Ostrel (solar, $11M).
                                """))
                .contains(
                        "Pelmora funding_round 40000000 USD",
                        "Pelmora valuation 310000000 USD",
                        "Tidewright funding_round 25000000 USD",
                        "Galdr funding_round 12000000 USD",
                        "Ostrel funding_round 11000000 USD")
                .noneMatch(claim -> claim.endsWith(" 1 1") || claim.endsWith(" 2 1"));
    }

    @Test
    void anotherTitleMakesThemPurchases() throws IOException {
        assertThat(
                        read(
                                """
                                # Takeovers of the week

                                - Pelmora ($40M, payments)
                                - Tidewright ($25M, shipping software)
                                """))
                .contains(
                        "Pelmora acquisition_price 40000000 USD",
                        "Tidewright acquisition_price 25000000 USD");
    }

    @Test
    void theParagraphBeforeATableSaysWhatItAddsUp() throws IOException {
        assertThat(
                        read(
                                """
                                # Baltic money

                                Investors put €310 million into Baltic startups in the first half of 2024.

                                | Country | H1 2024 | Deals |
                                |---|---|---|
                                | Estonia | €180M | 22 |
                                | Latvia | €70M | 9 |
                                """))
                .contains(
                        "Estonia capital_total 180000000 EUR",
                        "Latvia capital_total 70000000 EUR",
                        "Estonia count 22 1",
                        "Latvia count 9 1");
    }

    @Test
    void aTableWhoseRowsNameWhatIsMeasuredIsReadTheOtherWayRound() throws IOException {
        assertThat(
                        read(
                                """
                                # Ondercrest publishes its figures

                                Ondercrest sells accounting software to 4,000 firms. Ondercrest is based in Bruges.

                                | €m | 2023 | 2022 | Change |
                                |---|---|---|---|
                                | Revenue | 48.2 | 40.1 | 20% |
                                | Net loss | (1.2) | (2.4) | |
                                | Gross margin (%) | 61 | 58 | |
                                | Employees | 312 | 280 | 11% |
                                """))
                .containsSubsequence(
                        "Ondercrest revenue 48200000 EUR",
                        "Ondercrest revenue 40100000 EUR",
                        "Ondercrest growth 20 %",
                        "Ondercrest profit -1200000 EUR",
                        "Ondercrest profit -2400000 EUR",
                        "Ondercrest share 61 %",
                        "Ondercrest share 58 %",
                        "Ondercrest count 312 1",
                        "Ondercrest count 280 1",
                        "Ondercrest growth 11 %");
    }

    @Test
    void columnsThatAreCompaniesOwnTheirFigures() throws IOException {
        assertThat(
                        read(
                                """
                                # Two rivals

                                | | Kestrel | Bronwyn |
                                |---|---|---|
                                | Valuation | $2.1B | $900M |
                                | Total raised | $310M | $120M |
                                """))
                .containsExactly(
                        "Kestrel valuation 2100000000 USD",
                        "Bronwyn valuation 900000000 USD",
                        "Kestrel total_raised 310000000 USD",
                        "Bronwyn total_raised 120000000 USD");
    }

    @Test
    void ranksAndYearsAreNoFigures() throws IOException {
        assertThat(
                        read(
                                """
                                # The biggest rounds of the half

                                | Rank | Company | Amount | Founded |
                                |---|---|---|---|
                                | 1 | Pelmora | $40M | 2019 |
                                | 2 | Tidewright | $25M | 2021 |
                                """))
                .containsExactly(
                        "Pelmora funding_round 40000000 USD",
                        "Tidewright funding_round 25000000 USD");
    }

    @Test
    void aPriceListGivesPrices() throws IOException {
        assertThat(
                        read(
                                """
                                # What a plan costs

                                | Plan | Price per month | Users |
                                |---|---|---|
                                | Starter | €9 | 5 |
                                | Team | €29 | 25 |
                                """))
                .containsExactly(
                        "Starter price 9 EUR",
                        "Starter count 5 1",
                        "Team price 29 EUR",
                        "Team count 25 1");
    }
}
