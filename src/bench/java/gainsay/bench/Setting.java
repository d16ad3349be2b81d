package gainsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
