package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.model.Claim;
import gainsay.model.Modality;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The claims of one metric and unit over time, as a picture that needs no script: each point leads
/// to its quote. What is firm is a disc, a rumour a hollow diamond, a plan or forecast a hollow
/// triangle, a denial a cross; intervals are bars, open ends arrows, windows of time lines.
final class Chart {
    private static final int LEFT = 62;
    private static final int RIGHT = 14;
    private static final int TOP = 12;
    private static final int BOTTOM = 30;
    private static final int UNDATED = 62;

    private final List<Claim> claims;
    private final String unit;
    private final int width;
    private final int height;
    private final Axis values;
    private final boolean undated;
    private final LocalDate first;
    private final LocalDate last;

    private Chart(List<Claim> claims, int width, int height) {
        this.claims = claims;
        this.unit = claims.getFirst().quantity().unit();
        this.width = width;
        this.height = height;
        this.values = Axis.over(ends(claims), height - TOP - BOTTOM);
        this.undated = claims.stream().anyMatch(claim -> day(claim) == null);
        var days = claims.stream().flatMap(Chart::days).sorted().toList();
        this.first = days.isEmpty() ? LocalDate.EPOCH : days.getFirst();
        this.last = days.isEmpty() ? LocalDate.EPOCH : days.getLast();
    }

    /// Two drawings, of which the style shows the one that fits the screen.
    static Tag of(String label, String heading, List<Claim> claims) {
        return tag("figure", "chart")
                .add(
                        heading.isEmpty()
                                ? Markup.NOTHING
                                : tag("h3").add(tag("span", "said").add(heading)))
                .add(
                        new Chart(claims, 680, 230).draw(label, "wide"),
                        new Chart(claims, 340, 220).draw(label, "slim"),
                        legend(claims));
    }

    private static List<BigDecimal> ends(List<Claim> claims) {
        return claims.stream().flatMap(claim -> Stream.of(low(claim), high(claim))).toList();
    }

    private static BigDecimal low(Claim claim) {
        var low = claim.quantity().low();
        return low == null ? claim.quantity().written() : low;
    }

    private static BigDecimal high(Claim claim) {
        var high = claim.quantity().high();
        return high == null ? claim.quantity().written() : high;
    }

    private static Stream<LocalDate> days(Claim claim) {
        var window = claim.scope().window();
        return window.start() == null && window.end() == null
                ? Stream.ofNullable(claim.article().published())
                : Stream.of(window.start(), window.end()).filter(java.util.Objects::nonNull);
    }

    /// The middle of the time that the figure is about, else the day of the article.
    private static @Nullable LocalDate day(Claim claim) {
        var days = days(claim).toList();
        if (days.isEmpty()) {
            return null;
        }
        var from = days.getFirst().toEpochDay();
        return LocalDate.ofEpochDay(from + (days.getLast().toEpochDay() - from) / 2);
    }

    private Tag draw(String label, String size) {
        var svg =
                tag("svg", size)
                        .at("viewBox", "0 0 " + width + " " + height)
                        .at("role", "group")
                        .at("aria-label", label + ", " + Wording.count(claims.size(), "figure"));
        svg.add(grid());
        svg.add(dates());
        claims.stream()
                .sorted((a, b) -> Boolean.compare(b.modality().isFirm(), a.modality().isFirm()))
                .forEach(claim -> svg.add(point(claim)));
        return svg;
    }

    private List<Markup> grid() {
        var lines = new ArrayList<Markup>();
        for (var tick : values.ticks()) {
            var y = y(tick);
            lines.add(line(LEFT, y, width - RIGHT, y, "grid"));
            lines.add(text(LEFT - 8, y + 4, "end", Wording.compact(tick, unit)));
        }
        if (values.isByPowers()) {
            lines.add(text(LEFT - 8, height - 8, "end", "log scale"));
        }
        return lines;
    }

    private List<Markup> dates() {
        var marks = new ArrayList<Markup>();
        var most = width > 500 ? 6 : 3;
        if (claims.stream().anyMatch(claim -> day(claim) != null)) {
            for (var day : Calendar.ticks(first, last, most)) {
                var x = x(day.day());
                marks.add(line(x, height - BOTTOM, x, height - BOTTOM + 5, "tick"));
                marks.add(text(x, height - BOTTOM + 19, "middle", day.label()));
            }
        }
        marks.add(line(LEFT, height - BOTTOM, width - RIGHT, height - BOTTOM, "base"));
        if (undated) {
            marks.add(
                    text(
                            width - RIGHT - UNDATED / 2.0 + 6,
                            height - BOTTOM + 19,
                            "middle",
                            "undated"));
        }
        return marks;
    }

    private Tag point(Claim claim) {
        var day = day(claim);
        var x = day == null ? width - RIGHT - UNDATED / 2.0 + 6 : x(day);
        var middle =
                claim.quantity().isPoint()
                        ? y(claim.quantity().written())
                        : (y(low(claim)) + y(high(claim))) / 2;
        var what =
                Wording.value(claim.quantity())
                        + ", "
                        + Wording.day(claim.article())
                        + ", "
                        + Wording.modality(claim.modality());
        return Tag.link(Links.claim(claim))
                .is("point " + claim.modality().label())
                .at("aria-label", what)
                .add(tag("title").add(what + ", " + Wording.source(claim.article())))
                .add(
                        tag("circle", "reach")
                                .at("cx", number(x))
                                .at("cy", number(middle))
                                .at("r", 12))
                .add(window(claim, middle))
                .add(interval(claim, x))
                .add(shape(claim.modality(), x, middle));
    }

    private Markup window(Claim claim, double y) {
        var days = days(claim).toList();
        return days.size() < 2 || days.getFirst().equals(days.getLast())
                ? Markup.NOTHING
                : line(x(days.getFirst()), y, x(days.getLast()), y, "window");
    }

    private Markup interval(Claim claim, double x) {
        var quantity = claim.quantity();
        var low = quantity.low();
        var high = quantity.high();
        if (low != null && high != null) {
            return low.compareTo(high) == 0
                    ? Markup.NOTHING
                    : line(x, y(low), x, y(high), "interval");
        }
        var from = y(quantity.written());
        var way = high == null ? -1 : 1;
        var to = from + way * 20;
        return Markup.of(
                line(x, from, x, to, "interval"),
                tag("path", "interval")
                        .at(
                                "d",
                                "M"
                                        + number(x - 4)
                                        + " "
                                        + number(to - way * 5)
                                        + "L"
                                        + number(x)
                                        + " "
                                        + number(to)
                                        + "L"
                                        + number(x + 4)
                                        + " "
                                        + number(to - way * 5)));
    }

    private static Tag shape(Modality modality, double x, double y) {
        return switch (modality) {
            case ASSERTED, REPORTED ->
                    tag("circle", "shape").at("cx", number(x)).at("cy", number(y)).at("r", 5);
            case RUMOURED -> path("M%s %sl6 6l-6 6l-6 -6z", x, y - 6);
            case PLANNED, PROJECTED -> path("M%s %sl6.5 11h-13z", x, y - 7);
            case NEGATED -> path("M%s %sl10 10m0 -10l-10 10", x - 5, y - 5);
        };
    }

    private static Tag path(String form, double x, double y) {
        return tag("path", "shape").at("d", String.format(Locale.ROOT, form, number(x), number(y)));
    }

    private double y(BigDecimal value) {
        return height - BOTTOM - values.at(value);
    }

    private double x(LocalDate day) {
        var room = width - LEFT - RIGHT - 24.0 - (undated ? UNDATED : 0);
        var days = last.toEpochDay() - first.toEpochDay();
        var part = days == 0 ? 0.5 : (day.toEpochDay() - first.toEpochDay()) / (double) days;
        return LEFT + 12 + part * room;
    }

    private static Tag line(double x1, double y1, double x2, double y2, String style) {
        return tag("line", style)
                .at("x1", number(x1))
                .at("y1", number(y1))
                .at("x2", number(x2))
                .at("y2", number(y2));
    }

    private static Tag text(double x, double y, String anchor, String words) {
        return tag("text")
                .at("x", number(x))
                .at("y", number(y))
                .at("text-anchor", anchor)
                .add(words);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Tag legend(List<Claim> claims) {
        var caption = tag("figcaption");
        var firm = claims.stream().anyMatch(claim -> claim.modality().isFirm());
        if (firm) {
            caption.add(key("firm", "stated as fact", Modality.ASSERTED));
        }
        for (var modality : List.of(Modality.RUMOURED, Modality.PLANNED, Modality.NEGATED)) {
            var there =
                    claims.stream()
                            .anyMatch(claim ->
                                    claim.modality() == modality
                                            || (modality == Modality.PLANNED
                                                    && claim.modality() == Modality.PROJECTED));
            if (there) {
                caption.add(
                        key(
                                modality.label(),
                                modality == Modality.PLANNED
                                        ? "plan or forecast"
                                        : Wording.modality(modality),
                                modality));
            }
        }
        return caption;
    }

    private static Tag key(String style, String words, Modality modality) {
        return tag("span", "key " + style)
                .add(
                        tag("svg")
                                .at("viewBox", "0 0 16 16")
                                .at("width", 16)
                                .at("height", 16)
                                .at("aria-hidden", "true")
                                .add(
                                        tag("g", "point " + modality.label())
                                                .add(shape(modality, 8, 8))))
                .add(words);
    }
}
