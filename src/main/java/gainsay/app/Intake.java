package gainsay.app;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads inputs ahead of whoever takes their items, which come in the order of the inputs. Of a
/// large archive no more than a few articles are in memory at once. Iterate once.
final class Intake implements Iterable<Item>, AutoCloseable {
    /// One input that hangs holds up the order, but not the reading of so many behind it.
    private static final int INPUTS_AHEAD = 32;

    private static final int ITEMS_AHEAD = 8;
    private static final long MOMENT = 200;

    private final Iterator<Inbox.Entry> entries;
    private final Opening opening;
    private final Stop stop;
    private final ExecutorService readers;
    private final ArrayDeque<Channel> underWay = new ArrayDeque<>();

    /// How one input is read.
    interface Opening {
        void open(Inbox.Entry entry, Consumer<Item> then);
    }

    private sealed interface Note {
        record Of(Item item) implements Note {}

        record Broken(Throwable cause) implements Note {}

        record End() implements Note {}
    }

    /// Where one reader puts what it finds.
    private record Channel(BlockingQueue<Note> notes) {
        private void put(Note note) {
            try {
                notes.put(note);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotRun("The run was interrupted; start it again to do the rest.", e);
            }
        }
    }

    Intake(List<Inbox.Entry> entries, Opening opening, Stop stop) {
        this.entries = entries.iterator();
        this.opening = opening;
        this.stop = stop;
        this.readers =
                Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(),
                        Thread.ofPlatform().daemon().name("gainsay-reader-", 1).factory());
    }

    private void read(Inbox.Entry entry, Channel channel) {
        try {
            opening.open(entry, item -> channel.put(new Note.Of(item)));
            channel.put(new Note.End());
        } catch (RuntimeException | Error e) {
            if (!Thread.currentThread().isInterrupted()) {
                channel.put(new Note.Broken(e));
            }
        }
    }

    private void readAhead() {
        while (entries.hasNext() && underWay.size() < INPUTS_AHEAD) {
            var entry = entries.next();
            var channel = new Channel(new ArrayBlockingQueue<>(ITEMS_AHEAD));
            underWay.add(channel);
            readers.execute(() -> read(entry, channel));
        }
    }

    @Override
    public Iterator<Item> iterator() {
        return new Iterator<>() {
            private @Nullable Item next;

            @Override
            public boolean hasNext() {
                if (next == null) {
                    next = following();
                }
                return next != null;
            }

            @Override
            public Item next() {
                if (next == null && !hasNext()) {
                    throw new NoSuchElementException();
                }
                var item = next;
                next = null;
                return java.util.Objects.requireNonNull(item);
            }
        };
    }

    private @Nullable Item following() {
        readAhead();
        while (!underWay.isEmpty() && !stop.isAsked()) {
            switch (take(underWay.element())) {
                case Note.Of(var item) -> {
                    return item;
                }
                case Note.Broken(var cause) -> throw broken(cause);
                case Note.End() -> {
                    underWay.remove();
                    readAhead();
                }
                case null -> {}
            }
        }
        return null;
    }

    private static @Nullable Note take(Channel channel) {
        try {
            return channel.notes().poll(MOMENT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted; start it again to do the rest.", e);
        }
    }

    private static RuntimeException broken(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
