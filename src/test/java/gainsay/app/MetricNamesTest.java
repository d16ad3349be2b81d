package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricNamesTest {
    @Test
    void aMetricGoesByTheLabelOfItsFile() {
        var metrics = gainsay.lexicon.Lexicon.load(House.SETTINGS.models()).metrics().all();
        assertThat(metrics)
                .isNotEmpty()
                .allSatisfy(metric ->
                        assertThat(MetricNames.of(metric.id())).isEqualTo(metric.label()));
        assertThat(MetricNames.of("capital_total")).isEqualTo("total capital");
        assertThat(MetricNames.of("of_no_file")).isEqualTo("of no file");
    }

    @Test
    void aMetricIsFoundByLabelAndById() {
        assertThat(MetricNames.id("Total capital")).isEqualTo("capital_total");
        assertThat(MetricNames.id("capital_total")).isEqualTo("capital_total");
        assertThat(MetricNames.id("market-cap")).isEqualTo("market_cap");
        assertThat(MetricNames.id("valuaton")).isEqualTo("valuaton");
        assertThat(MetricNames.id(null)).isNull();
    }

    @Test
    void anyWordOfAMetricBeginsIt() {
        assertThat(MetricNames.beginsWith("capital_total", "capi")).isTrue();
        assertThat(MetricNames.beginsWith("capital_total", "Total C")).isTrue();
        assertThat(MetricNames.beginsWith("capital_total", "apital")).isFalse();
    }
}
