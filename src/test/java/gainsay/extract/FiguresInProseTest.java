package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Unit, sign, direction and bound of what running text says in many ways.
class FiguresInProseTest {
    private final QuantityGrammar grammar = Yardstick.grammar();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The vacancy rate slipped 1.4 points to 6.8 percent. | 1.4 points | 1.4 pp = down",
                "Its load factor gained 3.2 points to 79.1 percent. | 3.2 points | 3.2 pp = up",
                "The operating margin improved 0.8 points, to 12.2%. | 0.8 points | 0.8 pp = up",
                "The gross margin narrowed by six-tenths of a point to 41.2%. | six-tenths of a point | 0.6 pp = down",
                "The jobless rate crept up three-tenths of a point. | three-tenths of a point | 0.3 pp = up",
                "Approval of the mayor dropped half a point. | half a point | 0.5 pp = down",
                "Occupancy was 88.4 percent, up 2.6 points on the year. | 2.6 points | 2.6 pp = up",
                "Its market share, at 31 percent, was down 1.5 points. | 1.5 points | 1.5 pp = down",
                "The Nikkei fell 312 points to 18,044. | 312 points | 312 point = down",
                "The index lost 12.4 points to 2,381.6. | 12.4 points | 12.4 point =",
                "The FTSE shed half a point to 2,412. | half a point | 0.5 1 = down"
            })
    void whatARateMovesByIsPercentagePoints(String text, String figure, String value) {
        assertThat(read(text, figure)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exports in May were 8.3% below those of May last year. | 8.3% | 8.3 % = down",
                "Output ran 3.7% behind the year-ago pace. | 3.7% | 3.7 % = down",
                "Bookings are 14% ahead of last season. | 14% | 14 % = up",
                "Sales were 9% above plan. | 9% | 9 % = up",
                "The miners took a 7 percent loss on the day. | 7 percent | 7 % = down",
                "The county lost 300 jobs, or almost two per cent of its total. | two per cent | 2 % ~ down",
                "The port added 40 berths, or just over 9 per cent. | 9 per cent | 9 % ~ up",
                "The total was 4% shy of the record. | 4% | 4 % = down",
                "Turnover came in 5% short of the budget. | 5% | 5 % = down",
                "Bean prices are 30% off their peak. | 30% | 30 % = down",
                "All shoes are 30% off this week. | 30% | 30 % =",
                "Rents are a fifth lower than in 2019. | a fifth | 20 % = down",
                "Prices are a quarter higher than a year ago. | a quarter | 25 % = up",
                "Arrivals trailed last season's by 5.2%. | 5.2% | 5.2 % = down",
                "It outsold the rival by 12%. | 12% | 12 % = up"
            })
    void whatIsHeldAgainstAnotherIsAboveOrBelowIt(String text, String figure, String value) {
        assertThat(read(text, figure)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harlow fell one to 27-1/2. | one | 1 USD = down",
                "Harlow fell one to 27-1/2. | 27-1/2 | 27.5 USD =",
                "Orrell added two to 44-3/8. | 44-3/8 | 44.375 USD =",
                "Kestrel jumped 4-1/2 to 61 in heavy trading. | 61 | 61 USD =",
                "Dunmore was up 2-7/8 at 71-1/4. | 2-7/8 | 2.875 USD = up",
                "The yield rose 1/8 to 6-3/8 pct. | 1/8 | 0.125 % = up",
                "Sugar rose a cent to 21 cents. | a cent | 0.01 USD = up",
                "Copper rose a quarter of a cent. | a quarter of a cent | 0.0025 USD = up",
                "It shaved half a cent off a roll. | half a cent | 0.005 USD =",
                "The dollar gained half a yen to 133.20 yen. | half a yen | 0.5 JPY = up",
                "The fee was cut by 40 öre. | 40 öre | 0.4 SEK = down",
                "The krona weakened to 11.62 per euro. | 11.62 | 11.62 SEK =",
                "The yen fell to 151.8 to the dollar. | 151.8 | 151.8 JPY =",
                "Sterling traded at 1.24 to the dollar. | 1.24 | 1.24 USD =",
                "The rouble firmed to 61.35 against the dollar. | 61.35 | 61.35 RUB ="
            })
    void movesAndLevelsOfPricesAreMoney(String text, String figure, String value) {
        assertThat(read(text, figure)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It took about 70 minutes to weld a frame; with us it is closer to six. | six | 6 minute =",
                "The deal cuts net debt to 1.9 times EBITDA from 3.2. | 3.2 | 3.2 x =",
                "The works will smelt 60,000 tonnes of scrap a year. Today it manages around 9,000. | 9,000 | 9000 tonne ~",
                "Output ran 8% up in May. In the same month last year it was 9 of 41. | 9 | 9 1 =",
                "Last week we said Perrin Bio raised €85m. It was 80. | 80 | 80000000 EUR =",
                "It was worth €85m. It was 80 years old. | 80 years old | 80 year =",
                "Traffic, measured in passenger miles, rose to 2.16 billion. | 2.16 billion | 2160000000 passenger-mile =",
                "That is two to three times wages. | two to three times | 2..3 x =",
                "The shop has passed the half-million mark in parcels. | half-million | 500000.. 1 >",
                "The loan costs 12 million marks. | 12 million marks | 12000000 DEM =",
                "Some 400 loans were made, of which about a tenth is repaid. | a tenth | 10 % ~"
            })
    void theSentenceGivesTheUnit(String text, String figure, String value) {
        assertThat(read(text, figure)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sales passed €9 million in May. | €9 million | 9000000.. EUR >",
                "He passed 40 tests. | 40 | 40 1 =",
                "Prices stayed above the 7.2% that the bank had pencilled in. | 7.2% | 7.2 % =",
                "They are well short of the 9,500 or so that agents call normal. | 9,500 | 9500 1 ~",
                "Prices stayed above 7.2%. | 7.2% | 7.2.. % >",
                "The fund has a hard cap of $200m. | $200m | ..200000000 USD <=",
                "It is 90 at the outside. | 90 | ..90 1 <="
            })
    void theWordsAroundBoundIt(String text, String figure, String value) {
        assertThat(read(text, figure)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is for sale, according to two people briefed on the terms.",
                "That was said by three officials with knowledge of the talks.",
                "Three things.",
                "Two notes on that.",
                "She put three numbers on the screen.",
                "The jobless rate among those aged 15 to 24 rose.",
                "It starts once line two is switched on.",
                "Should any two of them agree, prices drop.",
                "He would not give a penny more."
            })
    void whatOnlyTellsIsNoFigure(String text) {
        assertThat(grammar.find(text)).isEmpty();
    }

    private String read(String text, String figure) {
        return grammar.find(text).stream()
                .filter(q -> q.text().equals(figure))
                .map(FiguresInProseTest::shown)
                .findFirst()
                .orElse("nothing");
    }

    private static String shown(Quantity q) {
        var low = q.low() == null ? "" : Yardstick.plain(q.low());
        var high = q.high() == null ? "" : Yardstick.plain(q.high());
        var value = low.equals(high) ? low : low + ".." + high;
        var way = q.direction() == null ? "" : " " + q.direction().label();
        return value + " " + q.unit() + " " + q.bound().sign() + way;
    }
}
