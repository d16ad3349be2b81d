package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
            <title>Mill News</title><link>https://mill.example/</link><language>en-gb</language>
            <item><title>Mills &amp;amp; dams</title><link>https://mill.example/1</link>
              <pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate><dc:creator>Ute Berg</dc:creator>
              <description>A summary.</description>
              <content:encoded><![CDATA[<p>The mill will cost $40 million.</p><p>It is old.</p>]]></content:encoded></item>
            <item><title>Second</title><guid isPermaLink="false">m-2</guid>
              <description>&lt;p&gt;Ten mills were sold.&lt;/p&gt;</description></item>
            <item><link>https://mill.example/3</link></item>
            </channel></rss>
            """;

    private static final String ATOM =
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Mill News</title>
            <entry><title>Coast</title><link rel="self" href="https://mill.example/self"/>
              <link rel="alternate" href="https://mill.example/4"/><id>urn:4</id>
              <published>2026-03-04T01:00:00+02:00</published><author><name>Ute Berg</name></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Nine mills turn.</p></div></content>
            </entry></feed>
            """;

    private static final String JSON =
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Mill News", "language": "en",
             "items": [
              {"id": "5", "url": "https://mill.example/5", "title": "Coast",
               "content_html": "<p>Eight mills \\u2013 no more.<\\/p>", "date_published": "2026-03-05T08:00:00Z",
               "authors": [{"name": "Ute Berg"}]},
              {"id": "6", "content_text": "Seven mills stand still."}]}
            """;

    @Test
    void eachEntryOfAnRssFeedIsAnArticle() {
        var readings = Given.readings("news.xml", Packed.utf8(RSS));
        assertThat(readings).hasSize(3);
        var first = Given.article(readings, "news.xml!/https://mill.example/1");
        assertThat(Given.words(first, Zone.HEADLINE)).containsExactly("Mills & dams");
        assertThat(Given.words(first, Zone.BODY))
                .containsExactly("The mill will cost $40 million.", "It is old.");
        assertThat(first.metadata().published()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(first.metadata().publishedFrom()).isEqualTo("feed");
        assertThat(first.metadata().authors()).containsExactly("Ute Berg");
        assertThat(first.metadata().publisher()).isEqualTo("Mill News");
        assertThat(first.metadata().url()).isEqualTo("https://mill.example/1");
        assertThat(first.metadata().language()).isEqualTo("en");
        var second = Given.article(readings, "news.xml!/m-2");
        assertThat(Given.words(second, Zone.BODY)).containsExactly("Ten mills were sold.");
        assertThat(second.metadata().published()).isNull();
        assertThat(Given.refusal(readings.getLast())).contains("holds no text");
        Given.assertOffsetsHold(first);
    }

    @Test
    void eachEntryOfAnAtomFeedIsAnArticle() {
        var readings = Given.readings("news.atom", Packed.utf8(ATOM));
        var entry = Given.article(readings, "news.atom!/https://mill.example/4");
        assertThat(Given.words(entry, Zone.BODY)).containsExactly("Nine mills turn.");
        assertThat(entry.metadata().published()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(entry.metadata().authors()).containsExactly("Ute Berg");
    }

    @Test
    void eachEntryOfAJsonFeedIsAnArticle() {
        var readings = Given.readings("news.json", Packed.utf8(JSON));
        var entry = Given.article(readings, "news.json!/https://mill.example/5");
        assertThat(Given.words(entry, Zone.BODY)).containsExactly("Eight mills – no more.");
        assertThat(entry.metadata().published()).isEqualTo(LocalDate.of(2026, 3, 5));
        var plain = Given.article(readings, "news.json!/6");
        assertThat(plain.text()).contains("Seven mills stand still.");
    }

    @Test
    void anEntryKeepsItsIdWhenTheFeedMovesOn() {
        var before = Given.readings("news.xml", Packed.utf8(RSS));
        var moved =
                RSS.replace(
                        "<item><title>Mills", "<item><title>New</title></item><item><title>Mills");
        var after = Given.readings("news.xml", Packed.utf8(moved));
        var source = "news.xml!/https://mill.example/1";
        assertThat(Given.article(after, source).id()).isEqualTo(Given.article(before, source).id());
    }

    @Test
    void otherXmlAndJsonAreStillNamed() {
        assertThat(Given.refusal("data.json", Packed.utf8("{\"version\": 1, \"items\": []}")))
                .contains("not read");
        assertThat(
                        Given.refusal(
                                "data.xml",
                                Packed.utf8("<?xml version=\"1.0\"?><stock><item/></stock>")))
                .contains("not read");
    }

    @Test
    void aFeedWithoutEntriesIsNamed() {
        assertThat(Given.refusal("none.rss", Packed.utf8("<rss version=\"2.0\"><channel/></rss>")))
                .contains("without an entry");
    }
}
