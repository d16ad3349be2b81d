package gainsay.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;

/// Everything that `models/` holds, read once and checked at start-up.
public final class Lexicon {
    private final Path folder;
    private final Metrics metrics;
    private final TimeWords timeWords;
    private final ModalityWords modalityWords;
    private final AttributionWords attributionWords;

    private Lexicon(Path folder) {
        this.folder = folder;
        this.metrics = Metrics.load(folder.resolve("metrics"));
        this.timeWords = TimeWords.load(folder.resolve("time.yaml"));
        this.modalityWords = ModalityWords.load(folder.resolve("modality.yaml"));
        this.attributionWords = AttributionWords.load(folder.resolve("attribution.yaml"));
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

    public TimeWords timeWords() {
        return timeWords;
    }

    public ModalityWords modalityWords() {
        return modalityWords;
    }

    public AttributionWords attributionWords() {
        return attributionWords;
    }

    /// SHA-256 over all files of the folder, in hex: two lexicons that say the same have one hash.
    public String hash() {
        return FolderHash.of(folder);
    }
}
