package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Amounts that name no currency, in articles of several paragraphs.
class ArticleMoneyTest {
    private final QuantityGrammar grammar = Yardstick.grammar();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Samhan will spend 24 trillion won on chips.//Another 5 trillion will go on a plant in Osan, where it means to invest 400 trillion. | 5 trillion | KRW",
                "Samhan will spend 24 trillion won on chips.//Another 5 trillion will go on a plant in Osan, where it means to invest 400 trillion. | 400 trillion | KRW",
                "Costel owes 9.2 billion euros.//Of this, 1.8 billion falls due in May. | 1.8 billion | EUR",
                "The shop made 48 million pounds in May.//The closures will lead to a charge of 11 million. | 11 million | GBP",
                "The gap is 210 billion crowns, but 31 billion of transport spending was left out. | 31 billion | XXX",
                "Bids came to 640 mln stg.//A rise in bills took out 95 mln. | 95 mln | GBP",
                "The bank earned 4.1 trillion rupiah.//Its app has 6.3 million users. | 6.3 million | 1",
                "The bank earned 4.1 trillion rupiah.//The town's population fell to 6.3 million. | 6.3 million | 1",
                "It spent $40 million on ads.//The video was seen 31 million times, and sales went to 14 million. | 14 million | 1",
                "Hogs rose to 44 cents a pound.//Pork output will reach 15.2 billion pounds. | 15.2 billion pounds | pound",
                "Profit was 61 million pounds, or £1.10 a share.//Freight round the Cape added 6 million pounds to costs. | 6 million pounds | GBP"
            })
    void anAmountIsInTheMoneyOfItsArticle(String text, String figure, String unit) {
        var article = text.replace("//", "\n\n");
        assertThat(ArticleMoney.settled(article, figures(article)))
                .anyMatch(q -> q.text().equals(figure) && q.unit().equals(unit));
    }

    private List<gainsay.model.Quantity> figures(String article) {
        var all = new ArrayList<gainsay.model.Quantity>();
        int from = 0;
        for (var block : article.split("\n\n")) {
            int start = article.indexOf(block, from);
            grammar.find(block).forEach(q -> all.add(Shift.by(q, start)));
            from = start + block.length();
        }
        return all;
    }
}
