package gainsay.extract;

import gainsay.lexicon.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a heading over a list or table makes of the amounts below it: "The week's biggest rounds"
/// announces rounds of funding. The words are the lists `digest-…` of `words.yaml`.
final class Announcement {
    private static final List<String> METRICS =
            List.of(
                    "total_raised",
                    "funding_round",
                    "acquisition_price",
                    "market_cap",
                    "valuation",
                    "revenue",
                    "profit",
                    "deal_value",
                    "investment",
                    "cost",
                    "price");

    private final Words words;

    Announcement(Words words) {
        this.words = words;
    }

    Optional<String> of(String heading) {
        var text =
                " " + heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}&]+", " ") + " ";
        return METRICS.stream()
                .filter(metric ->
                        words.list("digest-" + metric).stream()
                                .anyMatch(word -> text.contains(" " + word + " ")))
                .findFirst();
    }
}
