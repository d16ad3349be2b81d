package gainsay.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What people call each metric, read off its file without all that the file says besides: whoever
/// only prints names shall not wait for cues.
final class Labels {
    private static final Pattern LABEL =
            Pattern.compile("(?m)^label:[ \\t]*(['\"]?)([^#\\r\\n]+?)\\1[ \\t]*(?:#.*)?$");

    private Labels() {}

    /// Empty where there is no such folder; a file that cannot be read has no label.
    static Map<String, String> of(Path folder) {
        var labels = new TreeMap<String, String>();
        if (Files.isDirectory(folder)) {
            for (var file : Metrics.yamlFiles(folder)) {
                var label = LABEL.matcher(text(file));
                if (label.find()) {
                    var name = String.valueOf(file.getFileName());
                    labels.put(name.substring(0, name.lastIndexOf('.')), label.group(2));
                }
            }
        }
        return labels;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadLexicon(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }
}
