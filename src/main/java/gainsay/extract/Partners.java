package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What figures of one sentence lend each other: the metric and subject of "$17m" to "$14m" in "net
/// of $17m, compared with $14m in 1986", and of the first of a list to the next.
final class Partners {
    /// How much of its ground a figure passes on.
    private static final double COMPARED = 0.9;

    private static final double LISTED = 0.85;
    private static final double GAPPED = 0.75;

    private static final double OWN_SUBJECT = 0.8;

    private final MetricChooser metrics;
    private final Words words;

    Partners(MetricChooser metrics, Words words) {
        this.metrics = metrics;
        this.words = words;
    }

    /// The drafts of one line in reading order, each with what it inherits.
    List<Draft> settled(List<Draft> drafts) {
        var all = new ArrayList<Draft>();
        for (var draft : drafts) {
            all.add(settled(draft, all));
        }
        return new Respectively(metrics).paired(all);
    }

    private Draft settled(Draft draft, List<Draft> before) {
        var link = Link.of(draft.line(), draft.figure(), words);
        var other =
                link.flatMap(l -> before.stream().filter(d -> d.figure() == l.other()).findFirst());
        if (other.isEmpty()) {
            return changed(draft, before);
        }
        return switch (link.get().kind()) {
            case COMPARED -> compared(draft, other.get(), link.get(), before);
            case LISTED -> listed(draft, other.get(), link.get());
            case GAPPED -> gapped(draft, other.get(), link.get());
        };
    }

    private Draft compared(Draft draft, Draft other, Link link, List<Draft> before) {
        var own = own(draft, link);
        if (own.isPresent() && differs(own.get(), other, draft)) {
            return draft;
        }
        if (!other.isCued() && draft.isCued()) {
            lend(draft, other, before);
            return subjectFrom(draft, other, link, COMPARED).echoing(other);
        }
        return subjectFrom(measured(draft, other, COMPARED), other, link, COMPARED).echoing(other);
    }

    /// "From $3m to $4m of revenue": the earlier learns from the later.
    private static void lend(Draft teacher, Draft pupil, List<Draft> before) {
        var at = before.indexOf(pupil);
        before.set(at, pupil.measuring(teacher, COMPARED));
    }

    private Draft listed(Draft draft, Draft other, Link link) {
        var own = own(draft, link);
        if (own.isPresent() && differs(own.get(), other, draft)) {
            return draft;
        }
        return subjectFrom(measured(draft, other, LISTED), other, link, LISTED);
    }

    private Draft gapped(Draft draft, Draft other, Link link) {
        var what = link.what();
        var own = own(draft, link);
        if (what == null || own.isPresent() && differs(own.get(), other, draft)) {
            return draft;
        }
        var line = draft.line();
        var name = what.name(line);
        var percent = draft.family().equals("percent");
        if (name == null && !percent) {
            return draft;
        }
        var measured = measured(draft, other, GAPPED);
        return draft.subject() != null && draft.directness() >= OWN_SUBJECT
                ? measured
                : measured.of(
                        name != null ? name : what.common(line, EntityType.TOPIC), OWN_SUBJECT);
    }

    private static Draft measured(Draft draft, Draft other, double factor) {
        var same = draft.metric().equals(other.metric());
        var stronger = other.isCued() || other.choice().score() > draft.choice().score();
        return same || !stronger ? draft : draft.measuring(other, factor);
    }

    /// What the figure's own words measure, without those of the earlier figure.
    private Optional<MetricChooser.Choice> own(Draft draft, Link link) {
        var line = draft.line();
        var from = line.lastTokenOf(link.other()) + 1;
        var to = draft.last() + 1;
        while (to < line.size() && !ends(line, to)) {
            to++;
        }
        var part = line.part(from, to);
        return metrics.choose(part, draft.quantity(), draft.first() - from, draft.last() - from);
    }

    private static boolean ends(Line line, int i) {
        return line.isHardBreak(i)
                || line.figureAt(i) >= 0
                || line.isFiniteVerb(i)
                || line.lower(i).equals(",");
    }

    /// The figure's own words settle on another metric. That a percentage is "from" or "of"
    /// something is no sign of a share where it is held against growth.
    private static boolean differs(MetricChooser.Choice own, Draft other, Draft draft) {
        var percent = draft.family().equals("percent") && own.captures().isEmpty();
        return own.score() >= (percent ? 4.2 : 3) && !own.metric().id().equals(other.metric());
    }

    /// The subject too, unless the figure's own words name one.
    private static Draft subjectFrom(Draft draft, Draft other, Link link, double factor) {
        var subject = other.subject();
        return subject == null || namesItsOwn(draft, link)
                ? draft
                : draft.of(subject, Math.max(other.directness() * factor, 0.3));
    }

    /// "Against Bolt's $3m", "than the $3m that Bolt made".
    private static boolean namesItsOwn(Draft draft, Link link) {
        var line = draft.line();
        var listed = link.kind() == Link.Kind.LISTED;
        var from = listed ? line.lastTokenOf(link.other()) + 1 : link.at() + 1;
        for (var i = from; i < draft.first(); i++) {
            if (isSomebody(line.nameOn(i)) && line.timeAt(i) < 0) {
                return true;
            }
        }
        var next = draft.last() + 1;
        if (line.is(next, "that") || line.is(next, "for") || line.is(next, "at")) {
            next++;
        }
        return next < line.size() && isSomebody(line.nameOn(next)) && line.timeAt(next) < 0;
    }

    private static boolean isSomebody(@org.jspecify.annotations.Nullable Mention name) {
        return name != null && name.type() != EntityType.PERSON;
    }

    /// "Orders of $88m, up 19%": the change is that of the figure before.
    private static Draft changed(Draft draft, List<Draft> before) {
        if (before.isEmpty() || !draft.metric().equals("growth")) {
            return draft;
        }
        var other = before.getLast();
        var subject = other.subject();
        return subject == null || !isAside(draft.line(), other.last() + 1, draft.first())
                ? draft
                : draft.of(subject, Math.max(draft.directness(), other.directness() * COMPARED));
    }

    private static boolean isAside(Line line, int from, int to) {
        if (to <= from || to - from > 8) {
            return false;
        }
        for (var i = from; i < to; i++) {
            var moves = line.is(i, "up") || line.is(i, "down") || line.is(i, "rise");
            if (line.isVerb(i) || line.isNoun(i) && line.timeAt(i) < 0 && !moves) {
                return false;
            }
        }
        return line.lower(from).equals(",")
                || line.opens(from)
                || line.timeAt(from) >= 0
                || line.is(from, "up")
                || line.is(from, "down");
    }
}
