package gainsay.extract;

import gainsay.lexicon.Numbers;
import gainsay.model.Bound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words around a figure that bound it: "over", "up to", "or more".
final class Hedges {
    /// A bound found; `edge` is the piece where its words begin, or end when they stand after.
    record Hedge(Bound bound, int edge) {}

    /// "18% more than the $35 million": a comparison with it, no bound of it.
    private static final Set<String> COMPARED = Set.of("%", "pct", "percent", "cent", "times");

    /// Words behind a figure that say whose it is.
    private static final Set<String> TELLS =
            Set.of(
                    "that",
                    "which",
                    "it",
                    "he",
                    "she",
                    "they",
                    "we",
                    "seen",
                    "forecast",
                    "expected",
                    "recorded",
                    "reported",
                    "posted",
                    "predicted",
                    "pencilled",
                    "needed",
                    "promised",
                    "planned",
                    "projected",
                    "estimated",
                    "reached",
                    "achieved");

    private final Phrasebook<Bound> before = new Phrasebook<>(false);
    private final Phrasebook<Bound> after = new Phrasebook<>(false);
    private final Phrasebook<Boolean> within = new Phrasebook<>(false);
    private final Phrasebook<Boolean> filler = new Phrasebook<>(false);
    private final Set<String> timeNeeds;
    private final Set<String> particles;
    private final Set<String> moves;
    private final Set<String> occasions;

    Hedges(Numbers numbers) {
        fill(before, numbers.bounds("before"));
        fill(after, numbers.bounds("after"));
        numbers.words("within").forEach(word -> within.add(word, true));
        numbers.words("filler").forEach(word -> filler.add(word, true));
        timeNeeds = Set.copyOf(numbers.words("over_time_needs"));
        particles = Set.copyOf(numbers.words("over_verbs"));
        moves = Set.copyOf(numbers.words("up_verbs"));
        occasions = Set.copyOf(numbers.words("occasions"));
    }

    private static void fill(Phrasebook<Bound> book, Map<Bound, List<String>> words) {
        words.forEach((bound, phrases) -> phrases.forEach(phrase -> book.add(phrase, bound)));
    }

    /// The bound in the words before piece `start`, where the figure begins.
    @Nullable Hedge before(Pieces pieces, int start, boolean time, boolean tight) {
        if (pieces.is(start - 1, "than")) {
            var apart = comparedApart(pieces, start - 1);
            if (apart != null) {
                return apart;
            }
        }
        int at = start;
        for (int tries = 0; tries < 3; tries++) {
            var found = before.before(pieces, at);
            if (found != null) {
                return spurious(pieces, found, time)
                        ? null
                        : new Hedge(found.meaning(), found.end());
            }
            if (tight && at == start) {
                var inside = within.before(pieces, at);
                if (inside != null) {
                    return new Hedge(Bound.AT_MOST, inside.end());
                }
            }
            var skip = filler.before(pieces, at);
            if (skip == null) {
                return null;
            }
            at = skip.end();
        }
        return null;
    }

    /// "More electricity than 1,000 homes": the bound stands a few words before its "than".
    private @Nullable Hedge comparedApart(Pieces pieces, int than) {
        for (int i = than - 2; i > than - 5; i--) {
            var word = pieces.at(i).lower();
            if (word.equals("more")) {
                return new Hedge(Bound.OVER, i);
            }
            if (word.equals("less") || word.equals("fewer")) {
                return new Hedge(Bound.UNDER, i);
            }
            if (!pieces.at(i).isWord()) {
                return null;
            }
        }
        return null;
    }

    /// "Passed 40 cars": no threshold.
    boolean isPassing(Pieces pieces, Hedge hedge) {
        var word = pieces.at(hedge.edge()).lower();
        return (word.equals("passed") || word.equals("passes"))
                && !pieces.is(hedge.edge() + 1, "the");
    }

    /// "Still above the 8.6% that the bank had pencilled in": the figure itself is exact.
    boolean isHeldAgainst(Pieces pieces, Hedge hedge, int start, int end) {
        boolean open = hedge.bound().isLower() || hedge.bound().isUpper();
        if (!open || !pieces.is(start - 1, "the")) {
            return false;
        }
        var after = this.after.at(pieces, end);
        int at = after == null ? end : after.end();
        return TELLS.contains(pieces.at(at).lower()) && !pieces.is(hedge.edge(), "up");
    }

    /// "Over" before a length of time mostly means "during".
    private boolean spurious(Pieces pieces, Phrasebook.Match<Bound> found, boolean time) {
        var word = pieces.at(found.end()).lower();
        boolean over =
                time
                        && word.equals("over")
                        && !timeNeeds.contains(pieces.at(found.end() - 1).lower());
        boolean than = pieces.is(before(pieces, found), "than");
        if (than && COMPARED.contains(pieces.at(found.end() - 1).lower())) {
            return true;
        }
        boolean around = word.equals("around") && pieces.is(found.end() + 1, "the");
        return over || around || isParticle(pieces, found.end()) || isDuring(pieces, found.end());
    }

    /// The last piece of the phrase that was found in front of a figure.
    private int before(Pieces pieces, Phrasebook.Match<Bound> found) {
        var match = before.at(pieces, found.end());
        return match == null ? found.end() : match.end() - 1;
    }

    /// "Turned over £88m", "edged up to 5.1%": the word belongs to the verb before it.
    private boolean isParticle(Pieces pieces, int at) {
        var verb = pieces.at(at - 1).lower();
        boolean upTo = pieces.is(at, "up") && pieces.is(at + 1, "to");
        return (pieces.is(at, "over") && particles.contains(verb))
                || (upTo && moves.contains(verb));
    }

    /// "Over three seasons": a few occasions that something takes.
    private boolean isDuring(Pieces pieces, int at) {
        var number = pieces.at(at + 1);
        boolean small = number.isWord() || number.isDigits(1);
        return pieces.is(at, "over")
                && small
                && (occasions.contains(pieces.at(at + 2).lower())
                        || occasions.contains(pieces.at(at + 3).lower()));
    }

    /// The bound in the words after the figure, which ends before piece `end`.
    @Nullable Hedge after(Pieces pieces, int end) {
        var found = after.at(pieces, end);
        if (found == null) {
            return null;
        }
        boolean more = pieces.is(found.end(), "than") && !pieces.is(found.end() - 1, "than");
        boolean number = pieces.at(found.end()).isNumber();
        return more || number ? null : new Hedge(found.meaning(), found.end());
    }
}
