package gainsay.model;

import java.util.List;

/// A figure of a draft, how it stands, and the claims that make it stand so; a `NEW` one has none.
public record Judged(Claim claim, Status status, List<Claim> evidence) {
    public Judged {
        evidence = List.copyOf(evidence);
    }
}
