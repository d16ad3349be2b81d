package gainsay.lexicon;

import gainsay.model.Metric;
import gainsay.model.Nature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The metrics of `models/metrics/`, one file each.
public final class Metrics {
    private final Map<String, Metric> byId;

    private Metrics(Map<String, Metric> byId) {
        this.byId = byId;
    }

    static Metrics load(Path folder) {
        var byId = new TreeMap<String, Metric>();
        for (var file : yamlFiles(folder)) {
            var yaml = Yaml.read(file);
            var metric = metric(yaml);
            if (!file.endsWith(metric.id() + ".yaml")) {
                throw new BadLexicon(
                        file + ": the id '" + metric.id() + "' is not the file's name");
            }
            requireProof(yaml, metric);
            byId.put(metric.id(), metric);
        }
        return new Metrics(byId);
    }

    /// A metric that nothing proves is not believed.
    private static void requireProof(Yaml yaml, Metric metric) {
        var musts = metric.examples().stream().filter(e -> !e.claims().isEmpty()).count();
        if (musts == 0) {
            throw yaml.bad("'examples' proves nothing: give at least one example with claims");
        }
        if (musts == metric.examples().size()) {
            throw yaml.bad(
                    "'examples' rules nothing out: give at least one example with 'claims: []'");
        }
    }

    static List<Path> yamlFiles(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new BadLexicon(folder + ": cannot be listed (" + e.getMessage() + ")");
        }
    }

    public Collection<Metric> all() {
        return byId.values();
    }

    public Optional<Metric> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The metric of that id, which the caller knows to exist.
    public Metric of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no metric '" + id + "'"));
    }

    private static Metric metric(Yaml file) {
        return new Metric(
                file.text("id"),
                file.text("label"),
                nature(file),
                file.text("family"),
                file.flag("additive", false),
                file.text("subject"),
                file.entries("examples").stream()
                        .map(e -> new Metric.Example(e.text("text"), e.texts("claims")))
                        .toList());
    }

    private static Nature nature(Yaml file) {
        try {
            return Nature.valueOf(file.text("nature").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw file.bad(
                    "'nature' must be stock, flow or event, not '" + file.text("nature") + "'");
        }
    }
}
