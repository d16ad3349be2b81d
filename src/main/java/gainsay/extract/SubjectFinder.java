package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Metric;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose figure it is. Asked in order: what the metric's pattern captured, the shape of the list or
/// parenthesis, the grammar of the sentence, the names before the figure, the story so far.
final class SubjectFinder {

    /// A subject and how directly the text gives it, from 0 to 1.
    record Found(Mention mention, double directness) {}

    /// Metrics that only a party can have: a company, a government, an investor.
    private static final Set<String> PARTY_ROLES = Set.of("investor", "target", "supplier");

    private static final Set<String> PARTY_METRICS =
            Set.of("funding_round", "total_raised", "valuation", "market_cap", "revenue", "profit");

    private final Words words;
    private final Story story;
    private final TopicFinder topics;
    private final Set<String> sources;

    /// `sources` are names that only speak ("according to X"), never subjects.
    SubjectFinder(Words words, Story story, TopicFinder topics, Set<String> sources) {
        this.words = words;
        this.story = story;
        this.topics = topics;
        this.sources = sources;
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
        var party = isParty(metric);
        var captured = captured(line, captures, metric, party);
        if (captured.isPresent()) {
            return captured;
        }
        var direct =
                structural(line, first, settled)
                        .map(m -> new Found(m, 0.9))
                        .or(() -> grammatical(line, first, party).map(m -> new Found(m, 0.85)));
        if (direct.isPresent()
                && (party || isNamed(direct.get()) || !isOwned(line, first, metric))) {
            return direct;
        }
        return labelled(line, first)
                .map(m -> new Found(m, 0.75))
                .or(() -> nearestName(line, first, party).map(m -> new Found(m, 0.6)))
                .or(() ->
                        party || isOwned(line, first, metric)
                                ? Optional.empty()
                                : thing(line, first))
                .or(() -> story.implied(line, first, party).map(m -> new Found(m, 0.45)))
                .or(() -> direct)
                .or(() -> story.main().map(m -> new Found(m, 0.3)))
                .or(() -> party ? Optional.empty() : thing(line, first));
    }

    private static boolean isNamed(Found found) {
        return found.mention().type() != EntityType.TOPIC;
    }

    /// Costs and counts of users, staff, units belong to whoever the story is about, not to the
    /// common noun that the sentence happens to put first.
    private boolean isOwned(Line line, int first, Metric metric) {
        if (metric.id().equals("cost") || metric.id().equals("profit")) {
            return true;
        }
        if (!metric.id().equals("count")) {
            return false;
        }
        var phrase = Phrase.startingAt(line, first + 1);
        return phrase != null && words.has("owned-nouns", line.lower(phrase.head()));
    }

    static boolean isParty(Metric metric) {
        return PARTY_ROLES.contains(metric.subjectRole()) || PARTY_METRICS.contains(metric.id());
    }

    private Optional<Found> topic(Line line, int first, Map<String, Phrase> captures) {
        var phrase = captures.get("topic");
        if (phrase != null) {
            var topic = topics.of(line, phrase);
            if (topic.isPresent()) {
                return topic.map(m -> new Found(m, 0.95));
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
                : mention(line, phrase, party)
                        .filter(m -> !party || isParty(m) || m.type() == EntityType.PERSON)
                        .map(m -> new Found(m, 0.95));
    }

    /// What a phrase stands for: a name, the antecedent of a pronoun or of "the company", or for
    /// things the phrase itself.
    Optional<Mention> mention(Line line, Phrase phrase, boolean party) {
        var name = isOnlyWhere(line, phrase) ? null : phrase.name(line);
        if (name != null && !sources.contains(name.text())) {
            return Optional.of(name);
        }
        if (phrase.isPronoun(line)) {
            return pronoun(line, phrase.from(), party);
        }
        var example = example(line, phrase);
        if (example.isPresent()) {
            return example;
        }
        var head = line.token(phrase.head()).lemma().toLowerCase(Locale.ROOT);
        if (line.tag(phrase.from()).equals("PRP$") && isPersonal(line, phrase.from())) {
            return pronoun(line, phrase.from(), party);
        }
        if (phrase.isDefinite(line) && words.has("organisation-nouns", head)) {
            return story.antecedent(line, phrase.from(), true);
        }
        if (words.has("speakers", head)) {
            return Optional.empty();
        }
        if (words.has("empty-nouns", head) || words.has("empty-nouns", line.lower(phrase.head()))) {
            return party
                    ? Optional.empty()
                    : story.antecedent(line, phrase.from(), false)
                            .or(() -> Optional.of(phrase.common(line, EntityType.TOPIC)));
        }
        return Optional.of(
                phrase.common(
                        line, isName(line, phrase) ? EntityType.ORGANIZATION : EntityType.TOPIC));
    }

    /// A capitalised phrase inside a sentence that nobody has heard of: a young company.
    private static boolean isName(Line line, Phrase phrase) {
        return line.tag(phrase.head()).startsWith("NNP")
                && Character.isUpperCase(line.token(phrase.head()).text().charAt(0));
    }

    /// "The Ohio-based company", "U.S. crude": a place that only narrows the noun behind it.
    private static boolean isOnlyWhere(Line line, Phrase phrase) {
        var name = phrase.name(line);
        if (name == null || line.nameAt(phrase.head()) >= 0) {
            return false;
        }
        var place = name.type() == EntityType.PLACE || name.type() == EntityType.GOVERNMENT;
        for (var i = phrase.from(); i < phrase.to(); i++) {
            if (line.tag(i).equals("POS")) {
                return false;
            }
        }
        return place;
    }

    /// "Companies like Acme and Bolt": the first of those named.
    private static Optional<Mention> example(Line line, Phrase phrase) {
        var next = phrase.to();
        if (line.token(Math.min(next, line.size() - 1)).text().equals(",")) {
            next++;
        }
        if (line.is(next, "such") && line.is(next + 1, "as")) {
            next++;
        } else if (!(next < line.size() && line.lower(next).equals("like"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(line.nameOn(next + 1));
    }

    private Optional<Mention> pronoun(Line line, int at, boolean party) {
        return switch (line.lower(at)) {
            case "he", "she", "his", "her" ->
                    party ? story.antecedent(line, at, true) : story.person(line, at);
            case "it", "its", "they", "their", "them", "we", "our" ->
                    story.antecedent(line, at, party);
            default -> Optional.empty();
        };
    }

    private static boolean isPersonal(Line line, int at) {
        return switch (line.lower(at)) {
            case "it", "its", "they", "their", "them", "he", "she", "his", "her", "we", "our" ->
                    true;
            default -> false;
        };
    }

    /// "AMI Labs ($1.03B seed, $3.5B valuation)", "Japan $6.3B", "Its $6.3B", "X $600M at $5.6B".
    private Optional<Mention> structural(Line line, int first, Map<Integer, Mention> settled) {
        var possessor = possessor(line, first);
        if (possessor.isPresent()) {
            return possessor;
        }
        var open = line.parenthesisAround(first);
        for (var i = first - 1; i >= 0; i--) {
            if (i == open) {
                return beforeParenthesis(line, open, settled);
            }
            var name = line.nameOn(i);
            if (name != null && !sources.contains(name.text())) {
                return i == first - 1 || open >= 0 && isListLike(line, i, first)
                        ? Optional.of(name)
                        : Optional.empty();
            }
            var figure = line.figureAt(i);
            if (figure >= 0 && settled.containsKey(figure) && isListLike(line, i, first)) {
                return Optional.of(settled.get(figure));
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

    private static boolean isListLike(Line line, int from, int to) {
        for (var i = from; i < to; i++) {
            if (line.isFiniteVerb(i)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Mention> possessor(Line line, int first) {
        var before = first - 1;
        while (before >= 0
                && (line.tag(before).startsWith("JJ") || line.tag(before).startsWith("RB"))) {
            before--;
        }
        if (before < 0) {
            return Optional.empty();
        }
        if (line.tag(before).equals("PRP$")) {
            return pronoun(line, before, false);
        }
        if (line.tag(before).equals("POS") || line.lower(before).equals("’s")) {
            var phrase = Phrase.endingAt(line, before - 1);
            return phrase == null ? Optional.empty() : mention(line, phrase, false);
        }
        return Optional.empty();
    }

    private Optional<Mention> beforeParenthesis(
            Line line, int open, Map<Integer, Mention> settled) {
        var figure = line.figureAt(open - 1);
        if (figure >= 0 && settled.containsKey(figure)) {
            return Optional.of(settled.get(figure));
        }
        var phrase = Phrase.endingAt(line, open - 1);
        return phrase == null ? Optional.empty() : mention(line, phrase, false);
    }

    private Optional<Mention> grammatical(Line line, int first, boolean party) {
        if (!line.isParsed()) {
            return Optional.empty();
        }
        var at = first;
        for (var steps = 0; steps < 8 && at >= 0; steps++) {
            var own = dependentSubject(line, at, first, party);
            if (own.isPresent()) {
                return own;
            }
            at = line.governor(at);
        }
        return Optional.empty();
    }

    private Optional<Mention> dependentSubject(Line line, int at, int first, boolean party) {
        var possessor = line.dependent(at, "nmod:poss");
        if (possessor >= 0 && possessor != first) {
            var found = accepted(line, possessor, party);
            if (found.isPresent()) {
                return found;
            }
        }
        var subject = line.isVerb(at) ? line.subjectOf(at) : line.dependent(at, "nsubj");
        if (subject < 0 || isSpeech(line, at)) {
            return Optional.empty();
        }
        return contains(line, subject, first)
                ? ofFigure(line, first, party)
                : accepted(line, subject, party);
    }

    private boolean isSpeech(Line line, int at) {
        return words.has("speech-verbs", line.token(at).lemma());
    }

    /// "$160,000 in API queries can extract ...": the figure is the subject, its noun the thing.
    private Optional<Mention> ofFigure(Line line, int first, boolean party) {
        var noun = line.dependent(first, "nmod");
        return noun < 0 || party ? Optional.empty() : accepted(line, noun, false);
    }

    private Optional<Mention> accepted(Line line, int head, boolean party) {
        var phrase = Phrase.around(line, head);
        if (phrase == null) {
            return Optional.empty();
        }
        var mention = mention(line, phrase, party);
        return party ? mention.filter(this::isParty) : mention;
    }

    /// An organisation, or a noun that stands for some: "AI startups", "a Lyon start-up".
    private boolean isParty(Mention mention) {
        return switch (mention.type()) {
            case ORGANIZATION, PRODUCT, GOVERNMENT -> true;
            case PERSON, PLACE -> false;
            case TOPIC -> {
                var last = mention.text().substring(mention.text().lastIndexOf(' ') + 1);
                yield words.has("crowd-nouns", last) || words.has("organisation-nouns", last);
            }
        };
    }

    /// True when token `inner` hangs below token `outer`.
    private static boolean contains(Line line, int outer, int inner) {
        var at = inner;
        for (var steps = 0; at >= 0 && steps < 60; steps++) {
            if (at == outer) {
                return true;
            }
            at = line.governor(at);
        }
        return false;
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

    private Optional<Mention> nearestName(Line line, int first, boolean party) {
        @Nullable Mention best = null;
        for (var i = first - 1; i >= 0; i--) {
            if (line.token(i).text().equals(";")) {
                break;
            }
            var name = line.nameOn(i);
            if (name != null && isUsable(name, party) && !sources.contains(name.text())) {
                best = name;
                if (line.relation(i).startsWith("nsubj")) {
                    break;
                }
            }
        }
        if (best == null) {
            for (var i = first + 1; i < line.size() && best == null; i++) {
                var name = line.nameOn(i);
                if (name != null
                        && isUsable(name, party)
                        && !sources.contains(name.text())
                        && (line.is(i - 1, "for") || line.is(i - 1, "of"))) {
                    best = name;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isUsable(Mention name, boolean party) {
        return switch (name.type()) {
            case ORGANIZATION, PRODUCT -> true;
            case PERSON -> !party;
            case PLACE, GOVERNMENT, TOPIC -> false;
        };
    }

    /// For counts and measures without a name: the noun that the figure belongs to.
    private static Optional<Found> thing(Line line, int first) {
        var phrase = Phrase.startingAt(line, first + 1);
        if (phrase == null && line.isParsed() && line.governor(first) >= 0) {
            var head = line.governor(first);
            phrase = line.isNoun(head) ? Phrase.around(line, head) : null;
        }
        return phrase == null
                ? Optional.empty()
                : Optional.of(new Found(phrase.common(line, EntityType.TOPIC), 0.5));
    }
}
