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

    private static String published(String head, String body) {
        var html = "<html><head>" + head + "</head><body>" + body + "<p>Fennel Works grew.</p>";
        var metadata = Given.article("page.html", html).metadata();
        return metadata.published() + " " + metadata.publishedFrom();
    }

    @Test
    void theAddressOfAPageMayNameItsDay() {
        for (var address :
                new String[] {
                    "/2026/03/09/slug", "/a/2026/mar/9/slug/", "/story/2026-03-09/slug"
                }) {
            var link = "<link rel=canonical href='https://news.example" + address + "'>";
            assertThat(published(link, "")).as(address).isEqualTo("2026-03-09 url");
        }
        var tenThings = "<link rel=canonical href='https://news.example/2026/03/10-things'>";
        assertThat(published(tenThings, "")).isEqualTo("null null");
    }

    @Test
    void aMomentInUniversalTimeFallsOnTheWritersDay() {
        var link = "<link rel=canonical href='https://news.example/2026/03/09/slug'>";
        var evening =
                "<meta property='article:published_time' content='2026-03-10T02:59:46+00:00'>";
        var local = "<meta property='article:published_time' content='2026-03-10T09:00:00+09:00'>";
        var later = "<meta property='article:published_time' content='2026-04-01T02:59:46Z'>";
        assertThat(published(link + evening, "")).isEqualTo("2026-03-09 open-graph");
        assertThat(published(link + local, "")).isEqualTo("2026-03-10 open-graph");
        assertThat(published(link + later, "")).isEqualTo("2026-04-01 open-graph");
    }

    @Test
    void aTimeBesideTheOnlyHeadlineIsTheArticles() {
        var time =
                "<div><h1>Fennel Works grows</h1><div><time datetime='2026-03-09'></time></div></div>";
        var teaser = "<div><div><ul><li><time datetime='2026-01-01'></time></ul></div></div>";
        assertThat(published("", time + teaser)).isEqualTo("2026-03-09 time");
        assertThat(published("", teaser)).isEqualTo("null null");
    }
}
