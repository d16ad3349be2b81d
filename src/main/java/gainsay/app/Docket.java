package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Ruling;
import gainsay.model.Ruling.Anchor;
import gainsay.model.Ruling.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the rulings that stand mean for one state of the index: which findings they decide, which
/// claims they are about, and which of them hang on nothing any more.
final class Docket {
    private final Recall recall;
    private final Map<String, List<Ruling>> ofFinding = new HashMap<>();
    private final Map<String, List<Ruling>> ofClaim = new HashMap<>();
    private final Map<String, Ruling> rejectedClaims = new HashMap<>();
    private final List<Orphan> orphans = new ArrayList<>();
    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> overruled = new TreeSet<>();

    private Docket(Recall recall) {
        this.recall = recall;
    }

    /// `rulings` are in order of time; the last decision on a finding counts.
    static Docket of(List<Ruling> rulings, Recall recall) {
        var docket = new Docket(recall);
        rulings.forEach(docket::enter);
        docket.rejectedClaims.keySet().forEach(docket::rejectWhatRestsOn);
        docket.ofFinding.keySet().forEach(docket::sort);
        return docket;
    }

    /// Every ruling on a finding, oldest first.
    List<Ruling> ofFinding(String findingId) {
        return List.copyOf(ofFinding.getOrDefault(findingId, List.of()));
    }

    /// Every ruling on a claim itself, oldest first.
    List<Ruling> ofClaim(String claimId) {
        return List.copyOf(ofClaim.getOrDefault(claimId, List.of()));
    }

    /// The findings that a ruling is about, itself or as one of a family, in order of id.
    List<String> findingsOf(Ruling ruling) {
        return keys(ofFinding, ruling);
    }

    /// The claims that a ruling is about, in order of id.
    List<String> claimsOf(Ruling ruling) {
        return keys(ofClaim, ruling);
    }

    private static List<String> keys(Map<String, List<Ruling>> rulings, Ruling ruling) {
        return rulings.entrySet().stream()
                .filter(entry -> entry.getValue().contains(ruling))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// The finding with the ruling that counts.
    Finding ruled(Finding finding) {
        var rulings = ofFinding.get(finding.id());
        return rulings == null ? finding : finding.withRuling(counting(rulings));
    }

    Set<String> accepted() {
        return accepted;
    }

    Set<String> overruled() {
        return overruled;
    }

    List<Orphan> orphans() {
        return List.copyOf(orphans);
    }

    private static Ruling counting(List<Ruling> rulings) {
        return rulings.stream()
                .filter(ruling -> ruling.decision() != Decision.COMMENT)
                .reduce((_, later) -> later)
                .orElse(rulings.getLast());
    }

    private void sort(String findingId) {
        var decision = counting(ofFinding.getOrDefault(findingId, List.of())).decision();
        if (decision == Decision.ACCEPT) {
            accepted.add(findingId);
        } else if (decision.overrules()) {
            overruled.add(findingId);
        }
    }

    private void enter(Ruling ruling) {
        var sides = ruling.sides().stream().map(this::claims).toList();
        if (sides.stream().anyMatch(List::isEmpty)) {
            orphans.add(new Orphan(ruling, Orphan.Missing.EVIDENCE));
            return;
        }
        switch (ruling.decision()) {
            case ACCEPT, REJECT, COMMENT -> {
                if (ruling.relation() == null) {
                    enterClaims(ruling, sides);
                } else {
                    enterFinding(ruling, sides);
                }
            }
            case DIFFERENT_THINGS -> enterFamily(ruling, sides);
            case SAME_ENTITY, NOT_THIS_ENTITY -> enterClaims(ruling, sides.subList(0, 1));
        }
    }

    private List<Claim> claims(List<Anchor> side) {
        return side.stream()
                .flatMap(anchor -> recall.claimsAt(anchor).stream())
                .distinct()
                .toList();
    }

    private void enterClaims(Ruling ruling, List<List<Claim>> sides) {
        for (var claim : sides.getFirst()) {
            ofClaim.computeIfAbsent(claim.id(), _ -> new ArrayList<>()).add(ruling);
            switch (ruling.decision()) {
                case REJECT -> rejectedClaims.put(claim.id(), ruling);
                case ACCEPT -> rejectedClaims.remove(claim.id());
                case DIFFERENT_THINGS, SAME_ENTITY, NOT_THIS_ENTITY, COMMENT -> {}
            }
        }
    }

    private void enterFinding(Ruling ruling, List<List<Claim>> sides) {
        var found =
                findingsOfClaims(sides.getFirst()).stream()
                        .filter(finding -> finding.relation() == ruling.relation())
                        .filter(finding -> isBetween(finding, sides, Objects::equals))
                        .toList();
        found.forEach(finding -> enter(ruling, finding));
        if (found.isEmpty()) {
            orphans.add(new Orphan(ruling, Orphan.Missing.FINDING));
        }
    }

    /// The family of two figures: the same figure of the same subject, metric and scope on each
    /// side, whoever repeats it. Any other figure, of the same matter too, is heard as before.
    private void enterFamily(Ruling ruling, List<List<Claim>> sides) {
        var subjects = sides.stream().flatMap(List::stream).flatMap(Docket::subjects);
        subjects.distinct()
                .flatMap(id -> recall.findingsOfEntity(id).stream())
                .filter(finding -> finding.relation().isTrouble())
                .filter(finding -> isBetween(finding, sides, Docket::sayTheSame))
                .forEach(finding -> enter(ruling, finding));
    }

    private void enter(Ruling ruling, Finding finding) {
        var rulings = ofFinding.computeIfAbsent(finding.id(), _ -> new ArrayList<>());
        if (!rulings.contains(ruling)) {
            rulings.add(ruling);
        }
    }

    /// A finding with a side that only rests on rejected figures falls with them, unless somebody
    /// has decided on it itself.
    private void rejectWhatRestsOn(String claimId) {
        var ruling = Objects.requireNonNull(rejectedClaims.get(claimId));
        for (var finding : recall.findingsOfClaim(claimId)) {
            var falls =
                    finding.sides().stream()
                            .anyMatch(side ->
                                    side.stream()
                                            .allMatch(c -> rejectedClaims.containsKey(c.id())));
            if (falls && !isDecided(finding)) {
                enter(ruling, finding);
            }
        }
    }

    private boolean isDecided(Finding finding) {
        return ofFinding.getOrDefault(finding.id(), List.of()).stream()
                .anyMatch(ruling -> ruling.decision() != Decision.COMMENT);
    }

    private Set<Finding> findingsOfClaims(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> recall.findingsOfClaim(claim.id()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Two sides meet two sides, either way round. What has one side alone has to be made of the
    /// very same figures: an article may be inconsistent in several ways that share some.
    private static boolean isBetween(
            Finding finding, List<List<Claim>> sides, BiPredicate<Claim, Claim> same) {
        var found = finding.sides();
        if (found.size() == 2 && sides.size() == 2) {
            return meet(found.getFirst(), sides.getFirst(), same)
                            && meet(found.getLast(), sides.getLast(), same)
                    || meet(found.getFirst(), sides.getLast(), same)
                            && meet(found.getLast(), sides.getFirst(), same);
        }
        return new HashSet<>(finding.claims())
                .equals(sides.stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    private static boolean meet(
            List<Claim> side, List<Claim> other, BiPredicate<Claim, Claim> same) {
        return side.stream().anyMatch(a -> other.stream().anyMatch(b -> same.test(a, b)));
    }

    private static Stream<String> subjects(Claim claim) {
        var subject = claim.subject();
        return Stream.concat(
                Stream.ofNullable(subject == null ? null : subject.id()),
                Stream.ofNullable(claim.scope().topic()));
    }

    private static boolean sayTheSame(Claim left, Claim right) {
        return signature(left).equals(signature(right));
    }

    private static List<String> signature(Claim claim) {
        var subject = claim.subject();
        var quantity = claim.quantity();
        var scope = claim.scope();
        return Stream.of(
                        subject == null ? null : subject.id(),
                        claim.metric(),
                        quantity.low() == null ? null : quantity.low().stripTrailingZeros(),
                        quantity.high() == null ? null : quantity.high().stripTrailingZeros(),
                        quantity.unit(),
                        quantity.bound().sign(),
                        quantity.counted(),
                        quantity.per(),
                        scope.window().iso(),
                        scope.topic(),
                        scope.per(),
                        scope.basis(),
                        scope.round(),
                        scope.region(),
                        scope.segment())
                .map(String::valueOf)
                .toList();
    }
}
