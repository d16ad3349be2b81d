package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.ExportFormat;
import gainsay.app.Inquiry;
import gainsay.app.Stats;
import gainsay.model.Arrival;
import gainsay.model.FindingQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What came in, what failed, and what is new since the last visit.
final class Overview {
    private static final int SHOWN = 6;

    private final Inquiry inquiry;
    private final Instant since;

    Overview(Inquiry inquiry, Instant since) {
        this.inquiry = inquiry;
        this.since = since;
    }

    String html() {
        var stats = inquiry.stats();
        if (stats.articles() == 0 && stats.failures().isEmpty()) {
            return Frame.page("Overview", "/", "", tag("h1").add("Overview"), welcome());
        }
        return Frame.page(
                "Overview",
                "/",
                "",
                tag("h1").add("Overview"),
                numbers(stats),
                news(),
                tag("div", "halves").add(troubles(), arrivals()),
                tag("div", "halves").add(metrics(stats), failures(stats).add(take())));
    }

    private static Markup welcome() {
        return Markup.of(
                tag("p", "lead")
                        .add(
                                "Nothing has come in yet. Give the desk some articles, and it lists every figure they claim and where they contradict one another."),
                tag("p").add(Tag.link("/ingest").is("button").add("Add articles")),
                Parts.note(
                        "Or in the terminal: ‘gainsay ingest FOLDER’. This page shows what comes in."));
    }

    private static Tag numbers(Stats stats) {
        var troubles =
                stats.findingsByRelation().getOrDefault("contradicts", 0)
                        + stats.findingsByRelation().getOrDefault("inconsistent", 0);
        return tag("ul", "numbers")
                .add(
                        number(stats.articles(), "articles", "/articles"),
                        number(stats.claims(), "claims", "/search"),
                        number(troubles, "disagreements", "/findings"),
                        number(
                                stats.findings() - troubles,
                                "other findings",
                                "/findings?relation=all"),
                        number(stats.failures().size(), "failed inputs", "/articles#failures"));
    }

    private static Tag number(int number, String what, String path) {
        return tag("li")
                .add(
                        Tag.link(path)
                                .add(
                                        tag("span", "big").add(Wording.number(number)),
                                        tag("span").add(what)));
    }

    private Tag news() {
        var section = Parts.section("news", "New since your last visit");
        if (since.equals(Instant.EPOCH)) {
            return section.add(
                    Parts.note(
                            "Your first visit: whatever comes in from now on is listed here the next time."));
        }
        var news = inquiry.news(FindingQuery.TROUBLE.limitedTo(SHOWN), since);
        section.add(
                tag("p").add(
                                Wording.count(news.articles(), "article")
                                        + " and "
                                        + Wording.count(news.findings(), "disagreement")
                                        + " since "
                                        + Wording.moment(since)
                                        + "."));
        return news.first().isEmpty() ? section : section.add(Parts.rowsOf(news.first()));
    }

    private Tag troubles() {
        var most = inquiry.conflicts(FindingQuery.TROUBLE.limitedTo(SHOWN));
        var section = Parts.section("top", "Weightiest disagreements");
        return most.isEmpty()
                ? section.add(Parts.note("No two articles disagree."))
                : section.add(Parts.rowsOf(most))
                        .add(tag("p").add(Tag.link("/findings").add("All disagreements")));
    }

    private Tag arrivals() {
        var last = inquiry.arrivals(0, 10);
        var section = Parts.section("arrivals", "Last come in");
        return last.isEmpty()
                ? section.add(Parts.note("Nothing has come in yet."))
                : section.add(list(last))
                        .add(tag("p").add(Tag.link("/articles").add("All articles")));
    }

    static Tag list(List<Arrival> arrivals) {
        var list = tag("ol", "arrivals");
        for (var one : arrivals) {
            list.add(
                    tag("li")
                            .at("data-row", "")
                            .add(
                                    Tag.link(Links.article(one.id()))
                                            .is("to said")
                                            .add(one.displayName()),
                                    tag("p", "source")
                                            .add(
                                                    tag("span", "day")
                                                            .add(Wording.day(one.published())),
                                                    tag("span", "path said").add(one.source()),
                                                    tag("span", "came").add(came(one)))));
        }
        return list;
    }

    private static String came(Arrival one) {
        return one.arrived().equals(Instant.EPOCH)
                ? ""
                : "came in " + Wording.moment(one.arrived());
    }

    private static Tag metrics(Stats stats) {
        var section = Parts.section("metrics", "Claims by metric");
        var most = stats.claimsByMetric().values().stream().mapToInt(n -> n).max().orElse(1);
        var list = tag("ul", "bars");
        stats.claimsByMetric().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one ->
                        list.add(
                                tag("li")
                                        .add(
                                                Tag.link(Links.search("metric", one.getKey()))
                                                        .add(Wording.metric(one.getKey())),
                                                tag("meter")
                                                        .at("min", 0)
                                                        .at("max", most)
                                                        .at("value", one.getValue())
                                                        .at("aria-hidden", "true"),
                                                tag("span", "count")
                                                        .add(Wording.number(one.getValue())))));
        return section.add(list);
    }

    private static Tag take() {
        return Parts.section("take", "Take everything along")
                .add(
                        Parts.exportsOfAll(
                                ExportFormat.JSONL,
                                ExportFormat.CSV,
                                ExportFormat.JSONLD,
                                ExportFormat.WEBANNOTATION,
                                ExportFormat.SARIF));
    }

    private static Tag failures(Stats stats) {
        var section = Parts.section("failed", "Failed inputs");
        return stats.failures().isEmpty()
                ? section.add(Parts.note("Everything that came in could be read."))
                : section.add(failureList(stats.failures(), SHOWN));
    }

    static Tag failureList(Map<String, String> failures, int most) {
        var list = tag("ul", "failures");
        failures.values().stream()
                .limit(most)
                .forEach(because -> list.add(tag("li", "said").add(because)));
        if (failures.size() > most) {
            list.add(
                    tag("li")
                            .add(
                                    Tag.link("/articles#failures")
                                            .add(
                                                    "and "
                                                            + Wording.number(failures.size() - most)
                                                            + " more")));
        }
        return list;
    }
}
