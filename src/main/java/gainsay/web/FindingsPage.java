package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.ExportFormat;
import gainsay.app.Inquiry;
import gainsay.app.MetricNames;
import gainsay.model.FindingQuery;
import gainsay.model.Relation;
import gainsay.model.Strength;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The list of findings in order of importance, disagreements unless asked for more.
final class FindingsPage {
    static final int ROWS = 30;

    private final Params asked;
    private final Inquiry inquiry;
    private final Visit visit;

    FindingsPage(Params asked, Inquiry inquiry, Visit visit) {
        this.asked = asked;
        this.inquiry = inquiry;
        this.visit = visit;
    }

    static FindingQuery query(Params asked) {
        return FindingQuery.TROUBLE
                .withRelations(relations(asked))
                .withEntity(asked.text("entity"))
                .withMetric(MetricNames.id(asked.text("metric")))
                .withStrength(asked.one("strength", Strength.class))
                .withOverruled("all".equals(asked.text("ruled")));
    }

    private static Set<Relation> relations(Params asked) {
        var wanted = asked.text("relation");
        if (wanted == null || "trouble".equals(wanted)) {
            return FindingQuery.TROUBLE.relations();
        }
        if ("all".equals(wanted)) {
            return EnumSet.allOf(Relation.class);
        }
        var one = asked.one("relation", Relation.class);
        return one == null ? FindingQuery.TROUBLE.relations() : EnumSet.of(one);
    }

    String html() {
        var page = asked.page();
        var query = query(asked);
        var count = inquiry.count(query);
        var findings = inquiry.conflicts(query.limitedTo(ROWS), (page - 1) * ROWS);
        var title = isOfTrouble() ? "Disagreements" : "Findings";
        return Frame.page(
                title,
                "/findings",
                "",
                tag("h1").add(title),
                choices(),
                tag("p", "tally")
                        .at("role", "status")
                        .add(count == 0 ? "Nothing found" : Wording.count(count, "finding")),
                findings.isEmpty()
                        ? Parts.note(
                                "Where articles disagree, it is listed here, weightiest first.")
                        : Parts.rowsOf(findings),
                Parts.pages("/findings", asked, page, ROWS, count),
                take(title, count));
    }

    private boolean isOfTrouble() {
        return relations(asked).equals(FindingQuery.TROUBLE.relations());
    }

    private Tag take(String title, int count) {
        return Parts.section("take", "Take along")
                .add(tag("p", "note").add("Every disagreement, and every one that was accepted:"))
                .add(Parts.exportsOfAll(ExportFormat.SARIF, ExportFormat.CLAIMREVIEW))
                .add(
                        Parts.citation(
                                Wording.citation(
                                        title + ": " + Wording.count(count, "finding"),
                                        visit.origin() + "/findings" + asked.whole())));
    }

    private Tag choices() {
        var links = new ArrayList<Markup>();
        links.add(choice("relation", null, "disagreements"));
        for (var relation :
                List.of(
                        Relation.UPDATES,
                        Relation.DIFFERS_IN_SCOPE,
                        Relation.REFINES,
                        Relation.CORROBORATES,
                        Relation.CONSISTENT)) {
            links.add(choice("relation", relation.label(), Wording.relation(relation)));
        }
        links.add(choice("relation", "all", "all"));
        links.add(
                "all".equals(asked.text("ruled"))
                        ? choice("ruled", null, "hide overruled")
                        : choice("ruled", "all", "show overruled"));
        var bar = tag("nav", "choices").at("aria-label", "Kinds of findings").add(links);
        for (var name : List.of("entity", "metric", "strength")) {
            var value = asked.text(name);
            if (value != null) {
                bar.add(
                        Tag.link("/findings" + asked.with(name, null))
                                .is("chip taken")
                                .add(
                                        tag("span", "said")
                                                .add(
                                                        "metric".equals(name)
                                                                ? Wording.metric(value)
                                                                : value))
                                .add(tag("span").at("aria-hidden", "true").add(" ×"))
                                .add(tag("span", "away").add(", take away")));
            }
        }
        return bar;
    }

    private Tag choice(String name, @org.jspecify.annotations.Nullable String value, String label) {
        var link = Tag.link("/findings" + asked.with(name, value)).is("chip").add(label);
        var taken = value == null ? asked.text(name) == null : value.equals(asked.text(name));
        return taken ? link.at("aria-current", "true") : link;
    }
}
