package gainsay.extract;

import gainsay.model.Span;

/// The part of a sentence that one figure has to itself: between semicolons, dashes and
/// parentheses, and between coordinated clauses with verbs of their own.
final class Segments {
    private Segments() {}

    static Span around(Line line, Span figure) {
        var at = 0;
        while (at < line.size() && line.token(at).span().end() <= figure.start()) {
            at++;
        }
        var open = line.parenthesisAround(at);
        var from = at;
        while (from > 0 && !breaks(line, from - 1, open)) {
            from--;
        }
        var to = at;
        var depth = 0;
        while (to + 1 < line.size()) {
            var next = to + 1;
            if (line.opens(next)) {
                depth++;
            } else if (line.closes(next) && depth-- == 0) {
                break;
            }
            if (depth <= 0 && breaks(line, next, open)) {
                break;
            }
            to++;
        }
        var start =
                Math.min(
                        line.token(Math.min(from, line.size() - 1)).span().start(), figure.start());
        var end = Math.max(line.token(Math.min(to, line.size() - 1)).span().end(), figure.end());
        return new Span(start, end);
    }

    private static boolean breaks(Line line, int i, int open) {
        if (i == open || line.isHardBreak(i)) {
            return true;
        }
        if (line.lower(i).equals("and")
                || line.lower(i).equals("but")
                || line.lower(i).equals("while")) {
            return startsClause(line, i + 1);
        }
        return false;
    }

    /// "and is reportedly in talks": a verb follows before any noun.
    private static boolean startsClause(Line line, int from) {
        for (var i = from; i < Math.min(line.size(), from + 6); i++) {
            if (line.isFiniteVerb(i)) {
                return true;
            }
            if (line.figureAt(i) >= 0 || line.token(i).text().equals(",")) {
                return false;
            }
        }
        return false;
    }
}
