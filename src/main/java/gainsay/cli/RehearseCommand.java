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

/// What the launcher runs to make its start-up cache: every quick command once, over an invented
/// index, with the output thrown away.
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private final Surroundings around;

    RehearseCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try {
            var folder = Files.createTempDirectory("gainsay-rehearsal");
            try {
                play(folder.resolve("store"));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for a temporary index.", e);
        }
        return Main.DONE;
    }

    @Prints
    private void play(Path index) {
        var finding = Rehearsal.write(index);
        var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var silent =
                new Surroundings(
                        new Screen(nowhere, nowhere, 0, false, false),
                        Map.of("GAINSAY_INDEX", index.toString()),
                        around.home(),
                        around.opening());
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
