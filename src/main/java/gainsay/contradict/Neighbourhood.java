package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The words that belong to one figure of a sentence that may hold several: what stands between two
/// figures is shared out at the last comma, bracket or conjunction.
final class Neighbourhood {
    private static final Pattern BREAK =
            Pattern.compile("[,;:()]|\\b(?:and|with|while|whereas|but|including|plus)\\b");

    /// What lies outside a place is not what lies in it.
    private static final Pattern OUTSIDE = Pattern.compile("\\b(?:outside|excluding|except)\\b.*");

    private final Words words;
    private final List<Quantity> figures;

    /// `claims` are all claims of the text.
    Neighbourhood(Words words, List<Claim> claims) {
        this.words = words;
        this.figures =
                claims.stream()
                        .map(Claim::quantity)
                        .sorted(Comparator.comparing(Quantity::span))
                        .toList();
    }

    Set<String> of(Claim claim) {
        var around = new TreeSet<>(words.of(before(claim)));
        around.addAll(words.of(OUTSIDE.matcher(after(claim)).replaceFirst(" other ")));
        return around;
    }

    private String before(Claim claim) {
        var from = claim.evidence().span().start();
        var figure = claim.quantity().span();
        var counted = "";
        for (var other : figures) {
            var end = other.span().end();
            if (end <= figure.start() && end > from) {
                from = end;
                counted = other.counted() == null ? "" : other.counted();
            }
        }
        var text = stretch(claim, from, figure.start());
        var at = from == claim.evidence().span().start() ? 0 : lastBreak(text);
        return at == 0 ? without(counted, text) : text.substring(at);
    }

    /// What the figure before counts belongs to that one alone.
    private static String without(String counted, String text) {
        var at = counted.isEmpty() ? -1 : text.indexOf(counted);
        return at < 0 ? text : text.substring(at + counted.length());
    }

    private String after(Claim claim) {
        var figure = claim.quantity().span();
        var to = claim.evidence().span().end();
        for (var other : figures) {
            if (other.span().start() >= figure.end()) {
                to = Math.min(to, other.span().start());
            }
        }
        var text = stretch(claim, figure.end(), to);
        var cut = to == claim.evidence().span().end() ? text.length() : lastBreak(text);
        return cut == 0 ? text : text.substring(0, cut);
    }

    private static int lastBreak(String text) {
        var at = 0;
        var breaks = BREAK.matcher(text);
        while (breaks.find()) {
            at = breaks.start();
        }
        return at;
    }

    private static String stretch(Claim claim, int from, int to) {
        var exact = claim.evidence().exact();
        var start = claim.evidence().span().start();
        return from < start || to > start + exact.length() || from > to
                ? ""
                : exact.substring(from - start, to - start);
    }
}
