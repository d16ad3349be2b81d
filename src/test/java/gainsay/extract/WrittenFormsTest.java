package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Forms that trade papers and wires write figures in: the stretch, the value and the unit.
class WrittenFormsTest {
    private final QuantityGrammar grammar = Yardstick.grammar();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru shipped 3.2 million mt of ore. | 3.2 million mt | 3200000 tonne",
                "Stocks rose to 88,000 mt. | 88,000 mt | 88000 tonne",
                "Exports hit 2.6mn t in May. | 2.6mn t | 2600000 tonne",
                "The 0.9mn t/yr works is idle. | 0.9mn t/yr | 900000 tonne",
                "The terminal loads 6.5 million mt/year of gas. | 6.5 million mt/year | 6500000 tonne",
                "The tanker is of 74,000 dwt. | 74,000 dwt | 74000 deadweight tonne",
                "The laid-up fleet stands at 31.5m dwt. | 31.5m dwt | 31500000 deadweight tonne",
                "The link carried 72 million cu m/d. | 72 million cu m/d | 72000000 cubic meter",
                "The plant drew 2.2 Bcf/d of gas. | 2.2 Bcf/d | 2200000000 cubic foot",
                "Output was 410,000 boepd. | 410,000 boepd | 410000 barrel of oil equivalent per day",
                "It pumped 1.3 million barrels of oil equivalent per day. | 1.3 million barrels of oil equivalent per day | 1300000 barrel of oil equivalent per day",
                "The crew poured 4,100 cubic yards. | 4,100 cubic yards | 4100 cubic yard",
                "The die measures 46 mm². | 46 mm² | 46 square millimeter",
                "It leased a 9,500 sq.-ft. hall in June. | 9,500 sq.-ft. | 9500 square foot",
                "The chip moves 3 terabits a second. | 3 terabits a second | 3 terabit per second",
                "The van does 4.1 miles per kWh. | 4.1 miles per kWh | 4.1 mile per kilowatt-hour",
                "The arm reaches 700 mm (27.6 in.) and turns. | 27.6 in. | 27.6 inch",
                "Jobless rate touches 8.4 pc in autumn | 8.4 pc | 8.4 %",
                "Output slipped by 14pc. | 14pc | 14 %"
            })
    void aUnitIsReadHoweverItIsShortened(String text, String figure, String value) {
        assertThat(shown(text)).contains(figure + " = " + value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Power fetched Eur52.10/MWh. | Eur52.10/MWh | 52.1 EUR",
                "The yard's order is worth Won410bn ($290m). | Won410bn | 410000000000 KRW",
                "It owes Nkr 320m to three banks. | Nkr 320m | 320000000 NOK",
                "Profit rose to 61 mln nkr. | 61 mln nkr | 61000000 NOK",
                "It paid 2.25 skr a share. | 2.25 skr | 2.25 SEK",
                "Sales came to 1.4 bln dkr. | 1.4 bln dkr | 1400000000 DKK",
                "Its fuel bill is Pta 1.4-bil higher. | Pta 1.4-bil | 1400000000 ESP",
                "The dam costs Tk 900 crore. | Tk 900 crore | 9000000000 BDT",
                "It lost 5.2 mln Canadian in the year. | 5.2 mln Canadian | 5200000 CAD",
                "It runs in three Canadian cities. | three | 3 1"
            })
    void aCurrencyIsReadOnEitherSideOfItsAmount(String text, String figure, String value) {
        assertThat(shown(text)).contains(figure + " = " + value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It cut its workforce by 310 to 1,240. | 310 = 310 1 | 1,240 = 1240 1",
                "Total employment fell by 52,800 to 6.41 million. | 52,800 = 52800 1 | 6.41 million = 6410000 1",
                "Stocks fell by 1,850 tonnes to 97,300 tonnes. | 1,850 tonnes = 1850 tonne | 97,300 tonnes = 97300 tonne",
                "The office is to expand its staff from 31 to 70. | 31 = 31 1 | 70 = 70 1",
                "The bus can charge from 15% to 90% in an hour. | 15% = 15 % | 90% = 90 %"
            })
    void aStepAndALevelAreTwoFigures(String text, String first, String second) {
        assertThat(shown(text)).contains(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It pays royalties ranging from 11% to 17%. | 11% to 17%",
                "Rents are to change by between 20% and 60%. | 20% and 60%",
                "Output will grow by 5 to 10 units. | 5 to 10",
                "It now sees $3.10 to $3.30 a share, up from $2.90 to $3.05. | $2.90 to $3.05",
                "Fees went up from $4 to $6. | $6"
            })
    void theEndsOfARangeStayTogether(String text, String figure) {
        assertThat(grammar.find(text)).anyMatch(q -> q.text().equals(figure));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The area shrank by a third to 390,000 hectares. | 390,000 hectares = 390000 hectare",
                "The area shrank by a third to 390,000 hectares. | a third = 33.33333333333333 %",
                "It cut the dividend in half to 4 cents a share. | 4 cents = 0.04 USD",
                "The quota for the first half was cut to 450,000t. | 450,000t = 450000 tonne",
                "Moscow cut the quota for the first half to 450,000t. | 450,000t = 450000 tonne"
            })
    void aHalfIsNoEndOfARange(String text, String level) {
        assertThat(shown(text)).contains(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bots outnumber clerks by 70 to 1. | 70 to 1 = 70 x",
                "The board split five to one. | five to one = 5 x",
                "They cut its cost by a factor of 14. | 14 = 14 x",
                "It beat the old mine by a factor of nearly six. | six = 6 x",
                "It is quicker by a factor of seven on speech. | seven = 7 x",
                "The share fetches 12 times earnings, against a five-year average of 16. | 16 = 16 x",
                "Debt is 4.4 times earnings, above the group's target of 3.2. | 3.2 = 3.2 x",
                "A rival trades at 8.1 times earnings. Lorne languishes at 6.2. | 6.2 = 6.2 x",
                "Debt reached 6.8 times profit, when the limit is five. | five = 5 x",
                "They pay 9.5 times cash flow, and nobody paid more than 10 for a mill. | 10 = 10 x",
                "Its price-to-book ratio, at 0.8, is low. | 0.8 = 0.8 x",
                "The offer was 16 times covered. | 16 times = 16 x",
                "A deal would put Osmo on 9 times. | 9 times = 9 x",
                "It implies a multiple of 12 times. | 12 times = 12 x",
                "Prices rose three times this year. | three = 3 1",
                "He does it 40 times a shift. | 40 = 40 1",
                "Sales were three times last year's. | three times = 3 x",
                "It sold 12 times as many. Stores fell to 9 shops. | 9 = 9 1"
            })
    void aMultipleIsReadFromWhatItIsHeldAgainst(String text, String figure) {
        assertThat(shown(text)).contains(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Folding it took 2 minutes 40 seconds. | 2 minutes 40 seconds = 160 second",
                "They sleep for 6 hours and 51 minutes. | 6 hours and 51 minutes = 411 minute",
                "The robot is 5 feet 9, and weighs 70 kg. | 5 feet 9 = 69 inch",
                "The robot is 5 feet 9 inches tall. | 5 feet 9 inches = 69 inch",
                "The lease has 3 years and 4 months to run. | 3 years and 4 months = 40 month",
                "It takes between 1 hour and 50 minutes. | 50 minutes = 50 minute",
                "The shares fell $1.37 1/2 to $28.12 1/2. | $1.37 1/2 = 1.375 USD",
                "The shares fell $1.37 1/2 to $28.12 1/2. | $28.12 1/2 = 28.125 USD"
            })
    void aFigureInTwoUnitsIsOne(String text, String figure) {
        assertThat(shown(text)).contains(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The S&P 500 fell 28.4 points, or 0.5%, to 5,912.30. | 28.4 points = 28.4 point",
                "The S&P 500 fell 28.4 points, or 0.5%, to 5,912.30. | 5,912.30 = 5912.3 point",
                "The Dow Jones Industrial Average dipped 61.12, or 0.1%, to 41,003.5. | 61.12 = 61.12 point",
                "They raised their target for the S&P 500 to 6,200 from 5,900. | 6,200 = 6200 point",
                "They raised their target for the S&P 500 to 6,200 from 5,900. | 5,900 = 5900 point",
                "The business climate index fell to 86.2 from 87.0. | 86.2 = 86.2 point",
                "The business climate index fell to 86.2 from 87.0. | 87.0 = 87 point",
                "The industrial average gained 18.21 to 2417.6. | 2417.6 = 2417.6 point",
                "Wall Street's VIX hovered near 17. | 17 = 17 point",
                "The poll gives her a lead of 14 points. | 14 points = 14 point",
                "Unemployment rose 0.3 points to 6.1 percent. | 0.3 points = 0.3 pp",
                "The Nasdaq-listed firm took its staff to 4,300. | 4,300 = 4300 1",
                "Of the firms in the index 310 pay tax. | 310 = 310 1"
            })
    void anIndexIsMeasuredInItsPoints(String text, String figure) {
        assertThat(shown(text)).contains(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sales top 40,000 in a month. | 40,000 = 40000 1",
                "Another 380 will go at the works. | 380 = 380 1",
                "Since last July 196,000 of these posts went. | 196,000 = 196000 1",
                "The firm wants to build 2,500 of them. | 2,500 = 2500 1",
                "It won an order to build 24 trams. | 24 = 24 1",
                "Boeing builds 42 737s a month. | 42 = 42 1",
                "The pack has 96 cells. | 96 = 96 1"
            })
    void whatOnlyLooksLikeANameIsAFigure(String text, String figure) {
        assertThat(shown(text)).contains(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs too much for a mill to make rods.",
                "($1 = 6.9302 yuan)",
                "(1 euro = $1.1240)",
                "The drug is in Phase 2b.",
                "Data from the Phase 3 AURORA trial came in.",
                "It parks the 737s and the 787-9s.",
                "Boeing's 737-800s stay.",
                "It was led by 4Rivers.",
                "So said 7A Capital.",
                "We ran Lama 70B on it.",
                "Its 0-60 time beats a Porsche.",
                "It is part of the world's 20 largest banks.",
                "It supplies the ten best-selling drugs.",
                "Japan is home to the top eight suppliers.",
                "He served in Unit 8200 before.",
                "\"I did the sums,\" says Morrow, 47.",
                "The Bank bought bills in band two.",
                "Returns come in year six.",
                "It is a member of the FTSE 100.",
                "It beat the S&P 500 again."
            })
    void whatOnlyLooksLikeAFigureIsNone(String text) {
        assertThat(shown(text)).isEmpty();
    }

    private java.util.List<String> shown(String text) {
        return grammar.find(text).stream().map(WrittenFormsTest::shown).toList();
    }

    private static String shown(Quantity quantity) {
        return quantity.text()
                + " = "
                + quantity.written().stripTrailingZeros().toPlainString()
                + " "
                + quantity.unit();
    }
}
