package gainsay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The two streams and what they may show. Results go to `out`, all else to `err`; colours and
/// shortened lines are for terminals only.
@Prints
final class Screen {
    private static final int BUFFER = 1 << 16;
    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 60;

    private final PrintStream out;
    private final PrintStream err;
    private final int width;
    private final boolean colourful;
    private final boolean lively;
    private final boolean drawing;

    /// `width` 0 says that `out` is no terminal; `lively`, that `err` is one.
    Screen(PrintStream out, PrintStream err, int width, boolean colourful, boolean lively) {
        this(out, err, width, colourful, lively, true);
    }

    private Screen(
            PrintStream out,
            PrintStream err,
            int width,
            boolean colourful,
            boolean lively,
            boolean unicode) {
        this.out = out;
        this.err = err;
        this.width = width;
        this.colourful = colourful;
        this.lively = lively;
        this.drawing = unicode && width > 0;
    }

    /// The launcher knows which streams are terminals and tells by system property.
    static Screen ofThisProcess(Map<String, String> environment) {
        var terminal = Boolean.getBoolean("gainsay.terminal.out");
        var width = Math.max(NARROWEST, Integer.getInteger("gainsay.terminal.width", USUAL_WIDTH));
        var plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || "dumb".equals(environment.get("TERM"));
        return new Screen(
                utf8(FileDescriptor.out, BUFFER),
                utf8(FileDescriptor.err, 1),
                terminal ? width : 0,
                terminal && !plain,
                Boolean.getBoolean("gainsay.terminal.err") && !plain,
                hasUnicode(environment));
    }

    /// What the system says of the terminal's characters; nothing said is taken for UTF-8.
    private static boolean hasUnicode(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8"))
                .orElse(true);
    }

    private static PrintStream utf8(FileDescriptor descriptor, int buffer) {
        OutputStream stream = new FileOutputStream(descriptor);
        return new PrintStream(
                new java.io.BufferedOutputStream(stream, buffer),
                buffer == 1,
                StandardCharsets.UTF_8);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean isTerminal() {
        return width > 0;
    }

    boolean isColourful() {
        return colourful;
    }

    /// Whether bars can be drawn that somebody sees.
    boolean isDrawing() {
        return drawing;
    }

    boolean isLively() {
        return lively;
    }

    /// Columns to a line; nothing is shortened outside a terminal.
    int width() {
        return isTerminal() ? width : Integer.MAX_VALUE;
    }

    /// Columns to a line of running text.
    int measure() {
        return isTerminal() ? Math.min(width, 2 * NARROWEST) : USUAL_WIDTH;
    }

    void print(String line) {
        out.print(line);
        out.print('\n');
    }

    /// A word to the user that is no result.
    void tell(String sentence) {
        out.flush();
        err.print("gainsay: " + Plain.line(sentence) + "\n");
        err.flush();
    }

    String bold(String text) {
        return styled("1", text);
    }

    String dim(String text) {
        return styled("2", text);
    }

    String red(String text) {
        return styled("31", text);
    }

    String green(String text) {
        return styled("32", text);
    }

    private String styled(String code, String text) {
        return colourful ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /// True when nobody reads any more, as after `| head`.
    boolean isClosed() {
        return out.checkError();
    }
}
