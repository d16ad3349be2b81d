package gainsay.lexicon;

import gainsay.model.Modality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The cues of `models/modality.yaml`: how the press says that a figure is planned, projected,
/// rumoured, reported or denied.
public final class ModalityWords {
    /// Where the figure stands that a cue speaks of.
    public enum Reach {
        RIGHT,
        LEFT,
        BOTH,
        SUBJECT,
        SENTENCE,
        ASIDE
    }

    /// Phrases of one kind; `near` is the greatest number of words between cue and figure, and none
    /// of `until` may stand there; a `verb` is no cue where it is tagged as a noun, one for a
    /// `headline` only where no verb stands before it; one of `terms` says nothing of an agreed
    /// price.
    public record Cue(
            Modality kind,
            Reach reach,
            int near,
            Set<String> until,
            boolean verb,
            boolean headline,
            boolean terms,
            Phrases phrases) {}

    private final List<Cue> cues = new ArrayList<>();
    private final Map<Modality, Phrases> heads = new EnumMap<>(Modality.class);
    private final Phrases decoys;
    private final Phrases stops;
    private final Set<String> joints;
    private final Set<String> verbs;
    private final Set<String> revised;

    private ModalityWords(Yaml file) {
        var classes = Phrases.classes(file, "classes");
        var skip = Set.copyOf(file.texts("skip"));
        for (var entry : file.entries("cues")) {
            cues.add(cue(entry, new Phrases(entry.texts("phrases"), classes, skip)));
        }
        var ofHeads = file.entry("heads");
        for (var kind : Modality.values()) {
            heads.put(kind, new Phrases(ofHeads.texts(kind.label()), Map.of(), Set.of()));
        }
        decoys = new Phrases(file.texts("decoys"), classes, Set.of());
        stops = new Phrases(file.texts("stops"), classes, Set.of());
        joints = Set.copyOf(file.texts("joints"));
        verbs = Set.copyOf(file.texts("verbs"));
        revised = Set.copyOf(file.texts("revised"));
    }

    static ModalityWords load(Path file) {
        return new ModalityWords(Yaml.read(file));
    }

    /// In order of precedence.
    public List<Cue> cues() {
        return List.copyOf(cues);
    }

    /// Words that put a whole column so.
    public Map<Modality, Phrases> heads() {
        return Map.copyOf(heads);
    }

    /// Whether the word names what goes from one figure to another without either being reached.
    public boolean isRevised(String word) {
        return revised.contains(word);
    }

    /// Phrases in which a cue is none, as in "better than expected".
    public Phrases decoys() {
        return decoys;
    }

    /// Phrases behind which a cue no longer speaks, as in "up from".
    public Phrases stops() {
        return stops;
    }

    /// Whether the word opens a clause of its own.
    public boolean isJoint(String word) {
        return joints.contains(word);
    }

    /// Whether the word is known to carry a clause.
    public boolean isVerb(String word) {
        return verbs.contains(word);
    }

    private static Cue cue(Yaml entry, Phrases phrases) {
        try {
            var kind = Modality.parse(entry.text("kind"));
            var reach = Reach.valueOf(entry.text("reach").toUpperCase(Locale.ROOT));
            var near = entry.optionalText("near").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
            return new Cue(
                    kind,
                    reach,
                    near,
                    Set.copyOf(entry.texts("until")),
                    entry.flag("verb", false),
                    entry.flag("headline", false),
                    entry.flag("terms", false),
                    phrases);
        } catch (IllegalArgumentException e) {
            throw entry.bad("not a cue: " + e.getMessage());
        }
    }
}
