package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts along the run what the summary tells at its end. One thread only.
final class Tally {
    private int articles;
    private int unchanged;
    private int silent;
    private int ownerless;
    private final TreeMap<String, Integer> claims = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private final List<Taken> inputs = new ArrayList<>();
    private int removed;
    private boolean stopped;

    private @Nullable String warning;

    int failed() {
        return failures.size();
    }

    void add(List<Claim> found) {
        articles++;
        if (found.isEmpty()) {
            silent++;
        }
        for (var claim : found) {
            if (claim.subject() == null) {
                ownerless++;
            } else {
                claims.merge(claim.metric(), 1, Integer::sum);
            }
        }
    }

    void addUnchanged(int some) {
        unchanged += some;
    }

    void take(Taken input) {
        inputs.add(input);
    }

    void remove(int some) {
        removed += some;
    }

    void stop() {
        stopped = true;
    }

    void fail(Failure failure) {
        failures.add(failure);
    }

    void find(List<Finding> some) {
        findings.addAll(some);
    }

    void warn(String sentence) {
        warning = sentence;
    }

    Summary summary() {
        findings.sort(
                Comparator.comparingDouble(Finding::score).reversed().thenComparing(Finding::id));
        return new Summary(
                articles, unchanged, removed, silent, ownerless, claims, inputs, failures, findings,
                stopped, warning);
    }
}
