package gainsay.extract;

import java.util.HashSet;
import java.util.Set;

/// The names of a line that only speak: "according to PitchBook", "Gartner said".
final class Sources {
    private Sources() {}

    static Set<String> in(Line line) {
        var sources = new HashSet<String>();
        for (var i = 0; i < line.size(); i++) {
            var from = opens(line, i);
            if (from > 0) {
                var phrase = Phrase.startingAt(line, from);
                if (phrase != null) {
                    line.namesBetween(phrase.from(), phrase.to())
                            .forEach(n -> sources.add(n.text()));
                }
            }
        }
        return sources;
    }

    /// Where the name of who speaks begins, or -1: "according to", "analysts at", "data from".
    private static int opens(Line line, int i) {
        if (line.is(i, "according") && line.is(i + 1, "to")) {
            return i + 2;
        }
        var watchers =
                switch (line.lower(i)) {
                    case "analyst",
                            "analysts",
                            "data",
                            "figures",
                            "survey",
                            "poll",
                            "estimates",
                            "research",
                            "economist",
                            "economists" ->
                            true;
                    default -> false;
                };
        var link =
                line.is(i + 1, "at")
                        || line.is(i + 1, "from")
                        || line.is(i + 1, "by")
                        || line.is(i + 1, "with");
        return watchers && link ? i + 2 : -1;
    }
}
