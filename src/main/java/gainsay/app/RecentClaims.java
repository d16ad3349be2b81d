package gainsay.app;

import gainsay.model.Claim;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The claims of the articles that were asked for last: neighbouring matters ask for the same ones.
/// Holds a bounded number of claims, so that a long batch needs no more memory than a short one.
final class RecentClaims {
    private final int most;
    private final Function<String, List<Claim>> stored;
    private final Map<String, List<Claim>> recent = new LinkedHashMap<>(16, 0.75f, true);
    private int held;

    RecentClaims(int most, Function<String, List<Claim>> stored) {
        this.most = most;
        this.stored = stored;
    }

    synchronized List<Claim> of(String articleId) {
        var known = recent.get(articleId);
        if (known != null) {
            return known;
        }
        var claims = stored.apply(articleId);
        recent.put(articleId, claims);
        held += claims.size();
        forgetOldest(articleId);
        return claims;
    }

    private void forgetOldest(String butNot) {
        Iterator<Map.Entry<String, List<Claim>>> oldest = recent.entrySet().iterator();
        while (held > most && oldest.hasNext()) {
            var entry = oldest.next();
            if (!entry.getKey().equals(butNot)) {
                held -= entry.getValue().size();
                oldest.remove();
            }
        }
    }

    synchronized int held() {
        return held;
    }
}
