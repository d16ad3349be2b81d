package gainsay.app;

import java.util.List;

/// What came of checking a finding again, step by step.
public record Verification(String finding, List<Step> steps) {
    public Verification {
        steps = List.copyOf(steps);
    }

    /// One thing that was checked; `detail` is what was found.
    public record Step(String what, boolean holds, String detail) {}

    public boolean holds() {
        return steps.stream().allMatch(Step::holds);
    }
}
