package gainsay.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How the claims that answer a query spread over what they can be narrowed by: how many there are
/// of each metric, modality, zone, source and year of publication, by label. Only the sources with
/// the most claims are listed.
public record Facets(
        Map<String, Integer> metrics,
        Map<String, Integer> modalities,
        Map<String, Integer> zones,
        Map<String, Integer> sources,
        Map<String, Integer> years) {
    public Facets {
        metrics = copy(metrics);
        modalities = copy(modalities);
        zones = copy(zones);
        sources = copy(sources);
        years = copy(years);
    }

    private static Map<String, Integer> copy(Map<String, Integer> counts) {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
