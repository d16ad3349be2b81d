package gainsay.web;

import gainsay.app.ApiJson;
import gainsay.app.CannotRun;
import gainsay.app.Csv;
import gainsay.app.Export;
import gainsay.app.ExportFormat;
import gainsay.app.Inquiry;
import gainsay.app.MetricNames;
import gainsay.app.Shown;
import gainsay.app.Text;
import gainsay.model.Claim;
import gainsay.model.Ruling.Decision;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The same answers for programs, under `/api/v1`.
final class Api {
    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;
    private static final long LOOK_AGAIN = 150;

    private final Shelves shelves;
    private final Guard guard;
    private final Scales scales;
    private final Intake intake;
    private final Settling settling;

    Api(Shelves shelves, Guard guard, Scales scales, Intake intake, Settling settling) {
        this.shelves = shelves;
        this.guard = guard;
        this.scales = scales;
        this.intake = intake;
        this.settling = settling;
    }

    void route(RoutesConfig routes) {
        routes.get(Links.API + "/openapi.json", request -> json(request, document()));
        routes.get(
                Links.API + "/token",
                request ->
                        json(
                                request.header("Cache-Control", "no-store"),
                                ApiJson.one("token", guard.programToken())));
        routes.get(
                Links.API + "/stats", request -> json(request, ApiJson.stats(inquiry().stats())));
        routes.get(Links.API + "/search", this::search);
        routes.get(Links.API + "/complete", this::complete);
        routes.get(Links.API + "/entities", this::entities);
        routes.get(Links.API + "/entities/{id}", this::entity);
        routes.get(Links.API + "/claims/{id}", this::claim);
        routes.get(Links.API + "/findings", this::findings);
        routes.get(Links.API + "/findings/{id}", this::finding);
        routes.get(Links.API + "/articles", this::articles);
        routes.get(Links.API + "/articles/{id}", this::article);
        routes.get(Links.API + "/export/{format}", this::export);
        routes.post(Links.API + "/check", this::check);
        routes.get(
                Links.API + "/rulings",
                request -> json(request, ApiJson.rulings(inquiry().rulings().list())));
        routes.post(Links.API + "/rulings", this::rule);
        routes.delete(Links.API + "/rulings/{id}", this::undo);
        routes.post(Links.API + "/ingests", this::ingest);
        routes.get(
                Links.API + "/ingests/{id}",
                request -> json(request.header("Cache-Control", "no-store"), job(found(request))));
        routes.sse(Links.API + "/ingests/{id}/events", this::events);
    }

    private Inquiry inquiry() {
        return shelves.inquiry();
    }

    private static String document() {
        return new String(Assets.bytes("openapi.json"), StandardCharsets.UTF_8);
    }

    /// With an ETag, so that who asks again for what has not changed gets no more than that.
    private static void json(Context request, String body) {
        answer(request, "application/json", body);
    }

    private static void answer(Context request, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var tag = "\"" + Assets.hash(bytes) + "\"";
        request.header("ETag", tag);
        if (tag.equals(request.header("If-None-Match"))) {
            request.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        request.contentType(type).result(bytes);
    }

    private void search(Context request) {
        var asked = Asked.query(request);
        var query = SearchPage.query(asked);
        var size = size(asked);
        var page = asked.page();
        var claims = inquiry().search(query.limitedTo(size), (page - 1) * size);
        var format = asked.text("format");
        switch (format == null ? "json" : format) {
            case "json" ->
                    json(
                            request,
                            ApiJson.claims(
                                    new ApiJson.Page(inquiry().count(query), page, size),
                                    claims,
                                    inquiry().facets(query)));
            case "jsonl" -> answer(request, "application/jsonl", lines(claims));
            case "csv" ->
                    answer(
                            request,
                            "text/csv; charset=utf-8",
                            Csv.HEAD
                                    + "\r\n"
                                    + claims.stream()
                                            .map(Csv::line)
                                            .map(line -> line + "\r\n")
                                            .collect(Collectors.joining()));
            default -> throw Refused.bad("'format' is json, jsonl or csv, not '" + format + "'.");
        }
    }

    private static String lines(List<Claim> claims) {
        return claims.stream()
                .map(ApiJson::claim)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static int size(Params asked) {
        return (int) asked.number("size", 1, LARGEST_PAGE, USUAL_PAGE);
    }

    /// What a box completes: names with their kind, and metrics.
    private void complete(Context request) {
        var beginning = Asked.query(request).text("q");
        json(
                request,
                ApiJson.completions(
                        beginning == null ? List.of() : inquiry().completions(beginning, 8),
                        beginning == null ? List.of() : metrics(beginning)));
    }

    private List<String> metrics(String beginning) {
        return inquiry().stats().claimsByMetric().keySet().stream()
                .filter(metric -> MetricNames.beginsWith(metric, beginning))
                .limit(4)
                .toList();
    }

    private void entities(Context request) {
        var beginning = Asked.query(request).text("q");
        if (beginning == null) {
            throw Refused.bad("Give the beginning of a name with 'q'.");
        }
        json(request, ApiJson.entities(inquiry().completions(beginning, 20)));
    }

    private void entity(Context request) {
        var id = request.pathParam("id");
        var page = inquiry().entityOf(id).or(() -> inquiry().entity(id));
        json(
                request,
                ApiJson.entity(
                        page.orElseThrow(() ->
                                Refused.missing(
                                        "Nobody in the index goes by the name '" + id + "'."))));
    }

    private void claim(Context request) {
        json(
                request,
                inquiry().show(request.pathParam("id")).orElse(null) instanceof Shown.OfClaim shown
                        ? ApiJson.claim(shown.claim())
                        : missing("claim", request));
    }

    private void finding(Context request) {
        json(
                request,
                inquiry().show(request.pathParam("id")).orElse(null)
                                instanceof Shown.OfFinding shown
                        ? ApiJson.finding(shown.finding())
                        : missing("finding", request));
    }

    private void article(Context request) {
        json(
                request,
                inquiry().show(request.pathParam("id")).orElse(null)
                                instanceof Shown.OfArticle shown
                        ? ApiJson.article(shown)
                        : missing("article", request));
    }

    private static String missing(String what, Context request) {
        throw Refused.missing(
                "There is no " + what + " " + request.pathParam("id") + " in the index.");
    }

    private void findings(Context request) {
        var asked = Asked.query(request);
        var query = FindingsPage.query(asked);
        var size = size(asked);
        var page = asked.page();
        var findings = inquiry().conflicts(query.limitedTo(size), (page - 1) * size);
        json(
                request,
                ApiJson.findings(new ApiJson.Page(inquiry().count(query), page, size), findings));
    }

    private void articles(Context request) {
        var asked = Asked.query(request);
        var size = size(asked);
        var page = asked.page();
        json(
                request,
                ApiJson.articles(
                        new ApiJson.Page(inquiry().stats().articles(), page, size),
                        inquiry().arrivals((page - 1) * size, size)));
    }

    /// One finding, one entity, or everything, as a file.
    private void export(Context request) {
        var asked = Asked.query(request);
        var format =
                new Params(Map.of("format", request.pathParam("format")))
                        .one("format", ExportFormat.class);
        var finding = asked.text("finding");
        var entity = asked.text("entity");
        if (format == null) {
            throw Refused.bad("No format was given.");
        }
        var lines = new ArrayList<String>();
        var export = new Export(inquiry());
        if (finding != null) {
            export.finding(finding, format, lines::add);
        } else if (entity != null) {
            export.entity(entity, format, lines::add);
        } else {
            stream(request, format, export);
            return;
        }
        name(request, format, finding == null ? "entity" : "finding");
        answer(request, format.mediaType(), String.join("\n", lines) + "\n");
    }

    /// Everything may be more than memory holds.
    private static void stream(Context request, ExportFormat format, Export export) {
        if (format == ExportFormat.HTML) {
            throw Refused.bad("A report is about one entity or one finding; name it.");
        }
        name(request, format, "export");
        request.contentType(format.mediaType());
        var to = new PrintWriter(request.outputStream(), false, StandardCharsets.UTF_8);
        export.all(format, false, line -> to.print(line + "\n"));
        to.flush();
    }

    private static void name(Context request, ExportFormat format, String what) {
        request.header(
                "Content-Disposition",
                "attachment; filename=\"gainsay-" + what + "." + format.extension() + "\"");
    }

    private void check(Context request) {
        guard.token(request);
        var draft = request.isJson() ? ApiJson.draftOf(request.body()) : request.body();
        if (draft.isBlank()) {
            throw Refused.bad("Send the draft as text/plain, or as {\"text\": …}.");
        }
        try {
            json(request, ApiJson.draft(scales.weigh(new Text.Typed(draft))));
        } catch (CannotRun e) {
            throw new Refused(422, String.valueOf(e.getMessage()));
        }
    }

    private void rule(Context request) {
        guard.token(request);
        var wish = ApiJson.wish(request.body());
        var known = guard.nameOf(request);
        var named = wish.who() == null ? "" : wish.who();
        var who = known == null ? named : known;
        var rulings = shelves.latest().rulings();
        var target = wish.target();
        var ruling =
                switch (wish.decision()) {
                    case NOT_THIS_ENTITY ->
                            rulings.notThis(List.of(target), wish.entity(), who, wish.comment());
                    case SAME_ENTITY -> rulings.same(target, named(wish), who, wish.comment());
                    case ACCEPT, REJECT, DIFFERENT_THINGS, COMMENT ->
                            rulings.rule(target, wish.decision(), who, wish.comment());
                };
        settling.soonFor(ruling.decision());
        json(request.status(HttpStatus.CREATED), ApiJson.ruling(ruling));
    }

    private static String named(ApiJson.Wish wish) {
        var entity = wish.entity();
        if (entity == null) {
            throw Refused.bad(
                    "'" + Decision.SAME_ENTITY.label() + "' needs the other name as 'entity'.");
        }
        return entity;
    }

    private void undo(Context request) {
        guard.token(request);
        var known = guard.nameOf(request);
        var undone =
                shelves.latest()
                        .rulings()
                        .undo(request.pathParam("id"), known == null ? "" : known);
        settling.soonFor(undone.decision());
        json(request, ApiJson.ruling(undone));
    }

    private void ingest(Context request) {
        guard.token(request);
        var job = intake.take(Pages.uploads(request));
        json(
                request.status(HttpStatus.ACCEPTED)
                        .header("Location", Links.API + "/ingests/" + job.id()),
                job(job));
    }

    private Intake.Job found(Context request) {
        return intake.find(request.pathParam("id"))
                .orElseThrow(() -> Refused.missing("That hand-in is not known any more."));
    }

    private static String job(Intake.Job job) {
        var state = job.state();
        return ApiJson.job(
                job.id(),
                state.stage(),
                state.done(),
                state.total(),
                state.finished(),
                job.summary());
    }

    /// One event at every change, and a last one called `end`.
    private void events(SseClient client) {
        var job = found(client.ctx());
        var before = "";
        try {
            while (!client.terminated()) {
                var now = job(job);
                var finished = job.state().finished();
                if (!now.equals(before)) {
                    client.sendEvent(finished ? "end" : "progress", now);
                    before = now;
                }
                if (finished) {
                    return;
                }
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
