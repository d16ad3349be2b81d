package gainsay.app;

import java.util.Collections;
import java.util.SortedMap;

/// What the index holds. `failures` gives the reason for each source that could not be read.
public record Stats(
        int articles,
        SortedMap<String, Integer> claimsByMetric,
        SortedMap<String, Integer> findingsByRelation,
        SortedMap<String, String> failures,
        int schema,
        String lexiconHash,
        String programVersion) {
    public Stats {
        claimsByMetric = Collections.unmodifiableSortedMap(claimsByMetric);
        findingsByRelation = Collections.unmodifiableSortedMap(findingsByRelation);
        failures = Collections.unmodifiableSortedMap(failures);
    }

    public int claims() {
        return claimsByMetric.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int findings() {
        return findingsByRelation.values().stream().mapToInt(Integer::intValue).sum();
    }
}
