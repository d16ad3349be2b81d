package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Finding;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/// Everything claimed about one entity: by metric, each metric's claims in order of date, and the
/// disagreements it is part of. `others` may have been meant by the same name.
public record EntityPage(
        Entity entity,
        SortedMap<String, List<Claim>> claims,
        List<Finding> findings,
        List<Entity> others) {
    public EntityPage {
        claims = Collections.unmodifiableSortedMap(claims);
        findings = List.copyOf(findings);
        others = List.copyOf(others);
    }
}
