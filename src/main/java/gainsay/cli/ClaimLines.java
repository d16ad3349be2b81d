package gainsay.cli;

import gainsay.model.Claim;
import gainsay.model.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Claims for a terminal: a line each, figures under one another, and below it the quote, whole and
/// wrapped, with the figure in bold. What is quoted twice in a row is quoted once.
final class ClaimLines {
    private static final String INDENT = "  ";
    private static final String QUOTE = "      ";
    private static final int BAR = 16;
    private static final int ROOMY = 90;
    private static final int WIDEST = 24;

    /// The asterisks and outer bars of Markdown lay words out and say nothing.
    private static final Pattern LAYOUT =
            Pattern.compile("\\*\\*(?=\\S)|(?<=\\S)\\*\\*|^\\| | \\|$");

    private final Screen screen;
    private final Set<String> disputed;

    /// `disputed` are the ids of claims that a disagreement is about.
    ClaimLines(Screen screen, Set<String> disputed) {
        this.screen = screen;
        this.disputed = disputed;
    }

    /// Claims of one metric and entity, with a bar each where two or more can be compared.
    void ofOneMetric(List<Claim> claims) {
        print(
                claims,
                false,
                screen.isDrawing() && screen.measure() >= ROOMY ? bars(claims) : Map.of());
    }

    /// Claims of anybody about anything.
    void mixed(List<Claim> claims) {
        print(claims, true, Map.of());
    }

    private void print(List<Claim> claims, boolean named, Map<String, String> bars) {
        var values = claims.stream().mapToInt(c -> Plain.columns(Wording.value(c.quantity())));
        var width = Math.min(WIDEST, values.max().orElse(0));
        var quoted = new ArrayList<Claim>();
        for (var claim : claims) {
            if (!quoted.isEmpty() && !isSameQuote(quoted.getLast(), claim)) {
                quote(quoted);
                quoted.clear();
            }
            line(claim, named, width, bars);
            quoted.add(claim);
        }
        if (!quoted.isEmpty()) {
            quote(quoted);
        }
    }

    private static boolean isSameQuote(Claim claim, Claim next) {
        return claim.article().id().equals(next.article().id())
                && claim.evidence().span().equals(next.evidence().span());
    }

    private void line(Claim claim, boolean named, int width, Map<String, String> bars) {
        var value = Plain.shortened(Wording.value(claim.quantity()), WIDEST);
        var line = new StringBuilder(disputed.contains(claim.id()) ? screen.red("! ") : INDENT);
        line.append(" ".repeat(Math.max(0, width - Plain.columns(value))));
        line.append(screen.bold(value));
        if (!bars.isEmpty()) {
            line.append(INDENT).append(bars.getOrDefault(claim.id(), " ".repeat(BAR)));
        }
        var facts =
                Stream.of(
                                named ? Wording.subject(claim) : "",
                                named ? Wording.metric(claim.metric()) : "",
                                Wording.time(claim),
                                Wording.scope(claim),
                                Wording.firmness(claim))
                        .map(Plain::line)
                        .filter(fact -> !fact.isEmpty())
                        .collect(Collectors.joining(", "));
        var used = 2 + Math.max(width, Plain.columns(value)) + (bars.isEmpty() ? 0 : BAR + 2);
        var wrapped = Plain.wrapped(facts, Math.max(20, screen.measure() - used - 2));
        screen.print((line + INDENT + wrapped.getFirst()).stripTrailing());
        for (var more : wrapped.subList(1, wrapped.size())) {
            screen.print(" ".repeat(used) + INDENT + more);
        }
    }

    private void quote(List<Claim> claims) {
        quoted(claims.getFirst(), QUOTE, screen).forEach(screen::print);
        var article = claims.getFirst().article();
        var ids = claims.stream().map(Claim::id).collect(Collectors.joining(" "));
        var source = Wording.date(article) + ", " + Plain.line(article.source()) + "  " + ids;
        Plain.wrapped(source, screen.measure() - QUOTE.length())
                .forEach(line -> screen.print(QUOTE + screen.dim(line)));
    }

    /// The quote in lines, with the figure in bold where it stands on one of them.
    static List<String> quoted(Claim claim, String indent, Screen screen) {
        var figure = Plain.line(claim.quantity().text());
        var lines = new ArrayList<String>();
        var marked = false;
        var width = screen.measure() - indent.length();
        var said = LAYOUT.matcher(Plain.line(claim.evidence().exact())).replaceAll("");
        for (var line : Plain.wrapped("“" + said + "”", width)) {
            var at = marked || figure.isEmpty() ? -1 : line.indexOf(figure);
            marked |= at >= 0;
            lines.add(
                    indent
                            + (at < 0
                                    ? line
                                    : line.substring(0, at)
                                            + screen.bold(figure)
                                            + line.substring(at + figure.length())));
        }
        return lines;
    }

    /// Figures of a unit of which there are several that differ.
    private static Map<String, String> bars(List<Claim> claims) {
        var bars = new HashMap<String, String>();
        var units = claims.stream().collect(Collectors.groupingBy(ClaimLines::kind));
        for (var some : units.values()) {
            var figures = some.stream().map(Claim::quantity).toList();
            if (differ(figures)) {
                var scale = Bars.over(figures, BAR);
                some.forEach(c -> bars.put(c.id(), scale.bar(c.quantity(), c.modality().isFirm())));
            }
        }
        return bars;
    }

    private static String kind(Claim claim) {
        return claim.quantity().unit()
                + "\n"
                + claim.quantity().counted()
                + "\n"
                + claim.quantity().per();
    }

    private static boolean differ(Collection<Quantity> figures) {
        return figures.stream().map(q -> q.written().stripTrailingZeros()).distinct().count() > 1;
    }
}
