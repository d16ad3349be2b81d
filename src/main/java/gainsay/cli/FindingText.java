package gainsay.cli;

import gainsay.model.Claim;
import gainsay.model.Finding;
import java.util.List;

/// A finding as people read it: the verdict, the difference in one sentence, and each side's quote
/// with its source and date.
final class FindingText {
    private static final String INDENT = "  ";

    private final Screen screen;

    FindingText(Screen screen) {
        this.screen = screen;
    }

    void print(Finding finding) {
        var verdict = Wording.verdict(finding);
        screen.print(
                screen.bold(Plain.line(Wording.subject(finding)))
                        + ", "
                        + Wording.metric(finding.metric())
                        + ": "
                        + (Wording.isGood(finding.relation())
                                ? screen.green(verdict)
                                : screen.red(verdict))
                        + "  "
                        + screen.dim(finding.id()));
        var ruling = finding.ruling();
        if (ruling != null) {
            screen.print(INDENT + screen.bold(RulingText.line(ruling)));
        }
        wrapped(finding.reason(), INDENT);
        for (var side : finding.sides()) {
            side(side);
        }
        screen.print("");
    }

    /// The first claim speaks for its side; the others are repeats and only counted.
    private void side(List<Claim> side) {
        for (var claim : side.subList(0, Math.min(1, side.size()))) {
            var others = side.size() - 1;
            var article = claim.article();
            screen.print("");
            screen.print(
                    INDENT + INDENT + screen.bold(Wording.value(claim.quantity())) + about(claim));
            wrapped("“" + Plain.line(claim.evidence().exact()) + "”", INDENT + INDENT);
            screen.print(
                    INDENT
                            + INDENT
                            + screen.dim(
                                    Wording.date(article)
                                            + ", "
                                            + Plain.line(article.source())
                                            + "  "
                                            + claim.id()
                                            + (others > 0
                                                    ? "  and " + Wording.count(others, "repeat")
                                                    : "")));
        }
    }

    /// What narrows the figure, so that two sides can be told apart at a glance.
    private static String about(Claim claim) {
        var scope = Plain.line(Wording.scope(claim));
        var window = Wording.window(claim);
        var firmness = Wording.firmness(claim);
        return (scope.isEmpty() ? "" : ", " + scope)
                + (window.isEmpty() ? "" : ", " + window)
                + (firmness.isEmpty() ? "" : ", " + firmness);
    }

    private void wrapped(String text, String indent) {
        for (var line : Plain.wrapped(text, screen.measure() - indent.length())) {
            screen.print(indent + line);
        }
    }
}
