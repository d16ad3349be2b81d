package gainsay.extract;

import gainsay.model.Quantity;
import gainsay.model.Scope;
import gainsay.model.Window;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What narrows a figure: its window, its round, its basis, what it is per.
final class ScopeFinder {
    private static final Pattern ROUND =
            Pattern.compile(
                    "\\b(pre-seed|seed|series\\s+[a-k]\\d?\\+?|angel|bridge|mezzanine|growth equity|pre-ipo|pre-series\\s+[a-k])\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BASIS =
            Pattern.compile("\\b(pre|post)[- ]money\\b", Pattern.CASE_INSENSITIVE);

    /// What stands before the time that a change is measured from.
    private static final Pattern BASE_BEFORE =
            Pattern.compile(
                    "(?i)\\b(?:from|than|versus|vs\\.?|against|compared (?:with|to)|on|over|of)"
                            + " (?:the |a |its )?(?:same |corresponding |comparable )?"
                            + "(?:(?:period|quarter|month|level|figure|time)s? (?:of|in|a|last) )?$");

    private static final Pattern BASE =
            Pattern.compile(
                    "(?i)\\b(?:ago|earlier|before|the (?:same|corresponding|comparable|previous|prior|year-ago))\\b");

    private static final int GROWTH_REACH = 110;
    private static final Set<String> RESULTS = Set.of("revenue", "profit");
    private static final int A_WEEK = 8;

    private final WindowGrammar windows;

    ScopeFinder(WindowGrammar windows) {
        this.windows = windows;
    }

    Scope of(Line line, int figure, String metric) {
        var quantity = line.figures().get(figure);
        var rounds = metric.equals("funding_round") || metric.equals("valuation");
        return new Scope(
                window(line, figure, metric),
                null,
                quantity.per(),
                metric.equals("valuation") ? basis(line, quantity) : null,
                rounds ? round(line, quantity) : null,
                null,
                null);
    }

    /// The nearest phrase in the figure's own segment of the sentence.
    private static @Nullable String nearest(Line line, Quantity figure, Pattern pattern) {
        var segment = Segments.around(line, figure.span());
        var matcher = pattern.matcher(line.text()).region(segment.start(), segment.end());
        String best = null;
        var distance = Integer.MAX_VALUE;
        while (matcher.find()) {
            var away = distance(matcher, figure);
            if (away < distance) {
                distance = away;
                best = matcher.group(1);
            }
        }
        return best == null ? null : best.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static int distance(Matcher matcher, Quantity figure) {
        return matcher.start() >= figure.span().end()
                ? matcher.start() - figure.span().end()
                : figure.span().start() - matcher.end() + 1;
    }

    private static @Nullable String round(Line line, Quantity figure) {
        return nearest(line, figure, ROUND);
    }

    private static @Nullable String basis(Line line, Quantity figure) {
        var word = nearest(line, figure, BASIS);
        return word == null ? null : word + "-money";
    }

    /// The time expression that belongs to the figure: the nearest in its segment that no other
    /// figure stands closer to, else one that opens the sentence, else the heading's.
    private Window window(Line line, int figure, String metric) {
        var quantity = line.figures().get(figure);
        var segment = Segments.around(line, quantity.span());
        TimeExpression best = null;
        var distance = Integer.MAX_VALUE;
        for (var time : line.times()) {
            if (time.span().overlaps(quantity.span())
                    || (metric.equals("growth") && isBase(line, time))) {
                continue;
            }
            var opens = opensSentence(line, time);
            if (!opens && (!segment.contains(time.span()) || !belongs(line, time, figure))) {
                continue;
            }
            var away =
                    away(time, quantity) + (opens ? 200 : 0) + (isTooShort(time, metric) ? 300 : 0);
            if (away < distance) {
                distance = away;
                best = time;
            }
        }
        if (best == null && metric.equals("growth")) {
            best = ofGrowth(line, quantity).orElse(null);
        }
        var own = best == null ? Window.NONE : best.window();
        return metric.equals("capital_total") || metric.equals("market_size")
                ? anchoredByHeading(line, own)
                : own;
    }

    /// "It said last week that it lost 11 mln in the first quarter": a result is of no week.
    private static boolean isTooShort(TimeExpression time, String metric) {
        var window = time.window();
        return RESULTS.contains(metric)
                && window.start() != null
                && window.end() != null
                && window.start().plusDays(A_WEEK).isAfter(window.end());
    }

    /// "Up 5 percent from a year ago": what it is measured against, not when.
    private static boolean isBase(Line line, TimeExpression time) {
        var before = line.text().substring(0, time.span().start());
        return BASE_BEFORE.matcher(before.substring(Math.max(0, before.length() - 40))).find()
                || BASE.matcher(time.span().in(line.text())).find();
    }

    /// A rise is over the time that its level is given for: "fell 10 percent to 1.5 million in the
    /// third quarter".
    private static Optional<TimeExpression> ofGrowth(Line line, Quantity figure) {
        return line.times().stream()
                .filter(time -> !isBase(line, time) && !time.span().overlaps(figure.span()))
                .filter(time -> Math.abs(time.span().start() - figure.span().end()) < GROWTH_REACH)
                .min(Comparator.comparingInt(time -> away(time, figure)));
    }

    private static int away(TimeExpression time, Quantity figure) {
        return time.span().start() >= figure.span().end()
                ? time.span().start() - figure.span().end()
                : figure.span().start() - time.span().end() + 8;
    }

    private static boolean opensSentence(Line line, TimeExpression time) {
        var start = line.sentence().span().start();
        var firstFigure =
                line.figures().stream().mapToInt(f -> f.span().start()).min().orElse(start);
        return time.span().start() - start <= 24
                && time.span().end() <= firstFigure
                && line.text().startsWith(",", time.span().end());
    }

    /// No other figure of the segment is closer to the time expression.
    private static boolean belongs(Line line, TimeExpression time, int figure) {
        var own = away(time, line.figures().get(figure));
        for (var i = 0; i < line.figures().size(); i++) {
            var other = line.figures().get(i);
            if (i != figure
                    && !other.span().overlaps(time.span())
                    && !colonBetween(line, time, other)
                    && away(time, other) < own
                    && Segments.around(line, other.span()).contains(time.span())) {
                return false;
            }
        }
        return true;
    }

    /// "Raised in 2026: Acme $5M": what a colon announces does not share the time before it.
    private static boolean colonBetween(Line line, TimeExpression time, Quantity figure) {
        return time.span().end() <= figure.span().start()
                && line.text().substring(time.span().end(), figure.span().start()).contains(": ");
    }

    /// A total "in six months" under a heading "Q4 2025 – Q1 2026" is about those six months.
    private Window anchoredByHeading(Line line, Window own) {
        if (own.isAnchored()) {
            return own;
        }
        var section = line.block().section();
        for (var i = section.size() - 1; i >= 0; i--) {
            for (var time : windows.find(section.get(i), null)) {
                var window = time.window();
                if (window.isAnchored() && agrees(window, own)) {
                    return new Window(
                            window.start(),
                            window.end(),
                            own.length(),
                            own.text() == null ? window.text() : own.text());
                }
            }
        }
        return own;
    }

    private static boolean agrees(Window heading, Window own) {
        var length = own.length();
        var start = heading.start();
        var end = heading.end();
        if (length == null || start == null || end == null) {
            return !own.isStated();
        }
        var months = java.time.temporal.ChronoUnit.MONTHS.between(start, end.plusDays(1));
        return Math.abs(months - length.toTotalMonths()) <= 1;
    }
}
