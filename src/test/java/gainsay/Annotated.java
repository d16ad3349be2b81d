package gainsay;

import gainsay.app.House;
import gainsay.model.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What annotators say of the figures of one folder of articles: whose they are and what they
/// measure.
record Annotated(Map<String, List<Row>> byArticle) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One figure, as written, with the names that will do for its subject.
    record Row(String text, String metric, List<String> subjects) {
        boolean says(Claim claim) {
            var subject = claim.subject();
            return claim.quantity().text().equals(text)
                    && claim.metric().equals(metric)
                    && subject != null
                    && subjects.stream()
                            .map(Row::plain)
                            .anyMatch(name ->
                                    name.equals(plain(subject.name()))
                                            || name.equals(plain(claim.mention())));
        }

        private static String plain(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    static Annotated read(Path gold) {
        var byArticle = new LinkedHashMap<String, List<Row>>();
        try (var lines = Files.lines(gold)) {
            lines.filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .forEach(node ->
                            byArticle
                                    .computeIfAbsent(
                                            node.get("doc").asString(), doc -> new ArrayList<>())
                                    .add(row(node)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Annotated(byArticle);
    }

    private static Row row(JsonNode node) {
        return new Row(
                node.get("text").asString(),
                node.get("metric").asString(),
                StreamSupport.stream(node.get("subject").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
    }

    boolean knows(String source) {
        return byArticle.containsKey(House.baseName(source));
    }

    /// True where the claim is read as the annotators read it.
    boolean agrees(String source, Claim claim) {
        return byArticle.getOrDefault(House.baseName(source), List.of()).stream()
                .anyMatch(row -> row.says(claim));
    }
}
