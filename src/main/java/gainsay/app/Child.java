package gainsay.app;

import gainsay.article.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One reading process, as the run sees it. One thread talks to it at a time; whoever watches over
/// it may end it from another.
final class Child {
    /// What Java's own option ends a process with when memory runs out.
    private static final int OUT_OF_MEMORY = 3;

    private static final long NEVER = Long.MAX_VALUE;

    private final Process process;
    private final Wire wire;
    private final Limits limits;
    private volatile long deadline = NEVER;
    private volatile boolean late;
    private boolean ready;
    private int inputs;

    private Child(Process process, Limits limits) {
        this.process = process;
        this.wire = new Wire(process.getInputStream(), process.getOutputStream());
        this.limits = limits;
    }

    /// Starts a process that runs `main` on the class path of this one.
    static Child start(Class<?> main, List<String> arguments, Limits limits, String classPath)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<String>();
        command.add(java.toString());
        var cache = System.getProperty("gainsay.cache");
        if (cache != null) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(
                List.of(
                        "-Xmx" + limits.megabytes() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Xlog:disable",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        classPath,
                        main.getName()));
        command.addAll(arguments);
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new Child(process, limits);
    }

    static String ownClassPath() {
        return System.getProperty("java.class.path", "");
    }

    /// What happens on the way through one input.
    interface Listener {
        void begins(String source);

        void has(Reading reading);
    }

    /// Has one input read. Empty when all of it was, else what the process died of, to go on after
    /// the name of what it was at.
    Optional<String> read(Wire.Order order, Listener listener) {
        inputs++;
        try {
            awaitReady();
            arm();
            wire.send(order);
            while (true) {
                switch (wire.word()) {
                    case Wire.Word.Ready() -> arm();
                    case Wire.Word.Begins(var source) -> {
                        listener.begins(source);
                        arm();
                    }
                    case Wire.Word.Has(var reading) -> {
                        // The wait for whoever takes it is not the file's fault.
                        deadline = NEVER;
                        listener.has(reading);
                        arm();
                    }
                    case Wire.Word.Done() -> {
                        return Optional.empty();
                    }
                }
            }
        } catch (IOException e) {
            return Optional.of(cause());
        } finally {
            deadline = NEVER;
        }
    }

    /// How long Java takes to start is not the file's fault either.
    private void awaitReady() throws IOException {
        if (!ready) {
            deadline = System.nanoTime() + Limits.USUAL.time().plus(limits.time()).toNanos();
            var _ = wire.word();
            ready = true;
        }
    }

    private void arm() {
        deadline = System.nanoTime() + limits.time().toNanos();
    }

    /// How many inputs it has been given.
    int inputs() {
        return inputs;
    }

    /// Ends it when its time is over.
    void watch(long now) {
        if (now >= deadline) {
            late = true;
            process.destroyForcibly();
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    private String cause() {
        var code = exitCode();
        if (late) {
            return "takes longer than "
                    + limits.time().toSeconds()
                    + " seconds to parse; allow more with --time-limit, or save it again in its own"
                    + " program";
        }
        if (!ready) {
            return "could not be read, since no reading process could be started"
                    + (code == null ? "" : " (exit code " + code + ")")
                    + "; free some memory and run again with --retry";
        }
        if (code != null && code == OUT_OF_MEMORY) {
            return "needs more than "
                    + limits.megabytes()
                    + " MB of memory to parse; allow more with --memory-limit, or split it";
        }
        return "broke off its parser"
                + (code == null ? "" : " (exit code " + code + ")")
                + "; save it again in its own program";
    }

    private @Nullable Integer exitCode() {
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return null;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return null;
        }
    }
}
