package gainsay.model;

import java.util.List;

/// What is measured, as the court needs to know it. `family` groups the units that are compared
/// with one another: `money`, `percent`, `ratio`, `count`, `time`, `measure`. `additive` metrics
/// are sums of amounts that cannot be negative, so a part never exceeds its whole. `subjectRole`
/// says whose figure it is: `owner`, `investor`, `target`, `supplier`, `topic` or `holder`.
public record Metric(
        String id,
        String label,
        Nature nature,
        String family,
        boolean additive,
        String subjectRole,
        List<Example> examples) {
    public Metric {
        examples = List.copyOf(examples);
    }

    /// A sentence that proves the knowledge: `claims` are written `subject | metric | comparator
    /// value unit | modality`; none means that the metric must not fire.
    public record Example(String text, List<String> claims) {
        public Example {
            claims = List.copyOf(claims);
        }
    }
}
