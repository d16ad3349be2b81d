package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.Samples;
import gainsay.model.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentClaimsTest {
    private final List<String> asked = new ArrayList<>();
    private final RecentClaims recent = new RecentClaims(10, this::stored);

    private List<Claim> stored(String articleId) {
        asked.add(articleId);
        return Collections.nCopies(4, new Samples(4).claim());
    }

    @Test
    void asksTheShelfOnceForAnArticleThatIsWantedAgain() {
        assertThat(recent.of("a-1")).isEqualTo(recent.of("a-1"));
        assertThat(asked).containsExactly("a-1");
    }

    @Test
    void forgetsTheArticleThatWasWantedLongestAgo() {
        recent.of("a-1");
        recent.of("a-2");
        recent.of("a-1");
        recent.of("a-3");
        recent.of("a-1");
        recent.of("a-2");
        assertThat(asked).containsExactly("a-1", "a-2", "a-3", "a-2");
    }

    @Test
    void neverHoldsMoreThanItsBoundButForOneLargeArticle() {
        for (var i = 0; i < 100; i++) {
            recent.of("a-" + i);
            assertThat(recent.held()).isLessThanOrEqualTo(10);
        }
        var large = new RecentClaims(2, this::stored);
        assertThat(large.of("a-1")).hasSize(4);
        assertThat(large.of("a-2")).hasSize(4);
        assertThat(large.held()).isEqualTo(4);
    }
}
