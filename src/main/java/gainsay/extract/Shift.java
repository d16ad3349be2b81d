package gainsay.extract;

import gainsay.model.Quantity;

/// Moves what a grammar found in a stretch of text to its place in the article.
final class Shift {
    private Shift() {}

    static Quantity by(Quantity q, int offset) {
        return new Quantity(
                q.span().shifted(offset),
                q.text(),
                q.low(),
                q.high(),
                q.unit(),
                q.bound(),
                q.step(),
                q.direction(),
                q.counted(),
                q.per());
    }

    static TimeExpression by(TimeExpression time, int offset) {
        return new TimeExpression(time.span().shifted(offset), time.window());
    }
}
