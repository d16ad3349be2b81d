package gainsay.app;

import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Judged;
import gainsay.model.Relation;
import gainsay.model.Ruling;
import gainsay.model.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Findings and judged drafts as SARIF 2.1.0, so that editors and code review show them where they
/// stand. Lines are given only for text and Markdown, whose text is the file itself.
final class Sarif {
    static final String TAIL = "]}]}";

    private static final List<String> PLAIN = List.of(".txt", ".text", ".md", ".markdown");

    private final Map<String, Optional<Article>> articles = new HashMap<>();
    private final Inquiry inquiry;

    /// How many articles are kept at hand.
    private static final int AT_HAND = 64;

    /// Whatever can be reported.
    private enum Rule {
        CONTRADICTS("Two figures for the same thing that cannot both hold."),
        INCONSISTENT("Figures of one article that do not add up."),
        CONTRADICTED("A figure of the draft that an indexed article contradicts."),
        UPDATED("A figure of the draft that an indexed article has a newer one for.");

        private final String text;

        Rule(String text) {
            this.text = text;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Sarif(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /// All before the first result.
    static String head() {
        var driver =
                JsonOut.contract(out -> {
                    out.text("name", "Gainsay");
                    out.text("version", Program.version());
                    out.objects("rules", List.of(Rule.values()), Sarif::rule);
                });
        return "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/"
                + "sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":"
                + driver
                + "},\"columnKind\":\"utf16CodeUnits\",\"results\":[";
    }

    private static void rule(JsonOut out, Rule rule) {
        out.text("id", rule.id());
        out.object("shortDescription", text -> text.text("text", rule.text));
    }

    /// A contradiction or inconsistency. One that a person has ruled out is suppressed, with the
    /// reason.
    String result(Finding finding) {
        return Inert.jsonInPage(JsonOut.contract(out -> result(out, finding)));
    }

    private void result(JsonOut out, Finding finding) {
        var rule =
                finding.relation() == Relation.INCONSISTENT ? Rule.INCONSISTENT : Rule.CONTRADICTS;
        begin(out, rule, finding.strength() == Strength.STRICT ? "error" : "warning");
        message(out, "message", finding.reason());
        var first = finding.claims().getFirst();
        out.objects("locations", List.of(first), this::location);
        var others = finding.claims().stream().skip(1).toList();
        related(out, others);
        out.object("partialFingerprints", prints -> prints.text("gainsayFinding/v1", finding.id()));
        var ruling = finding.ruling();
        if (ruling != null && ruling.decision().overrules()) {
            out.objects("suppressions", List.of(ruling), Sarif::suppression);
        }
    }

    private static void suppression(JsonOut out, Ruling ruling) {
        var comment = ruling.comment();
        out.text("kind", "external");
        out.text("status", "accepted");
        out.text(
                "justification",
                Inert.text(
                        ruling.decision().label()
                                + ", "
                                + ruling.who()
                                + (comment == null ? "" : ": " + comment)));
    }

    /// The figures of a draft that are contradicted or out of date, as a whole log.
    static List<String> log(Draft draft, Inquiry inquiry) {
        var sarif = new Sarif(inquiry);
        sarif.articles.put(draft.article().id(), Optional.of(draft.article()));
        var results = draft.figures().stream().flatMap(figure -> sarif.result(figure).stream());
        var lines = new ArrayList<String>();
        Export.array(head(), results.iterator(), TAIL, lines::add);
        return lines;
    }

    private Optional<String> result(Judged figure) {
        return switch (figure.status()) {
            case CONTRADICTED -> Optional.of(result(figure, Rule.CONTRADICTED, "error"));
            case UPDATED -> Optional.of(result(figure, Rule.UPDATED, "note"));
            case SUPPORTED, NEW -> Optional.empty();
        };
    }

    private String result(Judged figure, Rule rule, String level) {
        var claim = figure.claim();
        return Inert.jsonInPage(
                JsonOut.contract(out -> {
                    begin(out, rule, level);
                    message(out, "message", sentence(figure));
                    out.objects("locations", List.of(claim), this::location);
                    related(out, figure.evidence());
                    out.object(
                            "partialFingerprints",
                            prints -> prints.text("gainsayClaim/v1", claim.id()));
                }));
    }

    private static String sentence(Judged figure) {
        var claim = figure.claim();
        var subject = claim.subject();
        var what =
                claim.quantity().text()
                        + ", "
                        + MetricNames.of(claim.metric())
                        + (subject == null ? "" : " of " + subject.name());
        return figure.evidence().stream()
                .findFirst()
                .map(other ->
                        what
                                + ", is "
                                + figure.status().label()
                                + ": "
                                + other.article().source()
                                + " says “"
                                + other.evidence().exact()
                                + "”")
                .orElse(what + ", is " + figure.status().label());
    }

    private static void begin(JsonOut out, Rule rule, String level) {
        out.text("ruleId", rule.id());
        out.number("ruleIndex", List.of(Rule.values()).indexOf(rule));
        out.text("level", level);
    }

    private static void message(JsonOut out, String name, String text) {
        out.object(name, message -> message.text("text", Inert.sarif(text)));
    }

    private void related(JsonOut out, List<Claim> claims) {
        if (!claims.isEmpty()) {
            out.objects("relatedLocations", claims, this::location);
        }
    }

    private void location(JsonOut out, Claim claim) {
        out.object(
                "physicalLocation",
                place -> {
                    place.object(
                            "artifactLocation",
                            artifact -> artifact.text("uri", Sources.uri(claim.article())));
                    if (isPlain(claim)) {
                        article(claim.article().id())
                                .ifPresent(article -> region(place, article.text(), claim));
                    }
                });
        message(out, "message", claim.quantity().text() + ": “" + claim.evidence().exact() + "”");
    }

    private static boolean isPlain(Claim claim) {
        var source = claim.article().source().toLowerCase(Locale.ROOT);
        return PLAIN.stream().anyMatch(source::endsWith) && Sources.web(claim.article()).isEmpty();
    }

    private static void region(JsonOut out, String text, Claim claim) {
        var span = claim.quantity().span();
        if (span.end() > text.length()) {
            return;
        }
        out.object(
                "region",
                region -> {
                    region.number("startLine", line(text, span.start()));
                    region.number("startColumn", column(text, span.start()));
                    region.number("endLine", line(text, span.end()));
                    region.number("endColumn", column(text, span.end()));
                    region.number("charOffset", span.start());
                    region.number("charLength", span.length());
                    region.object("snippet", snippet -> snippet.text("text", span.in(text)));
                });
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static int column(String text, int at) {
        return at - text.lastIndexOf('\n', at - 1);
    }

    private Optional<Article> article(String id) {
        if (articles.size() > AT_HAND) {
            articles.clear();
        }
        return articles.computeIfAbsent(id, inquiry::article);
    }
}
