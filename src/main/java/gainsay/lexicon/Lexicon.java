package gainsay.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Everything that `models/` holds, read once and checked at start-up.
public final class Lexicon {
    private final Path folder;
    private final Metrics metrics;
    private final List<Cues> cues;
    private final Words words;
    private final Topics topics;
    private final Gazetteer gazetteer;
    private final TimeWords timeWords;
    private final Numbers numbers;
    private final Currencies currencies;
    private final Units units;
    private final Zones zones;
    private final Languages languages;
    private final ModalityWords modalityWords;
    private final CourtWords court;
    private final AttributionWords attributionWords;
    private final Reliability reliability;
    private final Map<String, Weights> weights = new ConcurrentHashMap<>();

    private Lexicon(Path folder) {
        this.folder = folder;
        this.metrics = Metrics.load(folder.resolve("metrics"));
        this.cues = Cues.load(folder.resolve("metrics"));
        this.words = Words.load(folder.resolve("words.yaml"));
        this.topics = Topics.load(folder.resolve("topics.yaml"));
        this.gazetteer = Gazetteer.load(folder.resolve("gazetteer"));
        this.timeWords = TimeWords.load(folder.resolve("time.yaml"));
        this.numbers = Numbers.load(folder.resolve("numbers.yaml"));
        this.currencies = Currencies.load(folder.resolve("currencies.yaml"));
        this.units = Units.load(folder.resolve("units.yaml"));
        this.zones = Zones.load(folder.resolve("zones.yaml"));
        this.languages = Languages.load(folder.resolve("languages.yaml"));
        this.modalityWords = ModalityWords.load(folder.resolve("modality.yaml"));
        this.court = CourtWords.load(folder.resolve("court.yaml"));
        this.attributionWords = AttributionWords.load(folder.resolve("attribution.yaml"));
        this.reliability = Reliability.load(folder.resolve("confidence.yaml"));
    }

    /// Reads `folder`; a missing or wrong file is a [BadLexicon].
    public static Lexicon load(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadLexicon(folder + ": no such folder; it belongs beside the program");
        }
        return new Lexicon(folder);
    }

    public Path folder() {
        return folder;
    }

    public Metrics metrics() {
        return metrics;
    }

    public Numbers numbers() {
        return numbers;
    }

    public Currencies currencies() {
        return currencies;
    }

    public Units units() {
        return units;
    }

    public List<Cues> cues() {
        return cues;
    }

    public Words words() {
        return words;
    }

    public Topics topics() {
        return topics;
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    public TimeWords timeWords() {
        return timeWords;
    }

    /// What the lexicon of `folder` calls each metric, by id, without reading anything else.
    public static Map<String, String> labelsOf(Path folder) {
        return Labels.of(folder.resolve("metrics"));
    }

    /// The hash that the lexicon of `folder` would have, without reading what its files say.
    public static String hashOf(Path folder) {
        return FolderHash.of(folder);
    }

    public Zones zones() {
        return zones;
    }

    public Languages languages() {
        return languages;
    }

    public ModalityWords modalityWords() {
        return modalityWords;
    }

    public CourtWords court() {
        return court;
    }

    public AttributionWords attributionWords() {
        return attributionWords;
    }

    public Reliability reliability() {
        return reliability;
    }

    /// SHA-256 over all files of the folder, in hex: two lexicons that say the same have one hash.
    public String hash() {
        return FolderHash.of(folder);
    }

    /// The fitted weights of that name, a file of `models/weights/`; read when first asked for,
    /// since only reading an article needs them.
    public Weights weights(String name) {
        return weights.computeIfAbsent(
                name, n -> Weights.load(folder.resolve("weights").resolve(n + ".txt")));
    }
}
