package gainsay.app;

import gainsay.model.Finding;
import gainsay.model.Relation;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a run brought in. `claims` counts the new ones by metric, `ownerless` the figures that
/// found no subject; `findings` are those of every matter that was touched, highest score first;
/// `inputs` tells what became of each; `stopped`, that the run was asked to end before all was
/// done; `silent` counts new articles without a claim; `warning` says that older claims of the
/// index stem from another lexicon.
public record Summary(
        int articles,
        int unchanged,
        int removed,
        int silent,
        int ownerless,
        SortedMap<String, Integer> claims,
        List<Taken> inputs,
        List<Failure> failures,
        List<Finding> findings,
        boolean stopped,
        @Nullable String warning) {
    public Summary {
        claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
        inputs = List.copyOf(inputs);
        failures = List.copyOf(failures);
        findings = List.copyOf(findings);
    }

    public int claimCount() {
        return claims.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The contradictions and inconsistencies among the findings.
    public List<Finding> troubles() {
        return findings.stream().filter(finding -> finding.relation().isTrouble()).toList();
    }

    public long count(Relation relation) {
        return findings.stream().filter(finding -> finding.relation() == relation).count();
    }
}
