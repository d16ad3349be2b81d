package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.app.FolderWatch;
import gainsay.app.Stop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VigilTest {
    @TempDir Path folder;

    private final Stop stop = new Stop();

    private static Screen nowhere() {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Screen(out, out, 0, false, false);
    }

    @Test
    void aFileThatIsStillBeingWrittenIsTakenWhenItHasSettled() throws Exception {
        var file = folder.resolve("sub").resolve("a.txt");
        try (var watch = FolderWatch.over(List.of(folder + "/"))) {
            Files.createDirectories(file.getParent());
            var writer =
                    Thread.ofPlatform()
                            .start(() -> {
                                for (var i = 0; i < 8; i++) {
                                    write(file, "word ".repeat(i + 1));
                                    sleep(200);
                                }
                            });
            var found = watch.await(Duration.ofSeconds(30), stop);
            assertThat(found).containsExactly(folder + "/sub/a.txt");
            assertThat(Files.readString(file)).isEqualTo("word ".repeat(8));
            writer.join();
            write(folder.resolve(".hidden"), "x");
            assertThat(watch.await(Duration.ofMillis(2500), stop)).isEmpty();
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void everyRoundTakesAllInputsUntilItIsStopped() {
        var rounds = new ArrayList<List<String>>();
        Vigil.keep(
                List.of("a", "b"),
                false,
                Duration.ofMillis(50),
                stop,
                nowhere(),
                inputs -> {
                    rounds.add(inputs);
                    if (rounds.size() == 3) {
                        stop.ask();
                    }
                });
        assertThat(rounds).hasSize(3).allMatch(List.of("a", "b")::equals);
    }

    @Test
    void whatChangesInAFolderIsTakenOnItsOwn() throws IOException {
        write(folder.resolve("a.txt"), "one");
        var rounds = new ArrayList<List<String>>();
        Vigil.keep(
                List.of(folder.toString()),
                true,
                null,
                stop,
                nowhere(),
                inputs -> {
                    rounds.add(inputs);
                    if (rounds.size() == 1) {
                        write(folder.resolve("b.txt"), "two");
                    } else {
                        stop.ask();
                    }
                });
        assertThat(rounds).containsExactly(List.of(folder.toString()), List.of(folder + "/b.txt"));
    }
}
