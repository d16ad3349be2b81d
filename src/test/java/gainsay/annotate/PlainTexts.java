package gainsay.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The paragraphs of the project's own articles that lie there as plain text, mark-up and all: odd
/// sentences are the better test.
final class PlainTexts {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home", "."));
    private static final List<Path> FOLDERS =
            List.of(HOME.resolve("corpus"), HOME.resolve("src/test/resources/blind"));

    private PlainTexts() {}

    static List<String> all() throws IOException {
        var texts = new ArrayList<String>();
        for (var folder : FOLDERS) {
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    if (file.toString().matches(".*\\.(txt|md)")) {
                        texts.addAll(List.of(Files.readString(file).split("\n\n+")));
                    }
                }
            }
        }
        return texts;
    }
}
