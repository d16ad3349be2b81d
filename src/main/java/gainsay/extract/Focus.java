package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Nature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What a clause without any word for what it measures goes on about: "It was $6m in 2021", "Whelan
/// expects it to reach $55m", "The figure was $4bn a year ago" speak of the last figure of the same
/// kind, in the same or one of the two sentences before, in the same paragraph.
final class Focus {
    private static final int FARTHEST = 2;
    private static final double SAME_SENTENCE = 0.8;
    private static final double EARLIER_SENTENCE = 0.65;
    private static final double UNSURE = 0.5;

    /// A number that does something itself is hardly ever of anything else than what was counted.
    private static final double OF_THE_SAME = 0.9;

    /// Verbs of which whoever does them is the one whose figure it is.
    private static final Set<String> OWN = Set.of("make", "report", "post", "record", "manage");

    private final Words words;
    private final Map<Line, Integer> order;

    Focus(Words words, List<Line> lines) {
        this.words = words;
        this.order = new HashMap<>();
        for (var i = 0; i < lines.size(); i++) {
            order.put(lines.get(i), i);
        }
    }

    /// The draft with what it takes from those before it, which are settled.
    Draft settled(Draft draft, List<Draft> before) {
        var line = draft.line();
        if (!line.isParsed()) {
            return draft;
        }
        if (isOfTheSame(draft)) {
            return last(draft, before, this::countsThings)
                    .map(teacher -> draft.of(teacher.subject(), OF_THE_SAME))
                    .orElse(draft);
        }
        var clause = clause(line, draft.first());
        if (draft.isCued()) {
            return clause.filter(c -> isDemonstrative(line, c.subject()))
                    .flatMap(c -> last(draft, before, other -> isEarlier(other, draft)))
                    .map(teacher -> ofTeacher(draft, teacher))
                    .orElse(draft);
        }
        return clause.filter(c -> isOpen(draft, c))
                .flatMap(c ->
                        last(draft, before, other -> isTeacher(other, draft))
                                .filter(t -> fits(line, c, t))
                                .map(t -> taught(draft, t, c)))
                .orElse(draft);
    }

    /// The verb over a figure and who or what it is said of; a token is -1 where there is none.
    private record Clause(int verb, int subject) {}

    private static Optional<Clause> clause(Line line, int figure) {
        var own = line.dependent(figure, "nsubj");
        if (own >= 0) {
            return Optional.of(new Clause(line.dependent(figure, "cop"), own));
        }
        var at = figure;
        for (var steps = 0; at >= 0 && steps < 4 && !line.isVerb(at); steps++) {
            at = line.governor(at);
        }
        if (at < 0 || !line.isVerb(at)) {
            return Optional.empty();
        }
        var up = line.governor(at);
        var object = up >= 0 && line.relation(at).equals("xcomp") ? line.dependent(up, "obj") : -1;
        return Optional.of(new Clause(at, object >= 0 ? object : line.subjectOf(at)));
    }

    /// Neither the verb nor a noun says what the figure measures.
    private boolean isOpen(Draft draft, Clause clause) {
        var line = draft.line();
        var verb = clause.verb();
        var subject = clause.subject();
        var links = verb < 0 || words.has("linking-verbs", line.lemma(verb));
        var owns = verb >= 0 && words.has("owning-verbs", line.lemma(verb));
        if (subject < 0 || verb > draft.first() || !links && !owns) {
            return false;
        }
        return (isEmpty(line, subject) || owns && isSomebody(line, subject))
                && isBareFrom(line, Math.max(verb, subject) + 1, draft.first())
                && !modifies(line, draft.last() + 1);
    }

    /// Somebody makes or reports what adds up over a time; a price put on a company only is, or
    /// reaches, a figure.
    private boolean fits(Line line, Clause clause, Draft teacher) {
        var links = clause.verb() < 0 || words.has("linking-verbs", line.lemma(clause.verb()));
        var nature = teacher.choice().metric().nature();
        return links && isEmpty(line, clause.subject())
                || nature == Nature.FLOW
                || !teacher.quantity().isMoney();
    }

    private boolean isEmpty(Line line, int subject) {
        return switch (line.tag(subject)) {
            case "PRP", "DT", "WDT" -> true;
            default ->
                    words.has("figure-nouns", line.lower(subject))
                            && isDefinite(line, subject)
                            && line.dependent(subject, "nmod") < 0;
        };
    }

    private static boolean isDefinite(Line line, int noun) {
        var phrase = Phrase.around(line, noun);
        return phrase != null && phrase.isDefinite(line);
    }

    private boolean isSomebody(Line line, int subject) {
        return line.nameAt(subject) >= 0
                || words.has("organisation-nouns", line.lemma(subject))
                || words.has("speakers", line.lemma(subject));
    }

    private boolean isBareFrom(Line line, int from, int to) {
        for (var i = from; i < to; i++) {
            var noun = line.isNoun(i) && line.timeAt(i) < 0 && !line.tag(i + 1).equals("POS");
            if (noun && !words.has("figure-nouns", line.lower(i)) || line.isHardBreak(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean modifies(Line line, int next) {
        return next < line.size()
                && (line.is(next, "of") || line.isNoun(next) && line.timeAt(next) < 0);
    }

    private static boolean isDemonstrative(Line line, int subject) {
        return subject >= 0
                && (line.is(subject, "that") || line.is(subject, "this"))
                && line.tag(subject).equals("DT");
    }

    /// "Twenty-one had forecast a cut and nine had expected none": a number that does something
    /// itself, of the things counted before.
    private static boolean isOfTheSame(Draft draft) {
        var line = draft.line();
        var next = draft.last() + 1;
        return draft.metric().equals("count")
                && draft.quantity().counted() == null
                && next < line.size()
                && line.relation(draft.first()).startsWith("nsubj")
                && (line.isVerb(next)
                        || line.tag(next).equals("MD")
                        || line.tag(next).equals("RB"));
    }

    private boolean countsThings(Draft other) {
        return other.metric().equals("count")
                && other.subject() != null
                && other.quantity().counted() != null;
    }

    private boolean isEarlier(Draft other, Draft draft) {
        return order.getOrDefault(other.line(), 0) < order.getOrDefault(draft.line(), 0)
                && other.subject() != null;
    }

    /// The last figure in focus that is wanted.
    private Optional<Draft> last(Draft draft, List<Draft> before, Predicate<Draft> wanted) {
        var here = order.getOrDefault(draft.line(), 0);
        for (var i = before.size() - 1; i >= 0; i--) {
            var other = before.get(i);
            var there = order.getOrDefault(other.line(), 0);
            if (here - there > FARTHEST || !other.line().block().equals(draft.line().block())) {
                return Optional.empty();
            }
            if (wanted.test(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static boolean isTeacher(Draft other, Draft draft) {
        return other.family().equals(draft.family())
                && (!other.family().equals("measure")
                        || other.quantity().unit().equals(draft.quantity().unit()))
                && !other.metric().equals("money")
                && other.choice().score() >= 2
                && other.choice().score() > draft.choice().score();
    }

    private Draft taught(Draft draft, Draft teacher, Clause clause) {
        var line = draft.line();
        var factor = teacher.line() == line ? SAME_SENTENCE : EARLIER_SENTENCE;
        var measured = draft.measuring(teacher, factor);
        var subject = draft.subject();
        var named =
                subject != null
                        && subject.type() != EntityType.TOPIC
                        && subject.type() != EntityType.PERSON;
        var owner = clause.verb() >= 0 && OWN.contains(line.lemma(clause.verb()));
        var isIts = owner && named || named && line.nameAt(clause.subject()) >= 0;
        return isIts ? measured : ofTeacher(measured, teacher);
    }

    private static Draft ofTeacher(Draft draft, Draft teacher) {
        var subject = teacher.subject();
        return subject == null || isClear(draft.subject(), draft.directness())
                ? draft
                : draft.of(subject, Math.max(UNSURE, teacher.directness() * SAME_SENTENCE));
    }

    private static boolean isClear(
            @org.jspecify.annotations.Nullable Mention subject, double directness) {
        return subject != null && directness >= 0.9 && subject.type() == EntityType.ORGANIZATION;
    }
}
