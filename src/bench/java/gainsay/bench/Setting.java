package gainsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where a benchmark runs: the program's folder, the yardsticks beside it, room for files.
record Setting(Path home, Path shared, Path room) {
    private static final long SEED = 1987;

    static Setting ofThisProcess() throws IOException {
        return new Setting(
                Path.of(System.getProperty("gainsay.home", ".")).toAbsolutePath(),
                Path.of(System.getProperty("gainsay.shared", "../shared")),
                Files.createTempDirectory("gainsay-bench"));
    }

    /// How the launcher starts Java for a batch.
    static final List<String> READING =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:MaxInlineLevel=5",
                    "-XX:FreqInlineSize=80",
                    "-XX:InlineSmallCode=800",
                    "-XX:Tier4InvocationThreshold=30000",
                    "-XX:Tier4MinInvocationThreshold=4000",
                    "-XX:Tier4CompileThreshold=80000",
                    "-XX:Tier4BackEdgeThreshold=240000");

    private static final Duration CACHES = Duration.ofMinutes(5);

    /// Waits until the start-up caches are there, which the first start of a program makes beside
    /// its own work: nobody's second start waits for them.
    void settle() throws IOException, InterruptedException {
        gainsay("", "--version");
        var end = System.nanoTime() + CACHES.toNanos();
        do {
            Thread.sleep(1000);
        } while (isMakingCaches() && System.nanoTime() < end);
    }

    private boolean isMakingCaches() throws IOException {
        try (var files = Files.list(home.resolve("target"))) {
            return files.anyMatch(file -> file.toString().endsWith(".aot.lock"));
        }
    }

    Stories stories() throws IOException {
        return Stories.of(shared.resolve("bench/reuters21578.jsonl.gz"), SEED);
    }

    /// One whole command, as a user would type it.
    Child gainsay(String options, String... arguments) {
        var command = new ArrayList<>(List.of(home.resolve("gainsay").toString()));
        command.addAll(List.of(arguments));
        return Child.run(command, Map.of("GAINSAY_JAVA_OPTS", options));
    }

    /// A main class of this package, in a Java and on a class path of its own.
    Child java(Class<?> main, List<String> options, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dgainsay.home=" + home);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=off");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return Child.run(command, Map.of());
    }
}
