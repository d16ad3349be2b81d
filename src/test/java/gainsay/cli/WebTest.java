package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gainsay.app.House;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pages and feeds from a server on this machine.
@Timeout(300)
class WebTest {
    @TempDir Path folder;

    private final PlainRooms rooms = new PlainRooms();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private String site;

    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            asked.add(path);
            var answer = answers.get(path);
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
            assertThat(agent).startsWith("Gainsay/");
            answer.give(exchange);
        }
    }

    private static void give(
            HttpExchange exchange, int status, byte[] body, Map<String, String> headers)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        var etag = headers.get("ETag");
        if (etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void put(String path, String body) {
        put(
                path,
                200,
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("ETag", "\"" + body.hashCode() + "\""));
    }

    private void put(String path, int status, byte[] body, Map<String, String> headers) {
        answers.put(path, exchange -> give(exchange, status, body, headers));
    }

    private Stage stage() {
        return new Stage(folder.resolve("store"), _ -> rooms);
    }

    private String read(Stage stage, String path, String... options) {
        var arguments = new ArrayList<>(List.of("read", "--format", "jsonl"));
        arguments.addAll(List.of(options));
        arguments.add(site + path);
        stage.run(arguments.toArray(String[]::new));
        return stage.out();
    }

    @Test
    void aPageIsTakenInUnderItsAddressAndNotFetchedAgainWhileItIsAsItWas() {
        put("/a", "Fennel is worth 5.");
        var stage = stage();
        assertThat(stage.run("ingest", "--allow-private", site + "/a")).isZero();
        assertThat(stage.out()).contains("1 new article, 1 claim");
        assertThat(stage.run("ingest", "--allow-private", site + "/a")).isZero();
        assertThat(stage.out()).contains("0 new articles", "1 article unchanged");
        assertThat(rooms.readings).hasValue(1);
        put("/a", "Fennel is worth 6.");
        stage.run("ingest", "--allow-private", site + "/a");
        assertThat(stage.out()).contains("1 new article");
        stage.run("export");
        assertThat(stage.out().lines()).singleElement().asString().contains(site + "/a", "\"6\"");
    }

    @Test
    void addressesOfThisMachineAreRefusedUnlessAllowed() {
        put("/a", "Fennel is worth 5.");
        var port = server.getAddress().getPort();
        for (var host :
                List.of(
                        "127.0.0.1:" + port,
                        "localhost:" + port,
                        "2130706433:" + port,
                        "[::1]:" + port,
                        "[::ffff:127.0.0.1]:" + port,
                        "0.0.0.0:" + port,
                        "10.0.0.1",
                        "192.168.1.1",
                        "169.254.169.254",
                        "[fd00::1]",
                        "100.64.0.1")) {
            var stage = stage();
            assertThat(stage.run("ingest", "http://" + host + "/a")).as(host).isEqualTo(1);
            assertThat(stage.err()).as(host).contains("--allow-private");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void redirectsAreFollowedAndNotForEver() {
        put("/old", 302, new byte[0], Map.of("Location", "/new"));
        put("/new", "Fennel is worth 5.");
        put("/loop", 301, new byte[0], Map.of("Location", "/loop"));
        put("/file", 302, new byte[0], Map.of("Location", "file:///etc/passwd"));
        var stage = stage();
        assertThat(read(stage, "/old", "--allow-private"))
                .contains("Fennel", "\"source\":\"" + site + "/old\"");
        assertThat(read(stage, "/loop", "--allow-private")).contains("without end");
        assertThat(read(stage, "/file", "--allow-private")).contains("no http or https address");
    }

    @Test
    void robotsTxtIsAskedFirstAndObeyed() {
        put(
                "/robots.txt",
                "User-agent: *\nDisallow: /\n\nUser-agent: gainsay\nDisallow: /closed\n");
        put("/closed/a", "Fennel is worth 5.");
        put("/open", "Fennel is worth 5.");
        var stage = stage();
        assertThat(read(stage, "/closed/a", "--allow-private")).contains("robots.txt");
        assertThat(read(stage, "/open", "--allow-private")).contains("Fennel");
        assertThat(asked).startsWith("/robots.txt").doesNotContain("/closed/a");
    }

    @Test
    void whereRobotsTxtCannotBeHadNothingIsFetched() {
        put("/robots.txt", 503, new byte[0], Map.of());
        put("/a", "Fennel is worth 5.");
        assertThat(read(stage(), "/a", "--allow-private")).contains("robots.txt cannot be had");
        assertThat(asked).doesNotContain("/a");
    }

    @Test
    void whatTheServerRefusesIsOneSentence() {
        put("/private", 403, new byte[0], Map.of());
        put("/broken", 500, new byte[0], Map.of());
        put("/packed", 200, new byte[] {1, 2}, Map.of("Content-Encoding", "br"));
        put("/damaged", 200, new byte[] {1, 2}, Map.of("Content-Encoding", "gzip"));
        var stage = stage();
        assertThat(read(stage, "/gone", "--allow-private")).contains("is not there (HTTP 404)");
        assertThat(read(stage, "/private", "--allow-private")).contains("may not be read");
        assertThat(read(stage, "/broken", "--allow-private")).contains("try again later");
        assertThat(read(stage, "/packed", "--allow-private")).contains("packed as br");
        assertThat(read(stage, "/damaged", "--allow-private")).contains("was sent damaged");
        stage.run("read", "--format", "jsonl", "http://no-such-host.invalid/");
        assertThat(stage.out()).contains("a host that is not known");
        stage.run("read", "--format", "jsonl", "http://[broken/");
        assertThat(stage.out()).contains("no valid web address");
    }

    @Test
    void aPackedPageIsUnpackedAndABombIsNot() throws IOException {
        put("/a", 200, packed("Fennel is worth 5.".getBytes(StandardCharsets.UTF_8)), gzip());
        put("/bomb", 200, packed(new byte[70 << 20]), gzip());
        var stage = stage();
        assertThat(read(stage, "/a", "--allow-private")).contains("Fennel is worth 5.");
        assertThat(read(stage, "/bomb", "--allow-private")).contains("unpacks to more than");
    }

    private static Map<String, String> gzip() {
        return Map.of("Content-Encoding", "gzip");
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void theServersCharsetGoesBeforeThePagesOwn() {
        var page = "<html><meta charset=utf-8><p>Fennel costs \u20ac5 caf\u00e9 money.</p></html>";
        put(
                "/a",
                200,
                page.getBytes(Charset.forName("windows-1252")),
                Map.of("Content-Type", "text/html; charset=windows-1252"));
        var stage = new Stage(folder.resolve("store"), _ -> House.ROOMS);
        assertThat(read(stage, "/a", "--allow-private")).contains("\u20ac5 caf\u00e9");
    }

    @Test
    void aFeedsPagesAreFetchedOnceAndWhereTheyAreClosedTheFeedSpeaks() {
        put("/robots.txt", "User-agent: *\nDisallow: /closed\n");
        put(
                "/feed",
                "<rss><channel><title>News</title>"
                        + item("/open", "Fennimore Robotics raised $40 million, the feed says.")
                        + item("/closed", "Fennimore Robotics raised $50 million, the feed says.")
                        + "</channel></rss>");
        put("/open", "<html><p>Fennimore Robotics raised $40 million, the page says.</p></html>");
        put("/closed", "<html><p>Fennimore Robotics raised $50 million, the page says.</p></html>");
        var stage = new Stage(folder.resolve("store"), _ -> House.ROOMS);
        assertThat(stage.run("ingest", "--follow", "--allow-private", site + "/feed")).isZero();
        stage.run("export", "--all");
        assertThat(stage.out())
                .contains("$40 million, the page says", "$50 million, the feed says")
                .doesNotContain("$40 million, the feed says", "$50 million, the page says");
        assertThat(asked).contains("/open").doesNotContain("/closed");
        asked.clear();
        put(
                "/feed",
                "<rss><channel><title>News</title>"
                        + item("/open", "Fennimore Robotics raised $40 million, the feed says.")
                        + "</channel></rss>");
        stage.run("ingest", "--follow", "--allow-private", site + "/feed");
        assertThat(asked).contains("/feed").doesNotContain("/open");
        stage.run("export", "--all");
        assertThat(stage.out()).contains("the page says", "$50 million, the feed says");
    }

    private String item(String path, String text) {
        return "<item><title>Fennimore</title><link>"
                + site
                + path
                + "</link><description>"
                + text
                + "</description></item>";
    }

    @Test
    void aServerThatDripsIsLeftWhenItsTimeIsOver() {
        server.createContext(
                "/drip",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    for (var i = 0; i < 100; i++) {
                        exchange.getResponseBody().write('x');
                        exchange.getResponseBody().flush();
                        sleep();
                    }
                    exchange.close();
                });
        assertThat(read(stage(), "/drip", "--allow-private", "--time-limit", "1"))
                .contains("did not answer in full within 1 seconds");
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
