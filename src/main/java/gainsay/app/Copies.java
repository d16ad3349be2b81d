package gainsay.app;

import gainsay.index.Neighbour;
import gainsay.index.Print;
import gainsay.index.Shelf;
import gainsay.index.Stored;
import gainsay.model.Article;
import gainsay.model.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts articles on the shelf so that copies of one text count as one voice: claims of a
/// near-duplicate carry the id of its earliest copy as their origin. The order in which copies
/// arrive does not matter.
final class Copies {
    /// Above this likeness of their word sequences two texts are one text, edited; wire copies with
    /// their own headline and last paragraph stay above it, two reports on one event far below.
    private static final double ALIKE = 0.7;

    private static final Comparator<Copy> EARLIEST =
            Comparator.comparing(Copy::published, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Copy::id);

    private record Copy(String id, @Nullable LocalDate published) {}

    private final Rooms rooms;
    private final Shelf shelf;

    Copies(Rooms rooms, Shelf shelf) {
        this.rooms = rooms;
        this.shelf = shelf;
    }

    Stored store(Article article, List<Claim> claims, Print print) {
        return shelf.store(article, voiced(article, claims, print), rooms::matter, print);
    }

    Stored restore(Article article, List<Claim> claims, Print print) {
        return shelf.restore(article, voiced(article, claims, print), rooms::matter, print);
    }

    /// Takes a source out. Its copies speak from now on with the voice of the earliest that is
    /// left.
    void remove(String source) {
        var article = shelf.articleFrom(source);
        shelf.remove(source);
        if (article.isEmpty()) {
            return;
        }
        var print = rooms.print(article.get());
        var left =
                shelf.neighbours(print.bands()).stream()
                        .filter(neighbour -> isOlderOrNewerCopy(neighbour, article.get(), print))
                        .map(neighbour -> new Copy(neighbour.articleId(), neighbour.published()))
                        .toList();
        left.stream()
                .min(EARLIEST)
                .ifPresent(earliest -> left.forEach(copy -> revoice(copy.id(), earliest.id())));
    }

    private List<Claim> voiced(Article article, List<Claim> claims, Print print) {
        var copies = new ArrayList<Copy>();
        copies.add(new Copy(article.id(), article.metadata().published()));
        for (var neighbour : shelf.neighbours(print.bands())) {
            if (isOlderOrNewerCopy(neighbour, article, print)) {
                copies.add(new Copy(neighbour.articleId(), neighbour.published()));
            }
        }
        var earliest = copies.stream().min(EARLIEST).orElseThrow().id();
        for (var copy : copies.subList(1, copies.size())) {
            revoice(copy.id(), earliest);
        }
        return voiced(claims, article.id(), earliest);
    }

    /// The former state of the same source is no copy: it is about to be replaced.
    private boolean isOlderOrNewerCopy(Neighbour neighbour, Article article, Print print) {
        return !neighbour.articleId().equals(article.id())
                && !neighbour.source().equals(article.source())
                && rooms.similarity(neighbour.fingerprint(), print.encoded()) >= ALIKE;
    }

    /// An earlier copy has come in after this one.
    private void revoice(String articleId, String earliest) {
        var claims = shelf.extractedOfArticle(articleId);
        var voiced = voiced(claims, articleId, earliest);
        if (!voiced.equals(claims)) {
            var article = shelf.article(articleId).orElseThrow();
            shelf.restore(article, voiced, rooms::matter, rooms.print(article));
        }
    }

    private static List<Claim> voiced(List<Claim> claims, String articleId, String earliest) {
        var origin = earliest.equals(articleId) ? null : earliest;
        return claims.stream()
                .map(claim -> namesItsOwnSource(claim) ? claim : claim.withOrigin(origin))
                .toList();
    }

    /// An origin that is no article's id was named by the text itself.
    private static boolean namesItsOwnSource(Claim claim) {
        var origin = claim.origin();
        return origin != null && !origin.startsWith(ARTICLE_ID);
    }

    private static final String ARTICLE_ID = "a-";
}
