package gainsay.app;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// One worker a core. Results come back on the caller's thread and in the order of the inputs, and
/// no more are under way than a few a core, so that a long batch needs no more memory than a short
/// one.
final class Crew implements AutoCloseable {
    private static final int AHEAD_PER_CORE = 4;

    private final int ahead;
    private final ExecutorService workers;

    Crew(int size) {
        this.ahead = size * AHEAD_PER_CORE;
        this.workers =
                Executors.newFixedThreadPool(
                        size, Thread.ofPlatform().daemon().name("gainsay-", 1).factory());
    }

    static Crew ofAllCores() {
        return new Crew(Runtime.getRuntime().availableProcessors());
    }

    /// `work` must not throw; what goes wrong is part of its result.
    <I, O> void each(Iterable<I> inputs, Function<I, O> work, Consumer<O> then) {
        var underWay = new ArrayDeque<Future<O>>();
        for (var input : inputs) {
            if (underWay.size() >= ahead) {
                then.accept(result(underWay.remove()));
            }
            underWay.add(workers.submit(() -> work.apply(input)));
            while (!underWay.isEmpty() && underWay.element().isDone()) {
                then.accept(result(underWay.remove()));
            }
        }
        while (!underWay.isEmpty()) {
            then.accept(result(underWay.remove()));
        }
    }

    private static <O> O result(Future<O> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted; start it again to do the rest.", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
