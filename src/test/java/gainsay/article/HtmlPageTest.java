package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final String PAGE =
            """
            <html lang="en"><head><title>Ferries go electric | The Strait</title>
            <meta property="og:title" content="Ferries go electric">
            <meta property="og:site_name" content="The Strait">
            <link rel="canonical" href="https://strait.example/ferries">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"WebSite","name":"The Strait"},
              {"@type":"NewsArticle","headline":"Ferries go electric","datePublished":"2026-01-20T23:30:00+01:00",
               "author":[{"@type":"Person","name":"Mo Lind"}],"publisher":{"@type":"Organization","name":"The Strait"}}]}</script>
            </head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
            <article><h1>Ferries go electric</h1>
            <p>The line will spend <b>$90&nbsp;million</b> on twelve ferries that run on batteries, its chief said on Monday.</p>
            <h2>What it costs</h2>
            <p>Each ferry costs a third more than one with a diesel engine, but burns nothing, so that the line expects to save in the long run.</p>
            <ul><li>Range: 40 km</li><li>Charging: 12 minutes</li></ul>
            <blockquote><p>We shall never buy diesel again.</p></blockquote>
            <table><caption>Ferries by year</caption><tr><th>Year</th><th>Ferries</th></tr><tr><td>2026</td><td>4</td></tr><tr><td>2027</td><td></td></tr></table>
            <figure><img src="x.png"><figcaption>A ferry in the strait.</figcaption></figure>
            <div class="share-buttons"><span>120 shares</span></div>
            </article>
            <aside class="related"><h3>Related articles</h3><p>Shipyard wins an order worth $700 million from the navy, its largest in a decade.</p></aside>
            <div id="comments"><p>I took that ferry 300 times and it was late on most of those days, so there.</p></div>
            <footer><p>© 2026 The Strait. All rights reserved.</p></footer>
            <script>var price = "$1 billion";</script>
            </body></html>
            """;

    @Test
    void theArticleIsToldFromThePageAroundIt() {
        var article = Given.article("ferries.html", PAGE);
        assertThat(Given.words(article, Zone.HEADLINE)).containsExactly("Ferries go electric");
        assertThat(Given.words(article, Zone.BODY)).hasSize(2);
        assertThat(Given.block(article, "The line will").span().in(article.text()))
                .contains("$90 million");
        assertThat(Given.words(article, Zone.LIST_ITEM))
                .containsExactly("Range: 40 km", "Charging: 12 minutes");
        assertThat(Given.words(article, Zone.QUOTE)).hasSize(1);
        assertThat(Given.words(article, Zone.CAPTION)).contains("A ferry in the strait.");
        assertThat(Given.block(article, "Shipyard wins").zone().speaksForTheArticle()).isFalse();
        assertThat(Given.block(article, "I took that").zone()).isEqualTo(Zone.BOILERPLATE);
        assertThat(Given.block(article, "120 shares").zone()).isEqualTo(Zone.BOILERPLATE);
        assertThat(Given.block(article, "Range").section()).containsExactly("What it costs");
        assertThat(article.text()).doesNotContain("$1 billion", "| The Strait");
        Given.assertOffsetsHold(article);
    }

    @Test
    void tablesKeepRowsHeadAndCaption() {
        var article = Given.article("ferries.html", PAGE);
        var table = article.tables().getFirst();
        assertThat(table.caption()).isEqualTo("Ferries by year");
        assertThat(table.rows().getFirst().head()).isTrue();
        assertThat(table.rows().get(1).cells().get(1).in(article.text())).isEqualTo("4");
        assertThat(table.rows().get(2).cells().get(1).isEmpty()).isTrue();
    }

    @Test
    void whatThePageSaysAboutItselfIsMetadata() {
        var metadata = Given.article("ferries.html", PAGE).metadata();
        assertThat(metadata.title()).isEqualTo("Ferries go electric");
        assertThat(metadata.authors()).containsExactly("Mo Lind");
        assertThat(metadata.publisher()).isEqualTo("The Strait");
        assertThat(metadata.published()).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(metadata.publishedFrom()).isEqualTo("json-ld");
        assertThat(metadata.url()).isEqualTo("https://strait.example/ferries");
        assertThat(metadata.language()).isEqualTo("en");
    }

    @Test
    void timesOfTeasersAreNoDateOfTheArticle() {
        var page =
                "<body><main><p>A plant will open in the autumn, the company said, and employ many people.</p>"
                        + "<time datetime='2026-01-01'>a</time><time datetime='2026-02-02'>b</time></main>";
        assertThat(Given.article("t.html", page).metadata().published()).isNull();
    }

    @Test
    void theDeclaredEncodingIsBelievedAndAMissingOneGuessed() {
        var declared = "<meta charset=windows-1251><p>Выручка выросла на 20 процентов за год.</p>";
        var article = Given.article("ru.html", declared.getBytes(Charset.forName("windows-1251")));
        assertThat(article.text()).startsWith("Выручка");
        var silent = "<p>Die Erlöse stiegen über die größten Erwartungen hinaus.</p>";
        assertThat(Given.article("de.html", silent.getBytes(Charset.forName("ISO-8859-1"))).text())
                .contains("Erlöse", "größten");
    }

    @Test
    void tablesThatOnlyLayOutAreProse() {
        var page =
                "<table><tr><td><p>"
                        + "A long paragraph about a mill and its owners. ".repeat(20)
                        + "</p></td><td><a href=x>more</a></td></tr><tr><td>x</td><td>y</td></tr></table>";
        assertThat(Given.article("old.html", page).tables()).isEmpty();
    }

    @Test
    void aPackedPageIsUnpacked() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        var article = Given.article("ferries.html.gz", out.toByteArray());
        assertThat(Given.words(article, Zone.HEADLINE)).containsExactly("Ferries go electric");
    }
}
