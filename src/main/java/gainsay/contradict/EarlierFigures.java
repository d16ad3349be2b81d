package gainsay.contradict;

import gainsay.model.Claim;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// "Against 5 a year before", "up from 5": such a figure is of an earlier time that is rarely
/// spelled out. It may agree with another one, but it cannot contradict.
final class EarlierFigures implements Rule {
    private static final Pattern EARLIER =
            Pattern.compile(
                    "\\b(?:vs\\.?|versus|against|compared (?:with|to)|from)"
                            + "(?: (?:an?|the|of|profits?|loss(?:es)?|net|gains?|about|around|over|nearly"
                            + "|roughly|almost|some|just|more than|less than|year-earlier|previous|prior"
                            + "|earlier)){0,4} ?[a-z]{0,3}\\p{Sc}?$"
                            // "8,100 (2,300)": the other one in brackets
                            + "|\\d(?: [a-z]{2,8})? \\($");

    /// Without one of these the pattern cannot match; plain words are found much faster.
    private static final List<String> OPENINGS =
            List.of("vs", "versus", "against", "compared", "from", "(");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int REACH = 60;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        return pair.isApart()
                        && (isEarlier(pair.left()) || isEarlier(pair.right()))
                        && !pair.isOneSentence()
                ? Optional.of(new Verdict.Silent("a figure of an earlier time, told to compare"))
                : Optional.empty();
    }

    static boolean isEarlier(Position position) {
        return position.mentions().stream().allMatch(EarlierFigures::isEarlier);
    }

    static boolean isEarlier(Claim claim) {
        var exact = claim.evidence().exact();
        var at = claim.quantity().span().start() - claim.evidence().span().start();
        var window = claim.scope().window();
        if (at <= 0
                || at > exact.length()
                || (window.isStated() && !AsOfDates.isRelative(window.text()))) {
            return false;
        }
        var before = exact.substring(Math.max(0, at - REACH), at).toLowerCase(Locale.ROOT);
        if (OPENINGS.stream().noneMatch(before::contains)) {
            return false;
        }
        return EARLIER.matcher(SPACE.matcher(before).replaceAll(" ")).find();
    }
}
