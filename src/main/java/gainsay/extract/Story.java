package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import java.util.List;
import java.util.Optional;

/// Who an article is talking about as it goes on: what "it" and "the company" stand for.
final class Story {
    private static final int FAR_BACK = 6;

    /// Sentences back to which a subject is still what "it" stands for.
    private static final int NEAR = 2;

    private final List<Line> lines;
    private final Words words;
    private final Cast cast;
    private final Descriptions descriptions;
    private final Optional<Mention> main;
    private final boolean mainIsClear;

    /// `brief` is whom a result brief is about.
    Story(List<Line> lines, Words words, Optional<Mention> brief) {
        this.lines = lines;
        this.words = words;
        this.cast = new Cast(lines, words);
        this.descriptions = new Descriptions(lines, words, cast);
        this.main = brief.or(cast::lead);
        this.mainIsClear = brief.isPresent() || cast.isClear();
    }

    Optional<Mention> main() {
        return main;
    }

    /// The one name that the article is about, where there is one.
    Optional<Mention> protagonist() {
        return mainIsClear ? main : Optional.empty();
    }

    /// Who a figure without any subject of its own belongs to: the article's main name where it is
    /// clearly the main one, else whoever was spoken of last.
    Optional<Mention> implied(Line line, int at, boolean organisationOnly) {
        return mainIsClear || cast.leads() ? main : antecedent(line, at, organisationOnly);
    }

    /// The person whom "she" or "his" stands for.
    Optional<Mention> person(Line line, int at) {
        var here = lines.indexOf(line);
        for (var i = here; i >= Math.max(0, here - FAR_BACK); i--) {
            var other = lines.get(i);
            for (var j = i == here ? at - 1 : other.size() - 1; j >= 0; j--) {
                var name = other.nameOn(j);
                if (name != null && name.type() == EntityType.PERSON) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /// The name that a definite phrase, such as "the chipmaker", has been used of.
    Optional<Mention> described(Line line, Phrase phrase) {
        return descriptions.named(line, phrase);
    }

    /// The name that a pronoun or "the company" at token `at` of a line stands for: who is
    /// described so, an earlier subject in the same sentence, the protagonist, the subject of the
    /// sentences before it.
    Optional<Mention> antecedent(Line line, int at, boolean organisationOnly) {
        var definite = line.tag(at).equals("DT") ? Phrase.startingAt(line, at) : null;
        if (definite != null) {
            var named = described(line, definite);
            if (named.isPresent()) {
                return named;
            }
        }
        var own = subjectBefore(line, at, organisationOnly).or(() -> governmentBefore(line, at));
        if (own.isPresent()) {
            return own;
        }
        if (definite != null && mainIsClear) {
            return main;
        }
        return before(line, organisationOnly).or(() -> main);
    }

    private Optional<Mention> before(Line line, boolean organisationOnly) {
        var here = lines.indexOf(line);
        for (var i = here - 1; i >= Math.max(0, here - FAR_BACK); i--) {
            var other = lines.get(i);
            var subject =
                    subject(other, organisationOnly)
                            .or(() -> taken(other, here - FAR_BACK, organisationOnly));
            if (subject.isPresent() && (here - i <= NEAR || !mainIsClear)) {
                return subject;
            }
            if (mainIsClear && here - i >= NEAR) {
                return main;
            }
            var any =
                    other.names().stream()
                            .filter(name -> fits(name, organisationOnly))
                            .findFirst();
            if (any.isPresent() && !mainIsClear) {
                return any;
            }
        }
        return Optional.empty();
    }

    /// A sentence whose subject is itself "it" or "the company" passes on what that stands for.
    private Optional<Mention> taken(Line line, int limit, boolean organisationOnly) {
        if (lines.indexOf(line) <= Math.max(0, limit)) {
            return Optional.empty();
        }
        for (var i = 0; i < line.size(); i++) {
            if (line.relation(i).startsWith("nsubj")) {
                var phrase = Phrase.around(line, i);
                var passes =
                        phrase != null
                                && (line.is(i, "it")
                                        || line.is(i, "they")
                                        || phrase.isDefinite(line)
                                                && isOrganisationNoun(line.lemma(i))
                                                && !words.has("institutions", line.lemma(i)));
                return passes
                        ? antecedent(line, phrase.from(), organisationOnly)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> subjectBefore(Line line, int at, boolean organisationOnly) {
        for (var i = at - 1; i >= 0; i--) {
            var name = line.nameOn(i);
            if (name != null
                    && fits(name, organisationOnly)
                    && (line.relation(i).startsWith("nsubj") || isPossessorOfSubject(line, i))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /// "Japan holds 70%. Its $6.3B": a country that acted in the sentence before.
    private Optional<Mention> governmentBefore(Line line, int at) {
        if (!line.tag(at).startsWith("PRP")) {
            return Optional.empty();
        }
        var here = lines.indexOf(line);
        if (here == 0 || lines.get(here - 1).sentence().block() != line.sentence().block()) {
            return Optional.empty();
        }
        var before = lines.get(here - 1);
        for (var i = 0; i < before.size(); i++) {
            var name = before.nameOn(i);
            if (name != null
                    && before.relation(i).startsWith("nsubj")
                    && name.type() != EntityType.PERSON
                    && !cast.isVoice(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isPossessorOfSubject(Line line, int i) {
        return line.relation(i).equals("nmod:poss")
                && line.governor(i) >= 0
                && line.relation(line.governor(i)).startsWith("nsubj");
    }

    private boolean fits(Mention name, boolean organisationOnly) {
        return Cast.isActor(name)
                && !cast.isVoice(name)
                && (!organisationOnly || name.type() != EntityType.PRODUCT);
    }

    /// The name that a sentence is about: its subject's where it was parsed, else its first.
    private Optional<Mention> subject(Line line, boolean organisationOnly) {
        for (var i = 0; i < line.size(); i++) {
            var name = line.nameOn(i);
            if (name != null
                    && fits(name, organisationOnly)
                    && (!line.isParsed()
                            || line.relation(i).startsWith("nsubj")
                            || isPossessorOfSubject(line, i))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    boolean isOrganisationNoun(String lemma) {
        return words.has("organisation-nouns", lemma);
    }
}
