package gainsay.cli;

import gainsay.app.Stop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns the signal that ends a process into a request to end in good order, and holds the process
/// until that is done. Afterwards the exit code is that of the signal, or zero where being stopped
/// is the normal end.
final class Stopping implements AutoCloseable {
    private static final long PATIENCE = 60;

    private final Stop stop = new Stop();
    private final CountDownLatch done = new CountDownLatch(1);
    private final boolean normal;
    private final Thread hook = new Thread(this::finish, "gainsay-stop");

    private Stopping(boolean normal) {
        this.normal = normal;
    }

    static Stopping onSignal(boolean normal) {
        var stopping = new Stopping(normal);
        Runtime.getRuntime().addShutdownHook(stopping.hook);
        return stopping;
    }

    Stop stop() {
        return stop;
    }

    private void finish() {
        stop.ask();
        try {
            var ended = done.await(PATIENCE, TimeUnit.SECONDS);
            if (ended && normal) {
                Runtime.getRuntime().halt(Main.DONE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (!stop.isAsked()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The signal came this very moment; the hook ends as soon as it begins.
                stop.ask();
            }
        }
    }
}
