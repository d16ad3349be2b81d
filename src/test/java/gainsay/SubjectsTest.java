package gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.app.House;
import gainsay.article.Reading;
import gainsay.model.Claim;
import gainsay.model.Party;
import gainsay.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose figure it is: one invented text for each way in which an article says so.
class SubjectsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Shares in Grenholm rose 5% in Oslo on Monday. | 5% | Grenholm
                    Brimmick's revenue grew 18% last year. | 18% | Brimmick
                    Orbitfold has raised $45 million. Corvane is valued at $2 billion. | $2 billion | Corvane
                    Harrowgate Tools reported revenue of $41 million for the quarter. | $41 million | Harrowgate Tools
                    LONDON, Dec 5 2025 - Copper prices climbed 3 percent on Friday. | 3 percent | Copper prices
                    Dellmark is buying Costra, a Danish rival with 2,100 sockets. | 2,100 | Costra
                    The suit was filed by a former manager, Ann Lowery, who will receive 17 percent of it. | 17 percent | Ann Lowery
                    Europe accounts for 29% of demand and Japan for 14%. | 14% | Japan
                    Vorlund (pumps for dairies, Aarhus) has raised €9.5m. | €9.5m | Vorlund
                    The Weekly Herald reported that Costrine Motors had 900 employees. | 900 | Costrine Motors
                    Analyst Pia Runge expects Brackwell Foods to earn $12 million. | $12 million | Brackwell Foods
                            The number of permits slipped to 74. | 74 | permits
                    """)
    void oneSentenceSaysWhose(String text, String figure, String subject) {
        assertThat(subject(claim(read(text), figure))).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The company has 300 employees. | 300
                    It was valued at $90 million in March. | $90 million
                    Revenue came to $46 million in 2025. | $46 million
                    "We lent $54 million last year," said Tove Aas, its founder. | $54 million
                    The Norwegian maker expects to sell 1,200 pumps this year. | 1,200
                    """)
    void theStorySaysWhose(String sentence, String figure) {
        var text =
                "Skarnes raises $20 million for quieter pumps\n\n"
                        + "Skarnes, a Norwegian maker of pumps, has raised $20 million from Fjell Capital, "
                        + "the Morning Post reported on Tuesday.\n\n"
                        + sentence;
        assertThat(subject(claim(read(text), figure))).isEqualTo("Skarnes");
    }

    @Test
    void aParagraphIsAboutWhomItsBoldHeadNames() {
        var claims =
                read(
                        """
                        # Rounds of the week

                        **1. Ferrowick, $400M, batteries.** The Tampa maker of iron cells drew money from Brightmere. Valuation: $2.9B. It has now raised more than $900M.

                        **2. Notary Loft, $250M, software.** A growth round led by Pell Capital. The company has 310 employees.
                        """);
        assertThat(subject(claim(claims, "$2.9B"))).isEqualTo("Ferrowick");
        assertThat(subject(claim(claims, "$900M"))).isEqualTo("Ferrowick");
        assertThat(subject(claim(claims, "310"))).isEqualTo("Notary Loft");
    }

    @Test
    void whoValuesIsNotWhoIsValued() {
        var claims = read("The round, led by Temmick Partners, values Kelso at $610 million.");
        assertThat(subject(claim(claims, "$610 million"))).isEqualTo("Kelso");
    }

    @Test
    void aTableOfResultsBelongsToWhomTheArticleIsAbout() {
        var claims =
                read(
                        """
                        # Torvald Mills posts a record year

                        Torvald Mills posted revenue of $52 million.

                        | | 2023 | 2024 |
                        |---|---|---|
                        | Revenue | $44 million | $52 million |
                        | Operating profit | $3 million | $5 million |
                        """);
        assertThat(subject(claim(claims, "$44 million"))).isEqualTo("Torvald Mills");
        assertThat(claim(claims, "$44 million").metric()).isEqualTo("revenue");
    }

    @Test
    void stakesTakenNameBuyerAndTarget() {
        var price =
                claim(
                        read(
                                "Kelder Airlines said it agreed to take a 15 pct stake in Bramble Air Ltd in a"
                                        + " transaction worth around 2 mln dlrs."),
                        "2 mln dlrs");
        assertThat(price.metric()).isEqualTo("acquisition_price");
        assertThat(price.mention()).isEqualTo("Bramble Air Ltd");
        assertThat(price.parties())
                .filteredOn(party -> party.role() == Role.ACQUIRER)
                .extracting(Party::mention)
                .containsExactly("Kelder Airlines");
    }

    @Test
    void aNumberAloneInItsBlockIsNoClaim() {
        assertThat(read("Most read\n\n1\n\n2\n\n3\n")).isEmpty();
    }

    private static List<Claim> read(String text) {
        var reading = House.ROOMS.read(text, "story.md");
        return House.ROOMS.claims(((Reading.Read) reading).article());
    }

    private static Claim claim(List<Claim> claims, String figure) {
        return claims.stream()
                .filter(claim -> claim.quantity().text().equals(figure))
                .findFirst()
                .orElseThrow(() -> new AssertionError(figure + " not among " + claims));
    }

    private static String subject(Claim claim) {
        var subject = claim.subject();
        return subject == null ? "" : subject.name();
    }
}
