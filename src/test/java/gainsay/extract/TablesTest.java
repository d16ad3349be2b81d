package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.annotate.Annotator;
import gainsay.article.Reader;
import gainsay.article.Reading;
import gainsay.lexicon.Lexicon;
import gainsay.model.Modality;
import gainsay.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cells of a table say: by their own column, their row, the heads above one another, the
/// periods that columns and rows stand for.
class TablesTest {
    private static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("gainsay.home", "."), "models"));
    private static final Annotator ANNOTATOR = Annotator.load();

    @TempDir private Path folder;

    private List<Statement> statements(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        var reading = (Reading.Read) new Reader(LEXICON).read(file, name).getFirst();
        var extractor = new Extractor(LEXICON);
        var annotated = ANNOTATOR.annotate(reading.article(), extractor::figures);
        return extractor.extract(annotated);
    }

    private List<String> read(String markdown) throws IOException {
        return statements("article.md", markdown).stream().map(TablesTest::written).toList();
    }

    private List<String> dated(String markdown) throws IOException {
        return statements("article.md", markdown).stream().map(TablesTest::dated).toList();
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

    private static String dated(Statement statement) {
        return written(statement) + " " + statement.scope().window().iso();
    }

    @Test
    void columnsOfChangesAreGrowthAndColumnsOfRatesAreShares() throws IOException {
        assertThat(
                        read(
                                """
                                # Rents by harbour town

                                | Town | Average rent | Quarter | vs last year | y/y | Occupancy |
                                |---|---|---|---|---|---|
                                | Ellerby | £1,240 | 0.8% | 6.1% | -2.0% | 94.5% |
                                | Port Sarn | £985 | -0.4% | 3.9% | 1.1% | 91% |
                                """))
                .containsExactly(
                        "Ellerby price 1240 GBP",
                        "Ellerby growth 0.8 %",
                        "Ellerby growth 6.1 %",
                        "Ellerby growth -2 %",
                        "Ellerby share 94.5 %",
                        "Port Sarn price 985 GBP",
                        "Port Sarn growth -0.4 %",
                        "Port Sarn growth 3.9 %",
                        "Port Sarn growth 1.1 %",
                        "Port Sarn share 91 %");
    }

    @Test
    void aSignedPercentageIsAChangeUnlessTheHeadNamesARate() throws IOException {
        assertThat(
                        read(
                                """
                                # Grain on the quay

                                | Grain | Spot | 1 yr | Since harvest | Export margin |
                                |---|---|---|---|---|
                                | Rye | €212 | +4% | +9.5% | +3% |
                                | Oats | €198 | -7% | -1.5% | -2% |
                                """))
                .containsExactly(
                        "Rye price 212 EUR",
                        "Rye growth 4 %",
                        "Rye growth 9.5 %",
                        "Rye share 3 %",
                        "Oats price 198 EUR",
                        "Oats growth -7 %",
                        "Oats growth -1.5 %",
                        "Oats share -2 %");
    }

    @Test
    void whatWasRaisedToDateIsNoRound() throws IOException {
        assertThat(
                        read(
                                """
                                # Who raised in June

                                | Start-up | Stage | Size | Raised so far | Post-money |
                                |---|---|---|---|---|
                                | Vireo Grid | Series B | $32m | $51m | $240m |
                                | Quillmark | Seed | $3.5m | $4m | n/a |
                                """))
                .containsExactly(
                        "Vireo Grid funding_round 32000000 USD",
                        "Vireo Grid total_raised 51000000 USD",
                        "Vireo Grid valuation 240000000 USD",
                        "Quillmark funding_round 3500000 USD",
                        "Quillmark total_raised 4000000 USD");
    }

    @Test
    void anAmountBesideAValuationIsNone() throws IOException {
        assertThat(
                        read(
                                """
                                # Bought and sold

                                | Target | Buyer | Amount | Price/sales |
                                |---|---|---|---|
                                | Fennick Foods | Ostrava Group | $410m | 2.4x |
                                | Marlow Tiles | Denby Capital | $95m | 1.1 |
                                """))
                .containsExactly(
                        "Fennick Foods acquisition_price 410000000 USD",
                        "Fennick Foods multiple 2.4 x",
                        "Marlow Tiles acquisition_price 95000000 USD",
                        "Marlow Tiles multiple 1.1 x");
    }

    @Test
    void headsGiveTheirCellsAUnitHoweverTheyWriteIt() throws IOException {
        assertThat(
                        read(
                                """
                                # Vans compared

                                | Van | Charge, min | Range, km | Payload kg | Weeks to deliver | Age (years) | Ticket |
                                |---|---|---|---|---|---|---|
                                | Corvo E3 | 38 | 310 | 1,150 | 9 | 2.5 | €41,900 |
                                | Lunt Cargo | 52 | 265 | 980 | 14 | 4 | €36,500 |
                                """))
                .containsExactly(
                        "Corvo E3 duration 38 minute",
                        "Corvo E3 measure 310 kilometer",
                        "Corvo E3 measure 1150 kilogram",
                        "Corvo E3 duration 9 week",
                        "Corvo E3 duration 2.5 year",
                        "Corvo E3 price 41900 EUR",
                        "Lunt Cargo duration 52 minute",
                        "Lunt Cargo measure 265 kilometer",
                        "Lunt Cargo measure 980 kilogram",
                        "Lunt Cargo duration 14 week",
                        "Lunt Cargo duration 4 year",
                        "Lunt Cargo price 36500 EUR");
    }

    @Test
    void anAmountThatIsAConditionIsNoUnit() throws IOException {
        assertThat(
                        read(
                                """
                                # Brindlemoor Tills opens its books

                                Brindlemoor Tills makes tills for cafés.

                                | | FY2023 | FY2024 |
                                |---|---|---|
                                | Revenue (€m) | 31.4 | 40.2 |
                                | Clients paying over €50k | 61 | 88 |
                                | Shops > 300 m2 | 12 | 19 |
                                | Accounts growing 20% or more | 7 | 9 |
                                """))
                .containsExactly(
                        "Brindlemoor Tills revenue 31400000 EUR",
                        "Brindlemoor Tills revenue 40200000 EUR",
                        "Brindlemoor Tills count 61 1",
                        "Brindlemoor Tills count 88 1",
                        "Brindlemoor Tills count 12 1",
                        "Brindlemoor Tills count 19 1",
                        "Brindlemoor Tills count 7 1",
                        "Brindlemoor Tills count 9 1");
    }

    @Test
    void columnsThatArePeriodsDateTheirFigures() throws IOException {
        assertThat(
                        dated(
                                """
                                # Oakhaven Bus carries more

                                Oakhaven Bus runs coaches from Leeds.

                                | £'000 | H1 24 | 3Q24 | Mar-25 | 2025E |
                                |---|---|---|---|---|
                                | Turnover | 4,210 | 2,305 | 790 | 9,100 |
                                | Pre-tax profit/(loss) | (120) | 45 | nm | 310 |
                                | Passengers | 512,000 | 281,000 | 96,400 | - |
                                """))
                .containsExactly(
                        "Oakhaven Bus revenue 4210000 GBP 2024-01-01/2024-06-30",
                        "Oakhaven Bus revenue 2305000 GBP 2024-07-01/2024-09-30",
                        "Oakhaven Bus revenue 790000 GBP 2025-03-01/2025-03-31",
                        "Oakhaven Bus revenue 9100000 GBP 2025-01-01/2025-12-31",
                        "Oakhaven Bus profit -120000 GBP 2024-01-01/2024-06-30",
                        "Oakhaven Bus profit 45000 GBP 2024-07-01/2024-09-30",
                        "Oakhaven Bus profit 310000 GBP 2025-01-01/2025-12-31",
                        "Oakhaven Bus count 512000 1 2024-01-01/2024-06-30",
                        "Oakhaven Bus count 281000 1 2024-07-01/2024-09-30",
                        "Oakhaven Bus count 96400 1 2025-03-01/2025-03-31");
    }

    @Test
    void anEstimateInAHeadIsAProjection() throws IOException {
        assertThat(
                        statements(
                                "article.md",
                                """
                                # What brokers see

                                | Brewer | Sales 2024A | Sales 2025E |
                                |---|---|---|
                                | Tolmer | €120m | €131m |
                                """))
                .extracting(Statement::modality)
                .containsExactly(Modality.ASSERTED, Modality.PROJECTED);
    }

    @Test
    void rowsThatArePeriodsDateTheirFiguresAndAreNobody() throws IOException {
        assertThat(
                        dated(
                                """
                                # Wexmoor Yachts by quarter

                                Wexmoor Yachts builds sailing boats.

                                | Quarter of 2024 | Sales (€m) | Headcount |
                                |---|---|---|
                                | First | 8.1 | 140 |
                                | Second | 9.4 | 146 |
                                | Third | 7.7 | 151 |
                                | Total | 25.2 | |
                                """))
                .containsExactly(
                        "Wexmoor Yachts revenue 8100000 EUR 2024-01-01/2024-03-31",
                        "Wexmoor Yachts count 140 1 2024-01-01/2024-03-31",
                        "Wexmoor Yachts revenue 9400000 EUR 2024-04-01/2024-06-30",
                        "Wexmoor Yachts count 146 1 2024-04-01/2024-06-30",
                        "Wexmoor Yachts revenue 7700000 EUR 2024-07-01/2024-09-30",
                        "Wexmoor Yachts count 151 1 2024-07-01/2024-09-30",
                        "Wexmoor Yachts revenue 25200000 EUR 2024-01-01/2024-12-31");
    }

    @Test
    void datesAndRanksBeforeANameAreNoNames() throws IOException {
        assertThat(
                        dated(
                                """
                                # Contracts of the spring

                                | Date | No. | Supplier | Contract value | Founded |
                                |---|---|---|---|---|
                                | 4 March 2025 | 1 | Hollin Marine | $14m | 1988 |
                                | 22 April 2025 | 2 | Sable Cranes | $9.5m | 2004 |
                                """))
                .containsExactly(
                        "Hollin Marine deal_value 14000000 USD 2025-03-04",
                        "Sable Cranes deal_value 9500000 USD 2025-04-22");
    }

    @Test
    void aFoundingYearDatesNothing() throws IOException {
        assertThat(
                        dated(
                                """
                                # Who sells what

                                | Firm | Founded | Revenue |
                                |---|---|---|
                                | Hollin Marine | 1988 | $140m |
                                """))
                .containsExactly("Hollin Marine revenue 140000000 USD ");
    }

    @Test
    void accountsAreReadAsAccountants() throws IOException {
        assertThat(
                        read(
                                """
                                # Pellerin Glass: full-year accounts

                                Pellerin Glass makes bottles in Reims. All figures in € million unless stated.

                                | | 2024 | 2023 |
                                |---|---|---|
                                | Net sales | 412.6 (1) | 398.0 |
                                | of which bottles | 301.2 | 290.5 |
                                | EBITDA | 61.3* | 57.9 |
                                | EBITDA margin | 14.9% | 14.5% |
                                | Change in margin (bps) | 40 | n.m. |
                                | Capex | 33.0 | 29.1 |
                                | Net debt | 120.4 | 133.0 |
                                | Net debt/EBITDA (x) | 2.0 | 2.3 |
                                | Dividend per share (€) | 1.10 | 1.05 |
                                | Employees | 2,140 | 2,096 |
                                """))
                .containsExactly(
                        "Pellerin Glass revenue 412600000 EUR",
                        "Pellerin Glass revenue 398000000 EUR",
                        "bottles revenue 301200000 EUR",
                        "bottles revenue 290500000 EUR",
                        "Pellerin Glass profit 61300000 EUR",
                        "Pellerin Glass profit 57900000 EUR",
                        "Pellerin Glass share 14.9 %",
                        "Pellerin Glass share 14.5 %",
                        "Pellerin Glass growth 40 basis point",
                        "Pellerin Glass cost 33000000 EUR",
                        "Pellerin Glass cost 29100000 EUR",
                        "Pellerin Glass money 120400000 EUR",
                        "Pellerin Glass money 133000000 EUR",
                        "Pellerin Glass multiple 2 x",
                        "Pellerin Glass multiple 2.3 x",
                        "Pellerin Glass money 1.1 EUR",
                        "Pellerin Glass money 1.05 EUR",
                        "Pellerin Glass count 2140 1",
                        "Pellerin Glass count 2096 1");
    }

    @Test
    void twoRowsOfHeadsAreReadTogether() throws IOException {
        assertThat(
                        dated(
                                """
                                # Two dairies

                                | | 2023 | | 2024 | |
                                |---|---|---|---|---|
                                | | Sales ($m) | Staff | Sales ($m) | Staff |
                                | Amberlea | 71 | 410 | 78 | 402 |
                                | Toft Dairy | 55 | 300 | 61 | 325 |
                                """))
                .containsExactly(
                        "Amberlea revenue 71000000 USD 2023-01-01/2023-12-31",
                        "Amberlea count 410 1 2023-01-01/2023-12-31",
                        "Amberlea revenue 78000000 USD 2024-01-01/2024-12-31",
                        "Amberlea count 402 1 2024-01-01/2024-12-31",
                        "Toft Dairy revenue 55000000 USD 2023-01-01/2023-12-31",
                        "Toft Dairy count 300 1 2023-01-01/2023-12-31",
                        "Toft Dairy revenue 61000000 USD 2024-01-01/2024-12-31",
                        "Toft Dairy count 325 1 2024-01-01/2024-12-31");
    }

    @Test
    void aHeadThatSpansColumnsOfAWebPageHoldsForAllOfThem() throws IOException {
        var page =
                """
                <html><head><title>Two banks compared</title></head><body><article>
                <h1>Two banks compared</h1>
                <p>Both banks opened their books on Monday, and the smaller one looked better for it.</p>
                <table>
                <thead>
                <tr><th>Bank</th><th colspan="2">Q1 2025</th></tr>
                <tr><th></th><th>Net income, &euro;m</th><th>Branches</th></tr>
                </thead>
                <tbody>
                <tr><td>Norvale</td><td>(14.5)</td><td>212</td></tr>
                <tr><td>Castelmar</td><td>31</td><td>88</td></tr>
                </tbody>
                </table></article></body></html>
                """;
        assertThat(statements("article.html", page).stream().map(TablesTest::dated))
                .contains(
                        "Norvale profit -14500000 EUR 2025-01-01/2025-03-31",
                        "Norvale count 212 1 2025-01-01/2025-03-31",
                        "Castelmar profit 31000000 EUR 2025-01-01/2025-03-31",
                        "Castelmar count 88 1 2025-01-01/2025-03-31");
    }

    @Test
    void rivalsAcrossTheHeadOwnTheRowsBelow() throws IOException {
        assertThat(
                        read(
                                """
                                # Head to head

                                | | Larkfield | Ravo |
                                |---|---|---|
                                | Market cap | $4.2bn | $880m |
                                | MAU | 31 million | 6.4 million |
                                | Installed capacity (MW) | 410 | 96 |
                                | Churn | 2.1% | 3.8% |
                                | Opex | $310m | $72m |
                                | EV/EBITDA | 12.5x | 9x |
                                """))
                .containsExactly(
                        "Larkfield market_cap 4200000000 USD",
                        "Ravo market_cap 880000000 USD",
                        "Larkfield count 31000000 1",
                        "Ravo count 6400000 1",
                        "Larkfield measure 410 megawatt",
                        "Ravo measure 96 megawatt",
                        "Larkfield share 2.1 %",
                        "Ravo share 3.8 %",
                        "Larkfield cost 310000000 USD",
                        "Ravo cost 72000000 USD",
                        "Larkfield multiple 12.5 x",
                        "Ravo multiple 9 x");
    }

    @Test
    void croresAndThousandsAreMultipliedOut() throws IOException {
        assertThat(
                        read(
                                """
                                # Lenders by the Ganges

                                | Lender | Loan book (Rs crore) | Profit after tax, ₹ cr | Borrowers ('000) | GNPA (%) |
                                |---|---|---|---|---|
                                | Sarvam Finance | 4,120 | (38) | 912 | 3.4 |
                                """))
                .containsExactly(
                        "Sarvam Finance money 41200000000 INR",
                        "Sarvam Finance profit -380000000 INR",
                        "Sarvam Finance count 912000 1",
                        "Sarvam Finance share 3.4 %");
    }

    @Test
    void whatChangedInOneYearIsOfTheLaterOne() throws IOException {
        assertThat(
                        dated(
                                """
                                # Dunmere Foods plc: half-year results

                                Dunmere Foods plc makes pies in Leeds.

                                | £m | H1 2024 | H1 2023 | Change |
                                |---|---|---|---|
                                | Revenue | 88.0 | 80.0 | +10.0% |
                                | – Frozen | 30.0 | 25.0 | +20.0% |
                                | Basic EPS (p) | 4.2 | 3.9 | |
                                """))
                .containsExactly(
                        "Dunmere Foods plc revenue 88000000 GBP 2024-01-01/2024-06-30",
                        "Dunmere Foods plc revenue 80000000 GBP 2023-01-01/2023-06-30",
                        "Dunmere Foods plc growth 10 % 2024-01-01/2024-06-30",
                        "Frozen revenue 30000000 GBP 2024-01-01/2024-06-30",
                        "Frozen revenue 25000000 GBP 2023-01-01/2023-06-30",
                        "Frozen growth 20 % 2024-01-01/2024-06-30",
                        "Dunmere Foods plc profit 0.042 GBP 2024-01-01/2024-06-30",
                        "Dunmere Foods plc profit 0.039 GBP 2023-01-01/2023-06-30");
    }

    @Test
    void aShortLineOverATableGivesItsUnit() throws IOException {
        assertThat(
                        dated(
                                """
                                # Wind at sea

                                Table 2: Installed capacity, MW

                                | Coast | 2022 | 2024E | Share of total |
                                |---|---|---|---|
                                | Vallmora | 1,210 | 2,050 | 41% |
                                """))
                .containsExactly(
                        "Vallmora measure 1210 megawatt 2022-01-01/2022-12-31",
                        "Vallmora measure 2050 megawatt 2024-01-01/2024-12-31",
                        "Vallmora share 41 % ");
    }

    @Test
    void totalFundingOfCompaniesIsWhatEachRaised() throws IOException {
        assertThat(
                        read(
                                """
                                # The firms of the valley

                                | # | Startup | Founded | Total funding | Last round | Prior rank |
                                |---|---|---|---|---|---|
                                | 1 | Almada Pay | 2016 | €88M | €40M (Series C) | 2 |
                                | 2 | Ondagrove | 2021 | €4.5M | €3M (Seed) | 5 |
                                """))
                .containsExactly(
                        "Almada Pay total_raised 88000000 EUR",
                        "Almada Pay funding_round 40000000 EUR",
                        "Ondagrove total_raised 4500000 EUR",
                        "Ondagrove funding_round 3000000 EUR");
    }

    @Test
    void columnsOfGoodsOwnTheirPricesWhereRowsAreMonths() throws IOException {
        assertThat(
                        dated(
                                """
                                # Metal by the month

                                | Month | Coil price, $ | Rebar price ($ per tonne) |
                                |---|---|---|
                                | Jan-25 | 612 | 540 |
                                | Feb-25 | 630 | 551 |
                                """))
                .containsExactly(
                        "Coil price price 612 USD 2025-01-01/2025-01-31",
                        "Rebar price price 540 USD 2025-01-01/2025-01-31",
                        "Coil price price 630 USD 2025-02-01/2025-02-28",
                        "Rebar price price 551 USD 2025-02-01/2025-02-28");
    }

    @Test
    void theCompaniesOfTheUpperHeadOwnTheYearsBelow() throws IOException {
        assertThat(
                        dated(
                                """
                                # Two airlines

                                | | Skyreach | | Aerovia | |
                                |---|---|---|---|---|
                                | | 2023 | 2024 | 2023 | 2024 |
                                | Sales (€m) | 410 | 455 | 220 | 205 |
                                | Operating profit (€m) | 31 | 40 | (4) | (11) |
                                """))
                .contains(
                        "Skyreach revenue 410000000 EUR 2023-01-01/2023-12-31",
                        "Skyreach profit 40000000 EUR 2024-01-01/2024-12-31",
                        "Aerovia revenue 220000000 EUR 2023-01-01/2023-12-31",
                        "Aerovia profit -11000000 EUR 2024-01-01/2024-12-31")
                .hasSize(8);
    }
}
