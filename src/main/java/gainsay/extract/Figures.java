package gainsay.extract;

import gainsay.model.Bound;
import gainsay.model.Direction;
import gainsay.model.Quantity;
import gainsay.model.Span;
import org.jspecify.annotations.Nullable;

/// Writes a figure down as a quantity, with what the words around it say about it.
final class Figures {
    private final Hedges hedges;
    private final Trends trends;
    private final Counted counted;

    Figures(Hedges hedges, Trends trends, Counted counted) {
        this.hedges = hedges;
        this.trends = trends;
        this.counted = counted;
    }

    Hedges.@Nullable Hedge hedge(Pieces pieces, Side side) {
        boolean time = side.family() == Dimension.Family.TIME;
        boolean tight = time || side.family() == Dimension.Family.MEASURE;
        var found = hedges.before(pieces, side.start(), time, tight);
        boolean small = side.isBare() && !side.numeral().isScaled();
        boolean met =
                found != null
                        && (small && hedges.isPassing(pieces, found)
                                || hedges.isHeldAgainst(pieces, found, side.start(), side.end()));
        return met ? null : found;
    }

    Quantity write(Pieces pieces, Side side) {
        var per = Per.at(pieces, side.end());
        int end = per != null && per.inside() ? per.end() : side.end();
        var before = hedge(pieces, side);
        var bound = bound(pieces, side, before, end);
        var numeral = side.numeral();
        var low = bound.isUpper() && numeral.isPoint() ? null : numeral.low();
        var high = bound.isLower() && numeral.isPoint() ? null : numeral.high();
        var dimension = side.dimension() == null ? Dimension.COUNT : side.dimension();
        var span = new Span(pieces.at(side.start()).start(), pieces.at(end - 1).end());
        return new Quantity(
                span,
                span.in(pieces.text()),
                low,
                high,
                dimension.unit(),
                bound,
                numeral.step(),
                direction(pieces, dimension, before == null ? side.start() : before.edge(), end),
                dimension.isCount() ? counted.after(pieces, end) : null,
                per == null ? null : per.what());
    }

    private @Nullable Direction direction(Pieces pieces, Dimension dimension, int from, int end) {
        return switch (dimension.family()) {
            case MONEY, COUNT -> trends.of(pieces, from, end, true);
            case MEASURE -> trends.ofMeasure(pieces, from, end);
            case PERCENT, POINTS -> trends.of(pieces, from, end, false);
            case MULTIPLE, MAGNITUDE, TIME -> null;
        };
    }

    private Bound bound(Pieces pieces, Side side, Hedges.@Nullable Hedge before, int end) {
        var after = hedges.after(pieces, end);
        var bound = before != null ? before.bound() : Bound.EXACT;
        if (side.plus()) {
            bound = Bound.AT_LEAST;
        } else if (after != null && (before == null || !after.bound().isApproximate())) {
            bound = after.bound();
        }
        boolean open = bound.isLower() || bound.isUpper();
        return open && !side.numeral().isPoint() ? Bound.EXACT : bound;
    }
}
