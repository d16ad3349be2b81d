package gainsay.extract;

import gainsay.model.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How sure a reading may be: a logistic regression (Cox 1958) with a ridge, by gradient ascent, of
/// being right on what the weights believe of articles that they were not fitted to.
final class Calibration {
    private static final int STEPS = 4_000;
    private static final double RATE = 0.5;
    private static final double RIDGE_OF_METRICS = 3;
    private static final double RIDGE = 0.1;
    private static final int COMMON = 4;
    private static final int FEWEST = 60;

    private final List<Study.Answer> told;
    private final List<String> names =
            new ArrayList<>(List.of("base", "metric", "subject", "named"));
    private final double[] weights;

    private Calibration(List<Study.Answer> told) {
        this.told = told;
        told.stream().map(t -> t.draft().metric()).distinct().sorted().forEach(names::add);
        this.weights = fitted();
    }

    static Calibration of(List<Study.Answer> told) {
        return new Calibration(List.copyOf(told));
    }

    private double[] row(Draft draft) {
        var row = new double[names.size()];
        var subject = draft.subject();
        row[0] = 1;
        row[1] = Confidence.odds(draft.certainty());
        row[2] = Confidence.odds(draft.directness());
        row[3] = subject != null && subject.type() != EntityType.TOPIC ? 1 : 0;
        row[COMMON + names.subList(COMMON, names.size()).indexOf(draft.metric())] = 1;
        return row;
    }

    private static double belief(double[] row, double[] weights) {
        var odds = 0.0;
        for (var j = 0; j < row.length; j++) {
            odds += weights[j] * row[j];
        }
        return 1 / (1 + Math.exp(-odds));
    }

    private double[] fitted() {
        var rows = told.stream().map(t -> row(t.draft())).toList();
        var fitted = new double[names.size()];
        for (var step = 0; step < STEPS; step++) {
            var slope = new double[fitted.length];
            for (var i = 0; i < rows.size(); i++) {
                var error = (told.get(i).isRight() ? 1 : 0) - belief(rows.get(i), fitted);
                for (var j = 0; j < fitted.length; j++) {
                    slope[j] += error * rows.get(i)[j];
                }
            }
            for (var j = 0; j < fitted.length; j++) {
                var ridge = j < COMMON ? RIDGE : RIDGE_OF_METRICS;
                fitted[j] += RATE * (slope[j] - ridge * fitted[j]) / rows.size();
            }
        }
        return fitted;
    }

    void write(Path file) throws IOException {
        var text = new StringBuilder();
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                text.append(line).append('\n');
            }
        }
        for (var i = 0; i < names.size(); i++) {
            text.append(i == COMMON ? "metrics:\n" : "");
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%s%s: %.2f%n",
                            i < COMMON ? "" : "  ",
                            names.get(i),
                            weights[i]));
        }
        Files.writeString(file, text);
    }

    /// How often the readings are right, in all and by tenths of confidence.
    String table() {
        var text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "crossed: %d figures, metric %.3f, subject %.3f, both %.3f%n"
                                + "confidence  figures  right%n",
                        told.size(),
                        share(told, Study.Answer::isMetricRight),
                        share(told, Study.Answer::isSubjectRight),
                        share(told, Study.Answer::isRight)));
        for (var tenth = 0; tenth < 10; tenth++) {
            var from = tenth / 10.0;
            var bin =
                    told.stream()
                            .filter(t ->
                                    (int) (belief(row(t.draft()), weights) * 10)
                                            == (int) Math.round(from * 10))
                            .toList();
            if (bin.size() >= FEWEST) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%4.1f to %.1f  %7d  %.3f%n",
                                from,
                                from + 0.1,
                                bin.size(),
                                share(bin, Study.Answer::isRight)));
            }
        }
        return text.toString();
    }

    private static double share(
            List<Study.Answer> told, java.util.function.Predicate<Study.Answer> isRight) {
        return told.stream().filter(isRight).count() / (double) told.size();
    }
}
