package gainsay.contradict;

import gainsay.model.Zone;
import java.util.Optional;
import java.util.regex.Pattern;

/// An article that gives two figures mostly speaks of two things. It contradicts itself only where
/// it pins both to the same round or the same stated time, and tells no change.
final class InOneArticle implements Rule {
    private static final double NEARLY_ALL = 0.9;
    private static final Pattern VERSUS = Pattern.compile("\\bvs\\b");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (!pair.inOneArticle()) {
            return Optional.empty();
        }
        return pair.isApart() && isPinned(pair) && !tellsChange(pair)
                ? Optional.empty()
                : Optional.of(new Verdict.Silent("one article, two things"));
    }

    private static boolean isPinned(Pair pair) {
        var left = pair.left();
        var right = pair.right();
        if (isTable(left) || isTable(right) || left.zone() != right.zone()) {
            return false;
        }
        var round = Words.plain(left.scope().round());
        var sameRound = round != null && round.equals(Words.plain(right.scope().round()));
        var bothTimed = left.window().isStated() && right.window().isStated();
        var sameTime = bothTimed && pair.windows().kind() != Windows.Kind.UNKNOWN;
        return !inOneSentence(left, right)
                && (sameRound || (sameTime && isOneOfAKind(pair) && tellTheSame(left, right)));
    }

    /// A subject has one such figure at a time; lots sold and sums paid there may be many. Rows of
    /// "this year vs last year" that come twice are of the group and of its parent.
    private static boolean isOneOfAKind(Pair pair) {
        var metric = pair.metric().id();
        var single =
                metric.equals("count")
                        ? isStanding(pair, pair.left()) && isStanding(pair, pair.right())
                        : HeadlineAgainstBody.SINGLE.contains(metric);
        return single && !isRow(pair.left()) && !isRow(pair.right());
    }

    private static boolean isStanding(Pair pair, Position position) {
        return pair.words()
                .counted(position.quantity().counted())
                .filter(counted -> !pair.words().saysLittle(counted.head()))
                .isPresent();
    }

    static boolean isRow(Position position) {
        return VERSUS.matcher(position.first().evidence().exact()).find();
    }

    private static boolean inOneSentence(Position left, Position right) {
        return left.first().article().equals(right.first().article())
                && left.first().evidence().equals(right.first().evidence());
    }

    private static boolean tellTheSame(Position left, Position right) {
        var shared = Words.shared(left.measured(), right.measured());
        var most = Math.max(left.measured().size(), right.measured().size());
        return shared >= 3 && shared >= NEARLY_ALL * most;
    }

    private static boolean isTable(Position position) {
        return position.mentions().stream()
                .anyMatch(claim -> claim.evidence().zone() == Zone.TABLE_CELL);
    }

    private static boolean tellsChange(Pair pair) {
        return pair.words().signalsChange(pair.left().first())
                || pair.words().signalsChange(pair.right().first());
    }
}
