package gainsay.contradict;

import java.util.Optional;

/// One consideration of the court. It speaks or leaves the pair to the next rule; the list in
/// [Court] is the order.
interface Rule {
    Optional<Verdict> weigh(Pair pair);
}
