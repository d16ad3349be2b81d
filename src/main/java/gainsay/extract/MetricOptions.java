package gainsay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The metrics that a figure's unit allows, each with the signs that speak for it: what the rules
/// chose, how much each metric's patterns rest on, the words around the figure by their place in
/// the sentence, and what the figures before it measure.
final class MetricOptions {
    static final Balance.Joint JOINT = Balance.Joint.CONDITION_FIRST;

    private static final int NEARBY = 7;

    private final MetricChooser metrics;

    MetricOptions(MetricChooser metrics) {
        this.metrics = metrics;
    }

    /// The options for a draft, by metric id; `before` are the drafts that are settled.
    List<Option<String>> of(Draft draft, List<Draft> before) {
        var family = metrics.familyOf(draft.metric());
        var scores = metrics.scores(draft.line(), draft.quantity(), draft.first(), draft.last());
        var context = new Signs(context(draft, before));
        var options = new ArrayList<Option<String>>();
        for (var metric : metrics.inFamily(family)) {
            var own = metric.equals(draft.metric());
            var signs = new HashSet<>(Set.of(metric));
            var under = new HashSet<String>();
            var score = scores.get(metric);
            if (score != null) {
                var bucket = (int) Math.min(12, Math.round(score * 2));
                signs.add("pattern " + bucket);
                under.add("pattern " + bucket);
            }
            if (isRuledOut(metric, draft)) {
                signs.add("ruled out");
                under.add("ruled out");
            }
            if (own) {
                var sure = draft.isCued() ? "cued" : "uncued";
                signs.add("rules " + sure);
                under.add("rules " + sure);
            }
            if (metric.equals(draft.choice().metric().id())) {
                signs.add("chosen");
                under.add("chosen " + (int) Math.round(draft.choice().score()));
            }
            options.add(new Option<>(metric, signs, JOINT, metric, context, new Signs(under)));
        }
        return options;
    }

    private boolean isRuledOut(String metric, Draft draft) {
        return metrics.isRuledOut(
                metric, draft.line(), draft.quantity(), draft.first(), draft.last());
    }

    private Set<String> context(Draft draft, List<Draft> before) {
        var line = draft.line();
        var first = metrics.opening(line, draft.first());
        var last = draft.last();
        var signs = new HashSet<String>();
        for (var i = Math.max(0, first - NEARBY);
                i <= Math.min(line.size() - 1, last + NEARBY);
                i++) {
            if (isWord(line, i) && (i < first || i > last)) {
                signs.add((i < first ? "left " : "right ") + line.lemma(i));
                signs.add("near " + line.lemma(i));
            }
        }
        for (var i = edge(line, first, -1); i <= edge(line, last, 1); i++) {
            if (isWord(line, i) && line.nameAt(i) < 0 && (i < first || i > last)) {
                signs.add("own " + line.lemma(i));
            }
        }
        for (var i = 0; i < line.size(); i++) {
            if (isWord(line, i) && line.nameAt(i) < 0 && (i < first || i > last)) {
                signs.add("in " + line.lemma(i));
            }
        }
        if (first > 0) {
            signs.add("after " + line.lemma(first - 1));
            if (first > 1) {
                signs.add("after " + line.lemma(first - 2) + " " + line.lemma(first - 1));
            }
        }
        if (last + 1 < line.size()) {
            signs.add("then " + line.lemma(last + 1));
            if (last + 2 < line.size()) {
                signs.add("then " + line.lemma(last + 1) + " " + line.lemma(last + 2));
            }
        }
        syntax(line, draft.first(), signs);
        var quantity = draft.quantity();
        var size = quantity.written().abs().doubleValue();
        signs.add("size " + (size == 0 ? 0 : (int) Math.floor(Math.log10(size))));
        if (quantity.per() != null) {
            signs.add("per");
            signs.add("per " + quantity.per());
        }
        if (quantity.direction() != null) {
            signs.add("moves");
        }
        signs.add("zone " + line.block().zone());
        earlier(draft, before).ifPresent(signs::add);
        return signs;
    }

    /// The last token before the next figure on that side, or the end of the sentence: what stands
    /// behind another figure is the other's.
    private static int edge(Line line, int from, int step) {
        var at = from;
        while (at + step >= 0
                && at + step < line.size()
                && (line.figureAt(at + step) < 0
                        || line.figureAt(at + step) == line.figureAt(from))) {
            at += step;
        }
        return at;
    }

    private static boolean isWord(Line line, int i) {
        return Character.isLetter(line.token(i).text().charAt(0)) && line.figureAt(i) < 0;
    }

    private void syntax(Line line, int first, Set<String> signs) {
        if (!line.isParsed()) {
            return;
        }
        var at = first;
        for (var steps = 0; steps < 5 && line.governor(at) >= 0; steps++) {
            var relation = line.relation(at);
            at = line.governor(at);
            if (line.figureAt(at) >= 0) {
                continue;
            }
            signs.add("up " + steps + " " + line.lemma(at));
            signs.add("up " + line.lemma(at));
            signs.add("up " + relation + " " + line.lemma(at));
            if (line.isVerb(at)) {
                var subject = line.subjectOf(at);
                if (subject >= 0) {
                    signs.add(
                            "subject "
                                    + (line.nameAt(subject) >= 0 ? "NAME" : line.lemma(subject)));
                }
                var object = line.dependent(at, "obj");
                if (object >= 0 && line.figureAt(object) < 0) {
                    signs.add("object " + line.lemma(object));
                }
                break;
            }
        }
        for (var i = 0; i < line.size(); i++) {
            if (line.governor(i) == first && isWord(line, i)) {
                signs.add("down " + line.relation(i) + " " + line.lemma(i));
            }
        }
    }

    private static Optional<String> earlier(Draft draft, List<Draft> before) {
        for (var i = before.size() - 1; i >= 0; i--) {
            var other = before.get(i);
            if (other.line() == draft.line() && other.family().equals(draft.family())) {
                return Optional.of("earlier " + other.metric());
            }
            if (!other.line().block().equals(draft.line().block())) {
                break;
            }
            if (other.family().equals(draft.family())) {
                return Optional.of("sentence before " + other.metric());
            }
        }
        return Optional.empty();
    }
}
