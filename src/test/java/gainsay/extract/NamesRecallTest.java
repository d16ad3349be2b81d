package gainsay.extract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How many of those whom the annotated passages are about are found as names, and how many names
/// are found that are nobody's.
class NamesRecallTest {
    private static final double LEAST_FOUND = 0.82;
    private static final double MOST_NOBODY = 0.03;

    private final Lexicon lexicon = Lexicon.load(WeightsTest.HOME.resolve("models"));
    private final Extractor extractor = new Extractor(lexicon);
    private final List<String> missed = new ArrayList<>();
    private final List<String> nobody = new ArrayList<>();
    private int wanted;
    private int organisations;

    @Test
    void mostSubjectsAreFoundAsNamesAndFewNamesAreNobodys() throws IOException {
        var annotator = Annotator.load();
        var passages = Passages.in(WeightsTest.HOME.resolve("src/test/resources/passages"));
        for (var passage : passages) {
            var annotated = annotator.annotate(passage.article(), extractor::figures);
            read(passage, names(extractor.desk(annotated)));
        }
        var found = (wanted - missed.size()) / (double) wanted;
        var wrong = nobody.size() / (double) organisations;
        assertAll(
                () ->
                        assertTrue(
                                found >= LEAST_FOUND,
                                () ->
                                        "found %.3f of %d, missed %s"
                                                .formatted(
                                                        found, wanted, String.join("\n", missed))),
                () ->
                        assertTrue(
                                wrong <= MOST_NOBODY,
                                () ->
                                        "nobody's %.3f of %d: %s"
                                                .formatted(wrong, organisations, nobody)));
    }

    private static Map<String, EntityType> names(Extractor.Desk desk) {
        return desk.lines().stream()
                .flatMap(line -> line.names().stream())
                .collect(
                        Collectors.toMap(
                                Mention::text, Mention::type, (one, other) -> one, TreeMap::new));
    }

    private void read(Passages.Marked passage, Map<String, EntityType> names) {
        var text = passage.article().text();
        var accepted = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var row : passage.rows()) {
            accepted.addAll(row.subjects());
            var first = row.subjects().getFirst();
            if (row.optional() || !isWritten(first, text) || !seen.add(first)) {
                continue;
            }
            wanted++;
            if (row.subjects().stream().noneMatch(names::containsKey)) {
                missed.add(passage.name() + " " + row.subjects() + " names " + names);
            }
        }
        names.forEach((name, type) -> {
            if (type == EntityType.ORGANIZATION) {
                organisations++;
                if (!accepted.contains(name) && isNobody(name, text)) {
                    nobody.add(passage.name() + " " + name);
                }
            }
        });
    }

    /// The subject is written with a capital, and stands in the text.
    private static boolean isWritten(String subject, String text) {
        return subject.chars().anyMatch(Character::isUpperCase) && text.contains(subject);
    }

    /// A people, a season or a place, or one word that the text also writes small.
    private boolean isNobody(String name, String text) {
        var words = lexicon.words();
        var known = lexicon.gazetteer().find(name);
        var small = name.toLowerCase(Locale.ROOT);
        return isListed(name, words)
                || known.isPresent() && known.get().type() != EntityType.ORGANIZATION
                || !name.contains(" ")
                        && Pattern.compile("(?<!\\p{L})" + Pattern.quote(small) + "(?!\\p{L})")
                                .matcher(text)
                                .find();
    }

    private static boolean isListed(String name, Words words) {
        return Set.of("nationalities", "peoples", "feasts", "no-names", "time-nouns").stream()
                .anyMatch(list -> words.has(list, name));
    }
}
