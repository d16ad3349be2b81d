package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Modality;
import gainsay.model.Quantity;
import gainsay.model.Role;
import gainsay.model.Scope;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What one article holds about a matter: all its mentions of one figure, with the scope that they
/// give together. `first` is the mention that says most, `quantity` its figure in base units;
/// `beside` are the other figures that the article has for the same matter.
record Position(
        List<Claim> mentions,
        Claim first,
        Quantity quantity,
        Scope scope,
        @Nullable String attribution,
        Set<String> measured,
        List<Beside> beside,
        Who who,
        boolean isWithdrawn) {
    /// What the subject's name and sentence tell: nobody, a body of the state, a part of somebody,
    /// "the unit" without a name, the symbols that stand behind the name.
    record Who(
            boolean isNobody,
            boolean isPublic,
            boolean isPart,
            boolean isUnnamedPart,
            Set<String> symbols) {
        Who {
            symbols = Set.copyOf(symbols);
        }
    }

    /// Another figure of the article for the matter, and its time.
    record Beside(Quantity quantity, Zone zone, Window window) {}

    /// Reading order of a matter: by article date, then article, then place in the text.
    static final Comparator<Claim> ORDER =
            Comparator.comparing(Position::dateOf)
                    .thenComparing(claim -> claim.article().id())
                    .thenComparing(claim -> claim.quantity().span())
                    .thenComparing(Claim::id);

    private static LocalDate dateOf(Claim claim) {
        var published = claim.article().published();
        return published == null ? LocalDate.MAX : published;
    }

    Position {
        mentions = List.copyOf(mentions);
        measured = Set.copyOf(measured);
        beside = List.copyOf(beside);
    }

    Position withQuantity(Quantity other) {
        return new Position(
                mentions, first, other, scope, attribution, measured, beside, who, isWithdrawn);
    }

    Position among(List<Position> ofTheArticle) {
        var others =
                ofTheArticle.stream()
                        .filter(other -> !other.equals(this))
                        .filter(other -> other.modality().isFirm() == modality().isFirm())
                        .filter(other -> !EarlierFigures.isEarlier(other))
                        .map(other -> new Beside(other.quantity, other.zone(), other.window()))
                        .toList();
        return new Position(
                mentions, first, quantity, scope, attribution, measured, others, who, isWithdrawn);
    }

    String article() {
        return first.article().id();
    }

    @Nullable LocalDate published() {
        return first.article().published();
    }

    /// "$15M, not $50M": what a sentence puts right is denied by it.
    Modality modality() {
        return isWithdrawn ? Modality.NEGATED : first.modality();
    }

    Window window() {
        return scope.window();
    }

    @Nullable String per() {
        var own = quantity.per();
        return own != null ? own : scope.per();
    }

    /// Headlines may cut digits; that holds where the figure stands in headlines only.
    Zone zone() {
        return mentions.stream().allMatch(claim -> claim.evidence().zone() == Zone.HEADLINE)
                ? Zone.HEADLINE
                : Zone.BODY;
    }

    Set<String> parties(Role... roles) {
        var wanted = List.of(roles);
        var ids = new TreeSet<String>();
        for (var claim : mentions) {
            claim.parties().stream()
                    .filter(party -> wanted.contains(party.role()))
                    .forEach(party -> ids.add(party.entity().id()));
        }
        return ids;
    }

    String subjectName() {
        Entity subject = first.subject();
        return subject == null ? first.mention() : Whom.of(first, subject).name();
    }
}
