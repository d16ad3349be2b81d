package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServeTest {
    private static final Pattern ADDRESS = Pattern.compile("open at (http://\\S+)");

    @TempDir private Path folder;

    private Stage stage() {
        return new Stage(folder.resolve("store"), _ -> new PlainRooms());
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void aDeskWithoutAnIndexOpensEmptyAndSaysHowToFillIt()
            throws IOException, InterruptedException {
        var stage = stage();
        var desk = new Thread(() -> stage.run("serve", "--port", "0"));
        desk.start();
        var address = ADDRESS.matcher(stage.out());
        while (!address.find()) {
            Thread.sleep(Duration.ofMillis(20));
            address = ADDRESS.matcher(stage.out());
        }
        assertThat(stage.err()).contains("There was no index", "gainsay ingest PATH");
        assertThat(get(URI.create(address.group(1)))).contains("Nothing has come in yet");
        desk.interrupt();
        desk.join();
    }

    @Test
    void nothingOpensBeyondThisMachineWithoutPasswordAndEncryption() throws IOException {
        var password = Files.writeString(folder.resolve("password"), "open sesame\n").toString();
        var stage = stage();
        assertThat(stage.run("serve", "--host", "0.0.0.0")).isEqualTo(Main.WRONG_USAGE);
        assertThat(stage.err()).contains("--password-file");
        assertThat(stage.run("serve", "--host", "0.0.0.0", "--password-file", password))
                .isEqualTo(Main.WRONG_USAGE);
        assertThat(stage.err()).contains("--tls");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void whatIsGivenWronglyIsSaidInASentence() {
        var stage = stage();
        assertThat(stage.run("serve", "--port", "99999")).isEqualTo(Main.WRONG_USAGE);
        assertThat(stage.run("serve", "--tls", "none.p12")).isEqualTo(Main.WRONG_USAGE);
        assertThat(stage.err()).contains("--tls-password-file");
        assertThat(stage.run("serve", "--password-file", "none")).isEqualTo(Main.COULD_NOT_RUN);
        assertThat(stage.err()).contains("none cannot be read");
    }
}
