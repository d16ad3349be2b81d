package gainsay.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final long SEED = 20_261_121;

    @Test
    void aCopyWithANewHeadAndTailSharesABand() {
        var story = story(new Random(SEED), 300);
        var copy = "Exclusive: " + story + " Reporting by our own staff.";
        var one = Fingerprint.of(story);
        var other = Fingerprint.of(copy);
        assertThat(one.similarity(other)).isGreaterThan(0.85);
        assertThat(Collections.disjoint(one.bands(), other.bands())).isFalse();
    }

    @Test
    void twoStoriesShareNothing() {
        var random = new Random(SEED);
        var one = Fingerprint.of(story(random, 300));
        var other = Fingerprint.of(story(random, 300));
        assertThat(one.similarity(other)).isLessThan(0.2);
        assertThat(Collections.disjoint(one.bands(), other.bands())).isTrue();
    }

    @Test
    void theEstimateFollowsTheTrueResemblance() {
        var random = new Random(SEED);
        for (var round = 0; round < 10; round++) {
            var words = new ArrayList<>(List.of(story(random, 400).split(" ")));
            var one = Fingerprint.of(String.join(" ", words));
            Collections.fill(words.subList(0, 40 * round), "x" + round);
            var other = Fingerprint.of(String.join(" ", words));
            var truth = (400 - 40.0 * round) / (400 + 0.0);
            assertThat(one.similarity(other))
                    .as("round %d, seed %d", round, SEED)
                    .isBetween(truth - 0.2, truth + 0.2);
        }
    }

    @Test
    void whatIsWrittenDownIsReadBack() {
        var one = Fingerprint.of("Nobody counted the herons of Lake Vessel this spring.");
        assertThat(Fingerprint.decode(one.encoded())).isEqualTo(one);
        assertThat(one.similarity(one)).isEqualTo(1);
    }

    @Test
    void anEmptyTextHasNoBands() {
        assertThat(Fingerprint.of("").bands()).isEmpty();
        assertThat(Fingerprint.of("…!").bands()).isEmpty();
        assertThat(Fingerprint.of("short").bands()).isNotEmpty();
    }

    private static String story(Random random, int words) {
        var story = new ArrayList<String>();
        for (var i = 0; i < words; i++) {
            story.add("w" + random.nextInt(5000));
        }
        return String.join(" ", story);
    }
}
