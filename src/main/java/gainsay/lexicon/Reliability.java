package gainsay.lexicon;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The weights of `models/confidence.yaml`: how often a reading of a kind was right, as the terms
/// of a logistic regression (Cox 1958) over gold annotations. All weights are log odds.
///
/// `base` stands for itself, `metric` and `subject` count for the log odds of what is believed of
/// either, `named` where the subject is a name, and each metric has an offset of its own, 0 where
/// none is written.
public record Reliability(
        double base, double metric, double subject, double named, Map<String, Double> metrics) {
    public Reliability {
        metrics = Map.copyOf(metrics);
    }

    static Reliability load(Path file) {
        var yaml = Yaml.read(file);
        var offsets = yaml.entry("metrics");
        var metrics = new HashMap<String, Double>();
        offsets.keys().forEach(metric -> metrics.put(metric, number(offsets, metric)));
        return new Reliability(
                number(yaml, "base"),
                number(yaml, "metric"),
                number(yaml, "subject"),
                number(yaml, "named"),
                metrics);
    }

    public double of(String metric) {
        return metrics.getOrDefault(metric, 0.0);
    }

    private static double number(Yaml yaml, String key) {
        try {
            return Double.parseDouble(yaml.text(key));
        } catch (NumberFormatException e) {
            throw yaml.bad("'" + key + "' must be a number");
        }
    }
}
