package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.EntityType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The market for farm robots is a corner of that for robots: what stands before the name of a
/// market, and belongs to none of its names, narrows it.
final class Corners implements Rule {
    private static final Set<String> NARROW_NOTHING =
            Set.of(
                    "worldwide",
                    "entire",
                    "whole",
                    "overall",
                    "growing",
                    "booming",
                    "emerging",
                    "market",
                    "industry",
                    "sector",
                    "startup",
                    "business",
                    "technology",
                    "young",
                    "fast",
                    "nascent",
                    "large",
                    "small",
                    "huge",
                    "big",
                    "combined",
                    "annual");
    private static final Pattern LAST_WORD = Pattern.compile("(?:^|[\\s(])([\\p{Ll}-]{3,}) $");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (!pair.isApart() || !pair.metric().subjectRole().equals("topic")) {
            return Optional.empty();
        }
        var left = narrowing(pair, pair.left());
        var right = narrowing(pair, pair.right());
        if (left.equals(right)) {
            return Optional.empty();
        }
        return Optional.of(
                left.isEmpty() || right.isEmpty()
                        ? pair.separatedBy(
                                "part",
                                left.isEmpty() ? null : String.join(" ", left),
                                right.isEmpty() ? null : String.join(" ", right),
                                "one is a corner of the market")
                        : new Verdict.Silent("other corners of a market"));
    }

    private static Set<String> narrowing(Pair pair, Position position) {
        var narrowing = new TreeSet<String>();
        var subject = position.first().subject();
        if (subject == null || subject.type() != EntityType.TOPIC) {
            return narrowing;
        }
        narrowing.addAll(pair.words().of(position.first().mention()));
        narrowing.addAll(pair.words().of(before(position.first())));
        narrowing.removeAll(pair.words().of(subject.name()));
        subject.aliases().forEach(alias -> narrowing.removeAll(pair.words().of(alias)));
        narrowing.removeAll(NARROW_NOTHING);
        return narrowing;
    }

    /// The word right before the market's name; one with a capital letter is somebody's or a place.
    private static String before(Claim claim) {
        var sentence = Words.inOneLine(claim.evidence().exact());
        var at = sentence.indexOf(claim.mention());
        var word = at > 0 ? LAST_WORD.matcher(sentence.substring(0, at)) : null;
        return word != null && word.find() ? word.group(1) : "";
    }
}
