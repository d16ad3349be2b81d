package gainsay.app;

import java.time.Instant;

/// What a person has ruled right or wrong, and what the program makes of it now: `said` is its
/// confidence in a claim or the score of a finding, and counts only while it is `there`. What hangs
/// on one article is of one `group`.
public record Rated(
        String metric, double said, boolean right, boolean there, Instant when, String group) {}
