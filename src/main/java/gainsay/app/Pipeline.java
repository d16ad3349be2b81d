package gainsay.app;

import gainsay.index.Shelf;
import gainsay.model.Article;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The whole run, from paths to findings: inputs are read and their claims extracted on all cores,
/// one writer stores them, and then every matter that was touched is heard again.
public final class Pipeline {
    private final Rooms rooms;
    private final Settings settings;

    public Pipeline(Rooms rooms, Settings settings) {
        this.rooms = rooms;
        this.settings = settings;
    }

    public Summary ingest(List<String> paths, Progress progress) {
        return ingest(IngestOrder.of(paths), progress, new Stop());
    }

    /// Takes in every file of the inputs. One that fails costs itself only; doing it twice is the
    /// same as once.
    public Summary ingest(IngestOrder order, Progress progress, Stop stop) {
        var tally = new Tally();
        try (var shelf = shelf();
                var parser = rooms.parser(order.limits());
                var web = new Web(order);
                var crew = Crew.ofAllCores()) {
            shelf.warning().ifPresent(tally::warn);
            var keeper = new Keeper(rooms, shelf, tally, progress);
            var entries = Inbox.entries(order.inputs());
            for (var anyway = false; !entries.isEmpty() && !stop.isAsked(); anyway = true) {
                progress.begin("reading", entries.size());
                var opener = new Opener(order, parser, web, shelf::receipt, anyway, rooms::prepare);
                try (var intake = new Intake(entries, opener, stop)) {
                    crew.each(intake, item -> outcome(item, shelf), o -> keep(o, keeper));
                }
                progress.end();
                entries = keeper.settleKnown();
            }
            finish(shelf, crew, tally, progress, stop);
        }
        return tally.summary();
    }

    /// Takes sources out again, each with all that lies below or in it, in one step.
    public Summary remove(List<String> sources, Progress progress) {
        var tally = new Tally();
        try (var shelf = shelf();
                var crew = Crew.ofAllCores()) {
            shelf.warning().ifPresent(tally::warn);
            var copies = new Copies(rooms, shelf);
            for (var given : sources) {
                Removal.of(given, shelf, copies).accept(tally);
            }
            new Session(rooms, shelf, crew, tally, new Stop()).hearAllDue(progress);
            shelf.commit();
        }
        return tally.summary();
    }

    private Shelf shelf() {
        return Shelf.open(settings.index(), new Json(), rooms.lexiconHash(), Program.version());
    }

    private void finish(Shelf shelf, Crew crew, Tally tally, Progress progress, Stop stop) {
        // What was read is safe before the comparing begins.
        shelf.commit();
        new Session(rooms, shelf, crew, tally, stop).hearAllDue(progress);
        if (stop.isAsked()) {
            tally.stop();
        }
        shelf.commit();
    }

    private Outcome outcome(Item item, Shelf shelf) {
        return switch (item) {
            case Item.Piece(var input, Document.Unparsed(var failure)) ->
                    new Outcome.Failed(input, failure);
            case Item.Piece(var input, Document.Parsed(var article)) ->
                    shelf.holds(article.id())
                            ? new Outcome.Unchanged(input, article)
                            : extracted(input, article);
            case Item.Absent _, Item.Known _, Item.End _, Item.Step _ -> new Outcome.Noted(item);
        };
    }

    private Outcome extracted(String input, Article article) {
        rooms.prepare();
        return Desk.attempt(
                article.source(),
                () ->
                        new Outcome.Extracted(
                                input, article, rooms.claims(article), rooms.print(article)),
                failure -> new Outcome.Failed(input, failure));
    }

    private void keep(Outcome outcome, Keeper keeper) {
        keeper.keep(
                outcome instanceof Outcome.Unchanged(var input, var article)
                                && keeper.isOutdated(outcome)
                        ? extracted(input, article)
                        : outcome);
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
            new Session(rooms, shelf, crew, tally, new Stop()).hearAllDue(progress);
            shelf.commit();
        }
        return tally.summary();
    }

    private Outcome again(String id, Shelf shelf) {
        return extracted(id, shelf.article(id).orElseThrow());
    }

    private static void keepAgain(Outcome outcome, Copies copies, Tally tally) {
        switch (outcome) {
            case Outcome.Extracted(_, var article, var claims, var print) -> {
                copies.restore(article, claims, print);
                tally.add(claims);
            }
            case Outcome.Failed(_, var failure) -> tally.fail(failure);
            case Outcome.Unchanged _, Outcome.Noted _ -> tally.addUnchanged(1);
        }
    }

    /// Reads inputs and no more: no index is touched and no model loaded. Answers come in the order
    /// of the inputs, while later ones are still being read.
    public void read(IngestOrder order, Consumer<Document> then) {
        try (var parser = rooms.parser(order.limits());
                var web = new Web(order);
                var intake =
                        new Intake(
                                Inbox.entries(order.inputs()),
                                new Opener(
                                        order, parser, web, _ -> Optional.empty(), true, () -> {}),
                                new Stop())) {
            for (var item : intake) {
                switch (item) {
                    case Item.Piece(_, var document) -> then.accept(document);
                    case Item.Absent(var failure) -> then.accept(new Document.Unparsed(failure));
                    case Item.Known _, Item.End _, Item.Step _ -> {}
                }
            }
        }
    }
}
