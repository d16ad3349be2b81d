package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThatCode;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Metadata;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Headlines and cut sentences end anywhere: no rule reads past the end or before the beginning.
class BrokenOffTest {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home", "."));
    private static final Extractor EXTRACTOR = new Extractor(Lexicon.load(HOME.resolve("models")));
    private static final Annotator ANNOTATOR = Annotator.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ovella cuts 20% of its staff after a 30% fall in orders to 1,400 units",
                "Sandholt, the pump maker, lost 12 percent of its value to $3.4 billion on Friday",
                "Quern buys Tarvel for $90 million in cash and 2.5 million of its shares",
                "The round, led by Lune Ventures with $20 million, brings the total to €61m since 2019",
                "Profit rose by a third from £4.2m to £5.6m, or 11.3p a share against 8.1p a year before",
                "By 2030 the plant will make 40 GWh a year, four times as much as in the first half"
            })
    void aSentenceMayEndAndBeginAnywhere(String sentence) {
        for (var cut = sentence.indexOf(' '); cut > 0; cut = sentence.indexOf(' ', cut + 1)) {
            var head = sentence.substring(0, cut);
            var tail = sentence.substring(cut + 1);
            assertThatCode(() -> read(head)).as(head).doesNotThrowAnyException();
            assertThatCode(() -> read(tail)).as(tail).doesNotThrowAnyException();
        }
    }

    private static void read(String text) {
        for (var zone : List.of(Zone.HEADLINE, Zone.BODY)) {
            var blocks = List.of(new Block(new Span(0, text.length()), zone, List.of()));
            var article = new Article("a-1", "cut", "", text, Metadata.NONE, blocks, List.of());
            EXTRACTOR.extract(ANNOTATOR.annotate(article, EXTRACTOR::figures));
        }
    }
}
