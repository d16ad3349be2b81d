package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import gainsay.lexicon.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What a figure measures and whose it is, over all annotated passages and articles: what the rules
/// say alone, and what the fitted weights make of it.
///
/// `mvn test -Dtest=WeightsTest -Dgolden=fit -Dtest.heap=9g` fits `models/weights/` anew, and
/// `models/confidence.yaml` to what such weights answer on articles that they were not fitted to;
/// it writes how often those answers are right to `target/scores/crossed.txt`.
class WeightsTest {
    static final Path HOME = Path.of(System.getProperty("gainsay.home"));
    private static final Path TABLE = HOME.resolve("target/scores/weights.txt");
    private static final Path CROSSED = HOME.resolve("target/scores/crossed.txt");
    private static final Path OWN = HOME.resolve("src/test/resources");

    /// What the weights must reach on what they were fitted to.
    private static final double METRIC_FLOOR = 0.88;

    private static final double SUBJECT_FLOOR = 0.78;

    private static final double MODALITY_FLOOR = 0.88;

    private static final Logit FOR_METRICS = new Logit(5, 8);
    private static final Logit FOR_SUBJECTS = new Logit(5, 6);
    private static final Logit FOR_MODALITIES = new Logit(5, 5);
    private static final int PARTS = 5;

    /// How much of a figure's teaching is its owner: less, and things counted are answered where
    /// guidelines want their owner; more, and the crossed answers get worse.
    private static final double FOR_OWNER = 0.3;

    private final Lexicon lexicon = Lexicon.load(HOME.resolve("models"));
    private final Beliefs beliefs = Beliefs.of(lexicon);
    private final Study study = new Study(lexicon, Annotator.load());

    @Test
    void theWeightsAreOftenerRightThanTheRulesAlone() throws IOException {
        var tally = new Tally();
        marked().forEach(m -> study.figures(m).forEach(f -> count(f, tally)));
        var metric = tally.share("metric by weights", "figures");
        var subject = tally.share("subject by weights", "of somebody");
        var modality = tally.share("modality by weights", "figures");
        var rules = tally.share("metric by rules", "figures");
        var subjectRules = tally.share("subject by rules", "of somebody");
        var modalityRules = tally.share("modality by rules", "figures");
        Files.createDirectories(TABLE.getParent());
        Files.writeString(
                TABLE,
                String.format(
                        Locale.ROOT,
                        "figures %d%n          rules  weights%nmetric    %.3f  %.3f%nsubject   %.3f  %.3f%n"
                                + "modality  %.3f  %.3f%n",
                        tally.of("figures"),
                        rules,
                        metric,
                        subjectRules,
                        subject,
                        modalityRules,
                        modality));
        assertThat(metric).isGreaterThan(rules).isGreaterThan(METRIC_FLOOR);
        assertThat(subject).isGreaterThan(subjectRules).isGreaterThan(SUBJECT_FLOOR);
        assertThat(modality).isGreaterThan(modalityRules).isGreaterThan(MODALITY_FLOOR);
    }

    @Test
    @EnabledIfSystemProperty(named = "golden", matches = "fit")
    void fit() throws IOException {
        var all = marked();
        var figures = all.stream().flatMap(m -> study.figures(m).stream()).toList();
        write("metrics", forMetrics(figures));
        write("subjects", forSubjects(figures));
        write("modalities", forModalities(figures));
        var told = new ArrayList<Study.Answer>();
        for (var part = 0; part < PARTS; part++) {
            var own = part;
            var others = figures.stream().filter(f -> part(f.name()) != own).toList();
            var learned =
                    Beliefs.of(
                            Weights.of(forMetrics(others)),
                            Weights.of(forSubjects(others)),
                            Weights.of(forModalities(others)));
            all.stream()
                    .filter(m -> part(m.name()) == own)
                    .forEach(m -> told.addAll(study.answers(m, learned)));
        }
        var calibration = Calibration.of(told);
        calibration.write(HOME.resolve("models/confidence.yaml"));
        Files.createDirectories(CROSSED.getParent());
        Files.writeString(CROSSED, calibration.table());
    }

    private static int part(String name) {
        return Math.floorMod(name.hashCode() * 31, PARTS);
    }

    private static Map<String, Double> forMetrics(List<Study.Figure> figures) {
        return FOR_METRICS.fit(figures.stream().map(Study.Figure::metric).toList());
    }

    private static Map<String, Double> forModalities(List<Study.Figure> figures) {
        return FOR_MODALITIES.fit(figures.stream().map(Study.Figure::modality).toList());
    }

    private Map<String, Double> forSubjects(List<Study.Figure> figures) {
        return FOR_SUBJECTS.fit(
                figures.stream()
                        .filter(Predicate.not(study::isAboutTopic))
                        .flatMap(WeightsTest::owned)
                        .toList());
    }

    /// A part of what a figure teaches is whose it is, where its annotator would also take the
    /// thing counted.
    private static Stream<Logit.Question> owned(Study.Figure figure) {
        return Stream.of(
                weighing(figure.subject(), 1 - FOR_OWNER), weighing(figure.owner(), FOR_OWNER));
    }

    private static Logit.Question weighing(Logit.Question question, double weight) {
        return new Logit.Question(question.group(), question.options(), question.right(), weight);
    }

    private static boolean isRight(Logit.Question question, Balance weights) {
        return question.isRight(question.answer(weights));
    }

    /// How many figures there were of each kind; the figures themselves would fill the memory.
    private static final class Tally {
        private final Map<String, Integer> counts = new HashMap<>();

        void add(String kind, boolean counts) {
            this.counts.merge(kind, counts ? 1 : 0, Integer::sum);
        }

        int of(String kind) {
            return counts.getOrDefault(kind, 0);
        }

        double share(String kind, String whole) {
            return of(kind) / (double) of(whole);
        }
    }

    private void count(Study.Figure figure, Tally tally) {
        tally.add("figures", true);
        tally.add("metric by rules", figure.isMetricOfRulesRight());
        tally.add("metric by weights", isRight(figure.metric(), beliefs.metrics()));
        tally.add("modality by rules", figure.isModalityOfRulesRight());
        tally.add("modality by weights", isRight(figure.modality(), beliefs.modalities()));
        if (!study.isAboutTopic(figure)) {
            tally.add("of somebody", true);
            tally.add("subject by rules", figure.isSubjectOfRulesRight());
            tally.add("subject by weights", isRight(figure.subject(), beliefs.subjects()));
        }
    }

    private List<Passages.Marked> marked() throws IOException {
        var marked = new ArrayList<>(Passages.in(OWN.resolve("passages")));
        marked.addAll(
                Annotations.in(
                        OWN.resolve("corpus/corpus.claims.jsonl"), HOME.resolve("corpus"), HOME));
        for (var set : List.of("blind", "fresh")) {
            var folder = OWN.resolve(set);
            marked.addAll(Annotations.in(folder.resolve(set + ".claims.jsonl"), folder, HOME));
        }
        marked.addAll(Passages.examples(lexicon));
        var unseen = OWN.resolve("unseen");
        marked.addAll(Annotations.in(unseen.resolve("developed.claims.jsonl"), unseen, HOME));
        var seeds = Yardstick.shared("gold/seeds.claims.jsonl");
        if (Files.exists(seeds)) {
            marked.addAll(Annotations.in(seeds, Yardstick.shared("seeds"), HOME));
        }
        return marked;
    }

    private static void write(String name, Map<String, Double> weights) throws IOException {
        var file = HOME.resolve("models/weights/" + name + ".txt");
        var remarks = Files.readAllLines(file).stream().filter(line -> line.startsWith("#"));
        var lines =
                weights.entrySet().stream()
                        .filter(e -> Math.abs(e.getValue()) >= 0.02)
                        .map(e -> String.format(Locale.ROOT, "%.2f %s", e.getValue(), e.getKey()));
        Files.writeString(
                file, Stream.concat(remarks, lines).collect(Collectors.joining("\n", "", "\n")));
    }
}
