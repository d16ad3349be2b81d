package gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gainsay.app.Address;
import gainsay.app.CannotRun;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
    @TempDir private Path folder;
    private Opened desk;

    @BeforeEach
    void open() {
        desk = Opened.over(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String status(String... head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), desk.address().getPort())) {
            var request = String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return line(socket.getInputStream());
        }
    }

    private static String line(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    @Test
    void aReboundNameIsNotAnswered() throws IOException {
        assertThat(status("GET / HTTP/1.1", "Host: 127.0.0.1")).contains(" 200 ");
        assertThat(status("GET / HTTP/1.1", "Host: localhost:80")).contains(" 200 ");
        for (var host :
                new String[] {
                    "evil.example",
                    "127.0.0.1.evil.example",
                    "localhost.evil.example:80",
                    "[::2]",
                    ""
                }) {
            assertThat(status("GET / HTTP/1.1", "Host: " + host)).as(host).doesNotContain(" 200 ");
            assertThat(status("GET /api/v1/token HTTP/1.1", "Host: " + host))
                    .as(host)
                    .doesNotContain(" 200 ");
        }
    }

    @Test
    void everyAnswerCarriesTheStrictHeaders() {
        for (var path :
                new String[] {
                    "/",
                    "/search",
                    "/nothing",
                    "/api/v1/stats",
                    "/api/v1/nothing",
                    "/static/desk.css"
                }) {
            var headers = desk.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .isEqualTo(
                            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void nothingChangesWithoutTheTokenOfThisVeryBrowser() {
        var id = desk.finding();
        var form = Map.of("target", id, "decision", "accept");
        assertThat(desk.post("/ruling", form).statusCode()).isEqualTo(403);
        var guessed = Map.of("target", id, "decision", "accept", "token", "0".repeat(64));
        assertThat(desk.post("/ruling", guessed).statusCode()).isEqualTo(403);
        var stolen = Map.of("target", id, "decision", "accept", "token", desk.token());
        try (var second = Opened.over(folder.resolve("second"))) {
            assertThat(second.post("/ruling", stolen).statusCode()).isEqualTo(403);
        }
        assertThat(desk.get("/api/v1/rulings").body()).isEqualTo("{\"items\":[]}");
        assertThat(desk.upload("/ingest", "none", "a.txt", "‹X› is worth 5.").statusCode())
                .isEqualTo(403);
        assertThat(desk.post("/check", Map.of("text", "‹X› is worth 5.")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aForeignOriginChangesNothingEvenWithTheToken() {
        var token = desk.programToken();
        for (var origin :
                new String[] {
                    "http://evil.example",
                    "null",
                    "http://127.0.0.1:1",
                    "https://127.0.0.1.evil.example"
                }) {
            var request =
                    desk.ask("/api/v1/rulings")
                            .header("Origin", origin)
                            .header(Guard.TOKEN_HEADER, token);
            assertThat(desk.send(request.POST(wish())).statusCode()).as(origin).isEqualTo(403);
        }
        var crossSite =
                desk.ask("/api/v1/rulings")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header(Guard.TOKEN_HEADER, token);
        assertThat(desk.send(crossSite.POST(wish())).statusCode()).isEqualTo(403);
        var own =
                desk.ask("/api/v1/rulings")
                        .header("Origin", "http://127.0.0.1:" + desk.address().getPort())
                        .header(Guard.TOKEN_HEADER, token);
        assertThat(desk.send(own.POST(wish())).statusCode()).isEqualTo(201);
    }

    /// Chromium calls the origin of a form on a page without referrer `null`.
    @Test
    void aFormOfOurOwnIsTakenThoughItsOriginIsHidden() {
        var own =
                desk.ask("/api/v1/rulings")
                        .header("Origin", "null")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header(Guard.TOKEN_HEADER, desk.programToken());
        assertThat(desk.send(own.POST(wish())).statusCode()).isEqualTo(201);
    }

    private HttpRequest.BodyPublisher wish() {
        return HttpRequest.BodyPublishers.ofString(
                "{\"target\":\"" + desk.finding() + "\",\"decision\":\"accept\",\"who\":\"Ada\"}");
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var cookies = desk.get("/check").headers().allValues("Set-Cookie");
        assertThat(cookies)
                .isNotEmpty()
                .allMatch(cookie ->
                        cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        var large = "x".repeat(1_200_000);
        var request =
                desk.ask("/api/v1/check")
                        .header(Guard.TOKEN_HEADER, desk.programToken())
                        .header("Content-Type", "text/plain");
        assertThat(desk.send(request.POST(HttpRequest.BodyPublishers.ofString(large))).statusCode())
                .isEqualTo(413);
        assertThat(desk.get("/search?q=" + "x".repeat(600)).statusCode()).isEqualTo(400);
        assertThat(desk.get("/search?q=" + "x".repeat(40_000)).statusCode()).isIn(414, 431);
        assertThat(
                        desk.upload("/ingest", desk.token(), "a.txt", "x".repeat(21 * 1024 * 1024))
                                .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aPasswordIsAskedOfEveryone() {
        var address = new Address("127.0.0.1", 0, Set.of(), "open sesame", null, false);
        try (var closed = new Opened(folder.resolve("closed"), Opened.ARTICLES, address)) {
            assertThat(closed.get("/").statusCode()).isEqualTo(401);
            assertThat(closed.get("/static/desk.css").statusCode()).isEqualTo(401);
            assertThat(
                            closed.send(closed.ask("/").header("Authorization", basic("ada:wrong")))
                                    .statusCode())
                    .isEqualTo(401);
            assertThat(
                            closed.send(
                                            closed.ask("/check")
                                                    .header(
                                                            "Authorization",
                                                            basic("ada:open sesame")))
                                    .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String basic(String credentials) {
        return "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void beyondLoopbackItOpensOnlyWithPasswordAndEncryption() {
        assertThat(new Address("0.0.0.0", 0, Set.of(), null, null, false).refusal())
                .contains("--password-file");
        assertThat(new Address("0.0.0.0", 0, Set.of(), "p", null, false).refusal())
                .contains("--tls");
        assertThat(new Address("0.0.0.0", 0, Set.of(), "p", null, true).refusal()).isNull();
        assertThat(new Address("::1", 0, Set.of(), null, null, false).refusal()).isNull();
        assertThatThrownBy(() ->
                        new Opened(
                                folder.resolve("far"),
                                Opened.ARTICLES,
                                new Address("0.0.0.0", 0, Set.of(), null, null, false)))
                .isInstanceOf(CannotRun.class);
    }

    @Test
    void aPortThatIsTakenIsOneSentence() {
        var address =
                new Address("127.0.0.1", desk.address().getPort(), Set.of(), null, null, false);
        assertThatThrownBy(() -> new Opened(folder.resolve("again"), Opened.ARTICLES, address))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("choose another --port");
    }

    @Test
    void uploadsStayInTheirFolder() {
        assertThat(Intake.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Intake.safe("..\\..\\boot.ini")).isEqualTo("boot.ini");
        assertThat(Intake.safe(".hidden")).isEqualTo("hidden");
        assertThat(Intake.safe("...")).isEqualTo("article");
        assertThat(Intake.safe("a\u0000b\u202Egpj.txt")).isEqualTo("a_b_gpj.txt");
        assertThat(Intake.safe("x".repeat(400) + ".pdf")).hasSize(120).endsWith(".pdf");
    }
}
