package gainsay.app;

import gainsay.article.Original;
import gainsay.article.Reading;
import gainsay.article.ReadingTaker;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Has files parsed in processes of their own, a few of which live as long as the run. One that
/// hangs, runs out of memory or crashes is replaced, and costs the file that it was at. Short plain
/// texts are read here: no guest's parser touches them.
final class ReaderPool implements Parser {
    private static final int INPUTS_A_PROCESS = 2000;
    private static final int MOST_DEATHS_AN_INPUT = 4;
    private static final long LOOK_EVERY = 100;

    /// A second process is worth its start only when the first is busy for so long.
    private static final long PATIENCE = 1500;

    private final int most;
    private final Starting starting;
    private final ReaderProcess.Work here;
    private final ArrayDeque<Child> idle = new ArrayDeque<>();
    private final Set<Child> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watchdog;
    private int busy;

    /// Starts a reading process.
    interface Starting {
        Child start() throws IOException;
    }

    ReaderPool(int most, Starting starting, ReaderProcess.Work here) {
        this.most = most;
        this.starting = starting;
        this.here = here;
        this.watchdog =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("gainsay-watchdog").factory());
        var _ =
                watchdog.scheduleWithFixedDelay(
                        () -> all.forEach(child -> child.watch(System.nanoTime())),
                        LOOK_EVERY,
                        LOOK_EVERY,
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void parse(Original original, ReadingTaker then) {
        if (original.isPlain()) {
            here.read(original, then);
            return;
        }
        var course = new Course(original, then);
        for (var deaths = 1; ; deaths++) {
            var because = attempt(course);
            if (because == null) {
                return;
            }
            var last = deaths == MOST_DEATHS_AN_INPUT;
            if (course.died(because) || last) {
                if (last) {
                    course.giveUp();
                }
                return;
            }
        }
    }

    /// Null when the input was read to its end.
    private @Nullable String attempt(Course course) {
        Child child;
        try {
            child = borrow();
        } catch (IOException e) {
            return "could not be read, since no reading process could be started ("
                    + e.getMessage()
                    + "); free some memory and run again with --retry";
        }
        var because = child.read(course.order(), course).orElse(null);
        giveBack(child, because == null && child.inputs() < INPUTS_A_PROCESS);
        return because;
    }

    private synchronized Child borrow() throws IOException {
        var patient = true;
        while (idle.isEmpty()) {
            if (busy == 0 || (busy < most && !patient)) {
                var child = starting.start();
                all.add(child);
                idle.add(child);
                break;
            }
            try {
                wait(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("the run was interrupted", e);
            }
            patient = false;
        }
        busy++;
        return idle.removeLast();
    }

    private synchronized void giveBack(Child child, boolean alive) {
        busy--;
        if (alive) {
            idle.addLast(child);
        } else {
            all.remove(child);
            child.kill();
        }
        notifyAll();
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        all.forEach(Child::kill);
    }

    /// The way through one input, over the processes that it may cost.
    private static final class Course implements Child.Listener {
        private final Original original;
        private final ReadingTaker then;
        private final Set<String> answered = new HashSet<>();
        private String at;

        Course(Original original, ReadingTaker then) {
            this.original = original;
            this.then = then;
            this.at = original.source();
        }

        Wire.Order order() {
            return new Wire.Order(original, answered);
        }

        @Override
        public void begins(String source) {
            if (then.begins(source)) {
                at = source;
            }
        }

        @Override
        public void has(Reading reading) {
            answered.add(reading.source());
            at = original.source();
            then.take(reading);
        }

        /// Names what the process died of; true when nothing is left to try.
        boolean died(String because) {
            then.take(new Reading.Unreadable(at, at + " " + because + "."));
            answered.add(at);
            var whole = at.equals(original.source());
            at = original.source();
            return whole;
        }

        void giveUp() {
            var source = original.source();
            if (!answered.contains(source)) {
                then.take(
                        new Reading.Unreadable(
                                source,
                                source
                                        + " holds too many files that break their parser, and the"
                                        + " rest is not read; unpack it and ingest the folder."));
            }
        }
    }
}
