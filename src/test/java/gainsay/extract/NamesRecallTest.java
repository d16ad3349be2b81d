package gainsay.extract;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import gainsay.model.Mention;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamesRecallTest {
    @Test
    void recall() throws IOException {
        var lexicon = Lexicon.load(WeightsTest.HOME.resolve("models"));
        var extractor = new Extractor(lexicon);
        var annotator = Annotator.load();
        var marked = new ArrayList<>(Passages.in(Path.of("/tmp/w/pass")));
        marked.addAll(Annotations.in(Path.of("/tmp/w/nd/dev/dev.claims.jsonl"), Path.of("/tmp/w/nd/dev"), WeightsTest.HOME));
        var wanted = 0;
        var found = 0;
        for (var m : marked) {
            var desk = extractor.desk(annotator.annotate(m.article(), extractor::figures));
            var names = new TreeMap<String, String>();
            for (var line : desk.lines()) {
                for (Mention n : line.names()) {
                    names.put(n.text(), n.type().name());
                }
            }
            var seen = new HashSet<String>();
            for (var row : m.rows()) {
                var first = row.subjects().getFirst();
                if (row.optional() || !Character.isUpperCase(first.codePointAt(0)) && !first.chars().anyMatch(Character::isUpperCase) || !m.article().text().contains(first) || !seen.add(first)) {
                    continue;
                }
                wanted++;
                if (row.subjects().stream().anyMatch(names::containsKey)) {
                    found++;
                } else {
                    System.err.println("MISS " + m.name() + " " + row.subjects() + " names " + names);
                }
            }
        }
        System.err.println("names wanted " + wanted + " found " + found);
    }
}
