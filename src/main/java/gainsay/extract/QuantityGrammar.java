package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.model.Direction;
import gainsay.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads every quantity in a stretch of plain text by hand-written rules, in one pass from left to
/// right. Stateless, so that any number of threads may share one.
public final class QuantityGrammar {
    private final Sides sides;
    private final Ranges ranges;
    private final Traps traps;
    private final Ratios ratios;
    private final Shapes shapes;
    private final Figures figures;
    private final Dimensions dimensions;

    public QuantityGrammar(Lexicon lexicon) {
        var numbers = lexicon.numbers();
        var numerals = new Numerals(numbers);
        dimensions = new Dimensions(lexicon);
        var counted = new Counted(numbers);
        var trends = new Trends(numbers);
        sides = new Sides(numerals, dimensions);
        ranges = new Ranges(numbers, sides);
        traps = new Traps(numbers);
        ratios = new Ratios(lexicon, numerals, dimensions);
        shapes = new Shapes(numbers, new Labels(numbers, counted), counted, trends);
        figures = new Figures(new Hedges(numbers), trends, counted);
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
        var whole = Millions.read(text, Bounds.converted(text, Bounds.joined(text, found)));
        var passed = Multiples.read(text, Ellipsis.filled(text, Compounds.joined(text, whole)));
        var filled = Indices.read(text, Points.read(text, passed));
        var priced = Rates.read(pieces, dimensions, Eighths.read(text, filled));
        return Carrying.filled(text, Measured.read(pieces, dimensions, priced));
    }

    /// Reads what begins at piece `i`; answers where to go on.
    private int read(Pieces pieces, int i, boolean ones, List<Quantity> found) {
        int trap = traps.skip(pieces, i);
        var ratio = trap > i ? null : ratios.at(pieces, i);
        if (ratio != null) {
            var quantity = figures.write(pieces, ratio);
            boolean halved = ratios.isHalving(pieces, i);
            found.add(halved ? quantity.withDirection(Direction.DOWN) : quantity);
            return ratio.end();
        }
        var left = trap > i && !pieces.at(i).isWord() ? null : sides.at(pieces, i);
        if (left == null || trap > left.end() || tied(pieces, i)) {
            return trap;
        }
        var range = ranges.of(pieces, left);
        if (range == null) {
            return single(pieces, left, ones, found);
        }
        var later = ranges.beforeRange(pieces, range);
        if (later != null) {
            single(pieces, later, ones, found);
            return range.right().start();
        }
        if ((range.isBare() || (left.isBare() && isAfterIn(pieces, left)))
                && shapes.isYear(pieces, left)
                && !shapes.isYear(pieces, range.right())) {
            return isSeason(pieces, range) ? range.right().end() : left.end();
        }
        return range.apart() || range.isUpsideDown()
                ? apart(pieces, range, ones, found)
                : whole(pieces, range, found);
    }

    /// "From 96% in 2019 to 93%".
    private static boolean isAfterIn(Pieces pieces, Side left) {
        return pieces.is(left.start() - 1, "in") && !pieces.at(left.end()).isDash();
    }

    /// "2014-15", a year that runs into the next.
    private static boolean isSeason(Pieces pieces, Ranges.Range range) {
        return range.dash() && pieces.at(range.right().start()).isPlainInteger(2);
    }

    /// Letters or a hyphenated word run straight into what looks like an amount.
    private static boolean tied(Pieces pieces, int i) {
        var before = pieces.at(i - 1);
        if (!pieces.glued(i)) {
            return false;
        }
        boolean word = pieces.at(i).isWord();
        boolean plain = word || pieces.at(i).isNumber();
        boolean hyphen = plain && Traps.isHyphened(pieces, i);
        return hyphen || (before.isWord() && plain) || (word && before.isNumber());
    }

    /// Two figures in a row; upside down with a dash they are a score.
    private int apart(Pieces pieces, Ranges.Range range, boolean ones, List<Quantity> found) {
        if (range.isBare() && range.dash()) {
            return range.right().end();
        }
        var times = range.isBare() ? ratios.at(pieces, range.right().start()) : null;
        if (times != null && times.family() == Dimension.Family.MULTIPLE) {
            found.add(
                    figures.write(
                            pieces, range.left().with(range.left().numeral(), Dimension.MULTIPLE)));
            return range.right().start();
        }
        if (range.isStep()) {
            found.add(figures.write(pieces, range.left()));
        } else {
            single(pieces, range.left(), ones, found);
        }
        return single(pieces, range.right(), ones, found);
    }

    private int whole(Pieces pieces, Ranges.Range range, List<Quantity> found) {
        var right = range.right();
        if (range.isBare() && (shapes.isTrap(pieces, range) || isAge(pieces, range))) {
            return right.end();
        }
        var joint = shapes.shareOf(pieces, range, shapes.joint(range));
        found.add(figures.write(pieces, joint));
        return Math.max(right.end(), rateEnd(pieces, right.end()));
    }

    /// "Those aged 15 to 24": who they are, not how many.
    private static boolean isAge(Pieces pieces, Ranges.Range range) {
        int at = range.left().start() - 1;
        at -= pieces.is(at, "between") || pieces.is(at, "from") ? 1 : 0;
        return pieces.is(at, "aged") || pieces.is(at, "ages");
    }

    private int single(Pieces pieces, Side side, boolean ones, List<Quantity> found) {
        var shaped = shaped(pieces, side, ones);
        if (shaped == null) {
            return side.end();
        }
        found.add(figures.write(pieces, shaped));
        return Math.max(shaped.end(), rateEnd(pieces, shaped.end()));
    }

    private @Nullable Side shaped(Pieces pieces, Side side, boolean ones) {
        boolean hedged = figures.hedge(pieces, side) != null;
        return shapes.isNone(pieces, side, hedged, ones)
                ? null
                : shapes.shape(pieces, side, hedged);
    }

    private static int rateEnd(Pieces pieces, int end) {
        var per = Per.at(pieces, end);
        return per == null ? end : per.end();
    }
}
