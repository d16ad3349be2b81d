package gainsay.index;

import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Ruling;

/// How values are written to the shelf and read back, without losing anything: for every value `v`,
/// reading what was written equals `v`.
public interface Codec {
    String claim(Claim claim);

    Claim claim(String written);

    String finding(Finding finding);

    Finding finding(String written);

    String article(Article article);

    Article article(String written);

    String ruling(Ruling ruling);

    Ruling ruling(String written);
}
