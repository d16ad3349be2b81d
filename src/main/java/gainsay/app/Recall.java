package gainsay.app;

import gainsay.index.Search;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Ruling.Anchor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What one state of the index says to the rulings that stand, asked once: one more ruling must not
/// ask for all the others again.
final class Recall {
    private final Search search;
    private final Map<Anchor, List<Claim>> claims = new ConcurrentHashMap<>();
    private final Map<String, List<Finding>> findings = new ConcurrentHashMap<>();

    Recall(Search search) {
        this.search = search;
    }

    List<Claim> claimsAt(Anchor anchor) {
        return claims.computeIfAbsent(anchor, search::claimsAt);
    }

    List<Finding> findingsOfClaim(String id) {
        return findings.computeIfAbsent(id, search::findingsOfClaim);
    }

    List<Finding> findingsOfEntity(String id) {
        return search.findingsOfEntity(id);
    }
}
