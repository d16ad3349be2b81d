package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.article.Reading;
import gainsay.model.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The surer a claim, the oftener it is right, over all gold of the project.
///
/// `mvn test -Dtest=ReliabilityTest -Dgolden=fit` fits `models/confidence.yaml` anew: a logistic
/// regression (Cox 1958) with a ridge, by gradient descent. What a claim's reading rested on is not
/// kept with the claim; it is read off the confidence that probing weights give it.
class ReliabilityTest {
    private static final Path TABLE = House.HOME.resolve("target/scores/reliability.txt");
    private static final int FEWEST_IN_A_BIN = 60;
    private static final double CHANCE = 0.04;

    private static final Map<Path, Path> GOLD =
            Map.of(
                    House.HOME.resolve("src/test/resources/corpus/corpus.claims.jsonl"),
                    House.CORPUS,
                    House.BLIND.resolve("blind.claims.jsonl"),
                    House.BLIND,
                    House.FRESH.resolve("fresh.claims.jsonl"),
                    House.FRESH,
                    House.UNSEEN.resolve("developed.claims.jsonl"),
                    House.UNSEEN);

    private record Told(String doc, Claim claim, boolean right) {}

    private record Bin(double sure, int claims, int right) {
        double share() {
            return right / (double) claims;
        }

        Bin and(Bin other) {
            var all = claims + other.claims;
            var mean = (sure * claims + other.sure * other.claims) / all;
            return new Bin(mean, all, right + other.right);
        }
    }

    @TempDir Path folder;

    @Test
    void theSurerAClaimTheOftenerItIsRight() throws IOException {
        var bins = bins(told(House.ROOMS));
        var table = new StringBuilder("confidence  claims  right\n");
        for (var bin : bins) {
            table.append(
                    String.format(
                            Locale.ROOT, "%10.2f %7d  %.3f%n", bin.sure, bin.claims, bin.share()));
        }
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
        for (var i = 1; i < bins.size(); i++) {
            assertThat(bins.get(i).share())
                    .as("share of right claims in the bins of\n%s", table)
                    .isGreaterThan(bins.get(i - 1).share() - CHANCE);
        }
        assertThat(bins.getLast().share() - bins.getFirst().share()).isGreaterThan(0.2);
    }

    @Test
    @EnabledIfSystemProperty(named = "golden", matches = "fit")
    void fitTheWeights() throws IOException {
        var names = new ArrayList<>(List.of("base", "cue", "subject", "named"));
        var told = told(House.ROOMS);
        told.stream().map(t -> t.claim.metric()).distinct().sorted().forEach(names::add);
        var cue = probed("base: -3\ncue: 1\nsubject: 0\nnamed: 0\nmetrics: {}\n");
        var subject = probed("base: -1\ncue: 0\nsubject: 2\nnamed: 0\nmetrics: {}\n");
        var named = probed("base: -1\ncue: 0\nsubject: 0\nnamed: 2\nmetrics: {}\n");
        var rows = new ArrayList<double[]>();
        var right = new ArrayList<Boolean>();
        for (var t : told) {
            var byCue = under(cue, t);
            var bySubject = under(subject, t);
            var byName = under(named, t);
            if (byCue == bySubject && byCue == byName) {
                continue; // tables and wire briefs have a confidence of their own
            }
            var row = new double[names.size()];
            row[0] = 1;
            row[1] = logit(byCue) + 3;
            row[2] = (logit(bySubject) + 1) / 2;
            row[3] = (logit(byName) + 1) / 2;
            row[names.indexOf(t.claim.metric())] = 1;
            rows.add(row);
            right.add(t.right);
        }
        write(names, fitted(rows, right));
    }

    private static double under(Map<String, Double> probed, Told told) {
        return probed.getOrDefault(told.claim.id(), told.claim.confidence());
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    private static double[] fitted(List<double[]> rows, List<Boolean> right) {
        var weights = new double[rows.getFirst().length];
        for (var step = 0; step < 20_000; step++) {
            var slope = new double[weights.length];
            for (var i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var odds = 0.0;
                for (var j = 0; j < row.length; j++) {
                    odds += weights[j] * row[j];
                }
                var error = (right.get(i) ? 1 : 0) - 1 / (1 + Math.exp(-odds));
                for (var j = 0; j < row.length; j++) {
                    slope[j] += error * row[j];
                }
            }
            for (var j = 0; j < weights.length; j++) {
                var ridge = j < 4 ? 0.1 : 3;
                weights[j] += 0.5 * (slope[j] - ridge * weights[j]) / rows.size();
            }
        }
        return weights;
    }

    private static void write(List<String> names, double[] weights) throws IOException {
        var file = House.HOME.resolve("models/confidence.yaml");
        var text = new StringBuilder();
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                text.append(line).append('\n');
            }
        }
        for (var i = 0; i < names.size(); i++) {
            text.append(i == 4 ? "metrics:\n" : "");
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%s%s: %.2f%n",
                            i < 4 ? "" : "  ",
                            names.get(i),
                            weights[i]));
        }
        Files.writeString(file, text);
    }

    /// Confidence by claim id, under other weights.
    private Map<String, Double> probed(String weights) throws IOException {
        var models = folder.resolve("models" + weights.hashCode());
        copy(House.HOME.resolve("models"), models);
        Files.writeString(models.resolve("confidence.yaml"), weights);
        var rooms = Rooms.load(new Settings(folder.resolve("none"), models));
        var probed = new HashMap<String, Double>();
        told(rooms).forEach(t -> probed.put(t.claim.id(), t.claim.confidence()));
        return probed;
    }

    /// Every claim that somebody has judged; optional rows that are read otherwise are left out.
    private static List<Told> told(Rooms rooms) {
        var marker = new Marker(new UnitNames(House.LEXICON.units()));
        var told = new ArrayList<Told>();
        for (var entry : new TreeMap<>(GOLD).entrySet()) {
            var gold = Gold.read(entry.getKey());
            for (var doc : gold.docs()) {
                var rows = gold.rows().stream().filter(row -> row.doc().equals(doc)).toList();
                for (var reading : rooms.read(entry.getValue().resolve(doc), doc)) {
                    if (reading instanceof Reading.Read(var article)) {
                        Alignment.of(marker, article, rows, rooms.claims(article))
                                .forEach(answer -> told(doc, answer).ifPresent(told::add));
                    }
                }
            }
        }
        return told;
    }

    private static Optional<Told> told(String doc, Answer answer) {
        return switch (answer) {
            case Answer.Missed _ -> Optional.empty();
            case Answer.Unasked(var claim, _) -> Optional.of(new Told(doc, claim, false));
            case Answer.Paired paired -> {
                var right = paired.isRightAt(Level.CLAIM);
                yield right || !paired.row().optional()
                        ? Optional.of(new Told(doc, paired.claim(), right))
                        : Optional.empty();
            }
        };
    }

    /// By tenths, neighbours taken together until there are enough to tell.
    private static List<Bin> bins(List<Told> told) {
        var tenths = new TreeMap<Integer, Bin>();
        for (var t : told) {
            var sure = t.claim.confidence();
            tenths.merge((int) (sure * 10), new Bin(sure, 1, t.right ? 1 : 0), Bin::and);
        }
        var bins = new ArrayList<Bin>();
        for (var bin : tenths.values()) {
            if (!bins.isEmpty() && bins.getLast().claims < FEWEST_IN_A_BIN) {
                bins.add(bins.removeLast().and(bin));
            } else {
                bins.add(bin);
            }
        }
        if (bins.size() > 1 && bins.getLast().claims < FEWEST_IN_A_BIN) {
            var last = bins.removeLast();
            bins.add(bins.removeLast().and(last));
        }
        return bins;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
