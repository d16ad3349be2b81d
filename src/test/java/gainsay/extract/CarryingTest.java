package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The unit of a number that stands alone, taken from the figure it is held against.
class CarryingTest {
    private final QuantityGrammar grammar = Yardstick.grammar();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A charge lasted 17 hours, though the leaflet promised 14. | 14 | 14 hour",
                "Permits take 31 months in Ruvia and 19 in Osterland. | 19 | 19 month",
                "Patients wait 17 weeks when six would be normal. | six | 6 week",
                "Of the 75 miles of track, 29 have been laid. | 29 | 29 mile",
                "The glass costs 31 cents, down from 40 cents; a plastic one is 9. | 9 | 0.09 USD",
                "Bean oil bought 57.30 U.S. cents, against 57.85 on Monday. | 57.85 | 0.5785 USD",
                "Output ran at 16.3 mln tonnes, well over a ceiling of 15.8 mln. | 15.8 mln | 15800000 tonne",
                "It put 4.6 billion pesetas into roads and 610 million into rail. | 610 million | 610000000 ESP",
                "Margins fell by 140 basis points, double the 60 it had guided to. | 60 | 60 basis point",
                "Gasoil fetched 171.25 dlrs a tonne. A week ago it stood at 168. | 168 | 168 USD",
                "Search took 38 percent, video 29. | 29 | 29 %",
                "The rate rose to 7.4 percent from 7.1 in May. | 7.1 | 7.1 %",
                "Sales grew 12 percent, against 9 a year ago. | 9 | 9 %",
                "Leverage will climb from 1.3 to 2.4 times. | 1.3 | 1.3 x",
                "Leverage will climb from 1.3 to 2.4 times. | 2.4 times | 2.4 x",
                "Thefts fell 2 per cent, assaults 5, to 410. | 5 | 5 %",
                "It shipped 4.2 GWh, 9% short of our estimate of 4.6. | 4.6 | 4.6 gigawatt-hour",
                "The board draws 12 watts and costs €210; its rival needs 60. | 60 | 60 watt",
                "Each fridge burns 128 watts, 15 fewer than in 2009. | 15 | 15 watt"
            })
    void aNumberAloneIsOneOfWhatWasMeasuredBefore(String text, String figure, String value) {
        assertThat(grammar.find(text))
                .anyMatch(q -> q.text().equals(figure) && shown(q).equals(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The stock closed at 36-1/2, up 3/4. | 36-1/2 | 36.5 USD",
                "The stock closed at 36-1/2, up 3/4. | 3/4 | 0.75 USD",
                "Soft wheat settled at $3.12-1/4 a bushel. | $3.12-1/4 | 3.1225 USD",
                "The board lifted the dividend to 9 marks a share. | 9 marks | 9 DEM",
                "A final dividend of 74c was declared. | 74c | 0.74 USD",
                "Lagosh means to borrow N400bn for a tram. | N400bn | 400000000000 NGN",
                "It is listed, for a market value of R31 billion. | R31 billion | 31000000000 ZAR",
                "A licence costs CFA 900,000. | CFA 900,000 | 900000 XOF",
                "The shares lost 11½p to 287p. | 287p | 2.87 GBP",
                "The shares fell by their daily limit of ¥300 to ¥1,184. | ¥1,184 | 1184 JPY",
                "It would raise the levy on crude oil of palm from 7.5% to 10% in May. | 10% | 10 %",
                "Coverage slipped from 96% in 2019 to 93%. | 93% | 93 %",
                "It holds 1.9 times what it needs. | 1.9 times | 1.9 x",
                "The fall rate is one in 400; mine was worse. | one in 400 | 0.25 %",
                "One in four branches is to close. | One in four | 25 %",
                "The phone weighs 219 g; the other is lighter. | 219 g | 219 gram",
                "Thermometers climbed to 43.1 C on Thursday. | 43.1 C | 43.1 degree Celsius",
                "A 210,000-square-foot shed went up. | 210,000-square-foot | 210000 square foot",
                "The 110,000-barrel-a-day unit is dark. | 110,000-barrel-a-day | 110000 barrel per day",
                "The port handled $18m of boxes. It carried 1.9m of them. | 1.9m | 1900000 1",
                "World shipments contracted to 62.3m in the autumn. | 62.3m | 62300000 1",
                "The mast is 62.3m tall. | 62.3m | 62.3 meter",
                "Paying customers number 12,400, it says. | 12,400 | 12400 1",
                "The fleet has 41 Airbus A320neo. | 41 | 41 1"
            })
    void theUnitIsInTheWordsAroundIt(String text, String figure, String value) {
        assertThat(grammar.find(text))
                .anyMatch(q -> q.text().equals(figure) && shown(q).equals(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hot line: (203) 555-0164.",
                "Media contact: +1 (719) 555-0142",
                "Owners can ring 1800 555 019.",
                "Call 1-800-555-0140 for a strap.",
                "Page 1 of 2",
                "The river crested at four in the morning.",
                "It shut its 9/14-B platform.",
                "NOTE: 1986 year net includes a gain."
            })
    void numbersThatOnlyNameAreNoFigures(String text) {
        assertThat(grammar.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It paid £16,500 for students, who fell in number from 1,900 to 420. | 420",
                "The van costs $21,900. The plant will deliver 48,000 this year. | 48,000",
                "The firm raised $60 million in May and has 45 of its clinics open. | 45",
                "The count of large clients jumped 58% to 190. | 190",
                "Insolvencies rose by 24 percent last year to 52. | 52",
                "Loaf sales grew 9% to $41 million on demand for the oven, of which 33 were sold. | 33",
                "It is priced from 98,000 yuan ($13,400), accounting for 12,310 of last month's orders. | 12,310",
                "A kiosk costs $14,000. New placements had been running at 1,250 a month. | 1,250",
                "Leases are for 10 years. It has 130 jets, of which 18 are turboprops. | 18",
                "Each car is 70 feet long, seats 54 and has two doors. | 54",
                "It sees down to 40 centimeters. The firm plans to operate 25 by 2031. | 25",
                "Boilers have been made there for 90 years. About 310 jobs go, and about 260 in sales. | 260",
                "Fees rose 12%, and the 61 who complained were heard. | 61",
                "Sales rose 6% from 900 to 954. | 954"
            })
    void whatIsCountedStaysCounted(String text, String figure) {
        assertThat(grammar.find(text))
                .anyMatch(q -> q.text().equals(figure) && q.unit().equals("1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The line is to reduce the cost of a K-500 kiln by 35 percent. | DOWN",
                "The merger will dilute earnings by 4 percent. | DOWN",
                "The board raised the price of its best tea by 9 percent. | UP"
            })
    void whatAVerbActsOnMovesByTheFigure(String text, String direction) {
        assertThat(grammar.find(text))
                .anyMatch(q ->
                        q.unit().equals("%") && direction.equals(String.valueOf(q.direction())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Avg. basket (€) | 24.10 | 24.1 EUR",
                "($ in thousands) | 38,210 | 38210000 USD",
                "Revenue ($m) | 4.5 | 4500000 USD",
                "Revenue, € millions | 4.5 | 4500000 EUR"
            })
    void aHeadGivesItsCellsMoneyAndScale(String head, String cell, String value) {
        var span = new gainsay.model.Span(0, cell.length());
        assertThat(ColumnUnit.bare(java.util.List.of(head), span, cell, grammar))
                .hasValueSatisfying(q -> assertThat(shown(q)).isEqualTo(value));
    }

    private static String shown(gainsay.model.Quantity quantity) {
        return Yardstick.plain(quantity.low()) + " " + quantity.unit();
    }
}
