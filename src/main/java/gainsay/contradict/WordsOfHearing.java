package gainsay.contradict;

import gainsay.lexicon.CourtWords;
import gainsay.model.Claim;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// The words of one hearing, for one thread: each claim is laid beside many others, and what was
/// read around it once is kept.
final class WordsOfHearing extends Words {
    private final IdentityHashMap<Position, Set<String>> names = new IdentityHashMap<>();
    private final IdentityHashMap<Claim, Set<String>> sentences = new IdentityHashMap<>();
    private final IdentityHashMap<Claim, Boolean> changes = new IdentityHashMap<>();
    private final IdentityHashMap<Claim, Boolean> corrections = new IdentityHashMap<>();

    WordsOfHearing(CourtWords known) {
        super(known);
    }

    @Override
    Set<String> names(Position position) {
        return names.computeIfAbsent(
                position, one -> Collections.unmodifiableSet(super.names(one)));
    }

    @Override
    Set<String> sentence(Claim claim) {
        return sentences.computeIfAbsent(claim, super::sentence);
    }

    @Override
    boolean signalsChange(Claim claim) {
        return changes.computeIfAbsent(claim, super::signalsChange);
    }

    @Override
    boolean corrects(Claim claim) {
        return corrections.computeIfAbsent(claim, super::corrects);
    }
}
