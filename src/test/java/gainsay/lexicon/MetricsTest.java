package gainsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    private static final String HEAD =
            """
            id: toll
            label: toll
            nature: flow
            family: money
            subject: owner
            examples:
            """;
    private static final String MUST =
            """
              - text: The bridge takes a toll of $4.
                claims: [bridge | toll | = 4 USD]
            """;
    private static final String MUST_NOT =
            """
              - text: The bridge cost $4 million.
                claims: []
            """;

    @TempDir private Path folder;

    @Test
    void aMetricWithProofEitherWayIsLoaded() throws IOException {
        write(HEAD + MUST + MUST_NOT);
        assertThat(Metrics.load(folder).of("toll").examples()).hasSize(2);
    }

    @Test
    void aMetricNeedsAnExampleThatMust() throws IOException {
        write(HEAD + MUST_NOT);
        assertRefused("give at least one example with claims");
    }

    @Test
    void aMetricNeedsAnExampleThatMustNot() throws IOException {
        write(HEAD + MUST);
        assertRefused("give at least one example with 'claims: []'");
    }

    private void assertRefused(String because) {
        assertThatThrownBy(() -> Metrics.load(folder))
                .isInstanceOf(BadLexicon.class)
                .hasMessageContaining("toll.yaml")
                .hasMessageContaining(because)
                .hasMessageNotContaining("\n");
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve("toll.yaml"), content);
    }
}
