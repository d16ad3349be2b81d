package gainsay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A whole process from start to end, measured from outside: wall time, the processor time of all
/// its threads, and the most memory it held. The latter two come from the operating system and are
/// read every few milliseconds while it runs.
record Child(double seconds, double cpu, long megabytes, List<String> printed) {
    private static final int MILLIS_A_LOOK = 10;

    static Child run(List<String> command, Map<String, String> environment) {
        try {
            var out = Files.createTempFile("gainsay-bench", ".out");
            var builder = new ProcessBuilder(command).redirectOutput(out.toFile());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD).environment().putAll(environment);
            var start = System.nanoTime();
            var process = builder.start();
            var cpu = Duration.ZERO;
            var memory = 0L;
            while (!process.waitFor(MILLIS_A_LOOK, TimeUnit.MILLISECONDS)) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                memory = Math.max(memory, megabytes(process.pid()));
            }
            var seconds = Clock.since(start);
            var printed = Files.readAllLines(out, StandardCharsets.UTF_8);
            Files.delete(out);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " ended with " + process.exitValue());
            }
            return new Child(seconds, cpu.toMillis() / 1e3, memory, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The largest resident set so far; 0 where the system does not tell.
    private static long megabytes(long pid) {
        try {
            for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    /// The numbers of the last line that says what was measured.
    double[] measured() {
        var last =
                printed.stream()
                        .filter(line -> line.startsWith("MEASURED "))
                        .reduce((_, later) -> later)
                        .orElseThrow();
        return java.util.Arrays.stream(last.split(" "))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
