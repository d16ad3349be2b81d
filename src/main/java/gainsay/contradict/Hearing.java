package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// One hearing of one matter: positions are gathered into camps that say the same in every respect,
/// camps are laid side by side, and what is found about one pair of values becomes one finding.
final class Hearing {
    private final Knowledge known;
    private final List<Rule> rules;
    private final Function<String, List<Claim>> claimsOfArticle;

    Hearing(Knowledge known, List<Rule> rules, Function<String, List<Claim>> claimsOfArticle) {
        this.known = known;
        this.rules = rules;
        this.claimsOfArticle = claimsOfArticle;
    }

    List<Finding> of(List<Claim> matter) {
        var camps = camps(new Positions(known).of(matter));
        Map<String, List<Exchange>> exchanges = new TreeMap<>();
        for (var i = 0; i < camps.size(); i++) {
            agreeing(camps.get(i), exchanges);
            for (var j = i + 1; j < camps.size(); j++) {
                between(camps.get(i), camps.get(j), exchanges);
            }
        }
        var findings = new ArrayList<Finding>();
        exchanges.values().forEach(found -> joined(found).forEach(e -> findings.add(finding(e))));
        findings.sort(
                Comparator.comparingDouble(Finding::score).reversed().thenComparing(Finding::id));
        return findings;
    }

    /// Positions that say the same in every respect that a rule can see.
    private List<List<Position>> camps(List<Position> positions) {
        Map<List<Object>, List<Position>> camps = new LinkedHashMap<>();
        for (var position : positions) {
            camps.computeIfAbsent(signature(position), key -> new ArrayList<>()).add(position);
        }
        return List.copyOf(camps.values());
    }

    private List<Object> signature(Position position) {
        var scope = position.scope();
        var quantity = position.quantity();
        return List.of(
                value(position),
                quantity.bound(),
                position.zone(),
                position.window().iso(),
                String.valueOf(position.window().length()),
                String.valueOf(Words.plain(scope.basis())),
                String.valueOf(Words.plain(scope.round())),
                String.valueOf(Words.plain(scope.region())),
                String.valueOf(Words.plain(scope.segment())),
                String.valueOf(position.per()),
                String.valueOf(quantity.counted()),
                position.modality(),
                String.valueOf(position.attribution()),
                String.valueOf(position.published()),
                position.mentions().stream().anyMatch(known.words()::signalsChange),
                position.mentions().stream().anyMatch(known.words()::corrects),
                DifferentParties.others(position),
                position.measured());
    }

    private void agreeing(List<Position> camp, Map<String, List<Exchange>> exchanges) {
        for (var other : camp.subList(1, camp.size())) {
            if (!other.article().equals(camp.getFirst().article())) {
                record(camp.getFirst(), other, camp, List.of(), exchanges);
                return;
            }
        }
    }

    private void between(
            List<Position> left, List<Position> right, Map<String, List<Exchange>> exchanges) {
        for (var one : left) {
            for (var other : right) {
                if (!one.article().equals(other.article())) {
                    record(one, other, left, right, exchanges);
                    return;
                }
            }
        }
        record(left.getFirst(), right.getFirst(), left, right, exchanges);
    }

    private void record(
            Position one,
            Position other,
            List<Position> left,
            List<Position> right,
            Map<String, List<Exchange>> exchanges) {
        var pair = Pair.of(one, other, known, claimsOfArticle);
        if (verdict(pair) instanceof Verdict.Found found) {
            var exchange = new Exchange(pair, found, mentions(left), mentions(right));
            exchanges.computeIfAbsent(exchange.key(), key -> new ArrayList<>()).add(exchange);
        }
    }

    Verdict verdict(Pair pair) {
        for (var rule : rules) {
            var verdict = rule.weigh(pair);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return new Verdict.Silent("no rule speaks");
    }

    private static Set<Claim> mentions(List<Position> camp) {
        var claims = new TreeSet<>(Position.ORDER);
        camp.forEach(position -> claims.addAll(position.mentions()));
        return claims;
    }

    /// Exchanges about one pair of values that share a claim are one finding.
    private static List<Exchange> joined(List<Exchange> exchanges) {
        var joined = new ArrayList<>(exchanges);
        for (var i = 0; i < joined.size(); i++) {
            for (var j = i + 1; j < joined.size(); j++) {
                if (joined.get(i).sharesWith(joined.get(j))) {
                    joined.set(i, joined.get(i).with(joined.get(j)));
                    joined.remove(j);
                    j = i;
                }
            }
        }
        return joined;
    }

    private Finding finding(Exchange exchange) {
        var relation = exchange.found().relation();
        var sides = relation == Relation.CORROBORATES ? voices(exchange) : sides(exchange);
        var pair = exchange.pair();
        var found = exchange.found();
        if (!sides.getFirst().contains(pair.left().first())
                && !sides.getLast().contains(pair.right().first())) {
            pair = pair.turned();
            found = verdict(pair) instanceof Verdict.Found again ? again : found;
        }
        var claims = sides.stream().flatMap(List::stream).toList();
        var origins = Voices.count(claims);
        return new Finding(
                Ids.finding(relation, claims, ""),
                relation,
                found.strength(),
                pair.left().first().metric(),
                sides,
                Reasons.of(pair, found),
                found.differences(),
                found.proof(),
                Reconciler.of(pair, found, sides, claimsOfArticle),
                origins,
                Score.of(relation, found.strength(), origins, found.proof(), claims),
                null);
    }

    /// Agreement has a side for each article.
    private static List<List<Claim>> voices(Exchange exchange) {
        Map<String, List<Claim>> byArticle = new LinkedHashMap<>();
        var all = new TreeSet<>(Position.ORDER);
        all.addAll(exchange.left());
        all.addAll(exchange.right());
        all.forEach(claim ->
                byArticle
                        .computeIfAbsent(claim.article().id(), id -> new ArrayList<>())
                        .add(claim));
        return List.copyOf(byArticle.values());
    }

    private static List<List<Claim>> sides(Exchange exchange) {
        var left = List.copyOf(exchange.left());
        var right = List.copyOf(exchange.right());
        return Position.ORDER.compare(left.getFirst(), right.getFirst()) <= 0
                ? List.of(left, right)
                : List.of(right, left);
    }

    static String value(Position position) {
        var quantity = position.quantity();
        var low = quantity.low();
        var high = quantity.high();
        return (low == null ? "" : low.stripTrailingZeros().toPlainString())
                + ".."
                + (high == null ? "" : high.stripTrailingZeros().toPlainString())
                + quantity.unit();
    }

    /// What was found between two camps, with every claim that stands on either side.
    private record Exchange(Pair pair, Verdict.Found found, Set<Claim> left, Set<Claim> right) {
        /// One pair of values at one time: the order of the two does not matter.
        String key() {
            var one = figure(pair.left());
            var other = figure(pair.right());
            var values = one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
            return found.relation() + "|" + found.strength() + "|" + values + "|" + time();
        }

        /// A bound and its plain figure are one value here: "$4.6B+" and "over $4.6B".
        private static String figure(Position position) {
            var quantity = position.quantity();
            return quantity.isPoint() || quantity.low() == null || quantity.high() == null
                    ? quantity.written().stripTrailingZeros().toPlainString() + quantity.unit()
                    : value(position);
        }

        private String time() {
            var one = pair.left().window().iso();
            var other = pair.right().window().iso();
            if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
                return one.isEmpty() ? other : one;
            }
            return pair.windows().kind() == Windows.Kind.SAME
                    ? (one.compareTo(other) <= 0 ? one : other)
                    : "";
        }

        boolean sharesWith(Exchange other) {
            return left.stream().anyMatch(c -> other.left.contains(c) || other.right.contains(c))
                    || right.stream()
                            .anyMatch(c -> other.left.contains(c) || other.right.contains(c));
        }

        Exchange with(Exchange other) {
            var turned = !figure(pair.left()).equals(figure(other.pair.left()));
            return new Exchange(
                    pair,
                    found,
                    union(left, turned ? other.right : other.left),
                    union(right, turned ? other.left : other.right));
        }

        private static Set<Claim> union(Set<Claim> one, Set<Claim> other) {
            var all = new TreeSet<>(Position.ORDER);
            all.addAll(one);
            all.addAll(other);
            return new LinkedHashSet<>(all);
        }
    }
}
