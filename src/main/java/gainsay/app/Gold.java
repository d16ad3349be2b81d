package gainsay.app;

import gainsay.model.Modality;
import gainsay.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A gold file: what somebody read in some articles by hand, one JSON object a line. A file that
/// cannot be read as such is an [UncheckedIOException] that names the line.
record Gold(String name, List<GoldRow> rows) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    Gold {
        rows = List.copyOf(rows);
    }

    static Gold read(Path file) {
        try {
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            var rows = new ArrayList<GoldRow>();
            for (var i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    rows.add(row(lines.get(i), file + ":" + (i + 1)));
                }
            }
            return new Gold(String.valueOf(file.getFileName()), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the gold file " + file + "; is the path right?", e);
        }
    }

    /// The articles that the rows are about, by base name, in the order of the file.
    List<String> docs() {
        return rows.stream().map(GoldRow::doc).distinct().toList();
    }

    private static GoldRow row(String line, String where) {
        try {
            var node = JSON.readTree(line);
            return new GoldRow(
                    node.required("doc").asString(),
                    span(node),
                    node.required("text").asString(),
                    node.path("quote").asString(""),
                    node.required("metric").asString(),
                    node.path("optional").asBoolean(false),
                    node.required("subject").valueStream().map(JsonNode::asString).toList(),
                    number(node.path("low")),
                    number(node.path("high")),
                    node.required("unit").asString(),
                    node.path("comparator").asString("="),
                    Modality.parse(node.path("modality").asString("asserted")),
                    node.hasNonNull("per") ? node.get("per").asString() : null);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UncheckedIOException(where + ": not a gold row", new IOException(e));
        }
    }

    private static @Nullable Span span(JsonNode node) {
        return node.hasNonNull("start") && node.hasNonNull("end")
                ? new Span(node.get("start").asInt(), node.get("end").asInt())
                : null;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
