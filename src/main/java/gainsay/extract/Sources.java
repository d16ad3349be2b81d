package gainsay.extract;

import java.util.HashSet;
import java.util.Set;

/// The names of a line that only speak, or hear: "according to PitchBook", "told the exchange it".
final class Sources {
    private Sources() {}

    static Set<String> in(Line line) {
        var sources = new HashSet<String>();
        for (var i = 0; i < line.size(); i++) {
            var from = opens(line, i);
            var heard = from < 0 && isTold(line, i);
            if (from > 0 || heard) {
                var phrase = Phrase.startingAt(line, heard ? i + 1 : from);
                if (phrase != null && (!heard || isSaid(line, phrase.to()))) {
                    line.namesBetween(phrase.from(), phrase.to())
                            .forEach(n -> sources.add(n.text()));
                }
            }
        }
        return sources;
    }

    private static boolean isTold(Line line, int i) {
        return switch (line.lower(i)) {
            case "told", "tells", "informed", "notified" -> true;
            default -> false;
        };
    }

    /// What is told begins here, or stood before.
    private static boolean isSaid(Line line, int i) {
        return i >= line.size()
                || line.tag(i).equals("PRP")
                || line.is(i, "that")
                || !Character.isLetterOrDigit(line.token(i).text().charAt(0))
                || line.tag(i).equals("IN")
                || line.timeAt(i) >= 0;
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
