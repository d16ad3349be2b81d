package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.EntityPage;
import gainsay.app.ExportFormat;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything claimed about one name: who it is, each metric over time, where articles disagree,
/// and who reports about it.
final class EntityView {
    private static final int TABLED = 30;
    private static final int DRAWN = 120;
    private static final int AT_ONCE = 8;

    private final EntityPage page;
    private final List<Ruling> joining;
    private final Visit visit;

    /// `joining` brought this entity together, newest first.
    EntityView(EntityPage page, List<Ruling> joining, Visit visit) {
        this.page = page;
        this.joining = joining;
        this.visit = visit;
    }

    String html() {
        var entity = page.entity();
        return Frame.page(
                entity.name(),
                "",
                "",
                Parts.heading(entity.name()),
                who(entity),
                disagreements(),
                metrics(),
                partIn(),
                voices(),
                Parts.section("take", "Take along")
                        .add(
                                Parts.exports(
                                        "entity",
                                        page.entity().id(),
                                        List.of(
                                                ExportFormat.HTML,
                                                ExportFormat.CSV,
                                                ExportFormat.JSONL,
                                                ExportFormat.JSONLD,
                                                ExportFormat.WEBANNOTATION,
                                                ExportFormat.SARIF)),
                                Parts.citation(citation())),
                same());
    }

    private String citation() {
        var claims = page.claims().values().stream().flatMap(List::stream).toList();
        return Wording.citation(
                page.entity(),
                claims.size(),
                claims.stream().map(Claim::article).distinct().count(),
                visit.origin() + Links.entity(page.entity()));
    }

    private Tag who(Entity entity) {
        var block =
                tag("div", "who")
                        .add(
                                tag("p", "what")
                                        .add(
                                                tag("span", "chip plain")
                                                        .add(Wording.type(entity.type())),
                                                tag("code").add(entity.id())));
        if (!entity.aliases().isEmpty()) {
            block.add(
                    tag("p").add("Also known as ")
                            .add(tag("span", "said").add(String.join(", ", entity.aliases()))));
        }
        if (!page.others().isEmpty()) {
            var others = tag("p", "people").add("The name may also mean ");
            page.others()
                    .forEach(other ->
                            others.add(
                                    Tag.link(Links.entity(other))
                                            .is("chip said")
                                            .add(other.name())));
            block.add(others);
        }
        return block.add(contents());
    }

    private Tag contents() {
        var nav = tag("nav", "choices").at("aria-label", "Metrics");
        own().forEach((metric, claims) ->
                nav.add(
                        Tag.link("#m-" + metric)
                                .is("chip")
                                .add(Wording.metric(metric))
                                .add(tag("span", "count").add(" " + claims.size()))));
        return nav;
    }

    private Markup disagreements() {
        if (page.findings().isEmpty()) {
            return Parts.section("disagreements", "Disagreements")
                    .add(
                            Parts.note(
                                    "No article disagrees with another, or with itself, about this name."));
        }
        var id = page.entity().id();
        return Parts.section("disagreements", "Disagreements")
                .add(Parts.rowsOf(page.findings().stream().limit(10).toList()))
                .add(
                        tag("p").add(
                                        Tag.link(
                                                        "/findings"
                                                                + Params.query(
                                                                        Map.of(
                                                                                "entity",
                                                                                id,
                                                                                "relation",
                                                                                "all")))
                                                .add(
                                                        "All findings about this name, agreement included")));
    }

    private Map<String, List<Claim>> own() {
        var own = new TreeMap<String, List<Claim>>();
        page.claims()
                .forEach((metric, claims) -> {
                    var mine = claims.stream().filter(this::isOwn).toList();
                    if (!mine.isEmpty()) {
                        own.put(metric, mine);
                    }
                });
        return own;
    }

    private boolean isOwn(Claim claim) {
        var subject = claim.subject();
        return subject != null && subject.id().equals(page.entity().id());
    }

    private Markup metrics() {
        var sections = new ArrayList<Markup>();
        own().forEach((metric, claims) -> sections.add(metric(metric, claims)));
        return Markup.of(sections);
    }

    private Tag metric(String metric, List<Claim> claims) {
        var section = Parts.section("m-" + metric, capital(Wording.metric(metric)));
        var bySubstance =
                claims.stream()
                        .collect(
                                Collectors.groupingBy(
                                        EntityView::substance, TreeMap::new, Collectors.toList()));
        bySubstance.forEach((substance, some) -> {
            if (some.size() > 1 && !substance.isEmpty()) {
                var label = Wording.metric(metric) + ", " + substance;
                section.add(
                        Chart.of(
                                label,
                                bySubstance.size() > 1 ? substance : "",
                                some.subList(0, Math.min(DRAWN, some.size()))));
            }
        });
        section.add(table(claims));
        if (claims.size() > TABLED) {
            section.add(
                    tag("p").add(
                                    Tag.link(
                                                    "/search"
                                                            + Params.query(
                                                                    Map.of(
                                                                            "entity",
                                                                            page.entity().id(),
                                                                            "metric",
                                                                            metric)))
                                            .add("All " + Wording.count(claims.size(), "claim"))));
        }
        return section;
    }

    /// What the figures count in: only those of one substance share a chart. Bare numbers, of which
    /// nothing says what they count, share none.
    private static String substance(Claim claim) {
        var quantity = claim.quantity();
        var unit = "1".equals(quantity.unit()) ? "" : quantity.unit();
        var counted = quantity.counted() == null ? "" : quantity.counted();
        var per = quantity.per() == null ? "" : "per " + quantity.per();
        return String.join(
                " ", Stream.of(unit, counted, per).filter(part -> !part.isEmpty()).toList());
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// The first few, the others below a fold.
    private static Markup table(List<Claim> claims) {
        var shown = claims.subList(0, Math.min(TABLED, claims.size()));
        if (shown.size() <= AT_ONCE + 2) {
            return Parts.plainRows(shown);
        }
        var rest = shown.subList(AT_ONCE, shown.size());
        return Markup.of(
                Parts.plainRows(shown.subList(0, AT_ONCE)),
                tag("details")
                        .add(
                                tag("summary")
                                        .add(
                                                "and "
                                                        + Wording.count(rest.size(), "figure")
                                                        + " more"),
                                Parts.plainRows(rest)));
    }

    /// Claims of others that the entity has a part in, as an investor has in a round.
    private Markup partIn() {
        var others =
                page.claims().values().stream()
                        .flatMap(List::stream)
                        .filter(claim -> !isOwn(claim))
                        .toList();
        return others.isEmpty()
                ? Markup.NOTHING
                : Parts.section("part-in", "Takes part in")
                        .add(Parts.rows(others.subList(0, Math.min(TABLED, others.size()))));
    }

    private Tag voices() {
        var all = page.claims().values().stream().flatMap(List::stream).toList();
        var counts =
                all.stream().collect(Collectors.groupingBy(Claim::article, Collectors.counting()));
        var titles =
                all.stream()
                        .map(Claim::article)
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        article -> article.id(), Function.identity(), (a, b) -> a));
        var list = tag("ol", "arrivals");
        counts.entrySet().stream()
                .sorted((a, b) -> {
                    var byCount = Long.compare(b.getValue(), a.getValue());
                    return byCount != 0
                            ? byCount
                            : a.getKey().source().compareTo(b.getKey().source());
                })
                .limit(20)
                .forEach(one -> {
                    var article = titles.getOrDefault(one.getKey().id(), one.getKey());
                    list.add(
                            tag("li")
                                    .add(
                                            Tag.link(Links.article(article))
                                                    .is("to said")
                                                    .add(Wording.title(article)),
                                            tag("p", "source")
                                                    .add(
                                                            tag("span", "day")
                                                                    .add(Wording.day(article)),
                                                            tag("span", "said")
                                                                    .add(Wording.source(article)),
                                                            tag("span", "came")
                                                                    .add(
                                                                            Wording.count(
                                                                                    one.getValue(),
                                                                                    "claim")))));
                });
        return Parts.section("voices", "Who reports").add(list);
    }

    private Tag same() {
        var form =
                Tag.form("post", Links.entity(page.entity()) + "/same")
                        .is("refine")
                        .add(
                                visit.field(),
                                tag("p", "field")
                                        .add(
                                                tag("label")
                                                        .at("for", "other")
                                                        .add("Another name for the same"),
                                                tag("input")
                                                        .at("id", "other")
                                                        .at("name", "other")
                                                        .at("autocomplete", "off")
                                                        .flag("required")
                                                        .at("maxlength", 200)),
                                tag("button").at("type", "submit").add("They are the same"));
        return Parts.section("same", "Same entity")
                .add(
                        Parts.note(
                                "Where the index knows this one by a second entry, a ruling brings the two together; it can be taken back here."))
                .add(new RulingPanel(page.entity().id(), joining, visit).onEntity())
                .add(form);
    }
}
