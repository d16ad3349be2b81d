package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two texts laid side by side: all their claims, the findings between them, and how each figure of
/// the right text stands against the left one. `error` is one plain sentence where a text could not
/// be read.
public record Compared(
        @Nullable String id,
        List<Claim> claims,
        List<Finding> findings,
        List<Judged> right,
        @Nullable String error) {
    public Compared {
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
        right = List.copyOf(right);
    }

    static Compared failed(@Nullable String id, String because) {
        return new Compared(id, List.of(), List.of(), List.of(), because);
    }

    /// The contract's object, on one line.
    public String line() {
        return JsonOut.contract(out -> {
            out.text("id", id);
            out.objects("claims", claims, ClaimJson::write);
            out.objects("findings", findings, FindingJson::write);
            out.objects("right", right, Compared::status);
            if (error != null) {
                out.text("error", error);
            }
        });
    }

    private static void status(JsonOut out, Judged judged) {
        out.text("claim", judged.claim().id());
        out.text("status", judged.status().label());
    }
}
