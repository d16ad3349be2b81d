package gainsay.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What this program is called and which one it is; the version is Maven's.
public final class Program {
    private Program() {}

    public static String version() {
        try (var in = Program.class.getResourceAsStream("program.properties")) {
            if (in == null) {
                throw new IllegalStateException("program.properties is not on the class path");
            }
            var properties = new Properties();
            properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
