package gainsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ZonesTest {
    private final Zones zones =
            Zones.load(Path.of(System.getProperty("gainsay.home", "."), "models", "zones.yaml"));

    @Test
    void headingsAreKnownWhateverTheirCaseAndPunctuation() {
        assertThat(zones.below("KEY TAKEAWAYS:")).contains(Zone.TAKEAWAY);
        assertThat(zones.below("You May Also Like…")).contains(Zone.TEASER);
        assertThat(zones.below("Comments")).contains(Zone.BOILERPLATE);
        assertThat(zones.below("Comments from the chief")).isEmpty();
    }

    @Test
    void linesAreKnownByThemselves() {
        assertThat(zones.ofLine("© 2026 The Quay")).contains(Zone.BOILERPLATE);
        assertThat(zones.ofLine("120 shares")).contains(Zone.BOILERPLATE);
        assertThat(zones.ofLine("5 min read")).contains(Zone.BOILERPLATE);
        assertThat(zones.ofLine("Source: port authorities")).contains(Zone.CAPTION);
        assertThat(zones.ofLine("Read more: Ports run dry")).contains(Zone.TEASER);
        assertThat(zones.ofLine("The fund sold 120 shares to its founder.")).isEmpty();
        assertThat(zones.ofLine("Revenue: $5 million")).isEmpty();
    }

    @Test
    void wordsOfThePagesMarkupAreKnown() {
        assertThat(zones.ofMarkup("sidebar")).contains(Zone.BOILERPLATE);
        assertThat(zones.ofMarkup("entry-content")).contains(Zone.BODY);
        assertThat(zones.ofMarkup("column")).isEmpty();
    }
}
