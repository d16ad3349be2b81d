package gainsay.web;

import gainsay.app.CannotRun;
import gainsay.app.Inquiry;
import gainsay.app.Shown;
import gainsay.app.Text;
import gainsay.model.Ruling.Decision;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which page answers which path.
final class Pages {
    private static final String SEEN = "gainsay-seen";
    private static final String NAME = "gainsay-name";
    private static final int YEAR = 365 * 24 * 3600;
    private static final Duration VISIT = Duration.ofMinutes(30);

    private final Shelves shelves;
    private final Guard guard;
    private final Scales scales;
    private final Intake intake;
    private final Settling settling;

    Pages(Shelves shelves, Guard guard, Scales scales, Intake intake, Settling settling) {
        this.shelves = shelves;
        this.guard = guard;
        this.scales = scales;
        this.intake = intake;
        this.settling = settling;
    }

    void route(RoutesConfig routes) {
        routes.get(
                "/",
                request ->
                        html(request, new Overview(inquiry(), visit(request).lastTime()).html()));
        routes.get(
                "/search",
                request ->
                        html(
                                request,
                                new SearchPage(Asked.query(request), inquiry(), visit(request))
                                        .html()));
        routes.get(
                "/findings",
                request ->
                        html(
                                request,
                                new FindingsPage(Asked.query(request), inquiry(), visit(request))
                                        .html()));
        routes.get(
                "/articles",
                request -> html(request, new ArticlesPage(Asked.query(request), inquiry()).html()));
        routes.get("/entity/{id}", this::entity);
        routes.get("/finding/{id}", request -> finding(request, request.pathParam("id")));
        routes.get("/claim/{id}", request -> claim(request, request.pathParam("id")));
        routes.get("/article/{id}", request -> article(request, request.pathParam("id")));
        routes.get("/check", request -> html(request, new CheckView(visit(request)).empty(null)));
        routes.post("/check", this::check);
        routes.get("/ingest", request -> html(request, new IngestView(visit(request)).form(null)));
        routes.post("/ingest", this::ingest);
        routes.get("/ingest/{id}", this::job);
        routes.post("/ruling", this::rule);
        routes.post("/ruling/undo", this::undo);
        routes.post("/entity/{id}/same", this::same);
        routes.get("/keys", request -> html(request, Help.keys()));
        routes.get("/static/{name}", Pages::asset);
    }

    private Inquiry inquiry() {
        return shelves.inquiry();
    }

    private static void html(Context request, String page) {
        request.contentType("text/html; charset=utf-8").result(page);
    }

    private void entity(Context request) {
        var id = request.pathParam("id");
        var page =
                inquiry()
                        .entityOf(id)
                        .or(() -> inquiry().entity(id))
                        .orElseThrow(() ->
                                Refused.missing(
                                        "Nobody in the index goes by the name '" + id + "'."));
        var claims = page.claims().values().stream().flatMap(List::stream).toList();
        var joining = inquiry().rulings().joining(claims);
        html(request, new EntityView(page, joining, visit(request)).html());
    }

    private void finding(Context request, String id) {
        if (id.startsWith("f-")
                && inquiry().show(id).orElse(null) instanceof Shown.OfFinding shown) {
            html(
                    request,
                    new FindingView(shown, inquiry().rulings().on(id), visit(request)).html());
            return;
        }
        throw Refused.missing(
                "There is no finding "
                        + id
                        + " in the index; it may have gone with an article that changed.");
    }

    private void claim(Context request, String id) {
        if (inquiry().show(id).orElse(null) instanceof Shown.OfClaim shown) {
            html(request, new ClaimView(shown, inquiry().rulings().on(id), visit(request)).html());
            return;
        }
        throw Refused.missing(
                "There is no claim "
                        + id
                        + " in the index; it may have gone with an article that changed.");
    }

    private void article(Context request, String id) {
        if (inquiry().show(id).orElse(null) instanceof Shown.OfArticle shown) {
            var failure = inquiry().stats().failures().get(shown.article().source());
            html(request, new ArticleView(shown, failure, visit(request)).html());
            return;
        }
        throw Refused.missing(
                "There is no article "
                        + id
                        + " in the index; it may have been changed or taken out.");
    }

    private void check(Context request) throws IOException {
        guard.token(request);
        var typed = request.formParam("text");
        var file =
                request.uploadedFiles("file").stream()
                        .filter(one -> one.size() > 0)
                        .findFirst()
                        .orElse(null);
        var view = new CheckView(visit(request));
        if (file == null && (typed == null || typed.isBlank())) {
            html(
                    request.status(HttpStatus.BAD_REQUEST),
                    view.empty("Paste a draft or choose a file."));
            return;
        }
        try {
            var draft =
                    file == null
                            ? scales.weigh(new Text.Typed(String.valueOf(typed)))
                            : weigh(file);
            html(request, view.judged(draft, file == null ? String.valueOf(typed) : ""));
        } catch (CannotRun e) {
            html(request.status(HttpStatus.UNPROCESSABLE_CONTENT), view.empty(e.getMessage()));
        }
    }

    /// Under its own name, because a parser goes by the ending; gone when it has been read.
    private gainsay.app.Draft weigh(UploadedFile file) throws IOException {
        var folder = Files.createTempDirectory("gainsay-check");
        var kept = folder.resolve(Intake.safe(file.filename()));
        try (var content = file.content()) {
            Files.copy(content, kept);
            return scales.weigh(kept);
        } finally {
            Files.deleteIfExists(kept);
            Files.deleteIfExists(folder);
        }
    }

    private void ingest(Context request) {
        guard.token(request);
        var uploads = uploads(request);
        if (uploads.isEmpty()) {
            html(
                    request.status(HttpStatus.BAD_REQUEST),
                    new IngestView(visit(request)).form("No file came in; choose one or more."));
            return;
        }
        request.redirect("/ingest/" + intake.take(uploads).id(), HttpStatus.SEE_OTHER);
    }

    static List<Intake.Upload> uploads(Context request) {
        return request.uploadedFiles().stream()
                .filter(file -> file.size() > 0)
                .map(file -> new Intake.Upload(file.filename(), file.content()))
                .toList();
    }

    private void job(Context request) {
        var job =
                intake.find(request.pathParam("id"))
                        .orElseThrow(() ->
                                Refused.missing(
                                        "That hand-in is not known any more; the articles page shows what came in."));
        shelves.latest();
        html(request, new IngestView(visit(request)).job(job));
    }

    private void rule(Context request) {
        guard.token(request);
        var form = Asked.form(request);
        var target = required(form, "target");
        var decision = form.one("decision", Decision.class);
        if (decision == null) {
            throw Refused.bad("No decision was given.");
        }
        var who = who(request, form);
        decide(target, decision, who, form.text("comment"), form.text("entity"));
        request.redirect(back(target), HttpStatus.SEE_OTHER);
    }

    private void decide(
            String target,
            Decision decision,
            String who,
            @Nullable String comment,
            @Nullable String entity) {
        var rulings = shelves.latest().rulings();
        if (decision == Decision.NOT_THIS_ENTITY) {
            rulings.notThis(List.of(target), entity, who, comment);
            settling.soon();
        } else {
            rulings.rule(target, decision, who, comment);
        }
    }

    private void undo(Context request) {
        guard.token(request);
        var form = Asked.form(request);
        var undone = shelves.latest().rulings().undo(required(form, "ruling"), who(request, form));
        settling.soonFor(undone.decision());
        var entity = form.text("entity");
        request.redirect(
                entity == null ? back(required(form, "target")) : Links.entity(entity) + "#same",
                HttpStatus.SEE_OTHER);
    }

    private void same(Context request) {
        guard.token(request);
        var form = Asked.form(request);
        var id = request.pathParam("id");
        shelves.latest()
                .rulings()
                .same(id, required(form, "other"), who(request, form), form.text("comment"));
        settling.soon();
        request.redirect(Links.entity(id) + "#same", HttpStatus.SEE_OTHER);
    }

    private static String back(String target) {
        return (target.startsWith("f-") ? "/finding/" : "/claim/")
                + Params.encoded(target)
                + "#ruling";
    }

    private static String required(Params form, String name) {
        var value = form.text(name);
        if (value == null) {
            throw Refused.bad("The form holds no '" + name + "'.");
        }
        return value;
    }

    /// The name that came with the password, else the one typed, which is remembered.
    private String who(Context request, Params form) {
        var known = guard.nameOf(request);
        if (known != null) {
            return known;
        }
        var typed = form.text("who");
        if (typed == null) {
            return visit(request).name();
        }
        guard.keep(request, NAME, Params.encoded(typed), YEAR);
        return typed;
    }

    private Visit visit(Context request) {
        return new Visit(
                guard.formToken(request),
                name(request),
                lastTime(request),
                request.scheme() + "://" + request.host());
    }

    private String name(Context request) {
        var known = guard.nameOf(request);
        if (known != null) {
            return known;
        }
        var kept = request.cookie(NAME);
        try {
            return kept == null
                    ? System.getProperty("user.name", "")
                    : java.net.URLDecoder.decode(kept, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// The cookie holds when the visit before this one ended and when this one was last seen.
    private Instant lastTime(Context request) {
        var now = Instant.now().getEpochSecond();
        var kept = request.cookie(SEEN);
        var parts =
                kept != null && kept.matches("[0-9]{1,11}-[0-9]{1,11}")
                        ? kept.split("-")
                        : new String[] {"0", "0"};
        var before = Long.parseLong(parts[0]);
        var last = Long.parseLong(parts[1]);
        if (now - last > VISIT.toSeconds()) {
            before = last;
        }
        guard.keep(request, SEEN, before + "-" + now, YEAR);
        return Instant.ofEpochSecond(before);
    }

    private static void asset(Context request) {
        var asset =
                Assets.find(request.pathParam("name"))
                        .orElseThrow(() -> Refused.missing("There is no such file."));
        request.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(asset.type())
                .result(asset.content());
    }
}
