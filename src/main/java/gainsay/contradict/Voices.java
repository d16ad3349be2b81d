package gainsay.contradict;

import gainsay.model.Claim;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Counts who speaks independently: copies of one story, and claims that name one source, are one
/// voice; so are an article and the source that it names for the figure in one of its mentions.
final class Voices {
    private final Map<String, String> speaksWith = new HashMap<>();

    private Voices() {}

    static int count(Collection<Claim> claims) {
        var voices = new Voices();
        claims.forEach(claim -> {
            var origin = claim.origin();
            var article = claim.article().id();
            voices.join(article, origin == null ? article : origin);
        });
        return (int) voices.speaksWith.keySet().stream().map(voices::root).distinct().count();
    }

    private void join(String one, String other) {
        speaksWith.putIfAbsent(one, one);
        speaksWith.putIfAbsent(other, other);
        speaksWith.put(root(one), root(other));
    }

    private String root(String voice) {
        var root = voice;
        for (var next = speaksWith.get(root); next != null && !next.equals(root); ) {
            root = next;
            next = speaksWith.get(root);
        }
        return root;
    }
}
