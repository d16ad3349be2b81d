package gainsay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A resolved statement: one written figure, for a metric, of a subject. `id` is a hash of article,
/// span and metric. `subject` is null only for quantities that found none, which are kept for
/// `export --all` and never compared. `confidence` is between 0 and 1.
public record Claim(
        String id,
        Provenance article,
        String metric,
        @Nullable Entity subject,
        String mention,
        Quantity quantity,
        Scope scope,
        List<Party> parties,
        Modality modality,
        @Nullable String attribution,
        Evidence evidence,
        @Nullable String origin,
        double confidence) {
    public Claim {
        parties = List.copyOf(parties);
    }

    public Claim withQuantity(Quantity other) {
        return new Claim(
                id,
                article,
                metric,
                subject,
                mention,
                other,
                scope,
                parties,
                modality,
                attribution,
                evidence,
                origin,
                confidence);
    }

    public Claim withOrigin(@Nullable String who) {
        return new Claim(
                id,
                article,
                metric,
                subject,
                mention,
                quantity,
                scope,
                parties,
                modality,
                attribution,
                evidence,
                who,
                confidence);
    }

    public Claim withEntities(@Nullable Entity owner, List<Party> others) {
        return new Claim(
                id,
                article,
                metric,
                owner,
                mention,
                quantity,
                scope,
                others,
                modality,
                attribution,
                evidence,
                origin,
                confidence);
    }
}
