package gainsay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A bash in which one command is typed after the other, so that what one of them keeps in a
/// variable is there for the next. What says 8017 means the port of the desk that is open.
final class Shell implements AutoCloseable {
    private static final String END = "--- answered ---";

    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;
    private final int port;

    Shell(Path folder, int port) throws IOException {
        this.port = port;
        process =
                new ProcessBuilder("bash", "--norc", "--noprofile")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static boolean isThere(String program) throws IOException, InterruptedException {
        var asked = new ProcessBuilder("sh", "-c", "command -v " + program);
        var process = asked.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /// What the command prints; a line that it does not end is one too.
    String type(String command) {
        in.println(command.replace(":8017", ":" + port) + "; printf '\\n%s\\n' '" + END + "'");
        var printed = new StringBuilder();
        try {
            for (var line = out.readLine(); !END.equals(line); line = out.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("the shell ended at: " + command);
                }
                if (!line.isEmpty()) {
                    printed.append(line.replace(":" + port, ":8017")).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return printed.toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
