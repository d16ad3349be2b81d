package gainsay.cli;

import gainsay.app.Rehearsal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What the launcher runs to make its start-up caches, with the output thrown away: every quick
/// command once, over an invented index, or the sample corpus read as any folder.
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private final Surroundings around;

    @Option(names = "--reading", description = "Read the sample corpus instead.")
    private boolean reading;

    RehearseCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try {
            var folder = Files.createTempDirectory("gainsay-rehearsal");
            try {
                var index = folder.resolve("store");
                if (reading) {
                    read(index);
                } else {
                    play(index);
                }
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for a temporary index.", e);
        }
        return Main.DONE;
    }

    /// What the processes that parse files do is done here, too: they start with the same cache.
    private void read(Path index) throws IOException {
        var corpus = Path.of(around.home() == null ? "" : around.home()).resolve("corpus");
        var rooms = around.rooms(around.settings(index));
        try (var files = Files.list(corpus)) {
            files.forEach(file -> rooms.read(file, file.toString()));
        }
        Main.run(silent(index), "ingest", corpus.toString());
    }

    @Prints
    private Surroundings silent(Path index) {
        var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Surroundings(
                new Screen(nowhere, nowhere, 0, false, false),
                Map.of("GAINSAY_INDEX", index.toString()),
                around.home(),
                around.opening());
    }

    private void play(Path index) {
        var finding = Rehearsal.write(index);
        var silent = silent(index);
        Main.run(silent, "--help");
        Main.run(silent, "--version");
        Main.run(silent, "search", "--entity", Rehearsal.ENTITY, "--min", "1B");
        Main.run(silent, "search", "valued", "--format", "jsonl");
        Main.run(silent, "entity", Rehearsal.ENTITY);
        Main.run(silent, "conflicts", "--relation", "all");
        Main.run(silent, "show", finding, "--format", "json");
        Main.run(silent, "export", "--format", "csv");
        Main.run(silent, "stats");
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
