package gainsay.cli;

import gainsay.app.CannotRun;
import gainsay.app.FolderWatch;
import gainsay.app.Stop;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes inputs in again and again until it is stopped: all of them now and then, and files of
/// watched folders as they change.
final class Vigil {
    private static final Duration FOR_EVER = Duration.ofDays(3650);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(20);
    private static final long MOMENT = 100;

    private final List<String> inputs;
    private final @Nullable FolderWatch watch;
    private final Duration every;
    private final Stop stop;
    private final Screen screen;
    private long next;

    private Vigil(
            List<String> inputs,
            @Nullable FolderWatch watch,
            @Nullable Duration every,
            Stop stop,
            Screen screen) {
        this.inputs = inputs;
        this.watch = watch;
        this.every = every == null ? FOR_EVER : every;
        this.stop = stop;
        this.screen = screen;
    }

    /// `round` takes in the inputs that it is given.
    static void keep(
            List<String> inputs,
            boolean watching,
            @Nullable Duration every,
            Stop stop,
            Screen screen,
            Consumer<List<String>> round) {
        try (var watch = watching ? FolderWatch.over(inputs) : null) {
            new Vigil(inputs, watch, every, stop, screen).keep(round);
        }
    }

    private void keep(Consumer<List<String>> round) {
        rest();
        round.accept(inputs);
        Set<String> left = Set.of();
        while (!stop.isAsked()) {
            var due = new LinkedHashSet<String>(left);
            due.addAll(left.isEmpty() ? await() : awaitAnotherTry());
            if (!due.isEmpty() && !stop.isAsked()) {
                left = attempt(due, round);
            }
        }
    }

    private Set<String> await() {
        var left = Duration.ofNanos(Math.max(0, next - System.nanoTime()));
        var changed = watch == null ? sleep(left) : watch.await(left, stop);
        if (changed.isEmpty() && System.nanoTime() >= next) {
            rest();
            return new LinkedHashSet<>(inputs);
        }
        return changed;
    }

    private Set<String> awaitAnotherTry() {
        return watch == null ? sleep(BEFORE_ANOTHER_TRY) : watch.await(BEFORE_ANOTHER_TRY, stop);
    }

    private void rest() {
        next = System.nanoTime() + every.toNanos();
    }

    private Set<String> sleep(Duration duration) {
        var deadline = System.nanoTime() + duration.toNanos();
        try {
            while (!stop.isAsked() && System.nanoTime() < deadline) {
                Thread.sleep(MOMENT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.ask();
        }
        return Set.of();
    }

    /// Another program may hold the index, or the disk be full: that passes, and the watch goes on.
    private Set<String> attempt(Set<String> due, Consumer<List<String>> round) {
        try {
            round.accept(List.copyOf(due));
            return Set.of();
        } catch (CannotRun | UncheckedIOException e) {
            screen.tell(e.getMessage() + " The watch goes on and tries again.");
            return due;
        }
    }
}
