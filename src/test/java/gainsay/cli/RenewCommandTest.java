package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RenewCommandTest {
    private static final int JAVA_8 = 52;

    @TempDir Path folder;

    private Path jar = Path.of("");

    @BeforeEach
    void renew() {
        jar = folder.resolve("renewed.jar");
        assertThat(new CommandLine(new RenewCommand()).execute(jar.toString())).isZero();
    }

    private List<String> classes() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipFile(jar.toFile())) {
            Collections.list(zip.entries()).forEach(entry -> names.add(entry.getName()));
        }
        return names;
    }

    @Test
    void everyClassIsOfAFormatThatTheStartUpCacheTakes() throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var name : classes()) {
                try (var bytes = new DataInputStream(zip.getInputStream(zip.getEntry(name)))) {
                    bytes.skipBytes(6);
                    assertThat(bytes.readUnsignedShort()).as(name).isEqualTo(JAVA_8);
                }
            }
        }
    }

    @Test
    void everyClassStillPassesJavasOwnChecks() throws IOException, ClassNotFoundException {
        var urls = new URL[] {jar.toUri().toURL()};
        try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            assertThat(classes()).hasSizeGreaterThan(200);
            for (var name : classes()) {
                var type = name.replace('/', '.').substring(0, name.length() - 6);
                assertThat(Class.forName(type, true, loader).getClassLoader()).isSameAs(loader);
            }
        }
    }
}
