package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import gainsay.model.Metric;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every metric file proves itself: each of its examples is read as an article.
class MetricExamplesTest {
    private static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("gainsay.home", "."), "models"));

    private static final long TEN = 10;

    private final Example example = new Example(LEXICON);

    @TestFactory
    Stream<DynamicContainer> everyExampleHolds() {
        return LEXICON.metrics().all().stream()
                .map(metric -> DynamicContainer.dynamicContainer(metric.id(), tests(metric)));
    }

    private List<DynamicTest> tests(Metric metric) {
        return metric.examples().stream()
                .map(text ->
                        DynamicTest.dynamicTest(
                                text.text(),
                                () -> assertThat(example.faults(metric, text)).isEmpty()))
                .toList();
    }

    @Test
    void everyMetricIsProvenTenTimesEitherWay() {
        for (var metric : LEXICON.metrics().all()) {
            var musts = metric.examples().stream().filter(e -> !e.claims().isEmpty()).count();
            assertThat(musts).as("%s must", metric.id()).isGreaterThanOrEqualTo(TEN);
            assertThat(metric.examples().size() - musts)
                    .as("%s must not", metric.id())
                    .isGreaterThanOrEqualTo(TEN);
        }
    }

    @Test
    void noMetricRepeatsAnExample() {
        for (var metric : LEXICON.metrics().all()) {
            var seen = new HashSet<String>();
            for (var text : metric.examples()) {
                assertThat(seen.add(text.text())).as("twice: %s", text.text()).isTrue();
            }
        }
    }
}
