package gainsay.cli;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finding as people read it: the verdict, the difference in one sentence, and each side's quote
/// with its source and date.
final class FindingText {
    private static final String INDENT = "  ";
    private static final int BAR = 16;
    private static final int WIDEST = 30;

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
        var width = width(finding);
        var bars = bars(finding);
        for (var side : finding.sides()) {
            side(side, width, bars);
        }
        screen.print("");
    }

    /// The first claim speaks for its side; the others are repeats and only counted.
    private void side(List<Claim> side, int width, @Nullable Bars bars) {
        for (var claim : side.subList(0, Math.min(1, side.size()))) {
            var others = side.size() - 1;
            var article = claim.article();
            var about = about(claim);
            screen.print("");
            screen.print(
                    INDENT
                            + INDENT
                            + figure(claim, width, bars)
                            + (bars == null ? about : about.replaceFirst("^, ", INDENT)));
            ClaimLines.quoted(claim, INDENT + INDENT, screen).forEach(screen::print);
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

    private String figure(Claim claim, int width, @Nullable Bars bars) {
        var value = Wording.value(claim.quantity());
        if (bars == null) {
            return screen.bold(value);
        }
        return " ".repeat(Math.max(0, width - Plain.columns(value)))
                + screen.bold(value)
                + INDENT
                + bars.bar(claim.quantity(), claim.modality().isFirm());
    }

    private static int width(Finding finding) {
        return finding.sides().stream()
                .flatMap(side -> side.stream().limit(1))
                .mapToInt(claim -> Plain.columns(Wording.value(claim.quantity())))
                .filter(columns -> columns <= WIDEST)
                .max()
                .orElse(0);
    }

    /// Nothing where the sides are not of one unit, or nobody would see it.
    private @Nullable Bars bars(Finding finding) {
        var figures =
                finding.sides().stream()
                        .flatMap(side -> side.stream().limit(1))
                        .map(Claim::quantity)
                        .toList();
        var units = figures.stream().map(Quantity::unit).distinct().count();
        return screen.isDrawing() && figures.size() > 1 && units == 1
                ? Bars.over(figures, BAR)
                : null;
    }

    /// What narrows the figure, so that two sides can be told apart at a glance.
    private static String about(Claim claim) {
        var scope = Plain.line(Wording.scope(claim));
        var window = Wording.time(claim);
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
