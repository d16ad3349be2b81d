package gainsay.extract;

import gainsay.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// "Halden and Bolt raised $5m and $7m respectively": the first figure is the first name's, the
/// second the second's. Where nouns stand instead of names, they may each name a metric.
final class Respectively {
    private static final double PASSED = 0.9;
    private static final double NAMED = 0.9;
    private static final double THING = 0.8;
    private static final double STATED = 3;

    private final MetricChooser metrics;

    Respectively(MetricChooser metrics) {
        this.metrics = metrics;
    }

    /// The drafts of one line, those in step with a list before them each with its own member.
    List<Draft> paired(List<Draft> drafts) {
        var line = drafts.isEmpty() ? null : drafts.getFirst().line();
        var at = line == null ? -1 : position(line);
        if (line == null || at < 0) {
            return drafts;
        }
        var run = run(drafts, at);
        var members = run.size() < 2 ? List.<Phrase>of() : members(line, run);
        if (members.isEmpty()) {
            return drafts;
        }
        var all = new ArrayList<>(drafts);
        for (var i = 0; i < run.size(); i++) {
            all.set(drafts.indexOf(run.get(i)), with(run.get(i), members.get(i), run.getFirst()));
        }
        return all;
    }

    private static int position(Line line) {
        for (var i = 0; i < line.size(); i++) {
            if (line.lower(i).equals("respectively")) {
                return i;
            }
        }
        return -1;
    }

    /// The figures of one kind right before the word.
    private static List<Draft> run(List<Draft> drafts, int at) {
        var run = new ArrayList<Draft>();
        for (var draft : drafts) {
            if (draft.first() > at) {
                break;
            }
            if (!run.isEmpty() && !run.getLast().family().equals(draft.family())) {
                run.clear();
            }
            run.add(draft);
        }
        return run;
    }

    /// The noun phrases of the list before the figures that has as many members.
    private static List<Phrase> members(Line line, List<Draft> run) {
        List<Phrase> best = List.of();
        var list = new ArrayList<Phrase>();
        var end = run.getFirst().first();
        for (var i = 0; i < end; ) {
            var phrase = Phrase.startingAt(line, i);
            if (phrase == null || phrase.to() > end) {
                i++;
                continue;
            }
            if (!list.isEmpty() && !isJoint(line, list.getLast().to(), phrase.from())) {
                list.clear();
            }
            list.add(phrase);
            best = list.size() == run.size() ? List.copyOf(list) : best;
            i = phrase.to();
        }
        return best;
    }

    private static boolean isJoint(Line line, int from, int to) {
        for (var i = from; i < to; i++) {
            var word = line.lower(i);
            if (!word.equals(",") && !word.equals("and") && !word.equals("or")) {
                return false;
            }
        }
        return to > from;
    }

    private Draft with(Draft draft, Phrase member, Draft first) {
        var line = draft.line();
        var measured = first.isCued() && !draft.isCued() ? draft.measuring(first, PASSED) : draft;
        var name = member.name(line);
        return name != null
                ? measured.of(name, NAMED)
                : own(draft, line, member)
                        .orElseGet(() -> measured.of(member.common(line, EntityType.TOPIC), THING));
    }

    private Optional<Draft> own(Draft draft, Line line, Phrase member) {
        var text = line.spanOf(member.from(), member.to()).in(line.text());
        return metrics.named(text, draft.family())
                .map(metric ->
                        draft.stating(
                                        metrics.stated(
                                                metric.id(),
                                                Math.max(STATED, draft.choice().score())))
                                .certain(Revision.SAID));
    }
}
