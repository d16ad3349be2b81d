package gainsay.app;

import gainsay.index.Print;
import gainsay.index.Receipt;
import gainsay.index.Shelf;
import gainsay.model.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Puts on the shelf what came of the inputs, one after another, and signs a receipt for each that
/// was taken in whole. One thread only.
final class Keeper {
    /// What is stored becomes durable after so many articles or so long, and at the end.
    private static final int ARTICLES_A_COMMIT = 64;

    private static final long TIME_A_COMMIT = Duration.ofSeconds(20).toNanos();

    private final Rooms rooms;
    private final Shelf shelf;
    private final Copies copies;
    private final Tally tally;
    private final Progress progress;
    private final Map<String, Book> books = new HashMap<>();
    private final List<Item.Known> known = new ArrayList<>();
    private int uncommitted;
    private long committed = System.nanoTime();

    Keeper(Rooms rooms, Shelf shelf, Tally tally, Progress progress) {
        this.rooms = rooms;
        this.shelf = shelf;
        this.copies = new Copies(rooms, shelf);
        this.tally = tally;
        this.progress = progress;
    }

    /// What one input has brought so far.
    private static final class Book {
        private final List<Receipt.Held> held = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private int fresh;
        private int claims;
    }

    void keep(Outcome outcome) {
        switch (outcome) {
            case Outcome.Extracted(var input, var article, var claims, var print) -> {
                copies.store(article, claims, print);
                tally.add(claims);
                var book = book(input);
                book.fresh++;
                book.claims += claims.size();
                hold(book, article);
                uncommitted++;
            }
            case Outcome.Unchanged(var input, var article) -> {
                // Clears what this source held or failed at before.
                shelf.store(article, List.of(), rooms::matter, Print.NONE);
                tally.addUnchanged(1);
                hold(book(input), article);
            }
            case Outcome.Failed(var input, var failure) -> {
                shelf.fail(failure.source(), failure.because());
                tally.fail(failure);
                book(input).failures.add(failure);
            }
            case Outcome.Noted(var item) -> note(item);
        }
        commitNowAndThen();
    }

    /// True when an earlier input of this very run has taken the article's place since it was
    /// looked for.
    boolean isOutdated(Outcome outcome) {
        return outcome instanceof Outcome.Unchanged(_, var article) && !shelf.holds(article.id());
    }

    private Book book(String input) {
        return books.computeIfAbsent(input, _ -> new Book());
    }

    private static void hold(Book book, Article article) {
        book.held.add(new Receipt.Held(article.source(), article.id()));
    }

    private void note(Item item) {
        switch (item) {
            case Item.Absent(var failure) -> {
                tally.fail(failure);
                tally.take(
                        new Taken(
                                failure.source(),
                                Taken.Fate.FAILED,
                                List.of(),
                                0,
                                List.of(failure)));
            }
            case Item.Known old -> known.add(old);
            case Item.End end -> sign(end);
            case Item.Step() -> progress.step(tally.failed());
            case Item.Piece piece -> throw new IllegalArgumentException("still to read: " + piece);
        }
    }

    private void sign(Item.End end) {
        var book = book(end.input());
        books.remove(end.input());
        var sha256 = end.sha256();
        if (sha256 != null) {
            var receipt =
                    new Receipt(
                            end.input(),
                            sha256,
                            Program.version(),
                            book.held,
                            book.failures.stream().map(Failure::source).toList(),
                            end.validators().etag(),
                            end.validators().lastModified(),
                            end.announced());
            if (end.whole()) {
                removeVanished(receipt);
            }
            shelf.sign(receipt);
        }
        var ids = book.held.stream().map(Receipt.Held::articleId).toList();
        tally.take(new Taken(end.input(), fate(book), ids, book.claims, book.failures));
    }

    private static Taken.Fate fate(Book book) {
        if (!book.failures.isEmpty()) {
            return book.held.isEmpty() ? Taken.Fate.FAILED : Taken.Fate.PARTLY;
        }
        return book.fresh > 0 ? Taken.Fate.NEW : Taken.Fate.UNCHANGED;
    }

    /// What an archive held and holds no more goes with its claims; what failed now keeps its
    /// former state.
    private void removeVanished(Receipt receipt) {
        var present = new HashSet<>(receipt.failed());
        if (present.contains(receipt.source())) {
            return;
        }
        receipt.held().forEach(held -> present.add(held.source()));
        var before = shelf.receipt(receipt.source());
        if (before.isPresent()) {
            for (var held : before.get().held()) {
                if (!present.contains(held.source())) {
                    copies.remove(held.source());
                }
            }
        }
    }

    /// The inputs that were passed over and whose articles have gone since, by another input that
    /// held the very same ones and has changed. All others are counted as unchanged.
    List<Inbox.Entry> settleKnown() {
        var gone = new ArrayList<Inbox.Entry>();
        for (var old : known) {
            var receipt = old.receipt();
            if (receipt.held().stream().allMatch(held -> shelf.holds(held.articleId()))) {
                settle(receipt);
            } else {
                gone.add(old.entry());
            }
        }
        known.clear();
        return gone;
    }

    private void settle(Receipt receipt) {
        var failures = new ArrayList<Failure>();
        for (var source : receipt.failed()) {
            var because = shelf.failure(source).orElse(source + " failed before.");
            failures.add(new Failure(source, because));
        }
        failures.forEach(tally::fail);
        tally.addUnchanged(receipt.held().size());
        var ids = receipt.held().stream().map(Receipt.Held::articleId).toList();
        var fate =
                failures.isEmpty()
                        ? Taken.Fate.UNCHANGED
                        : ids.isEmpty() ? Taken.Fate.FAILED : Taken.Fate.PARTLY;
        tally.take(new Taken(receipt.source(), fate, ids, 0, failures));
    }

    private void commitNowAndThen() {
        var now = System.nanoTime();
        if (uncommitted >= ARTICLES_A_COMMIT
                || (uncommitted > 0 && now - committed > TIME_A_COMMIT)) {
            shelf.commit();
            uncommitted = 0;
            committed = now;
        }
    }
}
