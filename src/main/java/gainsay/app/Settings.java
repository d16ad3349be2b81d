package gainsay.app;

import gainsay.lexicon.BadLexicon;
import gainsay.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where things lie. `index` is the folder of the index proper, `models` what the lexicon reads.
/// What the user gives counts from where the user stands; what is left out belongs to the program's
/// own folder.
public record Settings(Path index, Path models) {
    private static final String INDEX_VARIABLE = "GAINSAY_INDEX";

    /// `chosen` wins over the environment's `GAINSAY_INDEX`, and that over `home`.
    public static Settings of(
            @Nullable Path chosen, Map<String, String> environment, @Nullable String home) {
        var own = Path.of(home == null ? "" : home);
        return new Settings(index(chosen, environment, own), own.resolve("models"));
    }

    /// The hash of the lexicon that a run would read now.
    public String lexiconHash() {
        try {
            return Lexicon.hashOf(models);
        } catch (BadLexicon e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
    }

    private static Path index(@Nullable Path chosen, Map<String, String> environment, Path home) {
        if (chosen != null) {
            return chosen;
        }
        var variable = environment.getOrDefault(INDEX_VARIABLE, "");
        return variable.isBlank() ? home.resolve("index").resolve("store") : Path.of(variable);
    }
}
