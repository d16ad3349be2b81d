package gainsay.contradict;

import gainsay.model.Claim;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// An order for trams is not one for spare parts: where both sentences say what the money is for,
/// and nothing of it is the same, there are two.
final class OtherPurposes implements Rule {
    private static final Set<String> FOR_SOMETHING = Set.of("deal_value", "investment", "cost");
    private static final Pattern AFTER = Pattern.compile("\\b(?:for|to) (?<what>[^.;]+)");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "\\b(?:contract|order|deal|agreement) (?:for|to) (?<what>[^.;]+?)(?: (?:worth|valued at|of|for))?"
                            + " (?:about |over |up to |some )?\\p{Sc}?$");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (!pair.isApart() || !FOR_SOMETHING.contains(pair.metric().id())) {
            return Optional.empty();
        }
        var left = purposes(pair, pair.left());
        var right = purposes(pair, pair.right());
        return left.isEmpty() || right.isEmpty() || Words.shared(left, right) > 0
                ? Optional.empty()
                : Optional.of(new Verdict.Silent("each is for something else"));
    }

    private static Set<String> purposes(Pair pair, Position position) {
        var purposes = new TreeSet<String>();
        for (var claim : position.mentions()) {
            purposes.addAll(purpose(pair.words(), claim));
        }
        purposes.removeAll(pair.words().capitalised(position));
        return purposes;
    }

    private static Set<String> purpose(Words words, Claim claim) {
        var exact = claim.evidence().exact();
        var at = claim.quantity().span().start() - claim.evidence().span().start();
        var to = claim.quantity().span().end() - claim.evidence().span().start();
        if (at < 0 || at > to || to > exact.length()) {
            return Set.of();
        }
        var after = AFTER.matcher(Words.inOneLine(exact.substring(to)));
        if (after.find()) {
            return words.of(after.group("what"));
        }
        var before = BEFORE.matcher(Words.inOneLine(exact.substring(0, at)));
        return before.find() ? words.of(before.group("what")) : Set.of();
    }
}
