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

    /// The one name that the paragraph, or else the article, is about, where there is one.
    Optional<Mention> protagonist(Line line) {
        var local = labelled(line);
        return local.isPresent() || !mainIsClear ? local : main;
    }

    /// Whom the bold words that open the block name first.
    private Optional<Mention> labelled(Line line) {
        return Label.of(line.block(), line.text())
                .flatMap(label ->
                        lines.stream()
                                .filter(other -> other.block().equals(line.block()))
                                .flatMap(other -> other.names().stream())
                                .filter(name -> label.contains(name.span()) && fits(name, false))
                                .findFirst());
    }

    /// Who a figure without any subject of its own belongs to: the article's main name where it is
    /// clearly the main one, else whoever was spoken of last.
    Optional<Mention> implied(Line line, int at, boolean organisationOnly) {
        var protagonist = protagonist(line);
        return protagonist.isPresent()
                ? protagonist
                : cast.leads() ? main : antecedent(line, at, organisationOnly);
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
        var local = labelled(line);
        if (local.isPresent() && (definite != null || isFirstBehind(line))) {
            return local;
        }
        if (definite != null && mainIsClear) {
            return main;
        }
        return before(line, organisationOnly).or(() -> main);
    }

    private boolean passesOn(Line line, int head, Phrase phrase) {
        return line.is(head, "it")
                || line.is(head, "they")
                || phrase.isDefinite(line)
                        && isOrganisationNoun(line.lemma(head))
                        && !words.has("institutions", line.lemma(head));
    }

    /// No sentence of the same block that names anybody stands before.
    private boolean isFirstBehind(Line line) {
        var here = lines.indexOf(line);
        return here == 0
                || !lines.get(here - 1).block().equals(line.block())
                || subject(lines.get(here - 1), false).isEmpty();
    }

    /// The name that an earlier clause of the sentence is about.
    Optional<Mention> actingIn(Line line, int at) {
        return subjectBefore(line, at, false);
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
                    other.names().stream().filter(name -> fits(name, organisationOnly)).findFirst();
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
                return phrase != null && passesOn(line, i, phrase)
                        ? antecedent(line, phrase.from(), organisationOnly)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> subjectBefore(Line line, int at, boolean organisationOnly) {
        for (var i = at - 1; i >= 0; i--) {
            var name = line.nameOn(i);
            var acts = line.relation(i).startsWith("nsubj");
            if (name != null
                    && fits(name, organisationOnly)
                    && (acts || isPossessorOfSubject(line, i))) {
                return Optional.of(name);
            }
            if (name == null && acts && line.isNoun(i) && isOrganisationNoun(line.lemma(i))) {
                return someBody(line, i);
            }
        }
        return Optional.empty();
    }

    /// "A shareholder group said it", "the company said it".
    private Optional<Mention> someBody(Line line, int head) {
        var phrase = Phrase.around(line, head);
        if (phrase == null) {
            return Optional.empty();
        }
        var name = phrase.name(line);
        if (name != null && fits(name, true)) {
            return Optional.of(name);
        }
        var known =
                phrase.isDefinite(line) && line.tag(phrase.from()).equals("DT")
                        ? antecedent(line, phrase.from(), true)
                        : Optional.<Mention>empty();
        return known.or(() -> Optional.of(phrase.common(line, EntityType.TOPIC)));
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
                    && name.type() != EntityType.PLACE
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

    boolean namesOnce(Mention name) {
        return lines.stream()
                        .flatMap(line -> line.names().stream())
                        .filter(other -> other.text().equals(name.text()))
                        .limit(2)
                        .count()
                == 1;
    }

    /// Somebody the article calls chairman, founder, chief executive.
    boolean isOfficer(Mention person) {
        return lines.stream().anyMatch(line -> isOfficer(line, person));
    }

    private boolean isOfficer(Line line, Mention person) {
        for (var i = 0; i < line.size(); i++) {
            var name = line.nameOn(i);
            if (name != null
                    && name.text().equals(person.text())
                    && (holdsOffice(line, i - 3, i)
                            || line.is(line.lastOfName(i) + 1, ",")
                                    && holdsOffice(
                                            line,
                                            line.lastOfName(i) + 1,
                                            line.lastOfName(i) + 6))) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsOffice(Line line, int from, int to) {
        for (var i = Math.max(0, from); i < Math.min(to, line.size()); i++) {
            if (words.has("officers", line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    boolean isOrganisationNoun(String lemma) {
        return words.has("organisation-nouns", lemma);
    }
}
