package gainsay.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/// Keys as they are pressed, on a terminal that can give them one by one; elsewhere the first
/// letter of each line. Closing gives the terminal back as it was.
final class Keys implements AutoCloseable {
    /// Stands for the end of the input.
    static final char END = '\u0004';

    private static final File TERMINAL = new File("/dev/tty");

    private final Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
    private final boolean raw;

    private Keys(boolean raw) {
        this.raw = raw;
    }

    static Keys open(boolean onTerminal) {
        return new Keys(onTerminal && stty("-icanon", "-echo", "min", "1"));
    }

    char key() {
        if (!raw) {
            var line = lines.hasNextLine() ? lines.nextLine().strip() : String.valueOf(END);
            return line.isEmpty() ? '\n' : line.charAt(0);
        }
        try {
            var key = System.in.read();
            return key < 0 ? END : (char) key;
        } catch (IOException e) {
            throw new UncheckedIOException("The keyboard cannot be read.", e);
        }
    }

    /// A whole line, typed as usual.
    String line() {
        if (raw) {
            stty("icanon", "echo");
        }
        try {
            return lines.hasNextLine() ? lines.nextLine().strip() : "";
        } finally {
            if (raw) {
                stty("-icanon", "-echo", "min", "1");
            }
        }
    }

    private static boolean stty(String... how) {
        var command = new java.util.ArrayList<String>();
        command.add("stty");
        command.addAll(java.util.List.of(how));
        try {
            var stty =
                    new ProcessBuilder(command)
                            .redirectInput(TERMINAL)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return stty.waitFor(2, TimeUnit.SECONDS) && stty.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (raw) {
            stty("icanon", "echo");
        }
    }
}
