package gainsay.extract;

/// Telephone numbers: "(203) 555-0164", "+1 (719) 555-0142", "1-800-555-0140", "1800 555 019".
final class Phones {
    private Phones() {}

    /// Where the telephone number that begins at piece `i` ends; `i` where there is none.
    static int end(Pieces pieces, int i) {
        int at = i;
        at += pieces.is(at, "+") && pieces.glued(at + 1) ? 1 : 0;
        boolean country = pieces.at(at).isDigits(3) && (at > i || pieces.is(at, "1"));
        at += country ? 1 : 0;
        at += country && pieces.is(at, "-") ? 1 : 0;
        if (pieces.is(at, "(") && pieces.at(at + 1).isDigits(4) && pieces.is(at + 2, ")")) {
            int local = local(pieces, at + 3);
            return local > at + 3 ? local : i;
        }
        boolean free =
                pieces.at(at).isPlainInteger(4)
                        && (pieces.at(at).raw().startsWith("0")
                                || pieces.at(at).raw().startsWith("1800"));
        if (!free && !country) {
            return i;
        }
        int local = pieces.at(at).isDigits(4) ? local(pieces, at + 1) : at;
        return local > at + 1 ? local : i;
    }

    /// "555-0164", "555 019": two or more short groups.
    private static int local(Pieces pieces, int from) {
        int at = from + (pieces.is(from, "-") ? 1 : 0);
        int groups = 0;
        while (pieces.at(at).isDigits(4) && pieces.at(at).raw().length() > 1) {
            groups++;
            at++;
            boolean tied = pieces.is(at, "-") && pieces.at(at + 1).isDigits(4);
            at += tied ? 1 : 0;
        }
        return groups > 1 ? at : from;
    }
}
