package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding.Part;
import gainsay.model.Finding.Reconciliation;
import gainsay.model.Relation;
import gainsay.model.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lays two totals that disagree side by side: the parts that their articles name, shared and
/// one-sided, and what remains unexplained.
final class Reconciler {
    private static final Map<String, Set<String>> PARTS_OF =
            Map.of(
                    "capital_total", Set.of("funding_round", "investment"),
                    "total_raised", Set.of("funding_round"),
                    "investment", Set.of(),
                    "revenue", Set.of());

    private Reconciler() {}

    static @Nullable Reconciliation of(
            Pair pair,
            Verdict.Found found,
            List<List<Claim>> sides,
            Function<String, List<Claim>> claimsOfArticle) {
        if (found.relation() != Relation.CONTRADICTS
                || PARTS_OF.getOrDefault(pair.metric().id(), Set.of()).isEmpty()) {
            return null;
        }
        var left = parts(pair.left(), sides.getFirst(), claimsOfArticle);
        var right = parts(pair.right(), sides.getLast(), claimsOfArticle);
        if (left.isEmpty() && right.isEmpty()) {
            return null;
        }
        var leftTotal = pair.left().quantity().written();
        var rightTotal = pair.right().quantity().written();
        var shared = new ArrayList<Part>();
        left.forEach((id, part) -> {
            if (isShared(part, right.get(id))) {
                shared.add(part(part, leftTotal.min(rightTotal)));
            }
        });
        var onlyLeft = only(left, right, leftTotal);
        var onlyRight = only(right, left, rightTotal);
        return new Reconciliation(
                shared,
                onlyLeft,
                onlyRight,
                leftTotal.subtract(sum(shared)).subtract(sum(onlyLeft)),
                rightTotal.subtract(sum(shared)).subtract(sum(onlyRight)),
                smallestChange(pair, onlyLeft, onlyRight));
    }

    private static boolean isShared(Claim part, @Nullable Claim other) {
        return other != null
                && Reading.fair(part.quantity(), part.evidence().zone())
                        .meets(Reading.fair(other.quantity(), other.evidence().zone()));
    }

    private static List<Part> only(
            Map<String, Claim> side, Map<String, Claim> other, BigDecimal total) {
        var only = new ArrayList<Part>();
        side.forEach((id, part) -> {
            if (!isShared(part, other.get(id))) {
                only.add(part(part, total));
            }
        });
        return only;
    }

    private static Part part(Claim claim, BigDecimal total) {
        var value = claim.quantity().written();
        return new Part(name(claim), value, claim.id(), value.compareTo(total) > 0);
    }

    private static String name(Claim claim) {
        var subject = claim.subject();
        return subject == null ? claim.mention() : subject.name();
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream()
                .filter(part -> !part.exceedsTotal())
                .map(Part::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The parts that the articles of one side name, one for each subject and round.
    private static Map<String, Claim> parts(
            Position total, List<Claim> side, Function<String, List<Claim>> claimsOfArticle) {
        var kinds = PARTS_OF.getOrDefault(total.first().metric(), Set.of());
        var articles = new LinkedHashSet<String>();
        side.forEach(claim -> articles.add(claim.article().id()));
        var parts = new LinkedHashMap<String, Claim>();
        for (var article : articles) {
            claimsOfArticle.apply(article).stream()
                    .filter(claim -> kinds.contains(claim.metric()))
                    .filter(claim -> isPart(claim, total, side))
                    .sorted(Position.ORDER)
                    .forEach(claim -> parts.putIfAbsent(key(claim, parts), claim));
        }
        return parts;
    }

    /// Two rounds of one company are two parts, two mentions of one round are not.
    private static String key(Claim claim, Map<String, Claim> parts) {
        var subject = Objects.requireNonNull(claim.subject()).id();
        for (var n = 0; ; n++) {
            var key = n == 0 ? subject : subject + "#" + n;
            var taken = parts.get(key);
            if (taken == null || isShared(claim, taken)) {
                return key;
            }
        }
    }

    private static boolean isPart(Claim claim, Position total, List<Claim> side) {
        var subject = claim.subject();
        var owner = total.first().subject();
        if (subject == null
                || owner == null
                || !Positions.mayBeHeard(claim)
                || !claim.modality().isFirm()
                || !claim.quantity().isPoint()
                || !claim.quantity().unit().equals(total.quantity().unit())) {
            return false;
        }
        if (total.first().metric().equals("total_raised")) {
            return subject.id().equals(owner.id());
        }
        return !subject.id().equals(owner.id())
                && inTime(claim, total)
                && (claim.metric().equals("funding_round") || isNear(claim, side));
    }

    private static boolean inTime(Claim claim, Position total) {
        Window window = claim.scope().window();
        return Windows.between(window, null, total.window(), null).kind() != Windows.Kind.DISJOINT;
    }

    /// Other money belongs to the total where it stands in one sentence with it, under one heading,
    /// or is said to go to the same topic.
    private static boolean isNear(Claim claim, List<Claim> side) {
        for (var total : side) {
            if (!total.article().id().equals(claim.article().id())) {
                continue;
            }
            var topic = claim.scope().topic();
            var sameTopic =
                    topic != null
                            && (topic.equals(total.scope().topic())
                                    || topic.equals(Page.subject(total)));
            var sameSentence = total.evidence().span().overlaps(claim.evidence().span());
            var section = total.evidence().section();
            var sameSection = !section.isEmpty() && section.equals(claim.evidence().section());
            if (sameTopic || sameSentence || sameSection) {
                return true;
            }
        }
        return false;
    }

    private static String smallestChange(Pair pair, List<Part> onlyLeft, List<Part> onlyRight) {
        var leftTotal = pair.left().quantity().written();
        var rightTotal = pair.right().quantity().written();
        var gap = leftTotal.subtract(rightTotal).abs();
        var leftIsLarger = leftTotal.compareTo(rightTotal) > 0;
        var unit = pair.left().quantity().unit();
        var larger = (leftIsLarger ? onlyLeft : onlyRight).stream().filter(p -> !p.exceedsTotal());
        var smaller = leftIsLarger ? onlyRight : onlyLeft;
        var parts = larger.sorted(Comparator.comparing(Part::value)).toList();
        for (var part : parts) {
            for (var other : smaller) {
                if (part.name().equals(other.name())
                        && isClose(part.value().subtract(other.value()), gap)) {
                    return "The totals meet when both give "
                            + part.name()
                            + " the same: "
                            + amount(part.value(), unit)
                            + " on one side, "
                            + amount(other.value(), unit)
                            + " on the other.";
                }
            }
        }
        var left = leftOut(parts, gap);
        if (!left.isEmpty()) {
            return "The totals meet when "
                    + left.stream()
                            .map(part -> part.name() + " (" + amount(part.value(), unit) + ")")
                            .collect(Collectors.joining(" and "))
                    + (left.size() == 1 ? " is" : " are")
                    + " left out of the larger one, the only one to name "
                    + (left.size() == 1 ? "it." : "them.");
        }
        return "The totals meet when the smaller one rises by "
                + amount(gap, unit)
                + ", or the larger one falls by as much; no part that only one side names"
                + " explains it.";
    }

    /// The one part, or the fewest of them, that make up the gap.
    private static List<Part> leftOut(List<Part> parts, BigDecimal gap) {
        for (var one : parts) {
            if (isClose(one.value(), gap)) {
                return List.of(one);
            }
        }
        for (var i = 0; i < parts.size(); i++) {
            for (var other : parts.subList(i + 1, parts.size())) {
                if (isClose(parts.get(i).value().add(other.value()), gap)) {
                    return List.of(parts.get(i), other);
                }
            }
        }
        return List.of();
    }

    private static boolean isClose(BigDecimal part, BigDecimal gap) {
        return part.subtract(gap).abs().compareTo(gap.multiply(new BigDecimal("0.05"))) <= 0;
    }

    static String amount(BigDecimal value, String unit) {
        String[] scales = {"", " thousand", " million", " billion", " trillion"};
        var scaled = value;
        var scale = 0;
        while (scale < 4 && scaled.abs().compareTo(BigDecimal.valueOf(1000)) >= 0) {
            scaled = scaled.movePointLeft(3);
            scale++;
        }
        return scaled.stripTrailingZeros().toPlainString() + scales[scale] + " " + unit;
    }
}
