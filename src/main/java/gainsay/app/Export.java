package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.FindingQuery;
import gainsay.model.Ruling.Decision;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Claims and findings of an index for other programs, and for people without it. Everything comes
/// line by line, in the same order for the same index, and harmless for whatever reads it.
public final class Export {
    private final Inquiry inquiry;

    public Export(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /// Everything; with `subjectless` also the quantities that found no subject. A report is made
    /// of one entity or one finding only.
    public void all(ExportFormat format, boolean subjectless, Consumer<String> to) {
        if (format == ExportFormat.HTML) {
            throw new CannotRun("A report is about one entity or one finding; name it.");
        }
        try (var claims = inquiry.export(subjectless)) {
            write(format, claims, findings(format), to);
        }
    }

    /// What is claimed about the entity of that name, and found about it.
    public void entity(String name, ExportFormat format, Consumer<String> to) {
        var page =
                inquiry.entity(name)
                        .orElseThrow(() ->
                                new CannotRun(
                                        "Nobody in the index goes by the name '" + name + "'."));
        if (format == ExportFormat.HTML) {
            new Sheet().entity(page).forEach(to);
            return;
        }
        var claims = page.claims().values().stream().flatMap(Collection::stream);
        write(format, claims, page.findings(), to);
    }

    /// One finding and the claims that take part in it.
    public void finding(String id, ExportFormat format, Consumer<String> to) {
        if (!(inquiry.show(id).orElse(null) instanceof Shown.OfFinding(var finding, _))) {
            throw new CannotRun(
                    "There is no finding " + id + "; 'gainsay conflicts' lists them with their ids.");
        }
        if (format == ExportFormat.HTML) {
            new Sheet().finding(finding).forEach(to);
        } else {
            write(format, finding.claims().stream(), List.of(finding), to);
        }
    }

    private List<Finding> findings(ExportFormat format) {
        return switch (format) {
            case SARIF, CLAIMREVIEW -> inquiry.conflicts(FindingQuery.TROUBLE.withOverruled(true));
            case JSONL, JSON, CSV, JSONLD, WEBANNOTATION, HTML -> List.of();
        };
    }

    private void write(
            ExportFormat format,
            Stream<Claim> claims,
            List<Finding> findings,
            Consumer<String> to) {
        var json = new Json();
        switch (format) {
            case JSONL -> claims.map(json::claimLine).map(Inert::json).forEach(to);
            case JSON ->
                    array("[", claims.map(json::claimLine).map(Inert::json).iterator(), "]", to);
            case CSV -> {
                to.accept(Csv.HEAD);
                claims.map(Csv::line).forEach(to);
            }
            case JSONLD -> graph(claims.map(SchemaOrg::claim), to);
            case CLAIMREVIEW ->
                    graph(findings.stream().filter(Export::isAdjudicated).flatMap(SchemaOrg::reviews), to);
            case WEBANNOTATION -> {
                var annotations = new Annotations(inquiry);
                array(Annotations.HEAD, claims.map(annotations::annotation).iterator(), "]}", to);
            }
            case SARIF -> {
                var sarif = new Sarif(inquiry);
                var results =
                        findings.stream()
                                .filter(finding -> finding.relation().isTrouble())
                                .map(sarif::result);
                array(Sarif.head(), results.iterator(), Sarif.TAIL, to);
            }
            case HTML -> throw new IllegalArgumentException("a report of everything");
        }
    }

    /// Somebody has looked at it and says that it is so.
    private static boolean isAdjudicated(Finding finding) {
        var ruling = finding.ruling();
        return finding.relation().isTrouble()
                && ruling != null
                && ruling.decision() == Decision.ACCEPT;
    }

    private static void graph(Stream<String> nodes, Consumer<String> to) {
        array(SchemaOrg.HEAD, nodes.iterator(), "]}", to);
    }

    static void array(String head, Iterator<String> lines, String tail, Consumer<String> to) {
        to.accept(head);
        while (lines.hasNext()) {
            var line = lines.next();
            to.accept(lines.hasNext() ? line + "," : line);
        }
        to.accept(tail);
    }
}
