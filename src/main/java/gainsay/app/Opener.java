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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Gets the bytes of an input, passes over what has not changed, and has the rest parsed.
final class Opener implements Intake.Opening {
    private final IngestOrder order;
    private final Parser parser;
    private final Function<String, Optional<Receipt>> receipts;
    private final boolean anyway;
    private final Runnable wanted;

    /// `receipts` tells what an input was when it was last taken in; with `anyway` that is no
    /// reason to pass it over. `wanted` is told before the first input is parsed.
    Opener(
            IngestOrder order,
            Parser parser,
            Function<String, Optional<Receipt>> receipts,
            boolean anyway,
            Runnable wanted) {
        this.order = order;
        this.parser = parser;
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
        }
        then.accept(new Item.Step());
    }

    private void open(
            Inbox.Entry entry, String source, Delivery delivery, Consumer<Item> then) {
        switch (delivery) {
            case Delivery.Arrived(var original, var validators) -> {
                var sha256 = original.sha256();
                var receipt = receipts.apply(source);
                if (receipt.isPresent() && !anyway && stands(receipt.get(), sha256)) {
                    then.accept(new Item.Known(entry, receipt.get()));
                    return;
                }
                wanted.run();
                parse(original, then);
                then.accept(new Item.End(source, sha256, validators, !original.isFeed(), null));
            }
            case Delivery.Unchanged() ->
                    then.accept(new Item.Known(entry, receipts.apply(source).orElseThrow()));
            case Delivery.Refused(var refusal) -> {
                then.accept(new Item.Piece(source, Desk.document(refusal)));
                then.accept(
                        new Item.End(source, null, Delivery.Validators.NONE, false, null));
            }
        }
    }

    private void parse(Original original, Consumer<Item> then) {
        var source = original.source();
        Consumer<Reading> piece =
                reading -> then.accept(new Item.Piece(source, Desk.document(reading)));
        var failed =
                Desk.<Optional<Failure>>attempt(
                        source,
                        () -> {
                            parser.parse(original, piece::accept);
                            return Optional.empty();
                        },
                        Optional::of);
        failed.ifPresent(
                failure -> then.accept(new Item.Piece(source, new Document.Unparsed(failure))));
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
