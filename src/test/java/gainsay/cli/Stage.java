package gainsay.cli;

import gainsay.app.Rooms;
import gainsay.app.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs commands in this process and keeps what they print.
final class Stage {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path index;
    private final Function<Settings, Rooms> opening;
    private int width;
    private boolean colourful;
    private @Nullable String home = System.getProperty("gainsay.home");

    Stage(Path index, Function<Settings, Rooms> opening) {
        this.index = index;
        this.opening = opening;
    }

    Stage onTerminal(int columns, boolean colours) {
        width = columns;
        colourful = colours;
        return this;
    }

    /// As if the program lay in that folder.
    Stage at(Path folder) {
        home = folder.toString();
        return this;
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        var screen = new Screen(stream(out), stream(err), width, colourful, false);
        return Main.run(
                new Surroundings(screen, Map.of("GAINSAY_INDEX", index.toString()), home, opening),
                arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
