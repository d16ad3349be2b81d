package gainsay.extract;

import java.util.ArrayList;
import java.util.List;

/// The way through a dependency parse from a figure to another word: the relations climbed, then
/// those descended ("obj^ nsubj_" leads from "$5m" to "Acme" in "Acme raised $5m").
final class Route {
    private static final int LONGEST = 5;

    private Route() {}

    /// `far` where it is longer than five steps, `none` where there is no parse.
    static String between(Line line, int from, int to) {
        if (!line.isParsed()) {
            return "none";
        }
        var up = chain(line, from);
        var down = chain(line, to);
        for (var i = 0; i < up.size(); i++) {
            var meet = down.indexOf(up.get(i));
            if (meet >= 0) {
                return i + meet > LONGEST ? "far" : written(line, up, i, down, meet);
            }
        }
        return "none";
    }

    private static List<Integer> chain(Line line, int token) {
        var chain = new ArrayList<Integer>();
        for (var at = token; at >= 0 && chain.size() < 3 * LONGEST; at = line.governor(at)) {
            chain.add(at);
        }
        return chain;
    }

    private static String written(
            Line line, List<Integer> up, int climbed, List<Integer> down, int descended) {
        var text = new StringBuilder();
        for (var i = 0; i < climbed; i++) {
            text.append(relation(line, up.get(i))).append('^');
        }
        for (var i = descended - 1; i >= 0; i--) {
            text.append(relation(line, down.get(i))).append('_');
        }
        return text.toString();
    }

    /// Without the case that a relation may name ("nmod:of" is an "nmod").
    private static String relation(Line line, int token) {
        var relation = line.relation(token);
        var colon = relation.indexOf(':');
        return colon < 0 || relation.equals("nmod:poss") || relation.equals("nsubj:pass")
                ? relation
                : relation.substring(0, colon);
    }
}
