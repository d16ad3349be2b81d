package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "Margins fell by 140 basis points, double the 60 it had guided to. | 60 | 0.6 pp",
                "Gasoil fetched 171.25 dlrs a tonne. A week ago it stood at 168. | 168 | 168 USD",
                "Search took 38 percent, video 29. | 29 | 29 %",
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
                "It paid £16,500 for students, who fell in number from 1,900 to 420. | 420",
                "The van costs $21,900. The plant will deliver 48,000 this year. | 48,000",
                "The firm raised $60 million in May and has 45 of its clinics open. | 45",
                "Fees rose 12%, and the 61 who complained were heard. | 61",
                "Sales rose 6% from 900 to 954. | 954"
            })
    void whatIsCountedStaysCounted(String text, String figure) {
        assertThat(grammar.find(text))
                .anyMatch(q -> q.text().equals(figure) && q.unit().equals("1"));
    }

    private static String shown(gainsay.model.Quantity quantity) {
        return Yardstick.plain(quantity.low()) + " " + quantity.unit();
    }
}
