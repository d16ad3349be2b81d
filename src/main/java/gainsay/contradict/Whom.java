package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Party;
import gainsay.model.Role;

/// Whom a claim is laid to: its subject, or the owner of the things that a common noun names ("the
/// stores", "a staff of 410").
final class Whom {
    private Whom() {}

    /// True where not the subject but the owner of what it names is meant.
    static boolean isOwner(Claim claim, Entity subject) {
        return !of(claim, subject).equals(subject);
    }

    static Entity of(Claim claim, Entity subject) {
        if (subject.type() != EntityType.TOPIC || !subject.aliases().isEmpty()) {
            return subject;
        }
        return claim.parties().stream()
                .filter(party -> party.role() == Role.CO_SUBJECT)
                .map(Party::entity)
                .findFirst()
                .orElse(subject);
    }
}
