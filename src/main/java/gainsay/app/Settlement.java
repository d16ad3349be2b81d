package gainsay.app;

import gainsay.index.Shelf;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Party;
import gainsay.model.Ruling;
import gainsay.model.Ruling.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who is who by the rulings that stand: entities that are one and the same, and figures that are
/// somebody else's. A pure function of the rulings and of the claims as they were extracted, so
/// that taking a ruling back brings everything back.
final class Settlement {
    private final Shelf shelf;
    private final Map<String, Entity> merged = new LinkedHashMap<>();
    private final Map<String, List<Moved>> moved = new HashMap<>();
    private final Set<String> touched = new HashSet<>();

    /// A figure and whose it is instead.
    private record Moved(Anchor anchor, Entity owner) {}

    private Settlement(Shelf shelf) {
        this.shelf = shelf;
    }

    static Settlement of(Shelf shelf) {
        var settlement = new Settlement(shelf);
        for (var ruling : shelf.rulings()) {
            switch (ruling.decision()) {
                case SAME_ENTITY -> settlement.merge(ruling);
                case NOT_THIS_ENTITY -> settlement.move(ruling);
                case ACCEPT, REJECT, DIFFERENT_THINGS, COMMENT -> {}
            }
        }
        return settlement;
    }

    /// Gives every claim on the shelf the entities that the rulings say, and takes back what no
    /// ruling says any more.
    void settle(Rooms rooms) {
        var articles = new HashSet<>(touched);
        articles.addAll(shelf.articlesToSettle(merged.keySet()));
        articles.stream()
                .sorted()
                .forEach(article -> shelf.settle(article, this::settled, rooms::matter));
    }

    private void merge(Ruling ruling) {
        var stays = extractedSubject(ruling.sides().getFirst()).map(this::now);
        var goes = extractedSubject(ruling.sides().getLast()).map(this::now);
        if (stays.isEmpty() || goes.isEmpty() || stays.get().id().equals(goes.get().id())) {
            return;
        }
        var one = united(stays.get(), goes.get());
        merged.put(goes.get().id(), one);
        merged.put(one.id(), one);
        merged.replaceAll((id, entity) -> isOneOf(entity, stays.get(), goes.get()) ? one : entity);
    }

    private static boolean isOneOf(Entity entity, Entity left, Entity right) {
        return entity.id().equals(left.id()) || entity.id().equals(right.id());
    }

    private static Entity united(Entity stays, Entity goes) {
        var aliases = new LinkedHashSet<>(stays.aliases());
        aliases.add(goes.name());
        aliases.addAll(goes.aliases());
        aliases.remove(stays.name());
        return new Entity(stays.id(), stays.name(), stays.type(), List.copyOf(aliases));
    }

    private void move(Ruling ruling) {
        var known =
                ruling.sides().size() < 2
                        ? Optional.<Entity>empty()
                        : extractedSubject(ruling.sides().getLast());
        for (var anchor : ruling.sides().getFirst()) {
            for (var claim : shelf.extractedAt(anchor)) {
                var owner = known.orElseGet(() -> other(claim, ruling.entity()));
                moved.computeIfAbsent(anchor.key(), _ -> new ArrayList<>())
                        .add(new Moved(anchor, owner));
                touched.add(claim.article().id());
            }
        }
    }

    /// Nobody else of the index: by the name given, or nameless, one for each article.
    private static Entity other(Claim claim, @Nullable String name) {
        var before = Objects.requireNonNullElse(claim.subject(), nobody(claim));
        if (name == null) {
            var article = claim.article().sha256();
            var id = before.id() + "~" + article.substring(0, Math.min(8, article.length()));
            return new Entity(id, before.name(), before.type(), List.of());
        }
        var id = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return new Entity(id, name, before.type(), List.of());
    }

    private static Entity nobody(Claim claim) {
        return new Entity("nobody", claim.mention(), EntityType.ORGANIZATION, List.of());
    }

    /// The subject of most of the figures.
    private Optional<Entity> extractedSubject(List<Anchor> anchors) {
        var subjects =
                anchors.stream()
                        .flatMap(anchor -> shelf.extractedAt(anchor).stream())
                        .map(Claim::subject)
                        .filter(Objects::nonNull)
                        .toList();
        var counts =
                subjects.stream().collect(Collectors.groupingBy(Entity::id, Collectors.counting()));
        return subjects.stream()
                .max(
                        Comparator.<Entity>comparingLong(
                                        subject -> counts.getOrDefault(subject.id(), 0L))
                                .thenComparing(Entity::id));
    }

    private Entity now(Entity extracted) {
        return merged.getOrDefault(extracted.id(), extracted);
    }

    private Claim settled(Claim extracted) {
        var owner =
                moved.getOrDefault(Anchor.of(extracted).key(), List.of()).stream()
                        .filter(one -> one.anchor().isOf(extracted))
                        .map(Moved::owner)
                        .reduce((_, last) -> last)
                        .orElse(extracted.subject());
        var parties =
                extracted.parties().stream()
                        .map(party -> new Party(party.role(), now(party.entity()), party.mention()))
                        .toList();
        return extracted.withEntities(owner == null ? null : now(owner), parties);
    }
}
