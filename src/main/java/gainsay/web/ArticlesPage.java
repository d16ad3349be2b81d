package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.Inquiry;
import gainsay.model.FindingQuery;

/// Every article, last come first, and every input that failed.
final class ArticlesPage {
    static final int ROWS = 50;

    private final Params asked;
    private final Inquiry inquiry;

    ArticlesPage(Params asked, Inquiry inquiry) {
        this.asked = asked;
        this.inquiry = inquiry;
    }

    String html() {
        var page = asked.page();
        var stats = inquiry.stats();
        var troubles = inquiry.count(FindingQuery.TROUBLE);
        var failures = Parts.section("failures", "Failed inputs");
        return Frame.page(
                "Articles",
                "/articles",
                "",
                tag("h1").add("Articles"),
                tag("p", "note")
                        .add(
                                Wording.count(stats.articles(), "article")
                                        + ", last come first; "
                                        + Wording.count(troubles, "disagreement")
                                        + " between and inside them."),
                Overview.list(inquiry.arrivals((page - 1) * ROWS, ROWS)),
                Parts.pages("/articles", asked, page, ROWS, stats.articles()),
                stats.failures().isEmpty()
                        ? failures.add(Parts.note("Everything that came in could be read."))
                        : failures.add(Overview.failureList(stats.failures(), 500)));
    }
}
