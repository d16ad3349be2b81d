package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MailTest {
    private static final String HEAD =
            """
            From: Ute Berg <ute@mill.example>
            To: press@paper.example
            Subject: =?utf-8?q?The_mill_costs_=E2=82=AC40_million?=
            Date: Tue, 3 Mar 2026 23:30:00 -0800
            Message-ID: <1@mill.example>
            MIME-Version: 1.0
            """;

    private static final String BOTH =
            HEAD
                    + """
                    Content-Type: multipart/mixed; boundary=outer

                    --outer
                    Content-Type: multipart/alternative; boundary=inner

                    --inner
                    Content-Type: text/plain

                    The plain version.
                    --inner
                    Content-Type: text/html; charset=windows-1252
                    Content-Transfer-Encoding: quoted-printable

                    <p>The mill =93Coast=94 will cost =8040 million.</p><ul><li>stone</li></ul>
                    --inner--
                    --outer
                    Content-Type: text/html
                    Content-Disposition: attachment; filename=a.html

                    <p>Attached.</p>
                    --outer--
                    """;

    private static final String PLAIN =
            HEAD + "Content-Type: text/plain; charset=utf-8\n\nThe mill will cost €40 million.\n";

    @Test
    void theHtmlPartIsTheArticle() {
        var article = Given.article("mill.eml", BOTH);
        assertThat(Given.words(article, Zone.HEADLINE))
                .containsExactly("The mill costs €40 million");
        assertThat(Given.words(article, Zone.BODY))
                .containsExactly("The mill “Coast” will cost €40 million.");
        assertThat(Given.words(article, Zone.LIST_ITEM)).containsExactly("stone");
        assertThat(article.text()).doesNotContain("plain version", "Attached");
        Given.assertOffsetsHold(article);
    }

    @Test
    void theHeadersSayWhoAndWhen() {
        var metadata = Given.article("mill.eml", PLAIN).metadata();
        assertThat(metadata.title()).isEqualTo("The mill costs €40 million");
        assertThat(metadata.authors()).containsExactly("Ute Berg");
        assertThat(metadata.published()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(metadata.publishedFrom()).isEqualTo("mail");
    }

    @Test
    void aPlainMailIsReadAsText() {
        var article = Given.article("mill.eml", PLAIN);
        assertThat(Given.words(article, Zone.BODY))
                .containsExactly("The mill will cost €40 million.");
    }

    @Test
    void eachMailOfAMailboxIsAnArticle() {
        var mark = "From ute@mill.example Tue Mar  3 23:30:00 2026\n";
        var second =
                PLAIN.replace("<1@", "<2@")
                        .replace("The mill will", "From here on:\n\n>From now on it will");
        var readings =
                Given.readings("press.mbox", Packed.utf8(mark + BOTH + "\n" + mark + second));
        assertThat(readings).hasSize(2);
        var one = Given.article(readings, "press.mbox!/1@mill.example");
        assertThat(one.text()).contains("“Coast”");
        var two = Given.article(readings, "press.mbox!/2@mill.example");
        assertThat(two.text()).contains("\nFrom now on it will cost €40 million.");
    }

    @Test
    void aMailWithoutTextIsNamed() {
        var mail =
                HEAD
                        + "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n";
        assertThat(Given.refusal("picture.eml", Packed.utf8(mail))).contains("mail without text");
    }

    @Test
    void partsWithoutEndAreSurvived() {
        var mail = new StringBuilder(HEAD);
        for (var i = 0; i < 3000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }
        assertThat(Given.readings("deep.eml", Packed.utf8(mail.toString()))).hasSize(1);
    }
}
