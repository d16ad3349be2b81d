package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.EntityType;
import gainsay.model.Finding;
import gainsay.model.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One hearing of one matter: positions are gathered into camps that say the same in every respect,
/// camps are laid side by side, and what is found about one pair of values becomes one finding.
final class Hearing {
    /// Of readings with less confidence than this, half are wrong in some respect.
    private static final double SURE_ENOUGH = 0.45;

    private final Knowledge known;
    private final List<Rule> rules;
    private final Function<String, List<Claim>> claimsOfArticle;

    private final List<Position> positions;
    private final Map<String, List<Position>> byArticle;

    Hearing(
            Knowledge known,
            List<Rule> rules,
            Function<String, List<Claim>> claimsOfArticle,
            List<Claim> matter) {
        this.known = known;
        this.rules = rules;
        this.claimsOfArticle = claimsOfArticle;
        this.positions = new Positions(known).of(matter);
        this.byArticle = positions.stream().collect(Collectors.groupingBy(Position::article));
    }

    List<Finding> findings() {
        var camps = camps();
        var exchanges = new Exchanges();
        for (var i = 0; i < camps.size(); i++) {
            agreeing(camps.get(i), exchanges);
            for (var j = i + 1; j < camps.size(); j++) {
                between(camps.get(i), camps.get(j), exchanges);
            }
        }
        var findings = new ArrayList<Finding>();
        exchanges.all().forEach(exchange -> findings.add(finding(exchange)));
        findings.sort(
                Comparator.comparingDouble(Finding::score).reversed().thenComparing(Finding::id));
        return findings;
    }

    /// Positions that say the same in every respect that a rule can see.
    private List<List<Position>> camps() {
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
                Exchanges.value(position),
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
                readsWords(position) ? position.measured() : Set.of(),
                readsWords(position) ? known.words().names(position) : Set.of(),
                EarlierFigures.isEarlier(position));
    }

    private static boolean readsWords(Position position) {
        var subject = position.first().subject();
        return DifferentThings.readsWords(position)
                || (subject != null && subject.type() == EntityType.TOPIC);
    }

    private void agreeing(List<Position> camp, Exchanges exchanges) {
        for (var other : camp.subList(1, camp.size())) {
            if (!other.article().equals(camp.getFirst().article())) {
                record(camp.getFirst(), other, camp, List.of(), exchanges);
                return;
            }
        }
    }

    private void between(List<Position> left, List<Position> right, Exchanges exchanges) {
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
            Exchanges exchanges) {
        var pair = Pair.of(one, other, known, claimsOfArticle);
        if (verdict(pair) instanceof Verdict.Found found
                && !(found.relation() == Relation.CONTRADICTS
                        && (isInDoubt(pair) || isSettledElsewhere(pair)))) {
            exchanges.add(new Exchanges.Exchange(pair, found, left, right));
        }
    }

    /// Who may have misread a figure accuses nobody with it, unless both articles tell it in the
    /// same words on one day: whatever it measures, they disagree.
    private static boolean isInDoubt(Pair pair) {
        return (isInDoubt(pair.left()) || isInDoubt(pair.right())) && !pair.isOneSentence();
    }

    private static boolean isInDoubt(Position position) {
        return position.mentions().stream().allMatch(claim -> claim.confidence() < SURE_ENOUGH);
    }

    /// An article that gives the other one's figure too speaks of two things: the figure that
    /// differs belongs to the second.
    private boolean isSettledElsewhere(Pair pair) {
        return !pair.inOneArticle()
                && (agreesWithAnother(pair.left(), pair.right())
                        || agreesWithAnother(pair.right(), pair.left()));
    }

    private boolean agreesWithAnother(Position one, Position other) {
        for (var beside : byArticle.getOrDefault(one.article(), List.of())) {
            if (!beside.equals(one)
                    && verdict(Pair.of(beside, other, known, claimsOfArticle))
                            instanceof Verdict.Found found
                    && (found.relation() == Relation.CORROBORATES
                            || found.relation() == Relation.REFINES)) {
                return true;
            }
        }
        return false;
    }

    private Verdict verdict(Pair pair) {
        return verdict(rules, pair);
    }

    /// The word of the first rule that speaks.
    static Verdict verdict(List<Rule> rules, Pair pair) {
        for (var rule : rules) {
            var verdict = rule.weigh(pair);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return new Verdict.Silent("no rule speaks");
    }

    private Finding finding(Exchanges.Exchange exchange) {
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
    private static List<List<Claim>> voices(Exchanges.Exchange exchange) {
        Map<String, List<Claim>> byArticle = new LinkedHashMap<>();
        var all = new TreeSet<>(Position.ORDER);
        all.addAll(exchange.leftClaims());
        all.addAll(exchange.rightClaims());
        all.forEach(claim ->
                byArticle
                        .computeIfAbsent(claim.article().id(), id -> new ArrayList<>())
                        .add(claim));
        return List.copyOf(byArticle.values());
    }

    private static List<List<Claim>> sides(Exchanges.Exchange exchange) {
        var left = List.copyOf(exchange.leftClaims());
        var right = List.copyOf(exchange.rightClaims());
        return Position.ORDER.compare(left.getFirst(), right.getFirst()) <= 0
                ? List.of(left, right)
                : List.of(right, left);
    }
}
