package gainsay.extract;

import gainsay.lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the heads and labels of a table name: the columns of the metric files and the lists
/// `table-…` of `words.yaml`.
final class TableWords {
    private static final List<String> LISTED =
            List.of(
                    "growth",
                    "share",
                    "multiple",
                    "revenue",
                    "profit",
                    "cost",
                    "money",
                    "price",
                    "valuation",
                    "market_cap",
                    "total_raised",
                    "funding_round",
                    "acquisition_price",
                    "count");

    /// Metrics whose words are too common for a row to be told by them.
    private static final Set<String> UNTELLING = Set.of("growth", "price", "funding_round");

    private static final List<String> BESIDE = List.of("funding_round", "acquisition_price");

    private static final Pattern MARKET = Pattern.compile("(?<!on|to) (?:markets?|tam|sam) ");

    private final Words words;
    private final MetricChooser metrics;
    private final Map<String, List<String>> own = new HashMap<>();
    private final Map<String, List<String>> beside = new HashMap<>();

    TableWords(Words words, MetricChooser metrics) {
        this.words = words;
        this.metrics = metrics;
        LISTED.forEach(metric -> own.put(metric, spoken("table-" + metric)));
        BESIDE.forEach(metric -> beside.put(metric, spoken("beside-" + metric)));
    }

    private List<String> spoken(String list) {
        return words.list(list).stream().map(TableWords::plain).toList();
    }

    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%&]+", " ").strip()
                + " ";
    }

    /// The metric of that family that a head or label names; a change is a change of whatever else
    /// it names, and the longest name wins.
    Optional<String> named(String label, String family) {
        var text = plain(label);
        if (family.equals("percent") && isChange(label)) {
            return Optional.of("growth");
        }
        var best = metrics.named(label, family).map(metric -> metric.id()).filter(id -> !id.equals("market_size"));
        var longest = best.map(id -> longest(text, columns(id))).orElse(0);
        for (var metric : LISTED) {
            var length =
                    metrics.familyOf(metric).equals(family)
                            ? longest(text, own.getOrDefault(metric, List.of()))
                            : 0;
            if (length > longest || length == longest && length > 0 && metric.equals("money")) {
                longest = length;
                best = Optional.of(metric);
            }
        }
        return best.filter(metric -> !metric.equals("money") || isListed(label, "money"))
                .or(() -> market(label, text, family));
    }

    /// A size or a forecast alone is not yet that of a market.
    private Optional<String> market(String label, String text, String family) {
        return metrics.named(label, family)
                .map(metric -> metric.id())
                .filter(metric -> metric.equals("market_size"))
                .filter(metric -> MARKET.matcher(text).find());
    }

    private List<String> columns(String metric) {
        return metrics.cues(metric).columns().stream().map(TableWords::plain).toList();
    }

    private static int longest(String text, List<String> names) {
        return names.stream().filter(text::contains).mapToInt(String::length).max().orElse(0);
    }

    /// "Month", "y/y", "vs last year".
    boolean isChange(String head) {
        var bare = plain(head.replaceAll("\\(.*?\\)|%|,", "")).strip();
        return words.has("change-heads", bare) || isListed(head, "growth");
    }

    boolean isListed(String label, String metric) {
        return longest(plain(label), own.getOrDefault(metric, List.of())) > 0;
    }

    /// What a column of words beside amounts makes of them.
    Optional<String> beside(String head) {
        var text = plain(head);
        return BESIDE.stream()
                .filter(metric -> longest(text, beside.getOrDefault(metric, List.of())) > 0)
                .findFirst();
    }

    /// The label names something that is measured, of whatever family.
    boolean isNamed(String label) {
        return metrics.isNamed(label)
                || LISTED.stream()
                        .filter(metric -> !UNTELLING.contains(metric))
                        .anyMatch(metric -> isListed(label, metric));
    }

    /// Things are counted, whatever currency stands over the table.
    boolean isCounted(String label) {
        var text = plain(label);
        var counted =
                words.list("table-counted").stream()
                        .map(TableWords::plain)
                        .anyMatch(text::contains);
        return counted && longest(text, moneyWords()) == 0;
    }

    private List<String> moneyWords() {
        var all = new ArrayList<String>();
        for (var metric : LISTED) {
            if (metrics.familyOf(metric).equals("money") && !metric.equals("price")) {
                all.addAll(own.getOrDefault(metric, List.of()));
            }
        }
        return all;
    }

    boolean isPlain(String head) {
        var bare = plain(head.replaceAll("\\(.*?\\)", "")).strip();
        return bare.isEmpty() || words.has("value-heads", head) || words.has("value-heads", bare);
    }

    boolean isProjection(String head) {
        var text = plain(head);
        return words.list("projection-words").stream().map(TableWords::plain).anyMatch(text::contains);
    }

    boolean isUndated(String head) {
        var text = plain(head);
        return words.list("undated-heads").stream().map(TableWords::plain).anyMatch(text::contains);
    }

    boolean isCompanies(String head) {
        return words.has("company-heads", plain(head).strip());
    }

    boolean isLabel(String head) {
        return words.has("label-heads", plain(head).strip());
    }
}
