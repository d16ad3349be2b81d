package gainsay.web;

import gainsay.app.Checker;
import gainsay.app.Draft;
import gainsay.app.Rooms;
import gainsay.app.Settings;
import gainsay.app.Text;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/// Weighs drafts: two at a time, none for longer than a minute and a half.
final class Scales {
    private static final int AT_ONCE = 2;
    private static final int SECONDS_TO_WAIT = 20;
    private static final int SECONDS_TO_WORK = 90;

    private final Settings settings;
    private final Shelves shelves;
    private final Supplier<Rooms> rooms;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Executor workers =
            work -> Thread.ofPlatform().daemon().name("gainsay-check").start(work);

    Scales(Settings settings, Shelves shelves, Supplier<Rooms> rooms) {
        this.settings = settings;
        this.shelves = shelves;
        this.rooms = rooms;
    }

    Draft weigh(Text text) {
        return weigh(checker -> checker.check(text));
    }

    /// A file is parsed apart from the desk.
    Draft weigh(Path file) {
        return weigh(checker -> checker.checkApart(file, settings));
    }

    private Draft weigh(Function<Checker, Draft> work) {
        try {
            if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new Refused(503, "Other drafts are being checked; try again in a moment.");
            }
            return CompletableFuture.supplyAsync(() -> weighed(work), workers)
                    .get(SECONDS_TO_WORK, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "The desk is closing.");
        } catch (TimeoutException e) {
            throw new Refused(503, "The draft takes too long to read; check it in parts.");
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException known -> known;
                case OutOfMemoryError _ ->
                        new Refused(
                                503,
                                "The memory given to Java does not suffice to read a draft; start"
                                        + " with GAINSAY_JAVA_OPTS=-Xmx2g.");
                case null, default -> new IllegalStateException(e);
            };
        }
    }

    private Draft weighed(Function<Checker, Draft> work) {
        try {
            return work.apply(new Checker(rooms.get(), shelves.inquiry()));
        } finally {
            places.release();
        }
    }
}
