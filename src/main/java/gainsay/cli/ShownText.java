package gainsay.cli;

import gainsay.app.Shown;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One claim, finding or article with what stands around it, for people.
final class ShownText {
    private static final int AROUND = 200;
    private static final String INDENT = "  ";

    private final Screen screen;
    private final FindingText findings;

    ShownText(Screen screen) {
        this.screen = screen;
        this.findings = new FindingText(screen);
    }

    void print(Shown.OfClaim shown) {
        var claim = shown.claim();
        screen.print(screen.bold(headline(claim)) + "  " + screen.dim(claim.id()));
        context(shown.article(), claim);
        facts(claim);
        screen.print("");
        shown.findings().forEach(findings::print);
    }

    private static String headline(Claim claim) {
        return Plain.line(
                Wording.subject(claim)
                        + ", "
                        + Wording.metric(claim.metric())
                        + ": "
                        + Wording.value(claim.quantity()));
    }

    /// The evidence with some of the text before and after it, the figure between brackets where it
    /// cannot be printed bold.
    private void context(Article article, Claim claim) {
        var text = article.text();
        var evidence = claim.evidence().span();
        var value = claim.quantity().span();
        var before = text.substring(Math.max(0, evidence.start() - AROUND), evidence.start());
        var after =
                text.substring(evidence.end(), Math.min(text.length(), evidence.end() + AROUND));
        screen.print("");
        if (!before.isBlank()) {
            wrapped("… " + before, true);
        }
        wrapped(marked(text, evidence, value), false);
        if (!after.isBlank()) {
            wrapped(after + " …", true);
        }
        screen.print("");
    }

    private static String marked(String text, Span evidence, Span value) {
        return evidence.contains(value)
                ? text.substring(evidence.start(), value.start())
                        + "["
                        + value.in(text)
                        + "]"
                        + text.substring(value.end(), evidence.end())
                : evidence.in(text);
    }

    private void facts(Claim claim) {
        var article = claim.article();
        var quantity = claim.quantity();
        fact("source", article.source());
        fact("title", article.title());
        fact("publisher", article.publisher());
        fact("published", Wording.date(article));
        fact("section", String.join(" > ", claim.evidence().section()));
        fact("zone", claim.evidence().zone().label());
        fact("value", interval(quantity.low(), quantity.high()) + " " + quantity.unit());
        fact("window", Wording.time(claim));
        fact("window as written", claim.scope().window().text());
        fact("topic", claim.scope().topic());
        fact("scope", Wording.scope(claim));
        fact("modality", claim.modality().label());
        fact("attribution", claim.attribution());
        fact(
                "parties",
                claim.parties().stream()
                        .map(party -> party.entity().name() + " (" + party.role().label() + ")")
                        .collect(Collectors.joining(", ")));
        fact("origin", claim.origin());
        fact("offsets", quantity.span().start() + " to " + quantity.span().end());
    }

    private void fact(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            screen.print(INDENT + screen.dim(name + ":") + " " + Plain.line(value));
        }
    }

    private static String interval(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null && high != null && low.compareTo(high) == 0) {
            return number(low);
        }
        return (low == null ? "…" : number(low)) + " to " + (high == null ? "…" : number(high));
    }

    private static String number(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return String.format(
                java.util.Locale.ROOT,
                "%,." + Math.min(20, Math.max(0, plain.scale())) + "f",
                plain);
    }

    void print(Shown.OfFinding shown) {
        var finding = shown.finding();
        findings.print(finding);
        for (var difference : finding.differences()) {
            fact(
                    "differs in " + difference.aspect(),
                    text(difference.left())
                            + " against "
                            + text(difference.right())
                            + " ("
                            + difference.relation()
                            + ")");
        }
        for (var step : finding.proof()) {
            fact("rule " + step.rule(), workings(step));
        }
        reconciliation(finding.reconciliation());
        fact("independent voices", String.valueOf(finding.origins()));
        for (var article : shown.articles()) {
            fact("article " + article.id(), article.source());
        }
    }

    private static String text(@Nullable String side) {
        return side == null ? "nothing" : side;
    }

    private static String workings(Finding.Step step) {
        var note = step.note();
        return interval(step.left().low(), step.left().high())
                + " against "
                + interval(step.right().low(), step.right().high())
                + (note == null ? "" : "; " + note);
    }

    private void reconciliation(Finding.@Nullable Reconciliation parts) {
        if (parts == null) {
            return;
        }
        fact("parts of both", parts(parts.shared()));
        fact("only left", parts(parts.onlyLeft()));
        fact("only right", parts(parts.onlyRight()));
        fact(
                "unexplained",
                number(parts.unexplainedLeft())
                        + " left, "
                        + number(parts.unexplainedRight())
                        + " right");
        fact("smallest change", parts.smallestChange());
    }

    private static String parts(List<Finding.Part> parts) {
        return parts.stream()
                .map(part ->
                        part.name()
                                + " "
                                + number(part.value())
                                + (part.exceedsTotal() ? " (larger than the total)" : ""))
                .collect(Collectors.joining(", "));
    }

    void print(Shown.OfArticle shown) {
        var article = shown.article();
        var metadata = article.metadata();
        screen.print(
                screen.bold(Plain.line(article.displayName())) + "  " + screen.dim(article.id()));
        fact("source", article.source());
        fact("authors", String.join(", ", metadata.authors()));
        fact("publisher", metadata.publisher());
        var published = metadata.published();
        fact("published", published == null ? null : published.toString());
        fact("url", metadata.url());
        fact("sha256", article.sha256());
        screen.print("");
        var table = new Columns(screen, "!ID", "SUBJECT", "METRIC", ">VALUE", "EVIDENCE");
        for (var claim : shown.claims()) {
            table.row(
                    claim.id(),
                    Wording.subject(claim),
                    Wording.metric(claim.metric()),
                    Wording.value(claim.quantity()),
                    claim.evidence().exact());
        }
        table.print();
        screen.print("");
        shown.findings().forEach(findings::print);
    }

    private void wrapped(String text, boolean faint) {
        for (var line : Plain.wrapped(text, screen.measure() - INDENT.length())) {
            screen.print(INDENT + (faint ? screen.dim(line) : line));
        }
    }
}
