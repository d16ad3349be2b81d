package gainsay.lexicon;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the press words one metric, as the patterns of `models/README.md`.
///
/// @param metric the metric's id
/// @param strong patterns that settle the metric
/// @param weak patterns that only speak where nothing stronger does
/// @param decoys patterns that rule the metric out
/// @param parties patterns that name other parties of the claim
/// @param columns words that give a table column, a label or a heading this metric
/// @param negatives words that turn the figure's sign, as "loss" does for profit
/// @param collective the metric to use instead where the subject is a crowd ("AI startups raised
///   $9B"), or empty
/// @param least the smallest amount that the metric is said of, a figure per share aside
/// @param most the greatest
public record Cues(
        String metric,
        List<String> strong,
        List<String> weak,
        List<String> decoys,
        List<String> parties,
        List<String> columns,
        List<String> negatives,
        String collective,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most) {

    static List<Cues> load(Path folder) {
        var all = new ArrayList<Cues>();
        for (var path : Metrics.yamlFiles(folder)) {
            var file = Yaml.read(path);
            all.add(
                    new Cues(
                            file.text("id"),
                            file.texts("cues"),
                            file.texts("weak"),
                            file.texts("decoys"),
                            file.texts("parties"),
                            file.texts("columns"),
                            file.texts("negatives"),
                            file.optionalText("collective").orElse(""),
                            amount(file, "least"),
                            amount(file, "most")));
        }
        return List.copyOf(all);
    }

    private static Optional<BigDecimal> amount(Yaml file, String key) {
        try {
            return file.optionalText(key).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            throw file.bad("'" + key + "' must be a number, not '" + file.text(key) + "'");
        }
    }
}
