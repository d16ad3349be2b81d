package gainsay.cli;

import gainsay.app.Summary;
import gainsay.model.Relation;
import java.util.Map;
import java.util.stream.Collectors;

/// The end of a run: what came in, what failed and why, what clashes.
final class SummaryText {
    private static final int MOST_IMPORTANT = 5;

    private final Screen screen;

    SummaryText(Screen screen) {
        this.screen = screen;
    }

    void print(Summary summary) {
        screen.print(
                screen.bold(
                        Wording.count(summary.articles(), "new article")
                                + ", "
                                + Wording.count(summary.claimCount(), "claim")));
        if (summary.unchanged() > 0) {
            screen.print(Wording.count(summary.unchanged(), "article") + " unchanged");
        }
        if (summary.removed() > 0) {
            screen.print(Wording.count(summary.removed(), "article") + " removed");
        }
        if (summary.silent() > 0) {
            screen.print(Wording.count(summary.silent(), "new article") + " without a figure");
        }
        if (summary.ownerless() > 0) {
            screen.print(
                    Wording.count(summary.ownerless(), "figure")
                            + " without a subject, kept for 'gainsay export --all'");
        }
        metrics(summary);
        failures(summary);
        findings(summary);
    }

    private void metrics(Summary summary) {
        if (summary.claims().isEmpty()) {
            return;
        }
        screen.print("");
        var table = new Columns(screen, "METRIC", ">CLAIMS");
        summary.claims().entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry ->
                        table.row(
                                Wording.metric(entry.getKey()), Wording.number(entry.getValue())));
        table.print();
    }

    private void failures(Summary summary) {
        if (summary.failures().isEmpty()) {
            return;
        }
        screen.print("");
        screen.print(screen.red(Wording.count(summary.failures().size(), "input") + " failed"));
        for (var failure : summary.failures()) {
            screen.print("  " + Plain.line(failure.because()));
        }
    }

    private void findings(Summary summary) {
        var troubles = summary.troubles();
        screen.print("");
        screen.print(screen.bold(Wording.count(troubles.size(), "disagreement")) + others(summary));
        screen.print("");
        var text = new FindingText(screen);
        troubles.stream().limit(MOST_IMPORTANT).forEach(text::print);
        if (troubles.size() > MOST_IMPORTANT) {
            screen.print(
                    "The "
                            + MOST_IMPORTANT
                            + " most important of "
                            + Wording.number(troubles.size())
                            + "; 'gainsay conflicts' shows all.");
        } else if (!troubles.isEmpty()) {
            screen.print(
                    "'gainsay show ID' shows one in full, with its workings; 'gainsay serve' opens"
                            + " them all in the browser.");
        }
    }

    /// What else the claims say together, in numbers.
    private static String others(Summary summary) {
        var others =
                summary.findings().stream()
                        .map(finding -> finding.relation())
                        .filter(relation ->
                                !relation.isTrouble() && relation != Relation.CONSISTENT)
                        .collect(Collectors.groupingBy(Relation::label, Collectors.counting()));
        return others.isEmpty()
                ? ""
                : "; "
                        + others.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry ->
                                        entry.getKey() + " " + Wording.number(entry.getValue()))
                                .collect(Collectors.joining(", "));
    }
}
