package gainsay.extract;

import java.util.HashSet;
import java.util.Set;

/// The names of a line that only speak: "according to PitchBook", "Gartner said".
final class Sources {
    private Sources() {}

    static Set<String> in(Line line) {
        var sources = new HashSet<String>();
        for (var i = 0; i < line.size(); i++) {
            if (line.is(i, "according") && line.is(i + 1, "to")) {
                var phrase = Phrase.startingAt(line, i + 2);
                if (phrase != null) {
                    line.namesBetween(phrase.from(), phrase.to())
                            .forEach(n -> sources.add(n.text()));
                }
            }
        }
        return sources;
    }
}
