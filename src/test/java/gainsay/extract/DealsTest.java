package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import gainsay.model.Claim;
import gainsay.model.Role;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who buys what from whom, as the wires and the trade press word it.
class DealsTest {
    private static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("gainsay.home", "."), "models"));

    private final Example example = new Example(LEXICON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gelvane Corp said it signed a letter of intent to sell its courier unit, Gelvane Express Ltd, to Air Ruvia for about 54 mln dlrs. | Gelvane Express Ltd | Air Ruvia",
                "A group led by Oslo investor Saul Stenmark said it bought shares of Pell Inns Inc for 1.75 mln dlrs. | Pell Inns Inc | Saul Stenmark",
                "Corvid Ltd would sell its fund to Exmoor Corp unit Esk Exploration Inc for 985 mln dlrs. | fund | Esk Exploration Inc",
                "Borvane Corp said its directors approved the sale, for about 240 mln dlrs, of its pump division to a private investment firm, Clayburn Inc. | pump division | Clayburn Inc",
                "Talks led to an understanding by which Nordlys Life would purchase a 13 pct interest in Shearwater Inc for about 530 mln dlrs. | Shearwater Inc | Nordlys Life",
                "Harbour Capital will take Borvane Corp private in a 4.2 billion dlr transaction. | Borvane Corp | Harbour Capital",
                "MT Co told the Securities and Exchange Commission it bought Ipsom Corp for 4.9 mln dlrs. | Ipsom Corp | MT Co",
                "Kalmar Airways agreed to take a 15 pct stake in Tern Air Ltd in a transaction worth around two mln stg. | Tern Air Ltd | Kalmar Airways"
            })
    void whoBuysWhatIsRead(String text, String target, String buyer) {
        var price =
                example.claims(text).stream()
                        .filter(claim -> claim.metric().equals("acquisition_price"))
                        .findFirst()
                        .orElseThrow();
        assertThat(price.mention()).contains(target);
        assertThat(buyer(price)).isEqualTo(buyer);
    }

    private static String buyer(Claim price) {
        return price.parties().stream()
                .filter(party -> party.role() == Role.ACQUIRER)
                .map(party -> party.mention())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fernwell sold 4,000 cells for €85m.",
                "The grocer sold 300 tonnes of rice for $2 million."
            })
    void goodsAreNoBusiness(String text) {
        assertThat(example.claims(text))
                .noneMatch(claim -> claim.metric().equals("acquisition_price"));
    }
}
