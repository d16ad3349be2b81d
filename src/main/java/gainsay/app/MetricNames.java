package gainsay.app;

import gainsay.lexicon.Lexicon;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people call a metric: the label in its file of the program's own `models/metrics`, or the
/// words of its id where there is none. Read once, when the first name is wanted.
public final class MetricNames {
    private static final Map<String, String> LABELS =
            Lexicon.labelsOf(
                    Settings.of(null, Map.of(), System.getProperty("gainsay.home")).models());

    private MetricNames() {}

    public static String of(String id) {
        return LABELS.getOrDefault(id, id.replace('_', ' '));
    }

    /// The id of a metric that somebody named by its label, or by its id in any writing; what is
    /// neither stays as it is.
    public static @Nullable String id(@Nullable String named) {
        if (named == null) {
            return null;
        }
        var plain = named.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return LABELS.entrySet().stream()
                .filter(one ->
                        one.getValue().equalsIgnoreCase(plain)
                                || one.getKey().replace('_', ' ').equals(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(named);
    }

    /// Whether a word of what people call it, or of its id, begins so.
    public static boolean beginsWith(String id, String beginning) {
        var wanted = beginning.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Stream.of(of(id).toLowerCase(Locale.ROOT), id.replace('_', ' '))
                .anyMatch(name -> name.startsWith(wanted) || name.contains(" " + wanted));
    }
}
