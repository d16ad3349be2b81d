package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final String ARTICLE =
            """
            Harbour robots find buyers faster than crews
            By Ines Falk | March 12, 2026
            Key Takeaways
            - Tidewater sold 40 cranes in a quarter, twice what it planned
            - Crews fell by 12% at three ports
            Ports that could not hire are buying instead, and the makers of automatic cranes can hardly keep up with the orders that came in over the winter.
            Why the orders came now
            Tidewater took in $310 million. It expects more. The company says that lead times have grown to nine months, against four a year ago.
            The cranes differ in three ways, say the ports that bought them:
            - reach
            - price
            Orders by port
            Cranes ordered in the first quarter, by port
            Source: port authorities
            | Port | Cranes | Value |
            |---|---|---|
            | Northhaven | 12 | $96M |
            | Eastwick |  | $40M |

            Further Reading
            Crane maker files for bankruptcy after losing $80M
            © 2026 The Quay
            """;

    @Test
    void aTextFileIsReadAsAReaderSeesIt() {
        var article = Given.article("quay.txt", ARTICLE);
        assertThat(article.text()).isEqualTo(ARTICLE);
        assertThat(Given.words(article, Zone.HEADLINE))
                .containsExactly("Harbour robots find buyers faster than crews");
        assertThat(Given.words(article, Zone.TAKEAWAY))
                .hasSize(2)
                .allMatch(t -> !t.startsWith("-"));
        assertThat(Given.words(article, Zone.HEADING))
                .containsExactly("Key Takeaways", "Why the orders came now", "Orders by port");
        assertThat(Given.words(article, Zone.LIST_ITEM)).containsExactly("reach", "price");
        assertThat(Given.words(article, Zone.CAPTION))
                .containsExactly(
                        "Cranes ordered in the first quarter, by port", "Source: port authorities");
        assertThat(Given.words(article, Zone.TEASER)).contains("Further Reading");
        assertThat(Given.block(article, "Crane maker files").zone()).isEqualTo(Zone.TEASER);
        Given.assertOffsetsHold(article);
    }

    @Test
    void theLineUnderTheHeadlineNamesAuthorAndDay() {
        var metadata = Given.article("quay.txt", ARTICLE).metadata();
        assertThat(metadata.title()).isEqualTo("Harbour robots find buyers faster than crews");
        assertThat(metadata.authors()).containsExactly("Ines Falk");
        assertThat(metadata.published()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(metadata.publishedFrom()).isEqualTo("dateline");
        assertThat(metadata.language()).isEqualTo("en");
    }

    @Test
    void aTableDrawnWithPipesHasRowsCellsAndASection() {
        var article = Given.article("quay.txt", ARTICLE);
        var table = article.tables().getFirst();
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().getFirst().head()).isTrue();
        assertThat(table.rows().get(1).cells().get(2).in(article.text())).isEqualTo("$96M");
        assertThat(table.rows().get(2).cells().get(1).isEmpty()).isTrue();
        assertThat(table.section()).containsExactly("Orders by port");
        assertThat(table.caption()).isEqualTo("Source: port authorities");
    }

    @Test
    void proseWithoutASingleCapitalHasHeadingsToo() {
        var article =
                Given.article(
                        "low.txt",
                        """
                        the warehouse is the first customer. the home comes last.
                        where the money sits
                        there are 30 makers of grippers today, and most of them sell to fewer than ten warehouses each, which is why prices fall by a fifth every year.
                        what comes after
                        hardly anyone plans for homes. that may be wise.
                        """);
        assertThat(Given.words(article, Zone.HEADING))
                .containsExactly("where the money sits", "what comes after");
        assertThat(Given.words(article, Zone.BODY)).hasSize(3);
    }

    @Test
    void aWireCopyWithTurnedLinesHasOneBlockAParagraph() {
        var article =
                Given.article(
                        "wire.txt",
                        """
                        NORTHLAKE GRAIN SEES LOWER NET

                        NORTHLAKE, Oct 4, 1991 - Northlake Grain Co said it expects
                        net income for the third quarter to fall to about 4.2 mln dlrs
                        from 6.1 mln a year earlier.
                            The company said barge rates on the river rose by
                        12 pct in August, and that two of its elevators
                        stood idle for three weeks.
                            Northlake operates 31 elevators.
                        """);
        assertThat(Given.words(article, Zone.HEADLINE))
                .containsExactly("NORTHLAKE GRAIN SEES LOWER NET");
        assertThat(Given.words(article, Zone.BODY)).hasSize(3);
        assertThat(article.metadata().published()).isEqualTo(LocalDate.of(1991, 10, 4));
    }

    @Test
    void aTextOfOneLineIsBody() {
        var article = Given.article("one.txt", "Fernhill raised $5M in a seed round");
        assertThat(Given.words(article, Zone.BODY)).hasSize(1);
        assertThat(article.metadata().title()).isNull();
    }

    @Test
    void questionsInAnotherScriptAfterTheArticleAreSetAside() {
        var article =
                Given.article(
                        "faq.txt",
                        """
                        Fernhill opens a plant in the north
                        The plant will employ 200 people and cost $40 million, the company said on Monday, and it will open in the autumn of next year.
                        常见问题
                        这家公司的工厂花费了多少钱？
                        The plant will employ 200 people and cost $40 million, the comp…
                        """);
        assertThat(Given.words(article, Zone.BODY)).hasSize(1);
        assertThat(Given.words(article, Zone.BOILERPLATE)).hasSize(3);
    }

    @Test
    void aMonthAloneIsNoDate() {
        var article =
                Given.article(
                        "month.txt",
                        "Plants reopen across the valley\nApril 2026\nThree plants reopened. More will follow, the owners say.\n");
        assertThat(article.metadata().published()).isNull();
    }

    @Test
    void everyEncodingGivesTheSameText() {
        var text =
                "Umsätze steigen kräftig\nDie Erlöse stiegen auf „4,2 Mio. €“, sagte die Firma über die größten Häuser. Das ist für sie mehr als je zuvor.\n";
        for (var charset :
                new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"}) {
            var article = Given.article("umsatz.txt", text.getBytes(Charset.forName(charset)));
            assertThat(article.text()).as(charset).isEqualTo(text);
        }
        var marked = "\uFEFF" + text;
        assertThat(Given.article("m.txt", marked.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(text);
    }

    @Test
    void everyCharacterOfTheFileIsKept() {
        var text =
                "Title of it\r\n\r\n\tIndented, with NBSP\u00A0and a tab\t. It ends here.  \r\n\r\n";
        assertThat(Given.article("kept.txt", text).text()).isEqualTo(text);
    }

    @Test
    void theIdDependsOnNameAndBytesOnly() {
        var one = Given.article("a.txt", "One plain line of text.");
        var other = Given.article("b.txt", "One plain line of text.");
        assertThat(one.id()).matches("a-[0-9a-f]{16}").isNotEqualTo(other.id());
        assertThat(one.sha256()).hasSize(64).isEqualTo(other.sha256());
        assertThat(Given.article("a.txt", "One plain line of text.").id()).isEqualTo(one.id());
    }
}
