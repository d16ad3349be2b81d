package gainsay.cli;

import gainsay.app.CannotRun;
import gainsay.app.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// What a `-` among the arguments stands for: standard input.
final class Inputs {
    private static final String STANDARD_INPUT = "-";

    private Inputs() {}

    static Text text(String argument) {
        if (!argument.equals(STANDARD_INPUT)) {
            return new Text.File(argument);
        }
        try {
            return new Text.Typed(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CannotRun("Standard input cannot be read; name a file instead.", e);
        }
    }

    static BufferedReader lines(String argument) {
        try {
            return argument.equals(STANDARD_INPUT)
                    ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    : Files.newBufferedReader(Path.of(argument), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new CannotRun(argument + " cannot be read; check the path.", e);
        }
    }
}
