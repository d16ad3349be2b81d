package gainsay.contradict;

import gainsay.model.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A stake in one company is no stake in another: where both sentences name others beside the
/// subject, and none of them in common, the figures are of two things.
final class OtherNames implements Rule {
    private static final Set<String> OF_SOMETHING =
            Set.of(
                    "share",
                    "count",
                    "money",
                    "investment",
                    "cost",
                    "price",
                    "measure",
                    "duration",
                    "growth",
                    "multiple",
                    "deal_value");
    private static final Pattern HELD =
            Pattern.compile(
                    "\\b(?:stake|interest|holding|holdings|shares|stock) (?:in|of)"
                            + " ((?:\\p{Lu}[\\p{L}&'.-]* ?){1,5})");

    /// Without one of these the pattern cannot match; plain words are found much faster.
    private static final List<String> HOLDINGS =
            List.of("stake", "interest", "holding", "shares", "stock");

    private static final Set<String> STAFF = Set.of("employee", "people", "person");
    private static final Set<String> SITES =
            Set.of(
                    "plant", "factory", "site", "office", "yard", "mill", "mine", "branch", "base",
                    "campus");
    private static final int TELLING = 3;
    private static final int A_NOUN = 2;
    private static final double ONE_MOULD = 0.6;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (isSurplusWithOthers(pair)) {
            return Optional.of(new Verdict.Silent("a country's surplus is one with somebody"));
        }
        if (!OF_SOMETHING.contains(pair.metric().id()) || sameTellingFigure(pair)) {
            return Optional.empty();
        }
        var left = named(pair, pair.left());
        var right = named(pair, pair.right());
        var others = !left.isEmpty() && !right.isEmpty();
        var stakes =
                isStake(pair.left())
                        && isStake(pair.right())
                        && !(left.isEmpty() && right.isEmpty());
        var apart = (others || stakes) && Words.shared(left, right) == 0;
        return apart
                        || inOthers(pair)
                        || (pair.isApart()
                                && (inCapitals(pair) || inOneMould(pair) || differInANoun(pair)))
                ? Optional.of(new Verdict.Silent("each sentence names others"))
                : Optional.empty();
    }

    /// "The Ghent carpet maker has 2,400 staff": how many people somebody employs is of him, unless
    /// a place stands behind it or the sentence speaks of a plant of his.
    private static Set<String> named(Pair pair, Position position) {
        var counted = pair.words().counted(position.quantity().counted());
        var ofTheWhole =
                counted.isPresent()
                        ? STAFF.contains(counted.get().head())
                        : position.measured().contains("employee");
        return ofTheWhole && Words.shared(position.measured(), SITES) == 0
                ? pair.words().namesBehind(position)
                : pair.words().names(position);
    }

    private static boolean isSurplusWithOthers(Pair pair) {
        var subject = pair.left().first().subject();
        var left = pair.words().names(pair.left());
        var right = pair.words().names(pair.right());
        return pair.isApart()
                && pair.metric().id().equals("profit")
                && subject != null
                && (subject.type() == EntityType.GOVERNMENT || subject.type() == EntityType.PLACE)
                && !(left.isEmpty() && right.isEmpty())
                && Words.shared(left, right) == 0;
    }

    /// Two sentences of one mould that differ in a name: "exports to Norland are put at", "exports
    /// to Orland are put at".
    private static boolean inOneMould(Pair pair) {
        var left = pair.words().capitalised(pair.left());
        var right = pair.words().capitalised(pair.right());
        var other = !right.containsAll(left) && !left.containsAll(right);
        var restOfLeft = new TreeSet<>(pair.left().measured());
        var restOfRight = new TreeSet<>(pair.right().measured());
        restOfLeft.removeAll(left);
        restOfRight.removeAll(right);
        return other && Words.alike(restOfLeft, restOfRight) >= ONE_MOULD;
    }

    /// "Shipments of oil in the year to March", "shipments of meal in the year to March": word for
    /// word the same but for a noun.
    private static boolean differInANoun(Pair pair) {
        if (pair.left().quantity().counted() != null && pair.right().quantity().counted() != null) {
            return false;
        }
        var left = pair.words().inOrder(pair.left().first());
        var right = pair.words().inOrder(pair.right().first());
        var most = Math.min(left.size(), right.size());
        var start = 0;
        while (start < most && left.get(start).equals(right.get(start))) {
            start++;
        }
        var end = 0;
        while (end < most - start
                && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        var ofLeft = left.subList(start, left.size() - end);
        var ofRight = right.subList(start, right.size() - end);
        return start + end >= TELLING
                && ofLeft.size() <= A_NOUN
                && ofRight.size() <= A_NOUN
                && !pair.words().of(String.join(" ", ofLeft)).isEmpty()
                && !pair.words().of(String.join(" ", ofRight)).isEmpty();
    }

    /// Both sentences say what the stake is in, and it is not the same.
    private static boolean inOthers(Pair pair) {
        var left = held(pair.words(), pair.left());
        var right = held(pair.words(), pair.right());
        return !left.isEmpty() && !right.isEmpty() && Words.shared(left, right) == 0;
    }

    private static Set<String> held(Words words, Position position) {
        var held = new TreeSet<String>();
        for (var claim : position.mentions()) {
            var exact = claim.evidence().exact();
            if (HOLDINGS.stream().noneMatch(exact::contains)) {
                continue;
            }
            var matcher = HELD.matcher(Words.inOneLine(exact));
            while (matcher.find()) {
                held.addAll(words.telling(matcher.group(1)));
            }
        }
        return held;
    }

    /// A line in capitals does not tell names from words.
    private static boolean inCapitals(Pair pair) {
        return isInCapitals(pair.left()) || isInCapitals(pair.right());
    }

    private static boolean isInCapitals(Position position) {
        return position.mentions().stream()
                .allMatch(claim ->
                        claim.evidence().exact().chars().noneMatch(Character::isLowerCase));
    }

    /// A stake is always one in somebody.
    private static boolean isStake(Position position) {
        return position.measured().contains("stake");
    }

    /// The same three digits or more are no accident.
    private static boolean sameTellingFigure(Pair pair) {
        var digits = pair.left().quantity().written().stripTrailingZeros().precision();
        return pair.accord().kind() == Accord.Kind.SAME && digits >= TELLING;
    }
}
