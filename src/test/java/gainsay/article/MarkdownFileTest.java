package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarkdownFileTest {
    private static final String ARTICLE =
            """
            ---
            title: "Lamp makers count their losses"
            author: [Ada Brunn, Tom Reis]
            date: 2026-02-03
            lang: en
            ---

            # Lamp makers count their **losses**

            Three makers lost $12 million
            in a single quarter.

            ## By maker

            1. Luma lost $7M
            2. Brill lost $5M
               - half of it in the north

            > We did not see it coming.

            | Maker | Loss |
            |-------|-----:|
            | Luma  | $7M  |
            | Brill |      |

            ### What is next

            Prices may rise by 4%.
            """;

    @Test
    void blocksAreStretchesOfTheFileItself() {
        var article = Given.article("lamps.md", ARTICLE);
        assertThat(article.text()).isEqualTo(ARTICLE);
        assertThat(Given.words(article, Zone.HEADLINE)).hasSize(1);
        assertThat(Given.words(article, Zone.HEADING)).containsExactly("By maker", "What is next");
        assertThat(Given.words(article, Zone.LIST_ITEM))
                .containsExactly("Luma lost $7M", "Brill lost $5M", "half of it in the north");
        assertThat(Given.words(article, Zone.QUOTE)).containsExactly("We did not see it coming.");
        assertThat(Given.block(article, "Prices may").section())
                .containsExactly("By maker", "What is next");
        Given.assertOffsetsHold(article);
    }

    @Test
    void frontMatterIsMetadataAndNoProse() {
        var article = Given.article("lamps.md", ARTICLE);
        var metadata = article.metadata();
        assertThat(metadata.authors()).containsExactly("Ada Brunn", "Tom Reis");
        assertThat(metadata.published()).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThat(metadata.publishedFrom()).isEqualTo("front-matter");
        assertThat(article.blocks().getFirst().zone()).isEqualTo(Zone.BOILERPLATE);
    }

    @Test
    void pipeTablesKeepTheirRowsAndCells() {
        var article = Given.article("lamps.md", ARTICLE);
        var table = article.tables().getFirst();
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().getFirst().head()).isTrue();
        assertThat(table.rows().get(1).head()).isFalse();
        assertThat(table.rows().get(1).cells().get(1).in(article.text())).isEqualTo("$7M");
        assertThat(table.rows().get(2).cells().get(1).isEmpty()).isTrue();
        assertThat(table.section()).containsExactly("By maker");
    }
}
