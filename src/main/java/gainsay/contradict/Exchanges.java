package gainsay.contradict;

import gainsay.model.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was found between camps, joined while it comes in: exchanges about one pair of values at
/// one time that share a camp are one finding.
final class Exchanges {
    private final Map<String, Groups> byKey = new TreeMap<>();

    void add(Exchange exchange) {
        byKey.computeIfAbsent(exchange.key(), key -> new Groups()).add(exchange);
    }

    List<Exchange> all() {
        var all = new ArrayList<Exchange>();
        byKey.values().forEach(groups -> all.addAll(groups.distinct()));
        return all;
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

    /// The groups of one key; every camp belongs to one of them.
    private static final class Groups {
        private final IdentityHashMap<List<Position>, Exchange> byCamp = new IdentityHashMap<>();
        private final Set<Exchange> inOrder = new LinkedHashSet<>();

        void add(Exchange exchange) {
            var joined = exchange;
            for (var camp : exchange.camps()) {
                var known = byCamp.get(camp);
                if (known != null && known != joined) {
                    inOrder.remove(joined);
                    known.take(joined);
                    joined.camps().forEach(c -> byCamp.put(c, known));
                    joined = known;
                }
            }
            inOrder.add(joined);
            var group = joined;
            exchange.camps().forEach(camp -> byCamp.put(camp, group));
        }

        Collection<Exchange> distinct() {
            return List.copyOf(inOrder);
        }
    }

    /// A verdict, the pair that it was spoken on, and the camps that stand on either side.
    static final class Exchange {
        private final Pair pair;
        private final Verdict.Found found;
        private final Set<List<Position>> left = identitySet();
        private final Set<List<Position>> right = identitySet();

        Exchange(Pair pair, Verdict.Found found, List<Position> left, List<Position> right) {
            this.pair = pair;
            this.found = found;
            this.left.add(left);
            if (!right.isEmpty()) {
                this.right.add(right);
            }
        }

        private static Set<List<Position>> identitySet() {
            return java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        }

        Pair pair() {
            return pair;
        }

        Verdict.Found found() {
            return found;
        }

        Set<Claim> leftClaims() {
            return claims(left);
        }

        Set<Claim> rightClaims() {
            return claims(right);
        }

        private static Set<Claim> claims(Set<List<Position>> camps) {
            var claims = new TreeSet<>(Position.ORDER);
            camps.forEach(camp -> camp.forEach(position -> claims.addAll(position.mentions())));
            return claims;
        }

        private List<List<Position>> camps() {
            var camps = new ArrayList<>(left);
            camps.addAll(right);
            return camps;
        }

        /// One pair of values at one time: the order of the two does not matter.
        private String key() {
            var one = figure(pair.left());
            var other = figure(pair.right());
            var values = one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
            return found.relation() + "|" + found.strength() + "|" + values + "|" + time();
        }

        /// A bound and its plain figure are one value here: "$4.6B+" and "over $4.6B".
        private static String figure(Position position) {
            var quantity = position.quantity();
            var simple = quantity.isPoint() || quantity.low() == null || quantity.high() == null;
            return simple
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

        private void take(Exchange other) {
            var turned = !figure(pair.left()).equals(figure(other.pair.left()));
            left.addAll(turned ? other.right : other.left);
            right.addAll(turned ? other.left : other.right);
        }
    }
}
