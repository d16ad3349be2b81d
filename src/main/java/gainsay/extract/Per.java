package gainsay.extract;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a figure is per: "/day" and "/user/year" inside the figure, "per share" and "a year" after.
record Per(String what, int end, boolean inside) {
    private static final Set<String> EACH = Set.of("a", "an", "each", "every", "per");
    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("yr", "year"),
                    Map.entry("mo", "month"),
                    Map.entry("hr", "hour"),
                    Map.entry("wk", "week"),
                    Map.entry("d", "day"),
                    Map.entry("bbl", "barrel"),
                    Map.entry("min", "minute"),
                    Map.entry("sec", "second"),
                    Map.entry("h", "hour"),
                    Map.entry("s", "second"),
                    Map.entry("oz", "ounce"));
    private static final Set<String> MONEY =
            Set.of(
                    "$", "€", "£", "¥", "₹", "rs", "dlrs", "dlr", "dollars", "euros", "pounds",
                    "cents", "p");
    private static final Set<String> SCALES = Set.of("hundred", "thousand", "million", "billion");
    private static final Set<String> LATER =
            Set.of(
                    "earlier",
                    "ago",
                    "before",
                    "later",
                    "after",
                    "old",
                    "prior",
                    "previously",
                    "or",
                    "from");
    private static final Set<String> PERIODS =
            Set.of(
                    "year",
                    "month",
                    "week",
                    "day",
                    "hour",
                    "minute",
                    "second",
                    "quarter",
                    "share",
                    "barrel",
                    "ounce",
                    "tonne",
                    "ton",
                    "person",
                    "head",
                    "unit",
                    "user",
                    "pound",
                    "gallon",
                    "litre",
                    "liter",
                    "bushel",
                    "kilo",
                    "kilogram",
                    "annum",
                    "seat",
                    "employee",
                    "customer",
                    "piece",
                    "night",
                    "decade",
                    "century",
                    "game",
                    "mile",
                    "acre",
                    "subscriber");

    /// The rate that begins at piece `i`.
    static @Nullable Per at(Pieces pieces, int i) {
        if (pieces.is(i, "/") && pieces.at(i + 1).isWord() && pieces.glued(i)) {
            return slashes(pieces, i);
        }
        int at = i;
        if (pieces.is(at, "-") && pieces.glued(at)) {
            at++;
        }
        var word = pieces.at(at).lower();
        if (word.equals("annually")
                || word.equals("yearly")
                || word.equals("annual")
                || word.equals("annualized")) {
            return new Per("year", at, false);
        }
        if (word.equals("monthly") || word.equals("weekly") || word.equals("daily")) {
            return !isMoney(pieces, i) && pieces.at(at + 1).isWord()
                    ? null
                    : new Per(
                            word.equals("daily") ? "day" : word.substring(0, word.length() - 2),
                            at,
                            false);
        }
        if (!EACH.contains(word)) {
            return null;
        }
        at++;
        at += pieces.is(at, "-") ? 1 : 0;
        var what = pieces.at(at);
        if (LATER.contains(pieces.at(at + 1).lower())) {
            return null;
        }
        if (PERIODS.contains(what.lower())) {
            return chained(pieces, what.is("annum") ? "year" : what.lower(), at + 1);
        }
        return word.equals("per") ? noun(pieces, at) : null;
    }

    /// "2 million daily users" are users, "a $3 monthly fee" is a fee a month.
    private static boolean isMoney(Pieces pieces, int i) {
        for (int at = i - 1; at >= Math.max(0, i - 5); at--) {
            if (MONEY.contains(pieces.at(at).lower())) {
                return true;
            }
        }
        return false;
    }

    /// "Per user per month", "per user a month".
    private static Per chained(Pieces pieces, String first, int end) {
        var more = pieces.at(end).isWord() ? at(pieces, end) : null;
        return more == null
                ? new Per(first, end, false)
                : new Per(first + "/" + more.what(), more.end(), false);
    }

    /// Units with capitals inside keep them: "kWh".
    private static String unit(Piece piece) {
        boolean inside = piece.raw().substring(1).chars().anyMatch(Character::isUpperCase);
        return inside && piece.raw().length() < 5 ? piece.raw() : piece.lower();
    }

    private static @Nullable Per slashes(Pieces pieces, int i) {
        int at = i;
        var what = new StringBuilder();
        while (pieces.is(at, "/") && pieces.at(at + 1).isWord() && pieces.glued(at + 1)) {
            var unit = unit(pieces.at(at + 1));
            what.append(what.isEmpty() ? "" : "/").append(SHORT.getOrDefault(unit, unit));
            at += 2;
        }
        return new Per(what.toString(), at, true);
    }

    /// "Per 30-second generation", "per MWh", "per 1,000 people".
    private static @Nullable Per noun(Pieces pieces, int from) {
        int at = from;
        if (pieces.at(at).isNumber()) {
            at++;
            at += pieces.is(at, "-") ? 2 : 0;
            at +=
                    pieces.at(at).isWord() && pieces.glued(at) && pieces.at(at).raw().length() < 3
                            ? 1
                            : 0;
        }
        if (SCALES.contains(pieces.at(at).lower())) {
            at++;
            at +=
                    pieces.at(at).isWord()
                                    && pieces.at(at + 1).isWord()
                                    && pieces.at(at + 1).lower().endsWith("s")
                            ? 1
                            : 0;
        }
        if (!pieces.at(at).isWord()) {
            return null;
        }
        return new Per(pieces.between(from, at + 1), at + 1, false);
    }
}
