package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.Inquiry;
import gainsay.app.MetricNames;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Facets;
import gainsay.model.Modality;
import gainsay.model.Query;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The claims that answer a question, what they can be narrowed by, and who may be meant.
final class SearchPage {
    static final int ROWS = 30;
    private static final int DOWNLOADED = 200;

    private final Params asked;
    private final Inquiry inquiry;
    private final Visit visit;

    SearchPage(Params asked, Inquiry inquiry, Visit visit) {
        this.asked = asked;
        this.inquiry = inquiry;
        this.visit = visit;
    }

    /// The question as the index understands it.
    static Query query(Params asked) {
        var order = asked.one("sort", Query.Order.class);
        return Query.ANY
                .withWords(asked.text("q"))
                .withEntity(asked.text("entity"))
                .withMetric(MetricNames.id(asked.text("metric")))
                .withAmount(asked.amount("min"), asked.amount("max"))
                .withTime(asked.first("since"), asked.last("until"))
                .publishedIn(asked.year("published"))
                .withSource(asked.text("source"))
                .withModality(asked.one("modality", Modality.class))
                .withZone(asked.one("zone", Zone.class))
                .ordered(order == null ? Query.Order.RELEVANCE : order);
    }

    String html() {
        var query = query(asked);
        var page = asked.page();
        var count = inquiry.count(query);
        var claims = inquiry.search(query.limitedTo(ROWS), (page - 1) * ROWS);
        var words = asked.text("q");
        return Frame.page(
                title(words),
                "/search",
                words == null ? "" : words,
                Parts.heading(words == null ? "All claims" : words),
                people(words),
                tag("div", "columns")
                        .add(
                                tag("div", "results").add(results(claims, count, page)),
                                tag("aside", "narrow")
                                        .at("id", "narrow")
                                        .at("aria-label", "Narrow the search")
                                        .add(form(), facets(inquiry.facets(query)))));
    }

    private static String title(@Nullable String words) {
        return words == null ? "Search" : words;
    }

    private Markup people(@Nullable String words) {
        var known = words == null ? List.<Entity>of() : inquiry.completions(words, 6);
        if (known.isEmpty()) {
            return Markup.NOTHING;
        }
        var list = tag("p", "people").add(Markup.words("Open "));
        known.forEach(entity ->
                list.add(Tag.link(Links.entity(entity)).is("chip said").add(entity.name())));
        return list;
    }

    private List<Markup> results(List<Claim> claims, int count, int page) {
        var parts = new ArrayList<Markup>();
        parts.add(tag("h2", "away").add("Results"));
        parts.add(
                tag("p", "tally")
                        .at("role", "status")
                        .add(count == 0 ? "No claim fits" : Wording.count(count, "claim")));
        parts.add(tag("p", "jump").add(Tag.link("#narrow").is("chip").add("Narrow or sort")));
        parts.add(chosen());
        if (claims.isEmpty()) {
            parts.add(
                    Parts.note(
                            "Take a condition away, or try another spelling of the name: part of a name will do."));
        } else {
            parts.add(Parts.rows(claims));
        }
        parts.add(Parts.pages("/search", asked, page, ROWS, count));
        if (count > 0) {
            parts.add(take(count));
        }
        return parts;
    }

    private Tag take(int count) {
        var said = asked.text("q");
        var what = said == null ? "" : " “" + said + "”";
        return Parts.section("take", "Take along")
                .add(
                        tag("p", "people")
                                .add(Markup.words("Download "))
                                .add(download("csv", "CSV"), download("jsonl", "JSON Lines"))
                                .add(
                                        Markup.words(
                                                count > DOWNLOADED
                                                        ? "the first " + DOWNLOADED
                                                        : "")))
                .add(
                        Parts.citation(
                                Wording.citation(
                                        "Search" + what + ": " + Wording.count(count, "claim"),
                                        visit.origin() + "/search" + asked.whole())));
    }

    private Tag download(String format, String name) {
        var whole = new Params(asked.without("page")).with("format", format);
        var path = Links.API + "/search" + whole + "&size=" + DOWNLOADED;
        return Tag.link(path).is("chip").at("download", "gainsay-search." + format).add(name);
    }

    /// What the search is narrowed by, each with a way to be rid of it.
    private Markup chosen() {
        var chips = new ArrayList<Markup>();
        for (var name :
                List.of(
                        "entity",
                        "metric",
                        "modality",
                        "zone",
                        "source",
                        "published",
                        "min",
                        "max",
                        "since",
                        "until")) {
            var value = asked.text(name);
            if (value != null) {
                chips.add(
                        Tag.link("/search" + asked.with(name, null))
                                .is("chip taken")
                                .add(Markup.words(condition(name) + ": "))
                                .add(tag("span", "said").add(stated(name, value)))
                                .add(tag("span").at("aria-hidden", "true").add(" ×"))
                                .add(tag("span", "away").add(", take away")));
            }
        }
        return chips.isEmpty() ? Markup.NOTHING : tag("p", "chosen").add(chips);
    }

    private static String stated(String name, String value) {
        return switch (name) {
            case "metric" -> Wording.metric(value);
            case "modality" -> put(value);
            case "source" -> Wording.file(value);
            default -> value.replace('_', ' ');
        };
    }

    private static String condition(String name) {
        return switch (name) {
            case "entity" -> "name";
            case "modality" -> "put as";
            case "zone" -> "in";
            case "min" -> "from";
            case "max" -> "to";
            case "since" -> "time from";
            case "until" -> "time to";
            default -> name;
        };
    }

    private Tag form() {
        return Tag.form("get", "/search")
                .is("refine")
                .add(kept())
                .add(
                        field("entity", "Name", "any name or alias"),
                        tag("div", "pair")
                                .add(field("min", "Amount from", "500M"), field("max", "to", "2B")),
                        tag("div", "pair")
                                .add(
                                        field("since", "About time from", "2026"),
                                        field("until", "to", "2026-06")),
                        order(),
                        tag("button").at("type", "submit").add("Apply"));
    }

    /// The conditions that the form has no field for travel along.
    private List<Markup> kept() {
        var kept = new ArrayList<Markup>();
        for (var name : List.of("q", "metric", "modality", "zone", "source", "published")) {
            var value = asked.text(name);
            if (value != null) {
                kept.add(tag("input").at("type", "hidden").at("name", name).at("value", value));
            }
        }
        return kept;
    }

    private Tag field(String name, String label, String hint) {
        return tag("p", "field")
                .add(
                        tag("label").at("for", "f-" + name).add(label),
                        tag("input")
                                .at("id", "f-" + name)
                                .at("name", name)
                                .at("value", asked.text(name))
                                .at("placeholder", hint)
                                .at("autocomplete", "off")
                                .at("maxlength", 200));
    }

    private Tag order() {
        var chosen = asked.one("sort", Query.Order.class);
        var select = tag("select").at("id", "f-sort").at("name", "sort");
        for (var order : Query.Order.values()) {
            var label = order.name().toLowerCase(Locale.ROOT);
            select.add(
                    tag("option")
                            .at("value", label)
                            .flag("selected", order == chosen)
                            .add(
                                    switch (order) {
                                        case RELEVANCE -> "best match";
                                        case NEWEST -> "latest article first";
                                        case OLDEST -> "earliest article first";
                                        case LARGEST -> "largest amount first";
                                        case SMALLEST -> "smallest amount first";
                                    }));
        }
        return tag("p", "field").add(tag("label").at("for", "f-sort").add("Order"), select);
    }

    private Tag facets(Facets facets) {
        return tag("div", "facets")
                .add(
                        facet("Metric", "metric", facets.metrics(), Wording::metric),
                        facet("How it is put", "modality", facets.modalities(), SearchPage::put),
                        facet("Source", "source", facets.sources(), Wording::file),
                        years(facets.years()),
                        facet(
                                "Place in the article",
                                "zone",
                                facets.zones(),
                                label -> label.replace('-', ' ')));
    }

    private static String put(String label) {
        return Wording.modality(Modality.valueOf(label.toUpperCase(Locale.ROOT)));
    }

    private Markup facet(
            String heading, String name, Map<String, Integer> counts, UnaryOperator<String> label) {
        if (counts.isEmpty()) {
            return Markup.NOTHING;
        }
        var list = tag("ul");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one ->
                        list.add(
                                choice(
                                        asked.with(name, one.getKey()),
                                        label.apply(one.getKey()),
                                        one.getValue(),
                                        one.getKey().equals(asked.text(name)))));
        return tag("div", "facet").add(tag("h3").add(heading), list);
    }

    private Markup years(Map<String, Integer> years) {
        if (years.isEmpty()) {
            return Markup.NOTHING;
        }
        var list = tag("ul");
        years.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByKey().reversed())
                .limit(12)
                .forEach(one ->
                        list.add(
                                choice(
                                        asked.with("published", one.getKey()),
                                        one.getKey(),
                                        one.getValue(),
                                        one.getKey().equals(asked.text("published")))));
        return tag("div", "facet").add(tag("h3").add("Article published"), list);
    }

    private static Tag choice(String query, String label, int count, boolean taken) {
        var link =
                Tag.link("/search" + query)
                        .add(
                                tag("span", "said").add(label),
                                tag("span", "count").add(Wording.number(count)));
        return tag("li").add(taken ? link.at("aria-current", "true") : link);
    }
}
