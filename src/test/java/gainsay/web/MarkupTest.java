package gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gainsay.model.Finding;
import gainsay.model.Relation;
import gainsay.model.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void textAndValuesAreEscapedWhereTheyEnter() {
        assertThat(Tag.tag("p").at("title", "\"<'&>").add("<b> & \"'").toString())
                .isEqualTo("<p title=\"&quot;&lt;&#39;&amp;&gt;\">&lt;b&gt; &amp; &quot;&#39;</p>");
    }

    @Test
    void whatSteersStandsThereAsAMark() {
        assertThat(Tag.tag("p").add("a\u202Eb").toString())
                .contains("U+202E")
                .doesNotContain("\u202E");
        assertThat(Tag.tag("p").at("title", "a\u202Eb\u001B").toString())
                .isEqualTo("<p title=\"a[U+202E]b[U+001B]\"></p>");
    }

    @Test
    void whatCouldActCannotBeBuilt() {
        assertThatThrownBy(() -> Tag.tag("p").at("onclick", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.tag("p").at("style", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.tag("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.link("javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.link("//evil.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Tag.out("javascript:alert(1)").toString()).isEqualTo("<span></span>");
        assertThat(Tag.out("https://example.org/?a=1&b=2").toString())
                .contains("href=\"https://example.org/?a=1&amp;b=2\"", "noreferrer");
    }

    @Test
    void timesAreWrittenAsPeopleWriteThem() {
        assertThat(words("2025-10-01", "2026-03-31")).isEqualTo("October 2025 to March 2026");
        assertThat(words("2026-01-01", "2026-12-31")).isEqualTo("2026");
        assertThat(words("2024-01-01", "2026-12-31")).isEqualTo("2024 to 2026");
        assertThat(words("2026-02-01", "2026-02-28")).isEqualTo("February 2026");
        assertThat(words("2026-02-03", "2026-02-03")).isEqualTo("3 February 2026");
        assertThat(When.words(Window.lasting(Period.ofMonths(4), null))).isEqualTo("4 months");
        assertThat(When.words("../2040-12-31")).isEqualTo("until 2040");
        assertThat(When.words("2021-01-01/..")).isEqualTo("from 2021");
        assertThat(When.words("P1Y")).isEqualTo("1 year");
        assertThat(When.words("post-money")).isEqualTo("post-money");
    }

    private static String words(String from, String to) {
        return When.words(Window.of(LocalDate.parse(from), LocalDate.parse(to), null));
    }

    @Test
    void daysAndSpansInReasonsAreWrittenAsPeopleWriteThem() {
        var reason = "series b in 2025-03-01; one says (2021-01-01/2021-12-31), one ../2026-06-30.";
        var finding =
                new Finding(
                        "f-1",
                        Relation.UPDATES,
                        null,
                        "valuation",
                        List.of(),
                        reason,
                        List.of(),
                        List.of(),
                        null,
                        1,
                        0.5,
                        null);
        assertThat(Wording.reason(finding))
                .isEqualTo("Series B in 1 March 2025; one says (2021), one until 30 June 2026.");
    }

    @Test
    void wideValuesStandByPowersOfTen() {
        var wide = Axis.over(List.of(new BigDecimal("1E6"), new BigDecimal("1E9")), 100);
        assertThat(wide.isByPowers()).isTrue();
        assertThat(wide.at(new BigDecimal("31622776")) / 100).isBetween(0.49, 0.51);
        var narrow = Axis.over(List.of(new BigDecimal("40"), new BigDecimal("60")), 100);
        assertThat(narrow.isByPowers()).isFalse();
        assertThat(narrow.at(new BigDecimal("50"))).isEqualTo(50);
        assertThat(narrow.ticks()).isNotEmpty().isSorted();
        assertThat(Axis.over(List.of(BigDecimal.ZERO), 100).ticks()).isNotEmpty();
        assertThat(Axis.over(List.of(new BigDecimal("-5"), new BigDecimal("5")), 100).isByPowers())
                .isFalse();
    }

    @Test
    void amountsAreShortAndDatesHaveEnds() {
        assertThat(Wording.compact(new BigDecimal("4600000000"), "USD")).isEqualTo("$4.6B");
        assertThat(Wording.compact(new BigDecimal("-1200"), "EUR")).isEqualTo("−€1.2K");
        assertThat(Wording.compact(new BigDecimal("48"), "%")).isEqualTo("48 %");
        assertThat(new Params(java.util.Map.of("a", "1.5bn")).amount("a"))
                .isEqualByComparingTo("1500000000");
        assertThat(new Params(java.util.Map.of("a", "2026-02")).last("a"))
                .isEqualTo(LocalDate.of(2026, 2, 28));
        assertThatThrownBy(() -> new Params(java.util.Map.of("a", "9".repeat(40))).amount("a"))
                .isInstanceOf(Refused.class);
    }
}
