package gainsay.web;

import gainsay.app.CannotRun;
import gainsay.app.Rooms;
import gainsay.app.Settings;
import gainsay.model.Ruling.Decision;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Brings the index in line with rulings on entities, behind the back of whoever made them. A run
/// that holds the index does the same at its end.
final class Settling implements AutoCloseable {
    private final Shelves shelves;
    private final Settings settings;
    private final Supplier<Rooms> rooms;
    private final ExecutorService worker =
            new ThreadPoolExecutor(
                    0,
                    1,
                    5,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    work -> Thread.ofPlatform().daemon().name("gainsay-settling").unstarted(work));

    Settling(Shelves shelves, Settings settings, Supplier<Rooms> rooms) {
        this.shelves = shelves;
        this.settings = settings;
        this.rooms = rooms;
    }

    void soon() {
        worker.execute(this::settle);
    }

    void soonFor(Decision decision) {
        switch (decision) {
            case SAME_ENTITY, NOT_THIS_ENTITY -> soon();
            case ACCEPT, REJECT, DIFFERENT_THINGS, COMMENT -> {}
        }
    }

    private void settle() {
        try {
            shelves.inquiry().rulings().settle(rooms.get(), settings);
        } catch (CannotRun | UncheckedIOException e) {
            // Whoever holds the index settles it; the ruling itself is kept.
            System.getLogger("gainsay.web").log(System.Logger.Level.INFO, "not settled now", e);
        }
    }

    @Override
    public void close() {
        Intake.end(worker);
    }
}
