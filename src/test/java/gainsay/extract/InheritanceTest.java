package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import gainsay.model.Claim;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What figures take over from the one they are held against, from the list they stand in, from the
/// sentence before.
class InheritanceTest {
    private static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("gainsay.home", "."), "models"));

    private final Example example = new Example(LEXICON);

    private List<String> read(String text) {
        return example.claims(text).stream().map(InheritanceTest::written).toList();
    }

    private static String written(Claim claim) {
        var subject = claim.subject();
        return "%s %s %s"
                .formatted(
                        subject == null ? "-" : subject.name(),
                        claim.metric(),
                        claim.quantity().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brimworks expects full-year profit of about £42m, compared with £37.5m in 2022. | £37.5m",
                "Ovella's net profit came in at £12m, against £9m a year earlier. | £9m",
                "Ovella's net profit came in at £12m, ahead of analysts' expectations of £11m. | £11m",
                "Dunmarrow said it now expected annual profit of not less than £75m, having guided to £60m–£68m in November. | £60m–£68m",
                "Halverson Bio lost $8m in the quarter, versus $11m a year ago. | $11m",
                "Fernwell's net profit slipped to $4.1m in the third quarter from $4.6m. | $4.6m"
            })
    void aFigureHeldAgainstAProfitIsAProfitOfTheSameCompany(String text, String figure) {
        var claims = read(text);
        assertThat(claims).hasSize(2);
        var owner = claims.getFirst().split(" profit ")[0];
        assertThat(claims).contains(owner + " profit " + figure);
    }

    @Test
    void aRateIsHeldAgainstARateAndGrowthAgainstGrowth() {
        assertThat(
                        read(
                                "Output climbed 5.8% in March, well ahead of the 3.5% economists had forecast."))
                .containsExactly("Output growth 5.8%", "Output growth 3.5%");
        assertThat(read("The load factor of the fleet improved to 71.3% from 66%."))
                .allMatch(claim -> claim.contains(" share "));
    }

    @Test
    void whatHasAMetricOfItsOwnInheritsNone() {
        assertThat(read("Larkspur Robotics raised $5 million at a $50 million valuation."))
                .containsExactly(
                        "Larkspur Robotics funding_round $5 million",
                        "Larkspur Robotics valuation $50 million");
        assertThat(read("Weldcraft Ltd posted a profit of £3m, compared with a loss of £2m."))
                .allMatch(claim -> claim.contains(" profit "));
        assertThat(read("Fernwell Ltd reported revenue of £30m and net debt of £12m."))
                .contains("Fernwell revenue £30m", "Fernwell money £12m");
    }

    @Test
    void theEarlierFigureIsNotOfTheRoundThatTheLaterOneIsOf() {
        var claims =
                example.claims(
                        "Tarnlight is valued at $1.3 billion after its Series C, up from $500 million in October.");
        assertThat(claims).extracting(Claim::metric).containsOnly("valuation");
        assertThat(claims.getFirst().scope().round()).isEqualTo("series c");
        assertThat(claims.getLast().scope().round()).isNull();
    }

    @Test
    void whatIsPerAUnitIsHeldAgainstTheSame() {
        var claims = example.claims("Oil settled at $84.20 a barrel, up from $82 on Monday.");
        assertThat(claims).extracting(Claim::metric).containsOnly("price");
        assertThat(claims).allMatch(claim -> "barrel".equals(claim.scope().per()));
    }

    @Test
    void theNextOfAListIsOfTheSameKind() {
        assertThat(read("Fernwell booked sales of $3m in spring and $4m in autumn."))
                .containsExactly("Fernwell revenue $3m", "Fernwell revenue $4m");
        assertThat(read("Food did best, up 9.1%, while clothing managed 2.2%."))
                .contains("clothing growth 2.2%");
    }

    @Test
    void figuresInStepWithNamesAreEachTheirOwn() {
        assertThat(read("Halden and Tarnlight raised $5m and $7m respectively."))
                .containsExactly("Halden funding_round $5m", "Tarnlight funding_round $7m");
        assertThat(read("Revenue and net profit were $40m and $6m respectively, Fernwell said."))
                .containsExactly("Fernwell revenue $40m", "Fernwell profit $6m");
    }

    @Test
    void numbersWithoutANounCountWhatWasCountedBefore() {
        assertThat(
                        read(
                                "Of 24 analysts asked, 17 had predicted the move and seven had expected no change."))
                .containsExactly("analysts count 24", "analysts count 17", "analysts count seven");
    }

    @Test
    void aPronounTakesUpTheLastFigureOfItsKind() {
        assertThat(
                        read(
                                "Copperlane's annual recurring revenue passed $12 million in June. It was $7 million a year ago, and Mira Holt expects it to reach $30 million by next summer."))
                .containsExactly(
                        "Copperlane revenue $12 million",
                        "Copperlane revenue $7 million",
                        "Copperlane revenue $30 million");
        assertThat(read("Turnover at Brimworks Ltd fell to £9m. This compares with £12m in 2020."))
                .containsExactly("Brimworks revenue £9m", "Brimworks revenue £12m");
    }

    @Test
    void aVerbThatSaysWhatItIsEndsTheFocus() {
        assertThat(read("Fernwell's revenue reached $40m. It donated $3m to a school."))
                .contains("Fernwell money $3m");
    }

    @Test
    void whatIsInheritedIsHardlySurerThanWhatIsSaid() {
        var claims =
                example.claims("Fernwell's revenue rose to $4.1m from $3.6m. It was $2m in 2019.");
        assertThat(claims).extracting(Claim::metric).containsOnly("revenue");
        assertThat(claims.get(1).confidence()).isLessThan(claims.get(0).confidence() + 0.01);
        assertThat(claims.get(2).confidence()).isLessThan(claims.get(0).confidence() + 0.01);
    }
}
