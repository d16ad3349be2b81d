package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding.Difference;
import gainsay.model.Metric;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two positions of one matter, laid side by side for the rules.
record Pair(
        Position left,
        Position right,
        Metric metric,
        Accord accord,
        Windows windows,
        Knowledge known,
        Function<String, List<Claim>> claimsOfArticle) {
    private static final int A_SENTENCE = 6;

    static Pair of(
            Position left,
            Position right,
            Knowledge known,
            Function<String, List<Claim>> claimsOfArticle) {
        return new Pair(
                left,
                right,
                known.metric(left.first().metric()),
                Accord.of(left.quantity(), left.zone(), right.quantity(), right.zone()),
                Windows.between(left.window(), left.published(), right.window(), right.published()),
                known,
                claimsOfArticle);
    }

    /// The same two, the other way round.
    Pair turned() {
        var first = right;
        var second = left;
        return of(first, second, known, claimsOfArticle);
    }

    boolean isApart() {
        return accord.isApart();
    }

    boolean inOneArticle() {
        return left.article().equals(right.article());
    }

    Words words() {
        return known.words();
    }

    /// Days between the articles' dates, or -1 where one has none.
    long daysBetween() {
        LocalDate a = left.published();
        LocalDate b = right.published();
        return a == null || b == null ? -1 : Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    /// True where both articles tell it on one day in the same words: two states of one story.
    boolean isOneSentence() {
        if (daysBetween() != 0 || inOneArticle()) {
            return false;
        }
        var words = sentence(left);
        return words.size() >= A_SENTENCE && words.equals(sentence(right));
    }

    private Set<String> sentence(Position position) {
        return words().of(position.first().evidence().exact());
    }

    /// Figures that a stated difference keeps apart: said where the values differ, silence where
    /// they happen to be equal.
    Verdict separatedBy(String aspect, @Nullable String a, @Nullable String b, String why) {
        if (!isApart()) {
            return new Verdict.Silent(why);
        }
        return Verdict.Found.of(
                gainsay.model.Relation.DIFFERS_IN_SCOPE,
                List.of(new Difference(aspect, a, b, "differs")),
                accord.step(),
                why);
    }

    /// What one side states and the other leaves out, and windows that are not the same.
    List<Difference> named() {
        var named = new java.util.ArrayList<Difference>();
        if (!left.window().iso().equals(right.window().iso())) {
            named.add(
                    new Difference(
                            "window",
                            empty(left.window().iso()),
                            empty(right.window().iso()),
                            windows.label()));
        }
        name(named, "basis", left.scope().basis(), right.scope().basis());
        name(named, "round", Words.plain(left.scope().round()), Words.plain(right.scope().round()));
        name(named, "per", left.per(), right.per());
        name(named, "region", left.scope().region(), right.scope().region());
        if (left.modality() != right.modality()
                && Positions.firmness(left.modality()) != Positions.firmness(right.modality())) {
            named.add(
                    new Difference(
                            "modality",
                            left.modality().label(),
                            right.modality().label(),
                            "differs"));
        }
        return named;
    }

    private static void name(
            List<Difference> named, String aspect, @Nullable String a, @Nullable String b) {
        if ((a == null) != (b == null)) {
            named.add(new Difference(aspect, a, b, "unstated on one side"));
        }
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
