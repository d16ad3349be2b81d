package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Finding;
import gainsay.model.Provenance;
import gainsay.model.Ruling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A page about one entity or one finding, to send to an editor: a single file without script that
/// asks nothing of any network. Whatever comes from an article is text, and stays where it stands.
final class Sheet {
    private static final String STYLE =
            """
            :root{color-scheme:light dark}
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
            h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8886}
            td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            blockquote{margin:.4rem 0;padding:.2rem .8rem;border-left:3px solid #8888}
            .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem}
            .side{border:1px solid #8886;border-radius:.4rem;padding:.6rem .8rem}
            .verdict{font-weight:600}.small{font-size:.85rem;opacity:.8}
            mark{background:#fd08;color:inherit;font-weight:600}
            .wide{overflow-x:auto}bdi{overflow-wrap:anywhere}
            """;

    private final List<String> lines = new ArrayList<>();

    List<String> finding(Finding finding) {
        begin(subject(finding) + ", " + metric(finding.metric()));
        lines.add("<h1>" + bdi(subject(finding)) + ", " + html(metric(finding.metric())) + "</h1>");
        body(finding);
        return end();
    }

    List<String> entity(EntityPage page) {
        var entity = page.entity();
        begin(entity.name());
        lines.add("<h1>" + bdi(entity.name()) + "</h1>");
        aliases(entity);
        if (!page.findings().isEmpty()) {
            lines.add("<h2>Disagreements</h2>");
            for (var finding : page.findings()) {
                lines.add("<h3>" + html(metric(finding.metric())) + "</h3>");
                body(finding);
            }
        }
        page.claims()
                .forEach((metric, claims) -> {
                    lines.add("<h2>" + html(metric(metric)) + "</h2>");
                    table(claims);
                });
        return end();
    }

    private void begin(String title) {
        lines.add("<!doctype html>");
        lines.add("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        lines.add(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                        + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">");
        lines.add("<meta name=\"referrer\" content=\"no-referrer\">");
        lines.add("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        lines.add("<title>" + html(oneLine(title)) + "</title>");
        lines.add("<style>" + STYLE + "</style></head><body><main>");
    }

    private List<String> end() {
        lines.add(
                "</main><footer class=\"small\"><p>Made by Gainsay "
                        + html(Program.version())
                        + ". Quotes are word for word; what steers a screen is shown as"
                        + " \uFFFD.</p></footer></body></html>");
        return lines;
    }

    private void aliases(Entity entity) {
        if (!entity.aliases().isEmpty()) {
            var names = entity.aliases().stream().map(Sheet::bdi).toList();
            lines.add("<p>Also " + String.join(", ", names) + "</p>");
        }
    }

    private void body(Finding finding) {
        var strength = finding.strength();
        lines.add(
                "<p><span class=\"verdict\">"
                        + html(finding.relation().label())
                        + (strength == null ? "" : " (" + html(strength.label()) + ")")
                        + "</span> <span class=\"small\">"
                        + html(finding.id())
                        + "</span></p>");
        lines.add("<p>" + bdi(finding.reason()) + "</p>");
        ruling(finding.ruling());
        lines.add("<div class=\"sides\">");
        finding.sides().forEach(this::side);
        lines.add("</div>");
        proof(finding);
        lines.add("<p class=\"small\">Independent voices: " + finding.origins() + "</p>");
    }

    private void ruling(@Nullable Ruling ruling) {
        if (ruling != null) {
            var comment = ruling.comment();
            lines.add(
                    "<p><strong>"
                            + html(ruling.decision().label())
                            + "</strong> by "
                            + bdi(ruling.who())
                            + ", "
                            + html(ruling.when().toString().substring(0, 10))
                            + (comment == null ? "" : ": " + bdi(comment))
                            + "</p>");
        }
    }

    private void side(List<Claim> side) {
        lines.add("<section class=\"side\">");
        for (var claim : side) {
            lines.add("<p class=\"verdict\">" + figure(claim) + scope(claim) + "</p>");
            lines.add("<blockquote>" + quote(claim) + "</blockquote>");
            lines.add("<p class=\"small\">" + source(claim.article()) + "</p>");
        }
        lines.add("</section>");
    }

    private void proof(Finding finding) {
        if (finding.proof().isEmpty()) {
            return;
        }
        lines.add("<table><tr><th>Step</th><th class=\"figure\">Left</th>");
        lines.add("<th class=\"figure\">Right</th></tr>");
        for (var step : finding.proof()) {
            var note = step.note();
            lines.add(
                    "<tr><td>"
                            + html(step.rule())
                            + (note == null
                                    ? ""
                                    : "<br><span class=\"small\">" + bdi(note) + "</span>")
                            + "</td><td class=\"figure\">"
                            + interval(step.left())
                            + "</td><td class=\"figure\">"
                            + interval(step.right())
                            + "</td></tr>");
        }
        lines.add("</table>");
    }

    private void table(List<Claim> claims) {
        lines.add("<div class=\"wide\"><table><tr><th class=\"figure\">Figure</th><th>When</th>");
        lines.add("<th>Evidence</th><th>Source</th></tr>");
        for (var claim : claims) {
            var window = claim.scope().window();
            lines.add(
                    "<tr><td class=\"figure\">"
                            + figure(claim)
                            + "</td><td>"
                            + html(window.isStated() ? Times.said(window) : "")
                            + scope(claim)
                            + "</td><td>"
                            + quote(claim)
                            + "</td><td class=\"small\">"
                            + source(claim.article())
                            + "</td></tr>");
        }
        lines.add("</table></div>");
    }

    private static String figure(Claim claim) {
        var sign = claim.quantity().bound().sign();
        var text = claim.quantity().text();
        return bdi(sign.equals("=") || text.startsWith(sign) ? text : sign + " " + text);
    }

    private static String scope(Claim claim) {
        var scope = claim.scope();
        var said = new StringBuilder();
        for (var part :
                new @Nullable String[] {
                    scope.round(),
                    scope.basis(),
                    scope.region(),
                    scope.segment(),
                    claim.quantity().counted()
                }) {
            if (part != null && !part.isBlank()) {
                said.append(", ").append(bdi(part));
            }
        }
        if (!claim.modality().isFirm()) {
            said.append(", ").append(html(claim.modality().label()));
        }
        return said.toString();
    }

    /// The sentence with its figure marked.
    private static String quote(Claim claim) {
        var exact = claim.evidence().exact();
        var start = claim.quantity().span().start() - claim.evidence().span().start();
        var end = start + claim.quantity().span().length();
        return start < 0 || end > exact.length()
                ? bdi(exact)
                : "<bdi>"
                        + html(exact.substring(0, start))
                        + "<mark>"
                        + html(exact.substring(start, end))
                        + "</mark>"
                        + html(exact.substring(end))
                        + "</bdi>";
    }

    private static String source(Provenance article) {
        var name = Objects.requireNonNullElse(article.title(), article.source());
        var published = article.published();
        var linked =
                Sources.web(article)
                        .map(url ->
                                "<a rel=\"noreferrer noopener\" href=\""
                                        + html(url)
                                        + "\">"
                                        + bdi(name)
                                        + "</a>")
                        .orElse(bdi(name));
        return linked
                + (article.title() == null ? "" : ", " + bdi(article.source()))
                + (published == null ? "" : ", " + html(published.toString()));
    }

    private static String interval(Finding.Interval interval) {
        return "["
                + html(number(interval.low(), "…"))
                + ", "
                + html(number(interval.high(), "…"))
                + "]";
    }

    private static String number(@Nullable BigDecimal value, String open) {
        return value == null ? open : value.stripTrailingZeros().toPlainString();
    }

    private static String subject(Finding finding) {
        var subject = finding.claims().getFirst().subject();
        return subject == null ? "Nobody named" : subject.name();
    }

    private static String metric(String id) {
        return MetricNames.of(id);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String html(String text) {
        return Inert.html(text);
    }

    /// Text of an article: whichever way it is written, it turns nothing around it.
    private static String bdi(String text) {
        return "<bdi>" + Inert.html(text) + "</bdi>";
    }
}
