package gainsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.app.House;
import gainsay.model.Article;
import gainsay.model.Claim;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is quoted stands where it is said to stand, in every article at hand, and the same input
/// gives the same claims.
class EvidenceTest {
    enum Input {
        CORPUS(House.CORPUS),
        BLIND(House.BLIND),
        SEEDS(House.SEEDS);

        private final Path folder;

        Input(Path folder) {
            this.folder = folder;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyQuoteStandsWhereItIsSaidToStand(Input input) {
        assumeTrue(Files.isDirectory(input.folder), () -> input.folder + " is not at hand");
        for (var article : House.articles(input.folder)) {
            var claims = House.ROOMS.claims(article);
            claims.forEach(claim -> standsInPlace(claim, article));
            assertThat(claims)
                    .as("%s", article.source())
                    .extracting(Claim::id)
                    .doesNotHaveDuplicates();
            var again = House.article(input.folder, article.source());
            assertThat(again).isEqualTo(article);
            assertThat(House.ROOMS.claims(again)).isEqualTo(claims);
        }
    }

    private static void standsInPlace(Claim claim, Article article) {
        var text = article.text();
        var value = claim.quantity();
        var evidence = claim.evidence();
        assertThat(value.span().in(text)).as("%s", claim).isEqualTo(value.text());
        assertThat(evidence.span().in(text)).as("%s", claim).isEqualTo(evidence.exact());
        assertThat(evidence.span().contains(value.span())).as("%s", claim).isTrue();
        assertThat(text.substring(0, evidence.span().start())).endsWith(evidence.prefix());
        assertThat(text.substring(evidence.span().end())).startsWith(evidence.suffix());
    }
}
