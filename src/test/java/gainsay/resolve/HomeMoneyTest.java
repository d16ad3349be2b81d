package gainsay.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.extract.QuantityGrammar;
import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Metadata;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which country's pesos, francs, crowns and dollars an article counts in.
class HomeMoneyTest {
    private static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("gainsay.home", "."), "models"));

    private final QuantityGrammar grammar = new QuantityGrammar(LEXICON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SANTIAGO - Chilean miners get a bonus of 2 million pesos. | 2 million pesos | CLP",
                "A grower near Puebla, in Mexico, sold 300 pesos of limes. | 300 pesos | MXN",
                "BUENOS AIRES - A kilo of beef costs 9,200 pesos in Argentina. | 9,200 pesos | ARS",
                "Bogotá raised the fare to 3,200 pesos; Colombian buses stopped. | 3,200 pesos | COP",
                "MANILA - Rice sells at 48 pesos a kilo, said a Cebu trader. | 48 pesos | PHP",
                "A kilo costs 48 pesos. | 48 pesos | XXX",
                "Exports from Chile and Mexico cost 700 pesos a box. | 700 pesos | XXX",
                "OSLO - Fjordkraft asks 900 kroner. | 900 kroner | NOK",
                "The bakery in Aarhus asks 35 kroner for a loaf. | 35 kroner | DKK",
                "PRAGUE - The brewer paid 3 billion crowns. | 3 billion crowns | CZK",
                "Farmers in Senegal get 950 CFA francs; some get 60 francs less. | 60 francs | XOF",
                "In Douala a sack costs 21,000 CFA francs. | 21,000 CFA francs | XAF",
                "The bag costs 40 Swiss francs; a year ago it was 35 francs. | 35 francs | CHF",
                "A flat in Zurich rents for 2,900 francs. | 2,900 francs | CHF",
                "KARACHI - Flour rose to 140 rupees a kilo in Pakistan. | 140 rupees | PKR",
                "Onions cost 40 rupees a kilo. | 40 rupees | INR",
                "A plate costs 250 shillings in Nairobi. | 250 shillings | KES",
                "The Baghdad bakers' union asks 1,000 dinars for a bag. | 1,000 dinars | IQD",
                "MUSCAT - Oman's port took in 3 million rials. | 3 million rials | OMR",
                "OTTAWA - Canadian wages rose to $31.20 as the loonie fell. US$1 buys more. | $31.20 | CAD",
                "OTTAWA - Pay in Canada is $31.20. A loonie buys 72 U.S. cents. | $31.20 | CAD",
                "OTTAWA - Pay in Canada is $31.20. A loonie buys 72 U.S. cents. | 72 U.S. cents | USD",
                "OTTAWA - In Canada the Canadian dollar lost half a cent. | half a cent | USD"
            })
    void theCountrySaysWhichMoneyItIs(String text, String figure, String code) {
        var article =
                new Article(
                        "a-money",
                        "money",
                        "",
                        text,
                        Metadata.NONE,
                        List.of(new Block(new Span(0, text.length()), Zone.BODY, List.of())),
                        List.of());
        var money = new HomeMoney(LEXICON, article);
        assertThat(grammar.find(text))
                .filteredOn(q -> q.text().equals(figure))
                .first()
                .extracting(q -> money.settled(q).unit())
                .isEqualTo(code);
    }
}
