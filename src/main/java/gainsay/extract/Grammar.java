package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import java.util.Optional;

/// Whose figure it is by the grammar of its sentence: climbing from the figure, the first owner or
/// subject on the way that can have such a figure.
final class Grammar {
    private static final int HIGHEST = 8;
    private static final int DEEPEST = 60;
    private static final int RELATIVE = 10;
    private static final double SPEAKER = 0.7;

    private final Words words;
    private final Referents referents;

    Grammar(Words words, Referents referents) {
        this.words = words;
        this.referents = referents;
    }

    Optional<Found> subject(Line line, int first, boolean party) {
        if (!line.isParsed()) {
            return Optional.empty();
        }
        var related = related(line, first, party);
        if (related.isPresent()) {
            return related;
        }
        Optional<Found> speaker = Optional.empty();
        var from = -1;
        var at = first;
        for (var steps = 0; steps < HIGHEST && at >= 0; steps++) {
            var near = possessor(line, at, first, party);
            if (near.isEmpty() && isFurnished(line, at, from)) {
                near = accepted(line, at, party);
            }
            if (near.isPresent()) {
                return near;
            }
            var subject = line.isVerb(at) ? line.subjectOf(at) : line.dependent(at, "nsubj");
            if (subject >= 0 && (isSaid(line, at, from) || isToldBy(line, subject, from))) {
                speaker = speaker.isPresent() ? speaker : speaker(line, subject);
            } else if (subject >= 0) {
                var found =
                        contains(line, subject, first)
                                ? ofFigure(line, first, subject, party)
                                : accepted(line, subject, party);
                if (found.isPresent()) {
                    return found;
                }
            }
            from = at;
            at = line.governor(at);
        }
        var opening = opening(line, first, party);
        return opening.isPresent() ? opening : speaker;
    }

    /// "Acme, which builds pumps in Oslo, accounted for": who opens the sentence, where the parser
    /// lost the verb behind the second comma.
    private Optional<Found> opening(Line line, int first, boolean party) {
        var start = 0;
        while (start < first
                && (line.isDateline(start)
                        || !Character.isLetterOrDigit(line.token(start).text().charAt(0)))) {
            start++;
        }
        var phrase = Phrase.startingAt(line, start);
        if (phrase == null || !line.is(phrase.to(), ",")) {
            return Optional.empty();
        }
        for (var i = first - 1; i > phrase.to(); i--) {
            if (line.token(i).text().equals(",")) {
                return line.isFiniteVerb(i + 1)
                        ? accepted(line, phrase.head(), party)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "Ann Low, who will get 17%", "Acme, which has 300 staff": parsers lose relative clauses.
    private Optional<Found> related(Line line, int first, boolean party) {
        for (var i = first - 1; i > 1 && i > first - RELATIVE; i--) {
            if (line.token(i).text().equals(",") || line.isHardBreak(i)) {
                return Optional.empty();
            }
            if (line.is(i, "who") || line.is(i, "which")) {
                var acts = line.isVerb(i + 1) || line.tag(i + 1).equals("MD");
                var before = line.token(i - 1).text().equals(",") ? i - 2 : i - 1;
                var name = line.nameOn(before);
                return acts && name != null
                        ? accepted(line, before, party).filter(Found::isNamed)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Found> possessor(Line line, int at, int first, boolean party) {
        var possessor = line.dependent(at, "nmod:poss");
        return possessor < 0 || possessor == first
                ? Optional.empty()
                : accepted(line, possessor, party);
    }

    /// "A rival with 2,100 sockets": what comes with a noun is that noun's.
    private static boolean isFurnished(Line line, int noun, int from) {
        if (from < 0 || !line.isNoun(noun) || !line.relation(from).startsWith("nmod")) {
            return false;
        }
        var link = line.dependent(from, "case");
        return line.is(link, "with") && line.dependent(noun, "nsubj") < 0;
    }

    /// What X says is not thereby X's; what X reports, as an object, is.
    private boolean isSaid(Line line, int verb, int from) {
        if (!words.has("speech-verbs", line.token(verb).lemma())) {
            return false;
        }
        return from < 0
                || switch (line.relation(from)) {
                    case "obj", "obl", "nmod", "iobj" ->
                            words.has("saying-verbs", line.lemma(verb));
                    default -> true;
                };
    }

    /// "Low cautioned that ...": whatever the verb, a person with a clause speaks.
    private boolean isToldBy(Line line, int subject, int from) {
        var name = line.nameOn(subject);
        return from >= 0
                && name != null
                && name.type() == EntityType.PERSON
                && (line.relation(from).equals("ccomp") || isGuess(line, line.governor(from)));
    }

    private boolean isGuess(Line line, int verb) {
        return verb >= 0 && words.has("guessing-verbs", line.lemma(verb));
    }

    /// Who speaks of figures that nobody else has speaks of its own.
    private Optional<Found> speaker(Line line, int subject) {
        return accepted(line, subject, true).filter(Found::isNamed).map(f -> f.times(SPEAKER));
    }

    /// "$160,000 in API queries can extract ...": the figure is the subject, its noun the thing.
    private Optional<Found> ofFigure(Line line, int first, int subject, boolean party) {
        if (party) {
            return Optional.empty();
        }
        var noun = line.dependent(first, "nmod");
        return noun >= 0
                ? accepted(line, noun, false)
                : line.isNoun(subject) ? accepted(line, subject, false) : Optional.empty();
    }

    private Optional<Found> accepted(Line line, int head, boolean party) {
        var phrase = line.figureAt(head) >= 0 ? null : Phrase.around(line, head);
        if (phrase == null) {
            return Optional.empty();
        }
        var found = referents.of(line, phrase, party);
        return party ? found.filter(f -> Parties.isParty(f.mention(), words)) : found;
    }

    /// True when token `inner` hangs below token `outer`.
    private static boolean contains(Line line, int outer, int inner) {
        var at = inner;
        for (var steps = 0; at >= 0 && steps < DEEPEST; steps++) {
            if (at == outer) {
                return true;
            }
            at = line.governor(at);
        }
        return false;
    }
}
