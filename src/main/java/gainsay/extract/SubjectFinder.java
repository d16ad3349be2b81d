package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Metric;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose figure it is. Asked in order: what the metric's pattern captured, the shape of the list or
/// parenthesis, the grammar of the sentence, the names before the figure, the story so far.
final class SubjectFinder {
    private static final double CAPTURED = 0.95;
    private static final double SHAPED = 0.9;
    private static final double GRAMMATICAL = 0.85;
    private static final double LABELLED = 0.75;
    private static final double NEAR = 0.6;
    private static final double THING = 0.5;
    private static final double IMPLIED = 0.45;
    private static final double GUESSED = 0.3;

    private final Words words;
    private final Story story;
    private final TopicFinder topics;
    private final Set<String> sources;
    private final Referents referents;
    private final Grammar grammar;

    /// `sources` are names that only speak ("according to X"), never subjects.
    SubjectFinder(Words words, Story story, TopicFinder topics, Set<String> sources) {
        this.words = words;
        this.story = story;
        this.topics = topics;
        this.sources = sources;
        this.referents = new Referents(words, story, sources);
        this.grammar = new Grammar(words, referents);
    }

    Optional<Found> find(
            Line line,
            int first,
            Metric metric,
            Map<String, Phrase> captures,
            Map<Integer, Mention> settled) {
        if (metric.subjectRole().equals("topic")) {
            return topic(line, first, captures);
        }
        var party = Parties.areWanted(metric);
        var captured = captured(line, captures, metric, party);
        if (captured.isPresent()) {
            return captured;
        }
        var described = described(line, first, metric).or(() -> crowd(line, first, metric));
        if (described.isPresent()) {
            return described;
        }
        var direct =
                structural(line, first, settled)
                        .map(f -> f.times(SHAPED))
                        .or(() ->
                                grammar.subject(line, first, party).map(f -> f.times(GRAMMATICAL)));
        var owned = isOwned(line, first, metric);
        if (direct.isPresent() && (party || direct.get().isNamed() || !owned)) {
            return direct;
        }
        return labelled(line, first)
                .map(m -> new Found(m, LABELLED))
                .or(() -> party || owned ? somebody(line, first, party) : something(line, first))
                .or(() -> direct)
                .or(() -> party ? Optional.empty() : thing(line, first))
                .or(() ->
                        (party ? story.main() : story.protagonist(line))
                                .map(m -> new Found(m, GUESSED)));
    }

    /// "Three in ten Ovella customers": the share is the customers', not the company's.
    private Optional<Found> crowd(Line line, int first, Metric metric) {
        var next = first;
        while (next < line.size() && line.figureAt(next) == line.figureAt(first)) {
            next++;
        }
        var phrase =
                metric.id().equals("share")
                                && line.token(first).text().contains(" in ")
                                && next < line.size()
                        ? Phrase.startingAt(line, next)
                        : null;
        return phrase == null
                        || line.nameAt(phrase.head()) >= 0
                        || !line.tag(phrase.head()).equals("NNS")
                ? Optional.empty()
                : Optional.of(new Found(phrase.common(line, EntityType.TOPIC), CAPTURED));
    }

    /// "A 12.1-inch screen": a measure that stands before a noun is the noun's.
    private Optional<Found> described(Line line, int first, Metric metric) {
        var last = line.lastTokenOf(line.figureAt(first));
        if (!metric.id().equals("measure") || !line.isParsed() || line.governor(last) <= last) {
            return Optional.empty();
        }
        var noun = line.governor(last);
        var phrase = line.isNoun(noun) ? Phrase.startingAt(line, behind(line, last + 1)) : null;
        return phrase == null || phrase.head() != noun
                ? Optional.empty()
                : referents.of(line, phrase, false).map(f -> f.times(CAPTURED));
    }

    /// "A 1.8 billion-mile (2.8bn km) journey": over the same in other units.
    private static int behind(Line line, int at) {
        var i = at;
        if (i < line.size() && line.opens(i)) {
            while (i < line.size() && !line.closes(i)) {
                i++;
            }
            i++;
        }
        return i;
    }

    /// For what only somebody can have: the sentence's own subject, the protagonist, the nearest
    /// name.
    private Optional<Found> somebody(Line line, int first, boolean party) {
        return nearestName(line, first, party, true)
                .map(m -> new Found(m, NEAR))
                .or(() -> story.protagonist(line).map(m -> new Found(m, IMPLIED)))
                .or(() -> nearestName(line, first, party, false).map(m -> new Found(m, IMPLIED)))
                .or(() -> story.implied(line, first, party).map(m -> new Found(m, IMPLIED)));
    }

    /// For what things have too: the thing counted or measured rather than a name that is merely
    /// near.
    private Optional<Found> something(Line line, int first) {
        return nearestName(line, first, false, true)
                .map(m -> new Found(m, NEAR))
                .or(() -> story.protagonist(line).map(m -> new Found(m, IMPLIED)))
                .or(() -> thing(line, first))
                .or(() -> nearestName(line, first, false, false).map(m -> new Found(m, IMPLIED)))
                .or(() -> story.implied(line, first, false).map(m -> new Found(m, IMPLIED)));
    }

    /// Costs and counts of users, staff, units belong to whoever the story is about, not to the
    /// common noun that the sentence happens to put first.
    private boolean isOwned(Line line, int first, Metric metric) {
        if (!metric.id().equals("count")) {
            return false;
        }
        var phrase = Phrase.startingAt(line, first + 1);
        return phrase != null && words.has("owned-nouns", line.lower(phrase.head()));
    }

    private Optional<Found> topic(Line line, int first, Map<String, Phrase> captures) {
        var phrase = captures.get("topic");
        if (phrase != null) {
            var topic = topics.of(line, phrase);
            if (topic.isPresent()) {
                return topic.map(m -> new Found(m, CAPTURED));
            }
        }
        return topics.near(line, first).map(m -> new Found(m, 0.7));
    }

    private Optional<Found> captured(
            Line line, Map<String, Phrase> captures, Metric metric, boolean party) {
        var phrase = captures.get("subject");
        if (phrase == null && metric.subjectRole().equals("supplier")) {
            phrase = captures.get("supplier");
        }
        return phrase == null
                ? Optional.empty()
                : referents
                        .of(line, phrase, party)
                        .filter(f ->
                                !party
                                        || Parties.isParty(f.mention(), words)
                                        || f.mention().type() == EntityType.PERSON
                                                && story.protagonist(line).isEmpty())
                        .map(f -> f.times(CAPTURED));
    }

    /// "AMI Labs ($1.03B seed, $3.5B valuation)", "Japan $6.3B", "Its $6.3B", "X $600M at $5.6B".
    private Optional<Found> structural(Line line, int first, Map<Integer, Mention> settled) {
        var possessor = possessor(line, first);
        if (possessor.isPresent()) {
            return possessor;
        }
        var shared = shared(line, first);
        if (shared.isPresent()) {
            return shared;
        }
        var open = line.parenthesisAround(first);
        for (var i = first - 1; i >= 0; i--) {
            if (i == open) {
                return beforeParenthesis(line, open, settled);
            }
            var name = line.nameOn(i);
            if (name != null && !sources.contains(name.text())) {
                return i == first - 1
                                || i == first - 2 && isMove(line, first - 1)
                                || isGapped(line, i, first)
                                || open >= 0 && isListLike(line, i, first)
                        ? Optional.of(new Found(name, 1))
                        : Optional.empty();
            }
            var figure = line.figureAt(i);
            if (figure >= 0 && isListLike(line, i, first)) {
                var same = settled.get(figure);
                if (same != null) {
                    return Optional.of(new Found(same, 1));
                }
            }
            if (line.isVerb(i) && open < 0 || line.isHardBreak(i)) {
                return Optional.empty();
            }
            if (open < 0
                    && (line.token(i).text().equals(",") || line.token(i).text().equals(":"))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "Acme up 9%": no verb between.
    private static boolean isMove(Line line, int i) {
        return line.is(i, "up") || line.is(i, "down") || line.is(i, "off");
    }

    /// "$52,000 for Acme and $75,000 for Bolt": each has its own.
    private Optional<Found> shared(Line line, int first) {
        var figure = line.figureAt(first);
        var own = beneficiary(line, figure);
        if (own == null) {
            return Optional.empty();
        }
        for (var i = Math.max(0, figure - 1);
                i <= Math.min(figure + 1, line.figures().size() - 1);
                i++) {
            var other = i == figure ? null : beneficiary(line, i);
            if (other != null
                    && !other.text().equals(own.text())
                    && line.figures().get(i).unit().equals(line.figures().get(figure).unit())) {
                return Optional.of(new Found(own, 1));
            }
        }
        return Optional.empty();
    }

    private @Nullable Mention beneficiary(Line line, int figure) {
        var next = figure < 0 ? 0 : line.lastTokenOf(figure) + 1;
        var name = line.is(next, "for") && next + 1 < line.size() ? line.nameOn(next + 1) : null;
        return name == null || sources.contains(name.text()) ? null : name;
    }

    /// "Europe accounts for 29% and Japan for 14%": the name that the verb is left out behind.
    private static boolean isGapped(Line line, int last, int first) {
        var from = last;
        while (from > 0 && line.nameAt(from - 1) == line.nameAt(last)) {
            from--;
        }
        var linked = line.is(from - 1, "and") || line.is(from - 1, ",") || line.is(from - 1, ";");
        return linked && last == first - 2 && line.tag(first - 1).equals("IN");
    }

    private static boolean isListLike(Line line, int from, int to) {
        for (var i = from; i < to; i++) {
            if (line.isFiniteVerb(i)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Found> possessor(Line line, int first) {
        var before = first - 1;
        while (before >= 0
                && (line.tag(before).startsWith("JJ") || line.tag(before).startsWith("RB"))) {
            before--;
        }
        if (before < 0) {
            return Optional.empty();
        }
        if (line.tag(before).equals("PRP$")) {
            return referents.pronoun(line, before, false).map(m -> new Found(m, 1));
        }
        if (line.tag(before).equals("POS") || line.lower(before).equals("’s")) {
            var phrase = Phrase.endingAt(line, before - 1);
            return phrase == null ? Optional.empty() : referents.of(line, phrase, false);
        }
        return Optional.empty();
    }

    private Optional<Found> beforeParenthesis(Line line, int open, Map<Integer, Mention> settled) {
        var figure = line.figureAt(open - 1);
        var same = figure < 0 ? null : settled.get(figure);
        if (same != null) {
            return Optional.of(new Found(same, 1));
        }
        var phrase = Phrase.endingAt(line, open - 1);
        return phrase == null ? Optional.empty() : referents.of(line, phrase, false);
    }

    /// "Acme: $5M in sales", "Acme — $5M".
    private Optional<Mention> labelled(Line line, int first) {
        for (var i = first - 1; i > 0; i--) {
            if (line.token(i).text().equals(":") || line.isHardBreak(i)) {
                var phrase = Phrase.endingAt(line, beforeMarks(line, i - 1));
                var name = phrase == null ? null : phrase.name(line);
                return Optional.ofNullable(name).filter(n -> !sources.contains(n.text()));
            }
        }
        return Optional.empty();
    }

    /// Markdown's asterisks are no words.
    private static int beforeMarks(Line line, int at) {
        var i = at;
        while (i > 0 && line.token(i).text().chars().noneMatch(Character::isLetterOrDigit)) {
            i--;
        }
        return i;
    }

    /// The nearest name before the figure, or one that it is "for" or "of"; `subject` asks for one
    /// that is the subject of something.
    private Optional<Mention> nearestName(Line line, int first, boolean party, boolean subject) {
        @Nullable Mention best = null;
        for (var i = first - 1; i >= 0 && !line.token(i).text().equals(";"); i--) {
            var name = line.nameOn(i);
            if (name != null && isUsable(name, party) && !line.tag(i).startsWith("JJ")) {
                if (line.relation(i).startsWith("nsubj")) {
                    return Optional.of(name);
                }
                best = name;
            }
        }
        if (subject && line.isParsed()) {
            return Optional.empty();
        }
        for (var i = first + 1; i < line.size() && best == null; i++) {
            var name = line.nameOn(i);
            if (name != null
                    && isUsable(name, party)
                    && (line.is(i - 1, "for") || line.is(i - 1, "of"))) {
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isUsable(Mention name, boolean party) {
        var usable =
                switch (name.type()) {
                    case ORGANIZATION, PRODUCT -> true;
                    case PERSON -> !party;
                    case PLACE, GOVERNMENT, TOPIC -> false;
                };
        return usable && !sources.contains(name.text());
    }

    /// For counts and measures without a name: the noun that the figure belongs to.
    private Optional<Found> thing(Line line, int first) {
        var last = line.lastTokenOf(line.figureAt(first));
        var phrase = Phrase.startingAt(line, last + 1);
        var found = phrase == null ? Optional.<Found>empty() : referents.of(line, phrase, false);
        if (found.isEmpty() && line.isParsed() && line.governor(first) >= 0) {
            var head = line.governor(first);
            phrase = line.isNoun(head) ? Phrase.around(line, head) : null;
            found = phrase == null ? Optional.empty() : referents.of(line, phrase, false);
        }
        return found.map(f -> f.times(THING));
    }
}
