package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The noun phrase after a bare number: what is counted.
final class Counted {
    private static final int LONGEST = 5;

    private static final Set<String> DETERMINERS =
            Set.of("the", "its", "their", "his", "her", "my", "our", "your", "these", "those");

    private final Set<String> stops;
    private final Set<String> plurals;

    Counted(Numbers numbers) {
        stops = Set.copyOf(numbers.words("stops"));
        plurals = Set.copyOf(numbers.words("plurals"));
    }

    /// The words after piece `end` up to the first plural, or null where no noun follows.
    @Nullable String after(Pieces pieces, int end) {
        int from = end;
        boolean row = pieces.is(end - 2, "vs") || pieces.is(end - 3, "vs");
        if (row && pieces.at(end).isCapitalised()) {
            return null;
        }
        if (pieces.is(from, "of")) {
            from++;
            from += DETERMINERS.contains(pieces.at(from).lower()) ? 1 : 0;
            from += pieces.at(from).isNumber() ? 1 : 0;
        } else if (pieces.is(from, "-") && pieces.glued(from)) {
            from++;
        }
        int odd = pieces.is(from, "-") && pieces.glued(from) ? from + 1 : from;
        if (pieces.is(odd, "odd") || pieces.is(odd, "plus") && odd > from) {
            from = odd + 1;
        }
        if (pieces.is(from, "or") && (pieces.is(from + 1, "so") || pieces.is(from + 1, "more"))) {
            from += 2;
        }
        if (pieces.at(from).isNumber() && pieces.at(from + 1).isWord() && pieces.glued(from + 1)) {
            // "eight million 250ml bottles"
            from += 2;
        }
        if (pieces.at(from).lower().endsWith("ing")
                && DETERMINERS.contains(pieces.at(from + 1).lower())) {
            return null;
        }
        int at = from;
        while (at < from + LONGEST + 2 && belongs(pieces, at, from)) {
            at++;
            if (isPlural(pieces.at(at - 1)) && !isPlural(pieces.at(at))) {
                break;
            }
        }
        while (at > from && !pieces.at(at - 1).isWord() && !pieces.at(at - 1).isNumber()) {
            at--;
        }
        boolean participle = at == from + 1 && pieces.at(from).lower().endsWith("ed");
        return at == from || participle ? null : pieces.between(from, at);
    }

    private boolean belongs(Pieces pieces, int at, int from) {
        var piece = pieces.at(at);
        if (piece.isWord()) {
            return !stops.contains(piece.lower()) && (at == from || !piece.opensLine());
        }
        if (piece.isNumber()) {
            return at > from && pieces.glued(at);
        }
        boolean tie =
                piece.is("-")
                        || piece.is("'")
                        || piece.is("&")
                        || (piece.is(".") && pieces.at(at - 1).raw().length() == 1);
        return tie && at > from && pieces.glued(at) && (pieces.glued(at + 1) || piece.is("."));
    }

    boolean endsInPlural(String noun) {
        var pieces = Pieces.of(noun);
        return isPlural(pieces.at(pieces.size() - 1));
    }

    boolean isPlural(Piece piece) {
        var word = piece.lower();
        return piece.isWord()
                && !stops.contains(word)
                && (plurals.contains(word)
                        || (word.length() > 2
                                && word.endsWith("s")
                                && !word.endsWith("ss")
                                && !word.endsWith("us")
                                && !word.endsWith("is")));
    }
}
