package gainsay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/// Reuters' stories of 1987 as files of plain text: any number of them, always the same for a seed.
/// Two samples of one seed do not overlap when the second skips the first.
final class Stories {
    private final List<String> texts;

    private Stories(List<String> texts) {
        this.texts = texts;
    }

    /// `file` holds one JSON object a line with `title`, `dateline` and `body`.
    static Stories of(Path file, long seed) throws IOException {
        var json = new JsonMapper();
        var texts = new ArrayList<String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var story = json.readTree(line);
                texts.add(
                        story.path("title").asString("")
                                + "\n\n"
                                + story.path("dateline").asString("")
                                + " "
                                + story.path("body").asString("")
                                + "\n");
            }
        }
        Collections.shuffle(texts, new Random(seed));
        return new Stories(texts);
    }

    int size() {
        return texts.size();
    }

    /// Writes stories `from` to `to` into a folder and returns it.
    Path write(Path folder, int from, int to) throws IOException {
        Files.createDirectories(folder);
        for (var i = from; i < Math.min(to, texts.size()); i++) {
            Files.writeString(folder.resolve(i + ".txt"), texts.get(i));
        }
        return folder;
    }
}
