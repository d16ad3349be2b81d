package gainsay.app;

import gainsay.model.Claim;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells what went wrong in words that can be checked against the article.
final class Slips {
    private Slips() {}

    static List<Scores.Slip> of(List<Answer> answers) {
        var slips = new ArrayList<Scores.Slip>();
        for (var answer : answers) {
            switch (answer) {
                case Answer.Paired(var row, var claim, var wrong) ->
                        wrong.ifPresent(kind -> slips.add(slip(row, claim, kind)));
                case Answer.Missed(var row, var silent) -> slips.add(missed(row, silent));
                case Answer.Unasked(var claim, var again) -> slips.add(unasked(claim, again));
            }
        }
        slips.sort(
                Comparator.comparing(Scores.Slip::optional)
                        .thenComparing(Scores.Slip::kind)
                        .thenComparing(Scores.Slip::about)
                        .thenComparing(Scores.Slip::doc));
        return slips;
    }

    private static Scores.Slip slip(GoldRow row, Claim claim, Scores.Kind kind) {
        return new Scores.Slip(
                kind,
                about(row, claim, kind),
                row.optional(),
                row.doc(),
                row.text(),
                claim.evidence().exact(),
                told(row),
                told(claim));
    }

    private static String about(GoldRow row, Claim claim, Scores.Kind kind) {
        return switch (kind) {
            case WRONG_METRIC -> row.metric() + " as " + claim.metric();
            case WRONG_COMPARATOR -> row.comparator() + " as " + claim.quantity().bound().sign();
            case WRONG_MODALITY -> row.modality().label() + " as " + claim.modality().label();
            case MISSED, FALSE_ALARM, REPORTED_TWICE, WRONG_VALUE, WRONG_SUBJECT -> row.metric();
        };
    }

    private static Scores.Slip missed(GoldRow row, @Nullable Claim silent) {
        return new Scores.Slip(
                Scores.Kind.MISSED,
                row.metric(),
                row.optional(),
                row.doc(),
                row.text(),
                row.quote(),
                told(row),
                silent == null ? "" : "not reported: " + told(silent));
    }

    private static Scores.Slip unasked(Claim claim, boolean again) {
        return new Scores.Slip(
                again ? Scores.Kind.REPORTED_TWICE : Scores.Kind.FALSE_ALARM,
                claim.metric(),
                false,
                doc(claim),
                claim.quantity().text(),
                claim.evidence().exact(),
                "",
                told(claim));
    }

    static String doc(Claim claim) {
        return Evaluation.baseName(claim.article().source());
    }

    private static String told(GoldRow row) {
        return row.subjects().stream().collect(Collectors.joining(" / "))
                + " | "
                + row.metric()
                + " | "
                + value(row.comparator(), row.low(), row.high(), row.unit())
                + " | "
                + row.modality().label();
    }

    private static String told(Claim claim) {
        var value = claim.quantity();
        var subject = claim.subject();
        return (subject == null ? "nobody" : subject.name())
                + " | "
                + claim.metric()
                + " | "
                + value(value.bound().sign(), value.low(), value.high(), value.unit())
                + " | "
                + claim.modality().label();
    }

    private static String value(
            String sign, @Nullable BigDecimal low, @Nullable BigDecimal high, String unit) {
        var from = low == null ? ".." : low.stripTrailingZeros().toPlainString();
        var to = high == null ? ".." : high.stripTrailingZeros().toPlainString();
        return sign + " " + (from.equals(to) ? from : from + " to " + to) + " " + unit;
    }

    /// How often each error was made, most frequent first: "wrong metric: cost as price".
    static Map<String, Integer> frequent(List<Scores.Slip> slips) {
        var counts = new TreeMap<String, Integer>();
        slips.forEach(s -> counts.merge(s.kind().label() + ": " + s.about(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (a, _) -> a,
                                LinkedHashMap::new));
    }
}
