package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.model.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// Two totals that disagree, as bars of what both name, what only one names, and what neither
/// explains.
final class Totals {
    private static final int WIDE = 600;

    private final Finding.Reconciliation parts;
    private final String unit;
    private final double scale;

    private Totals(Finding.Reconciliation parts, String unit) {
        this.parts = parts;
        this.unit = unit;
        var most =
                total(parts.onlyLeft(), parts.unexplainedLeft())
                        .max(total(parts.onlyRight(), parts.unexplainedRight()));
        this.scale = most.signum() <= 0 ? 0 : WIDE / most.doubleValue();
    }

    static Markup of(Finding finding) {
        var parts = finding.reconciliation();
        if (parts == null) {
            return Markup.NOTHING;
        }
        var unit = finding.claims().isEmpty() ? "1" : finding.claims().getFirst().quantity().unit();
        return new Totals(parts, unit).section();
    }

    private Tag section() {
        var section = Parts.section("ledger", "What the totals are made of");
        section.add(
                tag("ul", "keys")
                        .add(
                                key("shared", "named by both"),
                                key("own", "named by one"),
                                key("open", "not explained by either")));
        section.add(
                bar(Sides.LEFT, parts.onlyLeft(), parts.unexplainedLeft()),
                bar(Sides.RIGHT, parts.onlyRight(), parts.unexplainedRight()));
        section.add(table());
        var change = parts.smallestChange();
        return change == null
                ? section
                : section.add(
                        tag("p").add("What would reconcile them: ")
                                .add(tag("span", "said").add(change)));
    }

    private static Tag key(String style, String words) {
        return tag("li")
                .add(tag("span", "swatch " + style).at("aria-hidden", "true").add(""))
                .add(words);
    }

    private BigDecimal total(List<Finding.Part> own, BigDecimal unexplained) {
        return sum(parts.shared()).add(sum(own)).add(unexplained.max(BigDecimal.ZERO));
    }

    private static BigDecimal sum(List<Finding.Part> some) {
        return some.stream()
                .filter(part -> !part.exceedsTotal())
                .map(Finding.Part::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Tag bar(String label, List<Finding.Part> own, BigDecimal unexplained) {
        var svg =
                tag("svg", "ledger")
                        .at("viewBox", "0 0 " + WIDE + " 30")
                        .at("preserveAspectRatio", "none")
                        .at("role", "img")
                        .at(
                                "aria-label",
                                label
                                        + ": "
                                        + Wording.compact(sum(parts.shared()), unit)
                                        + " named by both, "
                                        + Wording.compact(sum(own), unit)
                                        + " only here, "
                                        + Wording.compact(unexplained, unit)
                                        + " unexplained");
        var x = 0.0;
        for (var part : parts.shared()) {
            x = rect(svg, x, part.value(), "shared");
        }
        for (var part : own) {
            if (!part.exceedsTotal()) {
                x = rect(svg, x, part.value(), "own");
            }
        }
        rect(svg, x, unexplained, "open");
        return tag("div", "total").add(tag("span").add(label), svg);
    }

    private double rect(Tag svg, double x, BigDecimal value, String style) {
        var width = Math.max(0, value.doubleValue() * scale);
        if (width > 0) {
            svg.add(
                    tag("rect", style)
                            .at("x", number(x + 1))
                            .at("y", 3)
                            .at("width", number(Math.max(1, width - 2)))
                            .at("height", 24));
        }
        return x + width;
    }

    private Tag table() {
        var body = tag("tbody");
        parts.shared().forEach(part -> body.add(row(part, "both")));
        parts.onlyLeft().forEach(part -> body.add(row(part, "A only")));
        parts.onlyRight().forEach(part -> body.add(row(part, "B only")));
        body.add(
                rest(Sides.LEFT, parts.unexplainedLeft()),
                rest(Sides.RIGHT, parts.unexplainedRight()));
        return tag("div", "scroll")
                .at("tabindex", 0)
                .at("role", "region")
                .at("aria-label", "Parts of the totals")
                .add(
                        tag("table")
                                .add(
                                        tag("thead")
                                                .add(
                                                        tag("tr")
                                                                .add(
                                                                        head("Part"),
                                                                        head("Amount"),
                                                                        head("Named in"))),
                                        body));
    }

    private static Tag head(String words) {
        return tag("th").at("scope", "col").add(words);
    }

    private Tag row(Finding.Part part, String by) {
        return tag("tr")
                .add(
                        tag("th")
                                .at("scope", "row")
                                .add(
                                        Tag.link(Links.claim(part.claim()))
                                                .is("said")
                                                .add(part.name())),
                        tag("td", "amount").add(Wording.compact(part.value(), unit)),
                        tag("td")
                                .add(
                                        by
                                                + (part.exceedsTotal()
                                                        ? "; larger than its total, so not drawn"
                                                        : "")));
    }

    private Tag rest(String side, BigDecimal value) {
        return tag("tr")
                .add(
                        tag("th").at("scope", "row").add("not explained"),
                        tag("td", "amount").add(Wording.compact(value, unit)),
                        tag("td").add(side));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
