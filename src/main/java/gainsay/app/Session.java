package gainsay.app;

import gainsay.index.Shelf;
import gainsay.model.Claim;
import gainsay.model.Finding;
import java.util.List;

/// Hears every matter whose claims have changed, and audits every article that is new, those that a
/// killed run has left included.
final class Session {
    /// A few tens of megabytes.
    private static final int CLAIMS_AT_HAND = 20_000;

    private final Rooms rooms;
    private final Shelf shelf;
    private final Crew crew;
    private final Tally tally;
    private final Stop stop;
    private final RecentClaims claimsOfArticle;

    /// The findings about one matter or article, or why there are none.
    private record Heard(String about, List<Finding> findings) {}

    Session(Rooms rooms, Shelf shelf, Crew crew, Tally tally, Stop stop) {
        this.rooms = rooms;
        this.shelf = shelf;
        this.crew = crew;
        this.tally = tally;
        this.stop = stop;
        this.claimsOfArticle = new RecentClaims(CLAIMS_AT_HAND, shelf::claimsOfArticle);
    }

    void hearAllDue(Progress progress) {
        Settlement.of(shelf).settle(rooms);
        var matters = List.copyOf(shelf.dueMatters());
        var articles = List.copyOf(shelf.dueAudits());
        progress.begin("comparing", matters.size() + articles.size());
        crew.each(
                untilStopped(matters),
                this::hear,
                heard -> {
                    shelf.replaceFindings(heard.about(), heard.findings());
                    note(heard, progress);
                });
        crew.each(
                untilStopped(articles),
                this::audit,
                heard -> {
                    shelf.replaceAudit(heard.about(), heard.findings());
                    note(heard, progress);
                });
        progress.end();
    }

    /// What is left stays due.
    private Iterable<String> untilStopped(List<String> due) {
        return () -> due.stream().takeWhile(_ -> !stop.isAsked()).iterator();
    }

    private Heard hear(String matter) {
        var claims = shelf.claimsOfMatter(matter);
        var findings =
                Desk.attempt(
                        matter, () -> rooms.hear(claims, this::claimsOf), _ -> List.<Finding>of());
        return new Heard(matter, findings);
    }

    private Heard audit(String articleId) {
        var findings =
                Desk.attempt(
                        articleId,
                        () -> rooms.audit(article(articleId), claimsOf(articleId)),
                        _ -> List.<Finding>of());
        return new Heard(articleId, findings);
    }

    private gainsay.model.Article article(String id) {
        return shelf.article(id).orElseThrow();
    }

    private List<Claim> claimsOf(String articleId) {
        return claimsOfArticle.of(articleId);
    }

    private void note(Heard heard, Progress progress) {
        tally.find(heard.findings());
        progress.step(tally.failed());
    }
}
