package gainsay.contradict;

import gainsay.model.Claim;
import java.util.Collection;
import java.util.HashSet;

/// Counts who speaks independently: copies of one story, and claims that name one source, are one
/// voice.
final class Voices {
    private Voices() {}

    static int count(Collection<Claim> claims) {
        var voices = new HashSet<String>();
        claims.forEach(claim -> voices.add(voice(claim)));
        return voices.size();
    }

    private static String voice(Claim claim) {
        var origin = claim.origin();
        return origin == null ? claim.article().id() : origin;
    }
}
