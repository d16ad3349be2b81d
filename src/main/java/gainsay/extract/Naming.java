package gainsay.extract;

import java.util.Set;

/// Numbers that are part of a name or of a footnote: "737-700s", "S&P 500", "Unit 8200", "($1 =
/// 7.1201 yuan)", "says Batiste, 43."
final class Naming {
    /// Names of indices and lists that a round number ends.
    private static final Set<String> INDICES =
            Set.of(
                    "ftse",
                    "nasdaq",
                    "russell",
                    "cac",
                    "nikkei",
                    "stoxx",
                    "asx",
                    "nifty",
                    "topix",
                    "fortune",
                    "csi",
                    "tsx",
                    "ibex",
                    "composite",
                    "sbf",
                    "wig",
                    "obx",
                    "omx",
                    "forbes",
                    "aex",
                    "bel",
                    "psi",
                    "smi",
                    "mdax",
                    "bist");

    private static final Set<String> SIZES =
            Set.of(
                    "10", "20", "25", "30", "35", "40", "50", "60", "80", "100", "120", "150",
                    "200", "225", "250", "300", "350", "400", "500", "600", "800", "1000", "2000",
                    "3000");

    private static final Set<String> TELLS =
            Set.of(
                    "says",
                    "said",
                    "adds",
                    "added",
                    "recalls",
                    "recalled",
                    "explains",
                    "jokes",
                    "laughs",
                    "sighs",
                    "notes",
                    "admits",
                    "insists");

    /// What a run from rest is called by.
    private static final Set<String> RUNS = Set.of("time", "times", "sprint", "run", "dash");

    private Naming() {}

    /// Where a name's or a footnote's number that begins at piece `i` ends; `i` where it is none.
    static int end(Pieces pieces, int i) {
        if (pieces.is(i, "(")) {
            return footnote(pieces, i);
        }
        if (!pieces.at(i).isNumber()) {
            return i;
        }
        if (isIndex(pieces, i) || isSpeaker(pieces, i) || isUnit(pieces, i)) {
            return i + 1;
        }
        if (isWeights(pieces, i)) {
            return i + 2;
        }
        if (isRun(pieces, i)) {
            return i + 3;
        }
        return isCompany(pieces, i) ? i + 2 : airliner(pieces, i);
    }

    /// "($1 = 0.8850 euros)": at what rate the desk converts.
    private static int footnote(Pieces pieces, int i) {
        int at = i + 1;
        while (at < i + 6 && !pieces.is(at, "=") && !pieces.is(at, ")")) {
            at++;
        }
        boolean one = pieces.is(i + 1, "1") || pieces.is(i + 2, "1") || pieces.is(i + 3, "1");
        if (!one || !pieces.is(at, "=")) {
            return i;
        }
        while (at < i + 16 && !pieces.is(at, ")") && at < pieces.size()) {
            at++;
        }
        return pieces.is(at, ")") ? at + 1 : i;
    }

    /// "The S&P 500", "the FTSE 100".
    private static boolean isIndex(Pieces pieces, int i) {
        var before = pieces.at(i - 1);
        boolean poors = before.raw().equals("P") && pieces.is(i - 2, "&") && pieces.is(i - 3, "s");
        boolean known = before.isCapitalised() && INDICES.contains(before.lower());
        return !pieces.glued(i) && SIZES.contains(pieces.at(i).raw()) && (poors || known);
    }

    /// "Says Batiste, 43.": the age of who speaks.
    private static boolean isSpeaker(Pieces pieces, int i) {
        boolean closed = pieces.is(i + 1, ".") || pieces.is(i + 1, ",");
        if (!closed
                || !pieces.at(i).isPlainInteger(2)
                || !pieces.is(i - 1, ",")
                || !pieces.at(i - 2).isCapitalised()) {
            return false;
        }
        for (int at = i - 2; at > i - 7 && pieces.at(at).isWord(); at--) {
            if (TELLS.contains(pieces.at(at).lower())) {
                return true;
            }
        }
        return false;
    }

    /// "Unit 8200", an army's; a flat's number is one of four digits too.
    private static boolean isUnit(Pieces pieces, int i) {
        return pieces.at(i - 1).raw().equals("Unit")
                && pieces.at(i).isPlainInteger(4)
                && !pieces.glued(i);
    }

    /// "Llama 405B": how large a model is, as part of its name.
    private static boolean isWeights(Pieces pieces, int i) {
        var letter = pieces.at(i + 1);
        var before = pieces.at(i - 1);
        boolean name = before.isCapitalised() && !before.opensLine() && !pieces.is(i - 2, ".");
        return name
                && !pieces.glued(i)
                && letter.raw().equals("B")
                && letter.glued()
                && before.raw().length() > 2
                && pieces.at(i).isDigits(3);
    }

    /// "A 0-60 time".
    private static boolean isRun(Pieces pieces, int i) {
        return pieces.at(i).raw().equals("0")
                && pieces.at(i + 1).isDash()
                && pieces.glued(i + 1)
                && pieces.at(i + 2).isNumber()
                && RUNS.contains(pieces.at(i + 3).lower());
    }

    /// "9Yards", "5A Capital": who opens with a digit.
    private static boolean isCompany(Pieces pieces, int i) {
        var word = pieces.at(i + 1);
        if (!word.glued() || !word.isCapitalised() || pieces.glued(i)) {
            return false;
        }
        boolean long4 =
                word.raw().length() > 4
                        && word.raw().substring(1).equals(word.lower().substring(1));
        boolean letter =
                word.raw().equals("A")
                        && pieces.at(i + 2).isCapitalised()
                        && pieces.at(i + 2).raw().length() > 3
                        && !pieces.glued(i + 2);
        return long4 || letter;
    }

    /// "38 737s", "three 737-700s", "the 787-9".
    private static int airliner(Pieces pieces, int i) {
        var raw = pieces.at(i).raw();
        if (!raw.matches("7[0-9]7") || pieces.glued(i)) {
            return i;
        }
        int at = i + 1;
        boolean variant =
                pieces.is(at, "-")
                        && pieces.glued(at)
                        && pieces.at(at + 1).isDigits(4)
                        && pieces.glued(at + 1);
        at += variant ? 2 : 0;
        boolean several = pieces.is(at, "s") && pieces.glued(at);
        at += several ? 1 : 0;
        return variant || several ? at : i;
    }
}
