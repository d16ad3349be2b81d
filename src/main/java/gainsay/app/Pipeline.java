package gainsay.app;

import gainsay.index.Print;
import gainsay.index.Shelf;
import gainsay.model.Article;
import java.util.List;
import java.util.function.Consumer;

/// The whole run, from paths to findings: files are read and their claims extracted on all cores,
/// one writer stores them, and then every matter that was touched is heard again.
public final class Pipeline {
    /// What is stored becomes durable after so many articles, and at the end.
    private static final int ARTICLES_A_COMMIT = 64;

    private final Rooms rooms;
    private final Settings settings;
    private final Desk desk;

    public Pipeline(Rooms rooms, Settings settings) {
        this.rooms = rooms;
        this.settings = settings;
        this.desk = new Desk(rooms);
    }

    /// Takes in every file of the paths. One that fails costs itself only; doing it twice is the
    /// same as once.
    public Summary ingest(List<String> paths, Progress progress) {
        var entries = Inbox.entries(paths);
        var tally = new Tally();
        try (var shelf =
                        Shelf.open(
                                settings.index(),
                                new Json(),
                                rooms.lexiconHash(),
                                Program.version());
                var crew = Crew.ofAllCores()) {
            shelf.warning().ifPresent(tally::warn);
            var copies = new Copies(rooms, shelf);
            progress.begin("reading", entries.size());
            crew.each(
                    entries,
                    entry -> outcomes(entry, shelf),
                    outcomes -> {
                        outcomes.forEach(outcome -> keep(outcome, shelf, copies, tally));
                        progress.step(tally.failed());
                    });
            progress.end();
            new Session(rooms, shelf, crew, tally).hearAllDue(progress);
            shelf.commit();
        }
        return tally.summary();
    }

    private List<Outcome> outcomes(Inbox.Entry entry, Shelf shelf) {
        return switch (entry) {
            case Inbox.Entry.Missing(var failure) -> List.of(new Outcome.Absent(failure));
            case Inbox.Entry.Present _ ->
                    desk.read(entry).stream().map(document -> outcome(document, shelf)).toList();
        };
    }

    private Outcome outcome(Document document, Shelf shelf) {
        return switch (document) {
            case Document.Unparsed(var failure) -> new Outcome.Failed(failure);
            case Document.Parsed(var article) ->
                    shelf.holds(article.id()) ? new Outcome.Unchanged(article) : extracted(article);
        };
    }

    private Outcome extracted(Article article) {
        rooms.prepare();
        return Desk.attempt(
                article.source(),
                () -> new Outcome.Extracted(article, rooms.claims(article), rooms.print(article)),
                Outcome.Failed::new);
    }

    private void keep(Outcome outcome, Shelf shelf, Copies copies, Tally tally) {
        switch (outcome) {
            case Outcome.Extracted(var article, var claims, var print) -> {
                copies.store(article, claims, print);
                tally.add(claims);
                if (tally.articles() % ARTICLES_A_COMMIT == 0) {
                    shelf.commit();
                }
            }
            case Outcome.Unchanged(var article) -> {
                if (shelf.holds(article.id())) {
                    // Clears what this source held or failed at before.
                    shelf.store(article, List.of(), rooms::matter, Print.NONE);
                    tally.addUnchanged();
                } else {
                    // An earlier file of this very batch has taken its twin's place.
                    keep(extracted(article), shelf, copies, tally);
                }
            }
            case Outcome.Absent(var failure) -> tally.fail(failure);
            case Outcome.Failed(var failure) -> {
                shelf.fail(failure.source(), failure.because());
                tally.fail(failure);
            }
        }
    }

    /// Extracts everything again from the stored texts and hears every matter anew. The old state
    /// stays whole until all of it is done.
    public Summary reindex(Progress progress) {
        var tally = new Tally();
        try (var shelf =
                        Shelf.openToReindex(
                                settings.index(),
                                new Json(),
                                rooms.lexiconHash(),
                                Program.version());
                var crew = Crew.ofAllCores()) {
            var copies = new Copies(rooms, shelf);
            var ids = shelf.articleIds();
            progress.begin("extracting", ids.size());
            crew.each(
                    ids,
                    id -> again(id, shelf),
                    outcome -> {
                        keepAgain(outcome, copies, tally);
                        progress.step(tally.failed());
                    });
            progress.end();
            shelf.adopt();
            new Session(rooms, shelf, crew, tally).hearAllDue(progress);
            shelf.commit();
        }
        return tally.summary();
    }

    private Outcome again(String id, Shelf shelf) {
        return extracted(shelf.article(id).orElseThrow());
    }

    private static void keepAgain(Outcome outcome, Copies copies, Tally tally) {
        switch (outcome) {
            case Outcome.Extracted(var article, var claims, var print) -> {
                copies.restore(article, claims, print);
                tally.add(claims);
            }
            case Outcome.Unchanged _ -> tally.addUnchanged();
            case Outcome.Absent(var failure) -> tally.fail(failure);
            case Outcome.Failed(var failure) -> tally.fail(failure);
        }
    }

    /// Reads files and no more: no index is touched and no model loaded. Answers come in the order
    /// of the paths, while later ones are still being read.
    public void read(List<String> paths, Consumer<Document> then) {
        try (var crew = Crew.ofAllCores()) {
            crew.each(Inbox.entries(paths), desk::read, documents -> documents.forEach(then));
        }
    }
}
