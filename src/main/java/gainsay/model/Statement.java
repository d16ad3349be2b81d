package gainsay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sentence, list item or table row says, before anyone has settled which entity, which
/// currency and which dates are meant. `subject` is null where the text does not tell. Parties are
/// mentions with a role.
public record Statement(
        String metric,
        @Nullable Mention subject,
        Quantity quantity,
        Scope scope,
        List<Partner> partners,
        Modality modality,
        @Nullable String attribution,
        Evidence evidence,
        double confidence) {
    public Statement {
        partners = List.copyOf(partners);
    }

    /// Another party, as mentioned.
    public record Partner(Role role, Mention mention) {}
}
