package gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gainsay.app.ExportFormat;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every path of the OpenAPI document is asked of the live server, and what comes back has to be
/// what the document says.
class ApiTest {
    private static final String DOCUMENT = "https://gainsay.example/openapi.json";

    @TempDir private Path folder;
    private Opened desk;
    private JsonNode document;
    private SchemaRegistry schemas;

    @BeforeEach
    void open() {
        desk = Opened.over(folder);
        var text = new String(Assets.bytes("openapi.json"), StandardCharsets.UTF_8);
        document = JsonMapper.shared().readTree(text);
        schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(DOCUMENT, text)));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        return desk.send(
                desk.ask(path)
                        .header(Guard.TOKEN_HEADER, desk.programToken())
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Holds an answer against what the document says of this path, method and status.
    private void fits(HttpResponse<String> answer, String path, String method) {
        var operation = document.path("paths").path(path).path(method);
        assertThat(operation.isMissingNode()).as(method + " " + path).isFalse();
        var status = Integer.toString(answer.statusCode());
        var told = operation.path("responses").has(status) ? status : "default";
        assertThat(told.equals("default") ? answer.statusCode() >= 400 : true)
                .as(path + " " + status)
                .isTrue();
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        var content = operation.path("responses").path(told).path("content");
        assertThat(content.has(type)).as(path + " gives " + type).isTrue();
        if (type.endsWith("json")) {
            var pointer =
                    "/paths/"
                            + path.replace("~", "~0").replace("/", "~1")
                            + "/"
                            + method
                            + "/responses/"
                            + told
                            + "/content/"
                            + type.replace("/", "~1")
                            + "/schema";
            assertThat(errors(pointer, answer.body()))
                    .as(method + " " + path + " " + answer.body())
                    .isEmpty();
        }
    }

    private List<String> errors(String pointer, String body) {
        var schema = schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer));
        return schema.validate(body, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    private String id(String kind, String path) {
        return Opened.first("\"id\":\"(" + kind + "-[0-9a-f]+)\"", desk.get(path).body());
    }

    @Test
    void everyPathOfTheDocumentAnswersAsItSays() {
        var job = job();
        var ruling =
                send(
                        "POST",
                        "/api/v1/rulings",
                        "application/json",
                        "{\"target\":\""
                                + desk.finding()
                                + "\",\"decision\":\"accept\",\"who\":\"Ada\"}");
        var asked = new LinkedHashMap<String, String>();
        asked.put("/api/v1/search", "/api/v1/search?q=Fennel&size=2");
        asked.put("/api/v1/complete", "/api/v1/complete?q=va");
        asked.put("/api/v1/entities", "/api/v1/entities?q=fen");
        asked.put("/api/v1/entities/{id}", "/api/v1/entities/Fennel%20Works");
        asked.put("/api/v1/claims/{id}", "/api/v1/claims/" + id("c", "/api/v1/search"));
        asked.put("/api/v1/findings", "/api/v1/findings?relation=all");
        asked.put("/api/v1/findings/{id}", "/api/v1/findings/" + desk.finding());
        asked.put("/api/v1/articles", "/api/v1/articles");
        asked.put("/api/v1/articles/{id}", "/api/v1/articles/" + id("a", "/api/v1/articles"));
        asked.put("/api/v1/rulings", "/api/v1/rulings");
        asked.put("/api/v1/ingests/{id}", "/api/v1/ingests/" + job);
        asked.put("/api/v1/ingests/{id}/events", "/api/v1/ingests/" + job + "/events");
        asked.put("/api/v1/export/{format}", "/api/v1/export/sarif?finding=" + desk.finding());
        asked.put("/api/v1/stats", "/api/v1/stats");
        asked.put("/api/v1/token", "/api/v1/token");
        asked.put("/api/v1/openapi.json", "/api/v1/openapi.json");
        asked.forEach((path, real) -> {
            var answer = real.endsWith("/events") ? events(real) : desk.get(real);
            assertThat(answer.statusCode()).as(real).isEqualTo(200);
            fits(answer, path, "get");
        });
        assertThat(ruling.statusCode()).isEqualTo(201);
        fits(ruling, "/api/v1/rulings", "post");
        fits(
                send("POST", "/api/v1/check", "text/plain", "‹Fennel Works› is worth 500."),
                "/api/v1/check",
                "post");
        fits(
                send(
                        "POST",
                        "/api/v1/check",
                        "application/json",
                        "{\"text\":\"‹Fennel Works› is worth 2.\"}"),
                "/api/v1/check",
                "post");
        fits(
                send("DELETE", "/api/v1/rulings/" + desk.finding(), "text/plain", ""),
                "/api/v1/rulings/{id}",
                "delete");
        fits(
                desk.upload(
                        "/api/v1/ingests", desk.programToken(), "more.txt", "‹More› is worth 6."),
                "/api/v1/ingests",
                "post");
        var covered = new java.util.TreeSet<>(asked.keySet());
        covered.add("/api/v1/check");
        covered.add("/api/v1/ingests");
        covered.add("/api/v1/rulings/{id}");
        assertThat(document.path("paths").propertyNames())
                .containsExactlyInAnyOrderElementsOf(covered);
    }

    private HttpResponse<String> events(String path) {
        return desk.send(desk.ask(path).header("Accept", "text/event-stream"));
    }

    private String job() {
        var answer =
                desk.upload(
                        "/api/v1/ingests", desk.programToken(), "new.txt", "‹Fresh› is worth 77.");
        assertThat(answer.statusCode()).isEqualTo(202);
        return Opened.first("\"id\":\"([^\"]+)\"", answer.body());
    }

    @Test
    void theDocumentIsOpenApi() throws IOException {
        var published =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        Path.of("src/test/resources/schemas/openapi-3.1.json")));
        assertThat(published.validate(document.toString(), InputFormat.JSON)).isEmpty();
        var wrong = document.toString().replaceFirst("\"responses\"", "\"answers\"");
        assertThat(published.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theSchemasWouldFindAMistake() {
        assertThat(
                        errors(
                                "/components/schemas/Entity",
                                "{\"id\":1,\"name\":\"x\",\"type\":\"ORGANIZATION\",\"aliases\":[]}"))
                .isNotEmpty();
        assertThat(
                        errors(
                                "/components/schemas/Entity",
                                "{\"id\":\"x\",\"name\":\"x\",\"type\":\"ORGANIZATION\",\"aliases\":[],\"more\":1}"))
                .isNotEmpty();
    }

    @Test
    void errorsAreProblems() {
        var wrong =
                List.of(
                        "/api/v1/search?min=lots",
                        "/api/v1/search?size=9999",
                        "/api/v1/search?metric=" + "x".repeat(600),
                        "/api/v1/findings?relation=hates",
                        "/api/v1/entities");
        for (var path : wrong) {
            var answer = desk.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
            assertThat(errors("/components/schemas/Problem", answer.body())).isEmpty();
        }
        assertThat(desk.get("/api/v1/claims/c-none").statusCode()).isEqualTo(404);
        assertThat(desk.get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/api/v1/rulings", "application/json", "{").statusCode())
                .isEqualTo(400);
        assertThat(
                        send(
                                        "POST",
                                        "/api/v1/rulings",
                                        "application/json",
                                        "{\"target\":\"f-x\",\"decision\":\"burn\"}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        send(
                                        "POST",
                                        "/api/v1/rulings",
                                        "application/json",
                                        "{\"target\":\"f-x\",\"decision\":\"accept\"}")
                                .statusCode())
                .isEqualTo(409);
        assertThat(send("POST", "/api/v1/check", "text/plain", " ").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesPartitionTheAnswers() {
        var all = desk.get("/api/v1/search?format=jsonl").body().lines().toList();
        var paged = new java.util.ArrayList<String>();
        for (var page = 1; page <= 4; page++) {
            desk.get("/api/v1/search?format=jsonl&size=2&page=" + page)
                    .body()
                    .lines()
                    .forEach(paged::add);
        }
        assertThat(all).hasSize(7);
        assertThat(paged).isEqualTo(all);
        assertThat(desk.get("/api/v1/search?format=csv").body().lines()).hasSize(8);
    }

    @Test
    void everyExportOfAFindingAnEntityAndAllIsThere() {
        for (var format : ExportFormat.values()) {
            for (var what : List.of("?finding=" + desk.finding(), "?entity=Fennel+Works", "")) {
                var answer = desk.get("/api/v1/export/" + format.label() + what);
                if (what.isEmpty() && format == ExportFormat.HTML) {
                    assertThat(answer.statusCode()).isEqualTo(400);
                } else {
                    assertThat(answer.statusCode()).as(format + what).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                            .startsWith("attachment");
                    fits(answer, "/api/v1/export/{format}", "get");
                }
            }
        }
        assertThat(desk.get("/api/v1/export/exe").statusCode()).isEqualTo(400);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var first = desk.get("/api/v1/search?q=Fennel");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = desk.send(desk.ask("/api/v1/search?q=Fennel").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        desk.take(Map.of("six.txt", "‹Fennel Works› is worth 901."));
        var deadline = System.nanoTime() + 5_000_000_000L;
        while (desk.send(desk.ask("/api/v1/search?q=Fennel").header("If-None-Match", tag))
                                .statusCode()
                        == 304
                && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(
                        desk.send(desk.ask("/api/v1/search?q=Fennel").header("If-None-Match", tag))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aHandInIsFollowedToItsEnd() {
        var events = events("/api/v1/ingests/" + job() + "/events").body();
        assertThat(events).contains("event: end", "\"finished\":true", "\"claims\":1");
        assertThat(desk.get("/api/v1/search?entity=Fresh").body()).contains("\"text\":\"77\"");
        var empty = desk.upload("/api/v1/ingests", desk.programToken(), "none.txt", "");
        assertThat(empty.statusCode()).isEqualTo(400);
    }
}
