package gainsay.extract;

import gainsay.lexicon.Currencies;
import gainsay.lexicon.Lexicon;
import gainsay.lexicon.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds currencies before a number and currencies or units after one.
final class Dimensions {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final Dimension MASS =
            new Dimension("pound", BigDecimal.ONE, Dimension.Family.MEASURE);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int USED = 60;
    private static final Set<String> AFTER_MARK =
            Set.of(
                    "in", "for", "of", "by", "on", "at", "last", "this", "when", "after", "before",
                    "and", "or", "but", "since", "within", "is", "was", "has", "had", "with", "as",
                    "set", "during", "earlier", "again", "to");

    private final Phrasebook<Dimension> prefixes = new Phrasebook<>(true);
    private final Phrasebook<Dimension> symbols = new Phrasebook<>(true);
    private final Phrasebook<Dimension> words = new Phrasebook<>(false);
    private final Set<String> shyPrefixes;
    private final Set<String> shySymbols;
    private final Set<String> doubtful;
    private final Set<String> weight;
    private final Set<String> lowercase;
    private final Set<String> sure;
    private final Set<String> scales;

    Dimensions(Lexicon lexicon) {
        var currencies = lexicon.currencies();
        shyPrefixes = currencies.shy();
        doubtful = currencies.doubtful();
        weight = currencies.weight();
        lowercase = currencies.lowercase();
        sure = currencies.spaced();
        scales = lexicon.numbers().values("scales").keySet();
        shySymbols = lexicon.units().shy();
        units(lexicon.units());
        currencies.all().forEach(this::money);
    }

    private void money(Currencies.Currency currency) {
        var whole = new Dimension(currency.code(), BigDecimal.ONE, Dimension.Family.MONEY);
        var coin = new Dimension(currency.code(), HUNDREDTH, Dimension.Family.MONEY);
        for (var symbol : currency.symbols()) {
            sign(symbol, whole);
            var lower = symbol.toLowerCase(Locale.ROOT);
            if (lowercase.contains(lower) || (lower.endsWith("$") && lower.length() > 1)) {
                sign(lower, whole);
            }
        }
        for (var word : currency.words()) {
            words.add(word, whole);
            if (word.matches("[a-z]{5,}") && !doubtful.contains(word)) {
                prefixes.add(word, whole);
            }
        }
        currency.coins().forEach(word -> words.add(word, coin));
        if (!currency.code().equals("XXX")) {
            for (var big : List.of("M", "MM", "m")) {
                var million =
                        new Dimension(
                                currency.code(), new BigDecimal("1E+6"), Dimension.Family.MONEY);
                symbols.add(big + currency.code(), million);
                prefixes.add(big + currency.code(), million);
            }
        }
    }

    private void sign(String symbol, Dimension whole) {
        prefixes.add(symbol, whole);
        if (!symbol.matches("[A-Z][a-z]*\\.?|PS")) {
            symbols.add(symbol, whole);
        }
    }

    private void units(Units units) {
        units.times().forEach(unit -> unit(unit, Dimension.Family.TIME));
        units.measures().forEach(unit -> unit(unit, Dimension.Family.MEASURE));
        units.words("percent").forEach(word -> words.add(word, Dimension.PERCENT));
        var points = new Dimension("pp", BigDecimal.ONE, Dimension.Family.POINTS);
        units.words("points").forEach(word -> words.add(word, points));
        var basis = new Dimension("basis point", BigDecimal.ONE, Dimension.Family.POINTS);
        units.words("basis_points").forEach(word -> words.add(word, basis));
        units.words("times").forEach(word -> symbols.add(word, Dimension.MULTIPLE));
        units.words("fold").forEach(word -> words.add(word, Dimension.MULTIPLE));
        var magnitude = new Dimension("x", BigDecimal.ONE, Dimension.Family.MAGNITUDE);
        units.words("magnitude").forEach(word -> words.add(word, magnitude));
    }

    private void unit(Units.Unit unit, Dimension.Family family) {
        var dimension = new Dimension(unit.name(), unit.factor(), family);
        unit.words().forEach(word -> words.add(word, dimension));
        unit.symbols().forEach(symbol -> symbols.add(symbol, dimension));
    }

    /// The currency that stands before a number at piece `i`; the match ends at the number.
    Phrasebook.@Nullable Match<Dimension> prefix(Pieces pieces, int i) {
        if (pieces.at(i).isNumber()
                || (i > 0
                        && pieces.glued(i)
                        && pieces.at(i).isWord()
                        && pieces.at(i - 1).isWord())) {
            return null;
        }
        var match = prefixes.at(pieces, i);
        if (match == null) {
            return null;
        }
        var last = pieces.at(match.end() - 1);
        boolean sign = !last.isWord() && !last.is(".");
        boolean shy = match.end() == i + 1 && shyPrefixes.contains(last.raw());
        boolean apart = !sign && shy && !pieces.glued(match.end());
        if (apart
                && !(last.raw().length() > 1
                        && (isLarge(pieces, match.end()) || isAmount(pieces, match.end())))) {
            return null;
        }
        boolean none =
                isLoose(pieces, i, match.end())
                        || isConsole(pieces, match.end())
                        || isRate(pieces, match.end())
                        || isLetter(pieces, match.end());
        return none ? null : match;
    }

    /// "Cost the krona 3%": a currency that moved, not an amount of it.
    private static boolean isRate(Pieces pieces, int number) {
        boolean word = pieces.at(number - 1).lower().length() > 4;
        var next = pieces.at(number + 1).lower();
        return word
                && pieces.at(number).isNumber()
                && (next.equals("%") || next.equals("pct") || next.equals("percent"));
    }

    /// "R31 billion" is rand, "R31" is a road.
    private boolean isLetter(Pieces pieces, int number) {
        var sign = pieces.at(number - 1).raw();
        if (!sign.equals("R") && !sign.equals("N")) {
            return false;
        }
        var scale = pieces.at(number + 1);
        boolean scaled =
                scales.contains(scale.lower())
                        || (scale.glued() && (scale.is("m") || scale.is("bn") || scale.is("b")));
        return !pieces.glued(number) || !scaled || pieces.at(number - 2).is("$");
    }

    /// "PS5" is no five pounds.
    private boolean isConsole(Pieces pieces, int number) {
        return pieces.at(number - 1).raw().equals("PS")
                && pieces.at(number).isDigits(1)
                && !(pieces.at(number + 1).isWord() && pieces.glued(number + 1))
                && !scales.contains(pieces.at(number + 1).lower());
    }

    /// "MAD 249 a month": a code of three letters and at least as many digits.
    private static boolean isAmount(Pieces pieces, int number) {
        var value = pieces.at(number).value();
        return pieces.at(number - 1).raw().matches("MAD|PEN|PHP|RON|COP|JD")
                && value != null
                && value.compareTo(BigDecimal.valueOf(100)) >= 0;
    }

    /// "SR 500 million": a scale word makes a shy sign sure.
    private boolean isLarge(Pieces pieces, int number) {
        var scale = pieces.at(number + 1).lower();
        return pieces.at(number).isNumber() && scale.length() > 4 && scales.contains(scale);
    }

    /// "A $5 million deal", "Series C $50M": a letter that is no part of the sign, unless the whole
    /// text is spaced out ("c $ 16.4 million").
    private boolean isLoose(Pieces pieces, int i, int end) {
        var first = pieces.at(i);
        boolean spaced =
                first.isWord() && end == i + 2 && !pieces.glued(i + 1) && pieces.is(end - 1, "$");
        if (!spaced || sure.contains(first.lower())) {
            return false;
        }
        return pieces.glued(end) || first.is("a") || first.is("s");
    }

    /// The unit after a number that ends before piece `i`.
    Phrasebook.@Nullable Match<Dimension> suffix(Pieces pieces, int i, Numeral numeral) {
        int at = i;
        boolean hyphen = pieces.at(at).isDash() && pieces.glued(at) && pieces.glued(at + 1);
        at += hyphen ? 1 : 0;
        var symbol = symbols.at(pieces, at);
        var word = words.at(pieces, at);
        if (symbol != null && !welcome(pieces, at, symbol, hyphen)) {
            symbol = null;
        }
        if (word != null && !plausible(pieces, at, word, numeral)) {
            word =
                    pieces.at(at).lower().startsWith("pound")
                            ? new Phrasebook.Match<>(MASS, at + 1)
                            : null;
        }
        if (symbol == null) {
            return word;
        }
        return word == null || symbol.end() >= word.end() ? symbol : word;
    }

    /// A one-letter symbol must touch the number and end there; a sign like `$` must not open the
    /// next amount.
    private boolean welcome(
            Pieces pieces, int at, Phrasebook.Match<Dimension> match, boolean hyphen) {
        var first = pieces.at(at);
        var after = pieces.at(match.end());
        boolean cutShort =
                after.glued()
                        && (after.isWord() || after.isNumber())
                        && pieces.at(match.end() - 1).isWord();
        if (cutShort) {
            return false;
        }
        if (match.meaning().isMoney()) {
            return !after.isNumber()
                    || (!after.glued() && first.glued())
                    || changeFollows(pieces, match.end() + 1);
        }
        if (match.meaning().family() == Dimension.Family.MULTIPLE) {
            return first.glued() && !hyphen;
        }
        if (first.is("\"") && (!pieces.at(at - 1).isNumber() || closesQuote(pieces, at))) {
            return false;
        }
        boolean shy = match.end() == at + 1 && shySymbols.contains(first.raw());
        return !shy
                || isApart(pieces, at)
                || (first.glued()
                        && !(hyphen && Character.isUpperCase(first.raw().codePointAt(0))));
    }

    /// "Weighs 219 g;", "to 43.1 C on Thursday": a letter of its own that no name goes on from.
    private boolean isApart(Pieces pieces, int at) {
        var letter = pieces.at(at);
        var after = pieces.at(at + 1);
        boolean degrees =
                (letter.raw().equals("C") || letter.raw().equals("F"))
                        && pieces.at(at - 1).raw().contains(".");
        boolean tonnes =
                letter.raw().equals("t")
                        && scales.contains(pieces.at(at - 1).lower())
                        && !letter.glued();
        if (tonnes) {
            return !after.glued() || !after.isWord() && !after.isNumber();
        }
        return (letter.raw().equals("g") || degrees)
                && pieces.at(at - 1).isNumber()
                && !letter.glued()
                && !after.glued() == (after.isWord() || after.isNumber() || after.is("("))
                && !after.isCapitalised();
    }

    /// A quotation mark that was opened in the same line.
    private static boolean closesQuote(Pieces pieces, int at) {
        boolean open = false;
        for (int i = at - 1; i >= Math.max(0, at - 120) && !pieces.at(i + 1).opensLine(); i--) {
            boolean inch = pieces.at(i - 1).isNumber() && pieces.glued(i);
            open ^= pieces.is(i, "\"") && !inch;
        }
        return open;
    }

    /// "10 $ 30 cent", "10 $ 30 $": the sign stands behind its number.
    private static boolean changeFollows(Pieces pieces, int i) {
        var next = pieces.at(i);
        return next.is("$") || next.is("cent") || next.is("cents");
    }

    private boolean plausible(
            Pieces pieces, int at, Phrasebook.Match<Dimension> match, Numeral numeral) {
        var first = pieces.at(at);
        var after = pieces.at(match.end());
        if (first.isWord() && after.glued() && after.isNumber()) {
            return false;
        }
        boolean one = match.end() == at + 1;
        if (one
                && shySymbols.contains(first.lower())
                && first.raw().length() < 3
                && !first.glued()
                && !isPercent(pieces, at)) {
            return false;
        }
        boolean heading = first.isCapitalised() && numeral.isScaled();
        if (heading && match.meaning().family() == Dimension.Family.TIME) {
            return false;
        }
        if (one && match.meaning().isMoney() && doubtful.contains(first.lower())) {
            return money(pieces, at, first, numeral);
        }
        return true;
    }

    /// "The rate hit 9.3 pc": with a decimal point before it, it stands for no thing.
    private static boolean isPercent(Pieces pieces, int at) {
        return pieces.at(at).raw().equals("pc")
                && pieces.at(at - 1).isNumber()
                && pieces.at(at - 1).raw().contains(".");
    }

    /// "5.1 mln Canadian from", not "five Canadian provinces".
    private static boolean isOfCanada(Pieces pieces, int at, Numeral numeral) {
        var next = pieces.at(at + 1);
        return numeral.isScaled() && (!next.isWord() || AFTER_MARK.contains(next.lower()));
    }

    private boolean money(Pieces pieces, int at, Piece first, Numeral numeral) {
        if (first.raw().equals("c")) {
            return first.glued() && !pieces.glued(at + 1) && numeral.end() == at;
        }
        if (first.is("c")) {
            return false;
        }
        if (first.is("canadian")) {
            return isOfCanada(pieces, at, numeral);
        }
        if (first.is("p")) {
            return first.glued() && !(pieces.is(at + 1, ".") && pieces.is(at + 2, "m"));
        }
        if (first.lower().startsWith("pound")) {
            return !weighs(pieces, at, numeral);
        }
        if (first.is("mark") && isThreshold(pieces, at, numeral)) {
            return false;
        }
        return numeral.isScaled()
                || numeral.written().compareTo(THOUSAND) >= 0
                || (isCoinage(first) && (isPriced(pieces, at + 1) || isUsed(pieces, at)));
    }

    /// "The half-million mark in units sold": a line that is passed, and no money.
    private static boolean isThreshold(Pieces pieces, int at, Numeral numeral) {
        var next = pieces.at(at + 1);
        boolean the = pieces.is(numeral.start() - 1, "the");
        return (the || pieces.is(numeral.start() - 1, "a"))
                && (!next.isWord() || AFTER_MARK.contains(next.lower()));
    }

    /// The currency named at piece `i`, without a number: "krona", "U.S. dollar".
    Phrasebook.@Nullable Match<Dimension> currency(Pieces pieces, int i) {
        var match = words.at(pieces, i);
        return match == null
                        || !match.meaning().isMoney()
                        || match.meaning().factor().compareTo(BigDecimal.ONE) != 0
                        || pieces.at(i).raw().length() < 2
                ? null
                : match;
    }

    /// The unit of measure named at piece `i`, without a number: "in revenue passenger miles".
    Phrasebook.@Nullable Match<Dimension> measure(Pieces pieces, int i) {
        var match = words.at(pieces, i);
        return match == null || match.meaning().family() != Dimension.Family.MEASURE ? null : match;
    }

    /// Plurals that are rarely anything but money where prices are.
    private static boolean isCoinage(Piece word) {
        return word.is("marks") || word.is("crowns") || word.is("rand") || word.is("won");
    }

    private static boolean isPriced(Pieces pieces, int at) {
        return pieces.is(at, "a") || pieces.is(at, "per") || pieces.is(at, "apiece");
    }

    /// The same word behind a large amount or before "a tonne", somewhere near.
    private boolean isUsed(Pieces pieces, int at) {
        var word = pieces.at(at).lower();
        for (int i = Math.max(1, at - USED); i < Math.min(pieces.size(), at + USED); i++) {
            if (i != at && pieces.is(i, word)) {
                var before = pieces.at(i - 1);
                if (scales.contains(before.lower())
                        || (before.isNumber() && isPriced(pieces, i + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean weighs(Pieces pieces, int at, Numeral numeral) {
        if (pieces.is(at + 1, "of") && !numeral.isScaled()) {
            return true;
        }
        for (int i = Math.max(0, numeral.start() - 8); i < at + 9 && i < pieces.size(); i++) {
            if (weight.contains(pieces.at(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
