package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final Random RANDOM = new Random(20_261_121);

    private static Rated rated(String metric, double said, boolean right, String group) {
        return new Rated(metric, said, right, true, Instant.EPOCH, group);
    }

    /// What is said with `said` is right with `share(said)`, another law for each metric.
    private static List<Rated> rulings(int count, boolean fair) {
        var rulings = new ArrayList<Rated>();
        for (var i = 0; i < count; i++) {
            var said = RANDOM.nextDouble();
            var share = fair ? said : i % 2 == 0 ? 0.1 + 0.2 * said : 0.7 + 0.3 * said;
            var metric = i % 2 == 0 ? "count" : "valuation";
            rulings.add(rated(metric, said, RANDOM.nextDouble() < share, "article" + i / 3));
        }
        return rulings;
    }

    @Test
    void aCurveNeverFallsAndStaysBetweenNoneAndAll() {
        for (var round = 0; round < 50; round++) {
            var curve = Curve.of(rulings(1 + RANDOM.nextInt(60), round % 2 == 0));
            var values = DoubleStream.iterate(-0.5, x -> x < 1.5, x -> x + 0.01).map(curve::of);
            var before = 0.0;
            for (var value : values.toArray()) {
                assertThat(value).isBetween(before - 1e-12, 1.0);
                before = value;
            }
        }
    }

    @Test
    void whatMetricsGetWrongIsLearntAndShownOnRulingsHeldBack() {
        var trial = Fit.trial(rulings(600, false));
        assertThat(trial.rulings()).isEqualTo(600);
        assertThat(trial.after().error()).isLessThan(trial.before().error() - 0.05);
        assertThat(trial.after().order()).isGreaterThan(trial.before().order() + 0.1);
    }

    @Test
    void whereConfidenceIsFairThereIsNothingToGain() {
        var trial = Fit.trial(rulings(600, true));
        assertThat(trial.after().error()).isCloseTo(trial.before().error(), within(0.02));
    }

    @Test
    void rulingsOfOneArticleNeverForetellOneAnother() {
        var rulings = new ArrayList<Rated>();
        for (var i = 0; i < 40; i++) {
            rulings.add(rated("count", 0.5, i % 2 == 0, "one article"));
        }
        assertThat(Fit.trial(rulings).rulings()).isZero();
    }

    @Test
    void nobodyHasRuledYet() {
        var scores = RuledScores.of(new RuledGold(List.of(), List.of()));
        assertThat(scores.claims()).isEmpty();
        assertThat(scores.table()).contains("0 rulings held back");
        assertThat(scores.json()).contains("\"rulings\":0");
    }
}
