package gainsay.app;

import gainsay.article.Delivery;
import gainsay.article.Hints;
import gainsay.article.Original;
import gainsay.article.Reader;
import gainsay.article.Reading;
import gainsay.index.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Gets the bytes of an input, passes over what has not changed, and has the rest parsed.
final class Opener implements Intake.Opening {
    private final IngestOrder order;
    private final Parser parser;
    private final Web web;
    private final Function<String, Optional<Receipt>> receipts;
    private final boolean anyway;
    private final Runnable wanted;

    /// `receipts` tells what an input was when it was last taken in; with `anyway` that is no
    /// reason to pass it over. `wanted` is told before the first input is parsed.
    Opener(
            IngestOrder order,
            Parser parser,
            Web web,
            Function<String, Optional<Receipt>> receipts,
            boolean anyway,
            Runnable wanted) {
        this.order = order;
        this.parser = parser;
        this.web = web;
        this.receipts = receipts;
        this.anyway = anyway;
        this.wanted = wanted;
    }

    @Override
    public void open(Inbox.Entry entry, Consumer<Item> then) {
        switch (entry) {
            case Inbox.Entry.Missing(var failure) -> then.accept(new Item.Absent(failure));
            case Inbox.Entry.Present(var file, var source) ->
                    open(entry, source, dated(file, Reader.load(file, source)), then);
            case Inbox.Entry.Remote(var url) ->
                    open(entry, url, web.fetch(url, validators(url)), then);
        }
        then.accept(new Item.Step());
    }

    private void open(Inbox.Entry entry, String source, Delivery delivery, Consumer<Item> then) {
        switch (delivery) {
            case Delivery.Arrived(var original, var validators) -> {
                var sha256 = original.sha256();
                var receipt = receipts.apply(source);
                if (receipt.isPresent() && !anyway && stands(receipt.get(), sha256)) {
                    then.accept(new Item.Known(entry, receipt.get()));
                    return;
                }
                wanted.run();
                var feed = original.isFeed();
                if (feed && order.follow()) {
                    parse(original, source, reading -> follow(reading, source, then), then);
                } else {
                    parse(original, source, reading -> piece(source, reading, then), then);
                }
                then.accept(new Item.End(source, sha256, validators, !feed, null));
            }
            case Delivery.Unchanged() ->
                    then.accept(new Item.Known(entry, receipts.apply(source).orElseThrow()));
            case Delivery.Refused(var refusal) -> {
                then.accept(new Item.Piece(source, Desk.document(refusal)));
                then.accept(new Item.End(source, null, Delivery.Validators.NONE, false, null));
            }
        }
    }

    private void parse(
            Original original, String source, Consumer<Reading> each, Consumer<Item> then) {
        var readings = new ArrayList<Reading>();
        // A process that reads a feed must not wait for the pages that it names.
        var direct = !(original.isFeed() && order.follow());
        var failed =
                Desk.<Optional<Failure>>attempt(
                        source,
                        () -> {
                            parser.parse(original, direct ? each::accept : readings::add);
                            return Optional.empty();
                        },
                        Optional::of);
        readings.forEach(each);
        failed.ifPresent(
                failure -> then.accept(new Item.Piece(source, new Document.Unparsed(failure))));
    }

    private static void piece(String input, Reading reading, Consumer<Item> then) {
        then.accept(new Item.Piece(input, Desk.document(reading)));
    }

    /// Fetches the page that a feed's entry names, once for each state of the entry. Where the page
    /// may not be had, what the feed says itself is the article.
    private void follow(Reading entry, String feed, Consumer<Item> then) {
        var link = link(entry.source(), feed);
        if (link.isEmpty()) {
            piece(feed, entry, then);
            return;
        }
        var url = link.get();
        var announced = announced(entry);
        var receipt = receipts.apply(url).filter(old -> stands(old, old.sha256()));
        if (!anyway && receipt.isPresent() && announced.equals(receipt.get().announced())) {
            then.accept(new Item.Known(new Inbox.Entry.Remote(url), receipt.get()));
            return;
        }
        switch (web.fetch(url, validators(url))) {
            case Delivery.Arrived(var page, var validators) -> {
                parse(page, url, reading -> piece(url, reading, then), then);
                then.accept(new Item.End(url, page.sha256(), validators, true, announced));
            }
            case Delivery.Unchanged() ->
                    then.accept(new Item.Known(new Inbox.Entry.Remote(url), receipt.orElseThrow()));
            case Delivery.Refused(var refusal) ->
                    piece(feed, entry instanceof Reading.Read ? entry : refusal, then);
        }
    }

    private static String announced(Reading entry) {
        return switch (entry) {
            case Reading.Read(var article) -> article.id();
            case Reading.Unreadable _ -> "";
        };
    }

    private static Optional<String> link(String member, String feed) {
        var inside = member.startsWith(feed + "!/") ? member.substring(feed.length() + 2) : "";
        return inside.matches("(?i)https?://\\S+") ? Optional.of(inside) : Optional.empty();
    }

    private Delivery.Validators validators(String url) {
        return receipts.apply(url)
                .filter(receipt -> !anyway && stands(receipt, receipt.sha256()))
                .map(receipt -> new Delivery.Validators(receipt.etag(), receipt.lastModified()))
                .orElse(Delivery.Validators.NONE);
    }

    /// What failed is tried again by another program, and when that is asked for.
    private boolean stands(Receipt receipt, String sha256) {
        var again = order.retry() || !receipt.program().equals(Program.version());
        return receipt.sha256().equals(sha256) && (receipt.failed().isEmpty() || !again);
    }

    private Delivery dated(Path file, Delivery delivery) {
        return order.fileDates() && delivery instanceof Delivery.Arrived(var original, var v)
                ? new Delivery.Arrived(
                        new Original(
                                original.source(),
                                original.name(),
                                original.bytes(),
                                new Hints(null, null, day(file))),
                        v)
                : delivery;
    }

    private static @Nullable LocalDate day(Path file) {
        try {
            var time = Files.getLastModifiedTime(file).toInstant();
            return LocalDate.ofInstant(time, ZoneId.systemDefault());
        } catch (IOException e) {
            return null; // gone since it was read, and then it has no date
        }
    }
}
