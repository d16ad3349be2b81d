package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.lexicon.Numbers;
import gainsay.model.Bound;
import gainsay.model.Quantity;
import gainsay.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads every quantity in a stretch of plain text by hand-written rules, in one pass from left to
/// right. Stateless, so that any number of threads may share one.
public final class QuantityGrammar {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Sides sides;
    private final Hedges hedges;
    private final Trends trends;
    private final Counted counted;
    private final Traps traps;
    private final Ratios ratios;

    public QuantityGrammar(Lexicon lexicon) {
        Numbers numbers = lexicon.numbers();
        var numerals = new Numerals(numbers);
        sides = new Sides(numerals, new Dimensions(lexicon));
        hedges = new Hedges(numbers);
        trends = new Trends(numbers);
        counted = new Counted(numbers);
        traps = new Traps(numbers, counted);
        ratios = new Ratios(lexicon, numerals);
    }

    /// All quantities of `text` in order; spans count from its beginning and do not overlap.
    public List<Quantity> find(String text) {
        return find(text, false);
    }

    /// As [#find(String)]; `ones` keeps the "one" of "one man" and "one of the first" too.
    List<Quantity> find(String text, boolean ones) {
        var pieces = Pieces.of(text);
        var found = new ArrayList<Quantity>();
        int i = 0;
        while (i < pieces.size()) {
            int next = read(pieces, i, ones, found);
            i = Math.max(next, i + 1);
        }
        return List.copyOf(found);
    }

    /// Reads what begins at piece `i`; answers where to go on.
    private int read(Pieces pieces, int i, boolean ones, List<Quantity> found) {
        int trap = traps.skip(pieces, i);
        var ratio = trap > i ? null : ratios.at(pieces, i);
        if (ratio != null) {
            found.add(quantity(pieces, ratio, null));
            return ratio.end();
        }
        var left = trap > i && !pieces.at(i).isWord() ? null : sides.at(pieces, i);
        if (left == null || trap > left.end() || (pieces.glued(i) && tied(pieces, i))) {
            return trap;
        }
        var range = Ranges.of(pieces, left, sides);
        if (range == null) {
            return single(pieces, left, ones, found);
        }
        return range.apart() || isUpsideDown(range)
                ? apart(pieces, range, ones, found)
                : whole(pieces, range, found);
    }

    /// Letters or a hyphenated word run straight into what looks like an amount.
    private static boolean tied(Pieces pieces, int i) {
        var before = pieces.at(i - 1);
        boolean word = pieces.at(i).isWord();
        boolean letters = before.isWord() && (word || pieces.at(i).isNumber());
        boolean hyphen =
                before.isDash()
                        && !before.is("—")
                        && pieces.glued(i - 1)
                        && pieces.at(i - 2).isWord()
                        && !pieces.is(i - 2, "sub")
                        && (word || pieces.at(i).isNumber());
        return letters || hyphen || (word && before.isNumber());
    }

    private boolean isUpsideDown(Ranges.Range range) {
        var low = range.left().numeral().low();
        var high = range.right().numeral().high();
        return low != null && high != null && low.compareTo(high) > 0;
    }

    private int apart(Pieces pieces, Ranges.Range range, boolean ones, List<Quantity> found) {
        boolean score = range.left().isBare() && range.dash();
        if (score) {
            return range.right().end();
        }
        single(pieces, range.left(), ones, found);
        return single(pieces, range.right(), ones, found);
    }

    private int whole(Pieces pieces, Ranges.Range range, List<Quantity> found) {
        var left = range.left();
        var right = range.right();
        boolean bare = left.isBare() && right.isBare();
        var hedge = hedges.before(pieces, left.start(), false, false);
        if (bare
                && (traps.holds(pieces, left.start(), left.end(), false)
                        || traps.holds(pieces, right.start(), right.end(), hedge != null))) {
            return right.end();
        }
        var a = worth(left);
        var b = worth(right);
        var joint =
                new Side(
                        left.start(),
                        right.end(),
                        joint(a, b),
                        right.dimension(),
                        left.prefixed(),
                        right.plus());
        found.add(quantity(pieces, joint, hedge));
        return Math.max(right.end(), rateEnd(pieces, right.end()));
    }

    private static Numeral joint(Numeral a, Numeral b) {
        return new Numeral(
                a.start(),
                b.end(),
                a.low(),
                b.high(),
                a.step().min(b.step()),
                b.scale(),
                b.style());
    }

    private static Numeral worth(Side side) {
        var dimension = side.dimension();
        if (dimension == null) {
            return side.numeral();
        }
        return side.numeral().times(dimension.factor());
    }

    private int single(Pieces pieces, Side side, boolean ones, List<Quantity> found) {
        boolean time = side.family() == Dimension.Family.TIME;
        boolean tight = time || side.family() == Dimension.Family.MEASURE;
        var hedge = hedges.before(pieces, side.start(), time, tight);
        if (side.isBare() && isNoCount(pieces, side, hedge != null, ones)) {
            return side.end();
        }
        var shaped = shaped(pieces, side);
        if (shaped == null) {
            return side.end();
        }
        found.add(quantity(pieces, shaped, hedge));
        return Math.max(shaped.end(), rateEnd(pieces, shaped.end()));
    }

    private static int rateEnd(Pieces pieces, int end) {
        var per = Per.at(pieces, end);
        return per == null ? end : per.end();
    }

    private boolean isNoCount(Pieces pieces, Side side, boolean hedged, boolean ones) {
        var numeral = side.numeral();
        int end = side.end();
        var next = pieces.at(end);
        boolean spelled = numeral.style() == Numeral.Style.WORDS;
        boolean hyphen = next.is("-") && next.glued() && pieces.glued(end + 1);
        boolean letters = next.isWord() && next.glued();
        if (letters || numeral.isScaled()) {
            return letters && !numeral.isScaled();
        }
        if (spelled && (hyphen || (pieces.is(end, "-") && next.glued()))) {
            return true;
        }
        boolean one = spelled && numeral.written().compareTo(BigDecimal.ONE) <= 0;
        if (one && !ones) {
            return true;
        }
        if ((one && counted.after(pieces, end) == null)
                || (spelled && numeral.written().signum() == 0)) {
            return true;
        }
        return traps.holds(pieces, side.start(), side.numeral().end(), hedged || side.plus());
    }

    /// Settles what a bare number, a fraction or an order of magnitude means; null where nothing.
    private @Nullable Side shaped(Pieces pieces, Side side) {
        var numeral = side.numeral();
        if (side.family() == Dimension.Family.MAGNITUDE) {
            return side.with(powers(numeral), Dimension.MULTIPLE);
        }
        if (numeral.style() == Numeral.Style.FRACTION && !numeral.isScaled() && side.isBare()) {
            return fraction(pieces, side);
        }
        if (numeral.style() == Numeral.Style.VAGUE && side.isBare() && !numeral.isScaled()) {
            return trends.of(pieces, side.start(), side.end()) == null
                    ? null
                    : side.with(numeral, Dimension.PERCENT);
        }
        return side.with(worth(side), side.dimension());
    }

    private static Numeral powers(Numeral numeral) {
        var low = numeral.low();
        var high = numeral.high();
        var from = low == null ? null : BigDecimal.TEN.pow(Math.clamp(low.intValue(), 0, 99));
        var to = high == null ? null : BigDecimal.TEN.pow(Math.clamp(high.intValue(), 0, 99));
        return new Numeral(
                numeral.start(),
                numeral.end(),
                from,
                to,
                from == null ? BigDecimal.ONE : from,
                BigDecimal.ONE,
                numeral.style());
    }

    private static final Set<String> OF =
            Set.of(
                    "of", "the", "its", "their", "his", "her", "all", "that", "our", "this",
                    "those", "as", "a", "-");

    private @Nullable Side fraction(Pieces pieces, Side side) {
        boolean digits = pieces.at(side.start()).isNumber();
        boolean of = OF.contains(pieces.at(side.end()).lower());
        boolean third =
                pieces.is(side.start(), "third")
                        || pieces.is(side.start(), "quarter")
                        || pieces.at(side.start())
                                .lower()
                                .matches("fourth|fifth|sixth|seventh|eighth|ninth|tenth");
        if (digits
                || third
                || (!of && !pieces.at(side.start()).lower().matches("half|two|three|a"))
                || (pieces.is(side.end(), "-")
                        && !pieces.at(side.start()).lower().equals("half"))) {
            return digits && of
                    ? side.with(side.numeral().times(HUNDRED), Dimension.PERCENT)
                    : digits ? side : null;
        }
        if (!of) {
            return null;
        }
        return side.with(side.numeral().times(HUNDRED), Dimension.PERCENT);
    }

    private Quantity quantity(Pieces pieces, Side side, Hedges.@Nullable Hedge before) {
        var per = Per.at(pieces, side.end());
        int end = per != null && per.inside() ? per.end() : side.end();
        var dimension = side.dimension() == null ? Dimension.COUNT : side.dimension();
        var span = new Span(pieces.at(side.start()).start(), pieces.at(end - 1).end());
        var bound = bound(pieces, side, before, end);
        var numeral = side.numeral();
        var low = bound.isUpper() && numeral.isPoint() ? null : numeral.low();
        var high = bound.isLower() && numeral.isPoint() ? null : numeral.high();
        var direction =
                directed(dimension)
                        ? trends.of(pieces, before == null ? side.start() : before.edge(), end)
                        : null;
        return new Quantity(
                span,
                span.in(pieces.text()),
                low,
                high,
                dimension.unit(),
                bound,
                numeral.step(),
                direction,
                dimension.isCount() ? counted.after(pieces, end) : null,
                per == null ? null : per.what());
    }

    private static boolean directed(Dimension dimension) {
        return switch (dimension.family()) {
            case MONEY, PERCENT, POINTS, MEASURE, COUNT -> true;
            case MULTIPLE, MAGNITUDE, TIME -> false;
        };
    }

    private Bound bound(Pieces pieces, Side side, Hedges.@Nullable Hedge before, int end) {
        var after = hedges.after(pieces, end);
        boolean range = !side.numeral().isPoint();
        Bound bound = before != null ? before.bound() : Bound.EXACT;
        if (side.plus()) {
            bound = Bound.AT_LEAST;
        } else if (after != null
                && (before == null || after.bound().isLower() || after.bound().isUpper())) {
            bound = after.bound();
        }
        return range && (bound.isLower() || bound.isUpper()) ? Bound.EXACT : bound;
    }
}
