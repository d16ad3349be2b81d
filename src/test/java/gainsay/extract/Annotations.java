package gainsay.extract;

import gainsay.app.Rooms;
import gainsay.app.Settings;
import gainsay.article.Reading;
import gainsay.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The gold articles of the project as the passages are: article and annotated figures.
final class Annotations {
    private Annotations() {}

    /// `gold` is a file of rows, `folder` holds the articles that it is about.
    static List<Passages.Marked> in(Path gold, Path folder, Path home) throws IOException {
        var byDoc = new TreeMap<String, List<JsonNode>>();
        for (var row : Yardstick.lines(gold)) {
            byDoc.computeIfAbsent(row.get("doc").asString(), _ -> new ArrayList<>()).add(row);
        }
        var rooms = Rooms.load(new Settings(home.resolve("none"), home.resolve("models")));
        var all = new ArrayList<Passages.Marked>();
        for (var entry : byDoc.entrySet()) {
            var file = folder.resolve(entry.getKey());
            if (!Files.exists(file)) {
                continue;
            }
            for (var reading : rooms.read(file, entry.getKey())) {
                if (reading instanceof Reading.Read(var article)) {
                    var rows = new ArrayList<Passages.Row>();
                    for (var row : entry.getValue()) {
                        var span = new Span(row.get("start").asInt(), row.get("end").asInt());
                        if (span.end() <= article.text().length()
                                && span.in(article.text()).equals(row.get("text").asString())) {
                            rows.add(row(span, row));
                        }
                    }
                    all.add(new Passages.Marked(entry.getKey(), article, rows));
                }
            }
        }
        return all;
    }

    private static Passages.Row row(Span span, JsonNode row) {
        var subjects = new ArrayList<String>();
        row.get("subject").forEach(name -> subjects.add(name.asString()));
        var modality = row.get("modality");
        return new Passages.Row(
                span,
                row.get("metric").asString(),
                subjects,
                modality == null ? "asserted" : modality.asString(),
                row.get("optional") != null && row.get("optional").asBoolean());
    }
}
