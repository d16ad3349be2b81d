package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.util.Set;

/// Small numbers in words that belong to the telling and not to the news: "according to two people
/// briefed on the terms", "Three things.", "put three numbers on the screen".
final class Tellers {
    private final Set<String> rhetorical;
    private final Set<String> told;
    private final Set<String> tellers;
    private final Set<String> telling;

    Tellers(Numbers numbers) {
        rhetorical = Set.copyOf(numbers.words("rhetorical"));
        told = Set.copyOf(numbers.words("told"));
        tellers = Set.copyOf(numbers.words("tellers"));
        telling = Set.copyOf(numbers.words("telling"));
    }

    boolean holds(Pieces pieces, Side side) {
        int end = side.end();
        if (told.contains(pieces.at(end).lower())) {
            return true;
        }
        return isTold(pieces, side.start(), end) || isRhetorical(pieces, side.start(), end);
    }

    private boolean isTold(Pieces pieces, int start, int end) {
        for (int i = end; i < end + 3 && pieces.at(i).isWord(); i++) {
            if (tellers.contains(pieces.at(i).lower())) {
                boolean according = pieces.is(start - 1, "to") && pieces.is(start - 2, "according");
                return according || telling.contains(pieces.at(i + 1).lower()) || knows(pieces, i);
            }
        }
        return false;
    }

    /// "With knowledge of", "with direct knowledge of", "close to the talks".
    private static boolean knows(Pieces pieces, int noun) {
        boolean with =
                pieces.is(noun + 1, "with")
                        && (pieces.is(noun + 2, "knowledge") || pieces.is(noun + 3, "knowledge"));
        return with || (pieces.is(noun + 1, "close") && pieces.is(noun + 2, "to"));
    }

    /// A sentence that only announces what follows.
    private boolean isRhetorical(Pieces pieces, int start, int end) {
        var before = pieces.at(start - 1);
        boolean opens =
                pieces.at(start).opensLine()
                        || before.is(".")
                        || before.is("!")
                        || before.is("?")
                        || before.is(":");
        int noun =
                pieces.at(end).isWord() && rhetorical.contains(pieces.at(end + 1).lower())
                        ? end + 1
                        : end;
        var next = pieces.at(noun + 1);
        return opens
                && rhetorical.contains(pieces.at(noun).lower())
                && (!next.isWord() || next.is("on") || next.is("about") || next.is("here"));
    }
}
