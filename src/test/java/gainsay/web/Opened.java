package gainsay.web;

import gainsay.app.Address;
import gainsay.app.Pipeline;
import gainsay.app.Progress;
import gainsay.app.Settings;
import gainsay.app.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A desk over a small index of its own, and what a browser does with it.
final class Opened implements AutoCloseable {
    static final Map<String, String> ARTICLES =
            Map.of(
                    "one.txt",
                    """
                    title: The first word
                    date: 2025-03-01
                    publisher: Morning Paper

                    ‹Fennel Works› is worth 500.
                    Its people say nothing.
                    ‹Quarry› is worth 7.\
                    """,
                    "two.txt",
                    """
                    title: The second word
                    date: 2025-09-01
                    url: https://example.org/two

                    ‹Fennel Works› is worth 900.
                    ‹Fennel Works› may be worth 2000.
                    ‹Fennel Works› will be worth 40000.
                    | ‹Quarry› is worth 7.\
                    """,
                    "three.txt",
                    "title: A third\n\n‹Tarragon› is worth 12.");

    private final Path folder;
    private final Settings settings;
    private final Site.Open site;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();

    Opened(Path folder, Map<String, String> articles, Address address) {
        this.folder = folder;
        this.settings =
                new Settings(
                        folder.resolve("store"),
                        Settings.of(null, Map.of(), System.getProperty("gainsay.home")).models());
        take(articles);
        this.site = new Server().open(settings, SayRooms::new, address);
    }

    static Opened over(Path folder) {
        return new Opened(folder, ARTICLES, Address.LOOPBACK);
    }

    void take(Map<String, String> articles) {
        try {
            var in = Files.createDirectories(folder.resolve("in"));
            for (var article : articles.entrySet()) {
                Files.writeString(in.resolve(article.getKey()), article.getValue());
            }
            new Pipeline(new SayRooms(), settings).ingest(List.of(in.toString()), Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return site.address();
    }

    HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(site.address().resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(ask(path));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(field ->
                                Params.encoded(field.getKey())
                                        + "="
                                        + Params.encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                ask(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// A form with a file, as browsers send it.
    HttpResponse<String> upload(String path, String token, String name, String content) {
        var boundary = "---------------------------7d3f";
        var body =
                "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n"
                        + token
                        + "\r\n--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name
                        + "\"\r\nContent-Type: text/plain\r\n\r\n"
                        + content
                        + "\r\n--"
                        + boundary
                        + "--\r\n";
        return send(
                ask(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// The token that the forms of this browser carry.
    String token() {
        return first("name=\"token\" value=\"([0-9a-f]+)\"", get("/check").body());
    }

    String programToken() {
        return first("\"token\":\"([0-9a-f]+)\"", get("/api/v1/token").body());
    }

    String finding() {
        return first("\"id\":\"(f-[0-9a-f]+)\"", get("/api/v1/findings").body());
    }

    static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        site.close();
    }
}
