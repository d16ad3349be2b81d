package gainsay.app;

import gainsay.model.Arrival;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Facets;
import gainsay.model.Finding;
import gainsay.model.Ruling;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The answers of the HTTP API: the contract's objects, and what is put around them.
public final class ApiJson {
    /// Which page of how many answers.
    public record Page(int count, int page, int size) {
        private void write(JsonOut out) {
            out.number("count", count);
            out.number("page", page);
            out.number("size", size);
        }
    }

    /// What somebody wants decided: on a finding or claim, or on two names.
    public record Wish(
            String target,
            Ruling.Decision decision,
            @Nullable String who,
            @Nullable String comment,
            @Nullable String entity) {}

    private ApiJson() {}

    /// Harmless also for a terminal that shows it.
    private static String written(Consumer<JsonOut> fields) {
        return Inert.json(JsonOut.contract(fields));
    }

    public static String claim(Claim claim) {
        return written(out -> ClaimJson.write(out, claim));
    }

    public static String finding(Finding finding) {
        return written(out -> FindingJson.write(out, finding));
    }

    public static String draft(Draft draft) {
        return Inert.json(draft.json());
    }

    public static String claims(Page page, List<Claim> claims, Facets facets) {
        return written(out -> {
            page.write(out);
            out.objects("items", claims, ClaimJson::write);
            out.object("facets", to -> facets(to, facets));
        });
    }

    private static void facets(JsonOut out, Facets facets) {
        counts(out, "metric", facets.metrics());
        counts(out, "modality", facets.modalities());
        counts(out, "zone", facets.zones());
        counts(out, "source", facets.sources());
        counts(out, "year", facets.years());
    }

    private static void counts(JsonOut out, String name, Map<String, Integer> counts) {
        out.object(name, to -> counts.forEach(to::number));
    }

    public static String findings(Page page, List<Finding> findings) {
        return written(out -> {
            page.write(out);
            out.objects("items", findings, FindingJson::write);
        });
    }

    public static String articles(Page page, List<Arrival> arrivals) {
        return written(out -> {
            page.write(out);
            out.objects("items", arrivals, ApiJson::arrival);
        });
    }

    private static void arrival(JsonOut out, Arrival arrival) {
        out.text("id", arrival.id());
        out.text("source", arrival.source());
        out.text("title", arrival.title());
        out.text("published", arrival.published());
        out.text("arrived", arrival.arrived());
    }

    public static String entities(List<Entity> entities) {
        return written(out -> out.objects("items", entities, ApiJson::entity));
    }

    /// What a search box offers: names, and metrics. `metrics` by their ids.
    public static String completions(List<Entity> entities, List<String> metrics) {
        return written(out -> {
            out.objects("entities", entities, ApiJson::entity);
            out.objects("metrics", metrics, ApiJson::metric);
        });
    }

    private static void metric(JsonOut out, String id) {
        out.text("id", id);
        out.text("name", MetricNames.of(id));
    }

    private static void entity(JsonOut out, Entity entity) {
        out.text("id", entity.id());
        out.text("name", entity.name());
        out.text("type", entity.type());
        out.texts("aliases", entity.aliases());
    }

    /// Everything claimed about one entity, its disagreements included.
    public static String entity(EntityPage page) {
        return written(out -> {
            out.object("entity", to -> entity(to, page.entity()));
            out.objects("others", page.others(), ApiJson::entity);
            out.objects(
                    "claims",
                    page.claims().values().stream().flatMap(List::stream).toList(),
                    ClaimJson::write);
            out.objects("findings", page.findings(), FindingJson::write);
        });
    }

    /// The article as `read` gives it, with its claims and findings.
    public static String article(Shown.OfArticle shown) {
        return written(out -> {
            text(out, shown.article());
            out.objects("claims", shown.claims(), ClaimJson::write);
            out.objects("findings", shown.findings(), FindingJson::write);
        });
    }

    private static void text(JsonOut out, Article article) {
        var metadata = article.metadata();
        out.text("id", article.id());
        out.text("source", article.source());
        out.text("sha256", article.sha256());
        out.text("title", metadata.title());
        out.texts("authors", metadata.authors());
        out.text("publisher", metadata.publisher());
        out.text("published", metadata.published());
        out.text("published_from", metadata.publishedFrom());
        out.text("url", metadata.url());
        out.text("language", metadata.language());
        out.text("text", article.text());
        out.objects("blocks", article.blocks(), ApiJson::block);
    }

    private static void block(JsonOut out, Block block) {
        out.text("zone", block.zone().label());
        out.number("start", block.span().start());
        out.number("end", block.span().end());
    }

    public static String rulings(List<Ruling> rulings) {
        return written(out -> out.objects("items", rulings, RulingJson::write));
    }

    public static String ruling(Ruling ruling) {
        return written(out -> RulingJson.write(out, ruling));
    }

    /// How a hand-in fares; the outcome is there once it is finished.
    public static String job(
            String id,
            String stage,
            long done,
            long total,
            boolean finished,
            @Nullable Summary summary) {
        return written(out -> {
            out.text("id", id);
            out.text("stage", stage);
            out.number("done", (int) done);
            out.number("total", (int) total);
            out.flag("finished", finished);
            if (summary == null) {
                out.nothing("outcome");
            } else {
                out.object("outcome", outcome(summary));
            }
        });
    }

    private static Consumer<JsonOut> outcome(Summary summary) {
        return out -> {
            out.number("articles", summary.articles());
            out.number("unchanged", summary.unchanged());
            out.number("claims", summary.claimCount());
            out.objects("failures", summary.failures(), ApiJson::failure);
            out.texts("disagreements", summary.troubles().stream().map(Finding::id).toList());
        };
    }

    private static void failure(JsonOut out, Failure failure) {
        out.text("source", failure.source());
        out.text("because", failure.because());
    }

    public static String stats(Stats stats) {
        return written(out -> {
            out.number("articles", stats.articles());
            counts(out, "claims", stats.claimsByMetric());
            counts(out, "findings", stats.findingsByRelation());
            out.object("failures", to -> stats.failures().forEach(to::text));
            out.number("schema", stats.schema());
            out.text("lexicon", stats.lexiconHash());
            out.text("program", stats.programVersion());
        });
    }

    public static String one(String name, String value) {
        return written(out -> out.text(name, value));
    }

    /// RFC 9457.
    public static String problem(int status, String title, String detail) {
        return written(out -> {
            out.text("type", "about:blank");
            out.text("title", title);
            out.number("status", status);
            out.text("detail", detail);
        });
    }

    /// What is not a wish is an [IllegalArgumentException] that says why.
    public static Wish wish(String body) {
        var in = JsonIn.parse(body);
        var decision = in.text("decision");
        try {
            return new Wish(
                    in.text("target"),
                    Ruling.Decision.parse(decision),
                    in.textOrNull("who"),
                    in.textOrNull("comment"),
                    in.textOrNull("entity"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    in.has("target") ? "no decision is called '" + decision + "'" : e.getMessage(),
                    e);
        }
    }

    /// The draft of a request to check one: `{"text": …}`.
    public static String draftOf(String body) {
        return JsonIn.parse(body).text("text");
    }
}
