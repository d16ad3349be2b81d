package gainsay.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Some people at one desk: each asks for one page after the other, of all kinds, at a steady rate,
/// and waits for the first byte of the answer. Some rule on what they see and take it back.
final class Readers {
    private static final int PEOPLE = 8;
    private static final Pattern ID = Pattern.compile("\"id\":\"([afc]-[^\"]+)\"");
    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\\{\"id\":\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    /// The overview as somebody sees it who was here before, and whom it tells what is new since.
    private static final String COMING_BACK = "overview, again";

    private final long opened = Instant.now().getEpochSecond();
    private final URI desk;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Function<Random, String>> pages = new LinkedHashMap<>();
    private final List<String> findings;
    private final String token;

    /// One answer: the kind of page, the milliseconds to its first byte, its status.
    record Answer(String kind, double millis, int status) {}

    Readers(URI desk) throws IOException, InterruptedException {
        this.desk = desk;
        var claims = body("/api/v1/search?size=200");
        var names = all(NAME, claims);
        var entities = all(SUBJECT, claims);
        var ids = all(ID, claims);
        var articles = all(ID, body("/api/v1/articles?size=200"));
        this.findings = all(ID, body("/api/v1/findings?size=200"));
        this.token = all(TOKEN, body("/api/v1/token")).getFirst();
        page("overview", _ -> "/");
        page(COMING_BACK, _ -> "/");
        page("search, a name", some("/search?q=", names));
        page("search, all", random -> "/search?page=" + (1 + random.nextInt(20)));
        page("search, a metric", _ -> "/search?metric=valuation&min=1B&sort=newest");
        page("entity", some("/entity/", entities));
        page("findings", random -> "/findings?page=" + (1 + random.nextInt(5)));
        page("finding", some("/finding/", findings));
        page("claim", some("/claim/", ids.stream().filter(id -> id.startsWith("c-")).toList()));
        page("article", some("/article/", articles));
        page("articles", _ -> "/articles");
        page("check", _ -> "/check");
        page("add", _ -> "/ingest");
        page("keys", _ -> "/keys");
        page("completion", some("/api/v1/complete?q=", names));
        page("API search", some("/api/v1/search?q=", names));
    }

    private void page(String kind, Function<Random, String> path) {
        pages.put(kind, path);
    }

    private static Function<Random, String> some(String path, List<String> values) {
        return random -> {
            var value = values.get(random.nextInt(values.size()));
            return path
                    + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
        };
    }

    private String body(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(desk.resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    }

    /// Reads for so long, all together at so many pages a second.
    List<Answer> read(Duration time, double rate) throws InterruptedException, ExecutionException {
        try (var crew = Executors.newFixedThreadPool(PEOPLE)) {
            var work = new ArrayList<Callable<List<Answer>>>();
            for (var i = 0; i < PEOPLE; i++) {
                var random = new Random(i);
                work.add(() -> one(time, PEOPLE / rate, random));
            }
            var answers = new ArrayList<Answer>();
            for (var each : crew.invokeAll(work)) {
                answers.addAll(each.get());
            }
            return answers;
        }
    }

    private List<Answer> one(Duration time, double every, Random random)
            throws IOException, InterruptedException {
        var kinds = List.copyOf(pages.keySet());
        var answers = new ArrayList<Answer>();
        var start = System.nanoTime() + (long) (random.nextDouble() * every * 1e9);
        for (var i = 0; i * every < time.toSeconds(); i++) {
            var wait = start + (long) (i * every * 1e9) - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            if (random.nextInt(100) == 0) {
                ruleAndTakeBack(findings.get(random.nextInt(findings.size())), answers);
            } else {
                var kind = kinds.get(random.nextInt(kinds.size()));
                var path = pages.getOrDefault(kind, _ -> "/").apply(random);
                var request = HttpRequest.newBuilder(desk.resolve(path));
                if (kind.equals(COMING_BACK)) {
                    request.header("Cookie", "gainsay-seen=" + opened + "-" + opened);
                }
                answers.add(timed(kind, request.build(), null));
            }
        }
        return answers;
    }

    private void ruleAndTakeBack(String finding, List<Answer> answers)
            throws IOException, InterruptedException {
        var ruling = "{\"target\":\"" + finding + "\",\"decision\":\"accept\",\"who\":\"bench\"}";
        var made = new StringBuilder();
        answers.add(
                timed(
                        "ruling",
                        change("/api/v1/rulings")
                                .POST(HttpRequest.BodyPublishers.ofString(ruling))
                                .build(),
                        made));
        var id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(made);
        if (id.find()) {
            answers.add(
                    timed(
                            "ruling undone",
                            change("/api/v1/rulings/" + id.group(1)).DELETE().build(),
                            null));
        }
    }

    private HttpRequest.Builder change(String path) {
        return HttpRequest.newBuilder(desk.resolve(path))
                .header("X-Gainsay-Token", token)
                .header("Content-Type", "application/json");
    }

    private Answer timed(
            String kind, HttpRequest request, @org.jspecify.annotations.Nullable StringBuilder kept)
            throws IOException, InterruptedException {
        var start = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            var first = body.read();
            var millis = Clock.since(start) * 1000;
            var rest = new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (kept != null) {
                kept.append(first < 0 ? "" : (char) first).append(rest);
            }
            return new Answer(kind, millis, answer.statusCode());
        }
    }
}
