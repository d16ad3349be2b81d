package gainsay.contradict;

import java.util.Optional;
import java.util.Set;

/// Counts, measures, shares and other figures whose metric does not say what is measured are
/// compared only where the words show that it is the same thing; unclear is silence.
final class DifferentThings implements Rule {
    private static final Set<String> NAMED_BY_WORDS =
            Set.of("share", "growth", "cost", "price", "money", "multiple", "duration", "measure");
    private static final Set<String> NAMED_BY_PARTIES = Set.of("investment", "deal_value");
    private static final Set<String> PEOPLE = Set.of("people", "person");
    private static final String LAYOFF = "layoff";
    private static final int A_WEEK = 7;
    private static final double MOSTLY = 0.5;
    private static final double NEARLY_ALL = 0.75;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        return pair.isOneSentence() || isSameThing(pair)
                ? Optional.empty()
                : Optional.of(new Verdict.Silent("not clearly the same thing"));
    }

    /// Whether the words around the figure have a say in this rule.
    static boolean readsWords(Position position) {
        var metric = position.first().metric();
        return metric.equals("count")
                || NAMED_BY_WORDS.contains(metric)
                || NAMED_BY_PARTIES.contains(metric);
    }

    private static boolean isSameThing(Pair pair) {
        var metric = pair.metric().id();
        var left = counted(pair, pair.left());
        var right = counted(pair, pair.right());
        if (left.isPresent() && right.isPresent()) {
            if (head(pair.left(), left.get()).equals("employee") && isLayoffOnOneSide(pair)) {
                return false;
            }
            var same = head(pair.left(), left.get()).equals(head(pair.right(), right.get()));
            var saysLittle =
                    pair.accord().kind() != Accord.Kind.SAME
                            && pair.words().saysLittle(head(pair.left(), left.get()));
            return same && (wordsAgree(pair) || !(saysLittle || NAMED_BY_WORDS.contains(metric)));
        }
        if (metric.equals("count")) {
            return isBareCount(pair);
        }
        if (NAMED_BY_WORDS.contains(metric)) {
            return wordsAgree(pair) || Doings.areOne(pair);
        }
        return !NAMED_BY_PARTIES.contains(metric)
                || sharesParties(pair)
                || wordsAgree(pair)
                || isTheNewsOfBoth(pair);
    }

    /// Within a week, each article tells of one investment of somebody's and of no other.
    private static boolean isTheNewsOfBoth(Pair pair) {
        return pair.daysBetween() >= 0
                && pair.daysBetween() <= A_WEEK
                && isOfNoPeriod(pair.left())
                && isOfNoPeriod(pair.right())
                && pair.left().beside().isEmpty()
                && pair.right().beside().isEmpty()
                && Words.shared(words(pair.left()), words(pair.right())) > 0;
    }

    /// Without a time, or of the day when it was told.
    private static boolean isOfNoPeriod(Position position) {
        var window = position.window();
        return !window.isStated()
                || (window.start() != null && window.start().equals(window.end()));
    }

    /// Of two counts at least one leaves out its noun. "Has 140 employees" and "employs 215, up
    /// from 140" are one figure all the same.
    private static boolean isBareCount(Pair pair) {
        if (pair.accord().kind() == Accord.Kind.SAME
                && (tellWhatIsCounted(pair) || arePeopleAndStaff(pair))) {
            return true;
        }
        if (words(pair.left()).equals(words(pair.right())) && tellWhatIsCounted(pair)) {
            return true;
        }
        return wordsAgree(pair)
                && Words.shared(words(pair.left()), words(pair.right())) > 2
                && (!pair.isApart() || tellWhatIsCounted(pair));
    }

    /// "It gets 310 people", "a workforce of 310": a number that tells enough.
    private static boolean arePeopleAndStaff(Pair pair) {
        var leftCounts = pair.left().quantity().counted() != null;
        var counted = leftCounts ? pair.left() : pair.right();
        var bare = leftCounts ? pair.right() : pair.left();
        var head = pair.words().counted(counted.quantity().counted()).map(Words.Counted::head);
        return head.filter(PEOPLE::contains).isPresent()
                && bare.measured().contains("employee")
                && bare.quantity().written().stripTrailingZeros().precision() > 1;
    }

    /// A bare number counts anything: both sentences must name the same things that a subject has a
    /// number of.
    private static boolean tellWhatIsCounted(Pair pair) {
        return words(pair.left()).stream()
                .filter(words(pair.right())::contains)
                .anyMatch(word -> !pair.words().saysLittle(word));
    }

    /// What stands behind the number, or before it: "Headcount has reached 215".
    private static Optional<Words.Counted> counted(Pair pair, Position position) {
        var called = position.first().subject();
        var behind = pair.words().counted(position.quantity().counted());
        return behind.isPresent() || called == null || !Whom.isOwner(position.first(), called)
                ? behind
                : pair.words()
                        .counted(position.first().mention())
                        .filter(noun -> noun.head().equals("employee"));
    }

    /// Those who must go are not all who work there.
    private static boolean isLayoffOnOneSide(Pair pair) {
        return pair.isApart() && isLayoff(pair.left()) != isLayoff(pair.right());
    }

    private static boolean isLayoff(Position position) {
        return words(position).contains(LAYOFF);
    }

    /// People whom somebody employs or lays off are employees.
    private static String head(Position position, Words.Counted counted) {
        var words = position.measured();
        boolean people = PEOPLE.contains(counted.head());
        return people && (words.contains("employee") || words.contains(LAYOFF))
                ? "employee"
                : counted.head();
    }

    private static boolean sharesParties(Pair pair) {
        var left = DifferentParties.others(pair.left());
        var right = DifferentParties.others(pair.right());
        return Words.shared(left, right) > 0;
    }

    /// The same figure for the same subject is itself a sign, so that one shared word will do.
    private static boolean wordsAgree(Pair pair) {
        var left = words(pair.left());
        var right = words(pair.right());
        var shared = Words.shared(left, right);
        if (pair.accord().kind() == Accord.Kind.SAME && shared > 0) {
            return true;
        }
        var least = pair.metric().id().equals("money") ? NEARLY_ALL : MOSTLY;
        return shared > 1
                && Words.overlap(left, right) >= least
                && (!pair.isApart() || OneOfSeveral.wordsAgreeClosely(left, right));
    }

    private static Set<String> words(Position position) {
        return position.measured();
    }
}
