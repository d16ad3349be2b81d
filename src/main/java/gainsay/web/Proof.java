package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.model.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The steps of a finding in words and numbers, each drawn as the two intervals that it compared.
final class Proof {
    private static final Map<String, String> RULES =
            Map.ofEntries(
                    Map.entry("same-figure", "Both give the same figure."),
                    Map.entry(
                            "intervals-meet", "The two intervals share values, so both can hold."),
                    Map.entry(
                            "intervals-disjoint",
                            "The two intervals share no value, so both cannot hold."),
                    Map.entry(
                            "as-read-bands-meet",
                            "Read as people read “over X”, the two share values."),
                    Map.entry(
                            "as-read-bands-disjoint",
                            "Read as people read “over X”, up to the next step of its last digit, the two share no value."),
                    Map.entry(
                            "currency-bands-meet",
                            "Within any rate of exchange of that time the two can be the same amount."),
                    Map.entry(
                            "currency-bands-disjoint",
                            "No rate of exchange of that time makes the two the same amount."),
                    Map.entry(
                            "total-made-of-parts",
                            "The parts are laid against the total that they make up."),
                    Map.entry(
                            "parts-make-total", "The parts together are laid against their total."),
                    Map.entry(
                            "column-makes-total",
                            "The column together is laid against its last row."),
                    Map.entry(
                            "rounds-make-heading",
                            "The rounds together are laid against the total of the heading."),
                    Map.entry(
                            "part-above-total",
                            "A part is laid against the total that it belongs to."),
                    Map.entry(
                            "superlative-against-table",
                            "What the text calls the most is laid against the table's own rows."),
                    Map.entry(
                            "share-of-whole",
                            "The share is worked out from part and whole, and laid against the one written."),
                    Map.entry(
                            "per-unit-against-total",
                            "Price and number are multiplied and laid against the total."),
                    Map.entry(
                            "multiple-against-table-row",
                            "The multiple is worked out from the table's row and laid against the one written."),
                    Map.entry(
                            "multiple-against-end-points",
                            "The multiple is worked out from its two ends and laid against the one written."),
                    Map.entry(
                            "growth-against-end-points",
                            "The growth is worked out from its two ends and laid against the one written."),
                    Map.entry(
                            "headline-against-body",
                            "The headline is laid against the text below it."),
                    Map.entry(
                            "announced-count",
                            "The number announced is laid against the number listed."),
                    Map.entry(
                            "pre-money-plus-round-is-post-money",
                            "Value before the round and the round are added and laid against the value after it."));

    private Proof() {}

    static Markup of(Finding finding) {
        if (finding.proof().isEmpty()) {
            return Markup.NOTHING;
        }
        var unit = finding.claims().isEmpty() ? "1" : finding.claims().getFirst().quantity().unit();
        var steps = tag("ol", "steps");
        finding.proof().forEach(step -> steps.add(step(step, unit)));
        return Parts.section("proof", "Proof, step by step").add(steps);
    }

    private static Tag step(Finding.Step step, String unit) {
        var item =
                tag("li")
                        .add(
                                tag("p").add(
                                                tag("span").add(words(step.rule()) + " "),
                                                tag("code").add(step.rule())));
        item.add(
                tag("dl", "sides")
                        .add(
                                tag("dt").add(Sides.LEFT),
                                tag("dd").add(interval(step.left(), unit)),
                                tag("dt").add(Sides.RIGHT),
                                tag("dd").add(interval(step.right(), unit))));
        item.add(drawn(step, unit));
        var note = step.note();
        return note == null ? item : item.add(tag("p", "note said").add(note));
    }

    private static String words(String rule) {
        return RULES.getOrDefault(rule, rule.replace('-', ' ') + ".");
    }

    static String interval(Finding.Interval interval, String unit) {
        var low = interval.low();
        var high = interval.high();
        if (low == null && high == null) {
            return "anything";
        }
        if (low == null) {
            return "up to " + exact(high, unit);
        }
        if (high == null) {
            return exact(low, unit) + " and above";
        }
        return low.compareTo(high) == 0
                ? exact(low, unit)
                : exact(low, unit) + " to " + exact(high, unit);
    }

    static String exact(@Nullable BigDecimal value, String unit) {
        if (value == null) {
            return "";
        }
        var plain = String.format(Locale.ROOT, "%,.10f", value).replaceAll("\\.?0+$", "");
        var unitName = "1".equals(unit) ? "" : " " + unit;
        return plain + unitName;
    }

    private static Markup drawn(Finding.Step step, String unit) {
        var ends =
                Stream.of(step.left(), step.right())
                        .flatMap(i -> Stream.of(i.low(), i.high()))
                        .mapMulti(
                                (@Nullable BigDecimal end,
                                        java.util.function.Consumer<BigDecimal> to) -> {
                                    if (end != null) {
                                        to.accept(end);
                                    }
                                })
                        .toList();
        if (ends.isEmpty()) {
            return Markup.NOTHING;
        }
        var axis = Axis.over(ends, 300);
        var svg =
                tag("svg", "intervals")
                        .at("viewBox", "0 0 340 76")
                        .at("role", "img")
                        .at(
                                "aria-label",
                                Sides.LEFT
                                        + " "
                                        + interval(step.left(), unit)
                                        + ", "
                                        + Sides.RIGHT
                                        + " "
                                        + interval(step.right(), unit));
        svg.add(bar(step.left(), axis, 14, "left")).add(bar(step.right(), axis, 34, "right"));
        svg.add(scale(axis, unit));
        return svg;
    }

    private static List<Markup> bar(Finding.Interval interval, Axis axis, int y, String style) {
        var low = interval.low();
        var high = interval.high();
        var from = 20 + (low == null ? -14 : axis.at(low));
        var to = 20 + (high == null ? 314 : axis.at(high));
        var parts = new ArrayList<Markup>();
        parts.add(
                tag("rect", style)
                        .at("x", number(to - from < 4 ? from - 2 : from))
                        .at("y", y - 6)
                        .at("width", number(Math.max(4, to - from)))
                        .at("height", 12)
                        .at("rx", 2));
        return parts;
    }

    private static List<Markup> scale(Axis axis, String unit) {
        var parts = new ArrayList<Markup>();
        parts.add(tag("line", "base").at("x1", 6).at("x2", 334).at("y1", 52).at("y2", 52));
        var last = -100.0;
        for (var tick : axis.ticks()) {
            var x = 20 + axis.at(tick);
            if (x - last > 62) {
                parts.add(
                        tag("line", "tick")
                                .at("x1", number(x))
                                .at("x2", number(x))
                                .at("y1", 52)
                                .at("y2", 56));
                parts.add(
                        tag("text")
                                .at("x", number(x))
                                .at("y", 70)
                                .at("text-anchor", "middle")
                                .add(Wording.compact(tick, unit)));
                last = x;
            }
        }
        return parts;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
