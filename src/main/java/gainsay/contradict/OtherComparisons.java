package gainsay.contradict;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Growth over a year is not growth over a quarter: with what a figure was compared is part of what
/// it says.
final class OtherComparisons implements Rule {
    private static final Set<String> RATES = Set.of("growth", "multiple");
    private static final String COMPARED =
            "(?:from|than|over|on|against|versus|vs\\.?|compared (?:with|to)) ";
    private static final Pattern WITH_A_YEAR =
            Pattern.compile(
                    COMPARED
                            + "(?:(?:a|one|the) (?:previous |prior |preceding )?year\\b|the same |year-earlier|year-ago"
                            + "|last year|the year-)|year[- ](?:on|over)[- ]year|\\byoy\\b|\\by/y\\b");
    private static final Pattern WITH_LESS =
            Pattern.compile(
                    COMPARED
                            + "(?:(?:a|one|the) )?(?:previous |prior |preceding |last )?(?:quarter|month|week|day)\\b"
                            + "|(?:quarter|month|week|day)[- ](?:on|over)[- ](?:quarter|month|week|day)"
                            + "|\\bsequential(?:ly)?\\b|\\bq/q\\b|\\bm/m\\b");

    private enum With {
        A_YEAR,
        LESS
    }

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (!RATES.contains(pair.metric().id())) {
            return Optional.empty();
        }
        var left = with(pair.left());
        var right = with(pair.right());
        if (left == right || (left != With.LESS && right != With.LESS)) {
            return Optional.empty();
        }
        return Optional.of(
                left == null || right == null
                        ? new Verdict.Silent("no telling with what one was compared")
                        : pair.separatedBy(
                                "basis",
                                told(left),
                                told(right),
                                "they were compared with other times"));
    }

    private static @Nullable With with(Position position) {
        var text = Words.inOneLine(position.first().evidence().exact()).toLowerCase(Locale.ROOT);
        return WITH_LESS.matcher(text).find()
                ? With.LESS
                : WITH_A_YEAR.matcher(text).find() ? With.A_YEAR : null;
    }

    private static String told(With with) {
        return switch (with) {
            case A_YEAR -> "over a year";
            case LESS -> "over less than a year";
        };
    }
}
