package gainsay.web;

import gainsay.app.CannotRun;
import gainsay.app.Pipeline;
import gainsay.app.Progress;
import gainsay.app.Rooms;
import gainsay.app.Settings;
import gainsay.app.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes in files that were handed over, one hand-in after the other, and says how each fares. The
/// files stay in `uploads` beside the index, so that an article can be looked up in its original.
final class Intake implements AutoCloseable {
    private static final int WAITING = 20;
    private static final int REMEMBERED = 200;
    private static final int PATIENCE = 10;

    private final Settings settings;
    private final Supplier<Rooms> rooms;
    private final Shelves shelves;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    work -> Thread.ofPlatform().daemon().name("gainsay-intake").unstarted(work));

    Intake(Settings settings, Supplier<Rooms> rooms, Shelves shelves) {
        this.settings = settings;
        this.rooms = rooms;
        this.shelves = shelves;
    }

    /// One file as it came in.
    record Upload(String name, InputStream content) {}

    /// How far a hand-in is.
    record State(String stage, long done, long total, long failed, boolean finished) {
        String words() {
            return finished || total == 0 ? stage : stage + ": " + done + " of " + total;
        }
    }

    /// One hand-in.
    static final class Job implements Progress {
        private final String id = UUID.randomUUID().toString();
        private final List<String> paths;
        private volatile State state = new State("waiting", 0, 0, 0, false);
        private volatile @Nullable Summary summary;

        Job(List<String> paths) {
            this.paths = List.copyOf(paths);
        }

        String id() {
            return id;
        }

        int files() {
            return paths.size();
        }

        State state() {
            return state;
        }

        @Nullable Summary summary() {
            return summary;
        }

        @Override
        public void begin(String stage, long steps) {
            state = new State(stage, 0, steps, state.failed(), false);
        }

        @Override
        public void step(long failed) {
            var now = state;
            state = new State(now.stage(), now.done() + 1, now.total(), failed, false);
        }

        private void finish(String words, @Nullable Summary outcome) {
            summary = outcome;
            state = new State(words, state.done(), state.total(), state.failed(), true);
        }
    }

    /// Keeps the files and queues them.
    Job take(List<Upload> uploads) {
        if (uploads.isEmpty()) {
            throw Refused.bad("No file came in; choose one or more.");
        }
        var paths = new ArrayList<String>();
        uploads.forEach(upload -> paths.add(keep(upload).toString()));
        var job = new Job(paths);
        try {
            worker.execute(() -> run(job));
        } catch (RejectedExecutionException e) {
            throw new Refused(503, "Too many hand-ins are waiting; try again when some are done.");
        }
        forgetOld();
        jobs.put(job.id(), job);
        return job;
    }

    Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    private void run(Job job) {
        try {
            var summary = new Pipeline(rooms.get(), settings).ingest(job.paths, job);
            shelves.latest(); // whoever hears of the end finds what came in
            job.finish("done", summary);
        } catch (CannotRun | UncheckedIOException e) {
            job.finish("stopped: " + e.getMessage(), null);
        } catch (OutOfMemoryError e) {
            job.finish(
                    "stopped: the memory given to Java did not suffice; start with"
                            + " GAINSAY_JAVA_OPTS=-Xmx2g",
                    null);
        } finally {
            if (!job.state().finished()) {
                job.finish("stopped by a fault of this program; please report it", null);
            }
        }
    }

    /// The same name with other content is another article, so each content has a folder of its
    /// own.
    private Path keep(Upload upload) {
        var uploads = settings.index().toAbsolutePath().resolveSibling("uploads");
        try (var content = upload.content()) {
            Files.createDirectories(uploads);
            var fresh = Files.createTempFile(uploads, ".incoming", "");
            try {
                Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
                var folder =
                        Files.createDirectories(
                                uploads.resolve(Assets.hash(Files.readAllBytes(fresh))));
                return Files.move(
                        fresh,
                        folder.resolve(safe(upload.name())),
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new Refused(
                    507,
                    "The file could not be kept in "
                            + uploads
                            + "; make room or mend its permissions.");
        }
    }

    /// A name that stays in its folder and is not hidden.
    static String safe(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean =
                last.replaceAll("[^\\p{L}\\p{N}. _()+,&-]", "_").replaceAll("^[. ]+", "").strip();
        if (clean.length() > 120) {
            clean = clean.substring(clean.length() - 120);
        }
        return clean.isEmpty() ? "article" : clean;
    }

    private void forgetOld() {
        if (jobs.size() >= REMEMBERED) {
            jobs.values().removeIf(job -> job.state().finished());
        }
    }

    /// What runs may come to its end; what waits is given up, its files are kept.
    @Override
    public void close() {
        worker.getQueue().clear();
        end(worker);
    }

    static void end(ExecutorService worker) {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
