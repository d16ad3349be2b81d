package gainsay.app;

import java.util.Locale;

/// How much of a reported claim is right, each level with all that the ones before it ask: the
/// numbers and the unit; the metric; the subject; the comparator, the open ends and the modality.
public enum Level {
    VALUE,
    METRIC,
    CLAIM,
    FULL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
