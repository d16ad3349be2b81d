package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-14",
                "2026-03-14T23:59:00-08:00",
                "2026/03/14",
                "20260314",
                "March 14, 2026",
                "Mar. 14th, 2026",
                "14 March 2026",
                "Sat, 14 Mar 2026 10:00:00 GMT",
                "14-MAR-2026 15:01",
                "03/14/2026",
                "14/03/2026",
                "14.3.2026",
                "14. März 2026",
                "14 de marzo de 2026",
                "2026年3月14日"
            })
    void aDayIsReadHoweverItIsWritten(String written) {
        assertThat(Dates.parse(written)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "April 2026",
                "2026",
                "03/04/2026",
                "2026-13-40",
                "yesterday",
                "1.2.3.4",
                "$14 March 20260"
            })
    void whatIsNoCertainDayIsNoDate(String written) {
        assertThat(Dates.parse(written)).isEmpty();
    }

    @Test
    void bylinesHoldNamesAndDaysOnly() {
        assertThat(Byline.of("By Jane Doe | 14 March 2026"))
                .hasValueSatisfying(line -> {
                    assertThat(line.authors()).containsExactly("Jane Doe");
                    assertThat(line.published()).isEqualTo(DAY);
                });
        assertThat(Byline.of("Published March 14, 2026 at 9:30 am")).isPresent();
        assertThat(Byline.of("Saturday, March 14, 2026")).isPresent();
        assertThat(Byline.of("By Jane Doe, John van Dyke and Mia Roe").orElseThrow().authors())
                .containsExactly("Jane Doe", "John van Dyke", "Mia Roe");
        assertThat(Byline.of("By Jane Doe, Harbour Weekly").orElseThrow().authors())
                .containsExactly("Jane Doe");
        assertThat(Byline.of("Harbour Weekly, March 14, 2026. By Jane Doe").orElseThrow().authors())
                .containsExactly("Jane Doe");
        assertThat(Byline.of("The Harbour Desk | 14 March 2026 | Jane Doe")).isPresent();
        assertThat(Byline.of("March 14, 2026 by Jane Doe").orElseThrow().published())
                .isEqualTo(DAY);
        assertThat(Byline.of("Fernhill was founded on March 14, 2026")).isEmpty();
        assertThat(Byline.of("By 2040 the plant will close")).isEmpty();
    }

    @Test
    void theDayOfAChangeIsNotTheDayOfPublication() {
        assertThat(Byline.of("Updated March 14, 2026").orElseThrow().published()).isNull();
    }

    @Test
    void aWiresDatelineNeedsItsYear() {
        assertThat(Byline.dateline("LONDON, March 14, 2026 (Wire) - Prices rose.")).contains(DAY);
        assertThat(Byline.dateline("LONDON, March 14 (Wire) - Prices rose.")).isEmpty();
        assertThat(Byline.dateline("Fernhill said on March 14, 2026 - a Saturday - that"))
                .isEmpty();
    }
}
