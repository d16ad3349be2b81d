package gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gainsay.app.Address;
import gainsay.app.CannotRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk beyond loopback, with a key that the JDK's own keytool makes as its users would.
class EncryptedTest {
    private static final String OPENS = "opens the key";

    @TempDir private Path folder;
    private Path keys;

    @BeforeEach
    void makeKey() throws IOException, InterruptedException {
        keys = folder.resolve("desk.p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "desk",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost,ip:127.0.0.1",
                                "-validity",
                                "30",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                keys.toString(),
                                "-storepass",
                                OPENS)
                        .redirectErrorStream(true)
                        .start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).as(said).isZero();
    }

    private Address everywhere(String opens) {
        return new Address(
                "0.0.0.0",
                0,
                Set.of("localhost"),
                "open sesame",
                new Address.Keys(keys, opens),
                false);
    }

    private HttpClient trusting() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(keys.toFile(), OPENS.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("desk", store.getCertificate("desk"));
        trust.init(anchors);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> get(HttpClient client, URI address, String credentials)
            throws IOException, InterruptedException {
        var basic =
                Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(address).header("Authorization", "Basic " + basic).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void beyondLoopbackItSpeaksOnlyEncryptedAndOnlyToThoseWithThePassword() throws Exception {
        try (var desk = new Opened(folder.resolve("desk"), Opened.ARTICLES, everywhere(OPENS));
                var client = trusting();
                var stranger = HttpClient.newHttpClient()) {
            assertThat(desk.address().getScheme()).isEqualTo("https");
            var here = URI.create("https://localhost:" + desk.address().getPort() + "/check");
            var page = get(client, here, "ada:open sesame");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
            assertThat(get(client, here, "ada:guessed").statusCode()).isEqualTo(401);
            assertThatThrownBy(() -> get(stranger, here, "ada:open sesame"))
                    .isInstanceOf(SSLHandshakeException.class);
            var plain = URI.create("http://localhost:" + desk.address().getPort() + "/");
            assertThatThrownBy(() -> get(stranger, plain, "ada:open sesame"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aKeyThatDoesNotOpenIsSaidInASentence() throws IOException {
        assertThatThrownBy(
                        () -> new Opened(folder.resolve("a"), Opened.ARTICLES, everywhere("wrong")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("desk.p12");
        Files.writeString(keys, "no key at all");
        assertThatThrownBy(
                        () -> new Opened(folder.resolve("b"), Opened.ARTICLES, everywhere(OPENS)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("desk.p12");
    }
}
