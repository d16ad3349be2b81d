package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import java.util.Optional;
import java.util.Set;

/// What a noun phrase stands for: a name, whoever "it" or "the company" means, the owner of "its
/// shares", or for things the phrase itself. Directness is 1 where the phrase names somebody.
final class Referents {
    private static final double PHRASE = 0.95;
    private static final double PRONOUN = 0.85;
    private static final double UNSAID = 0.65;

    private static final Set<String> NAMING =
            Set.of("called", "named", "dubbed", "christened", "nicknamed", "codenamed");

    private final Words words;
    private final Story story;
    private final Set<String> sources;

    /// `sources` are names that only speak, never subjects.
    Referents(Words words, Story story, Set<String> sources) {
        this.words = words;
        this.story = story;
        this.sources = sources;
    }

    /// `party` asks for somebody who can raise, earn or be bought.
    Optional<Found> of(Line line, Phrase phrase, boolean party) {
        if (isUnit(line, phrase) || isTime(line, phrase)) {
            return Optional.empty();
        }
        var name =
                isOnlyWhere(line, phrase) || isAdjective(line, phrase) ? null : phrase.name(line);
        if (name != null && !sources.contains(name.text())) {
            return Optional.of(employer(name).orElseGet(() -> new Found(name, 1)));
        }
        var arm = arm(line, phrase);
        if (arm.isPresent()) {
            return arm.map(m -> new Found(m, 1));
        }
        if (phrase.isPronoun(line) || isPersonal(line, phrase.from())) {
            return pronoun(line, phrase.from(), party).map(m -> new Found(m, PRONOUN));
        }
        return example(line, phrase)
                .or(() -> called(line, phrase))
                .map(m -> new Found(m, 1))
                .or(() -> owner(line, phrase, party))
                .or(() -> complement(line, phrase, party))
                .or(() -> apposed(line, phrase).map(m -> new Found(m, 1)))
                .or(() -> common(line, phrase, party));
    }

    /// "Its Dutch unit, Brill BV, earned": the arm's own name, not its owner's.
    private Optional<Mention> arm(Line line, Phrase phrase) {
        var next = phrase.to();
        if (!DealWords.ARMS.contains(line.lemma(phrase.head()))
                || !isPersonal(line, phrase.from()) && !isOwnedBefore(line, phrase.from())
                || !line.is(next, ",")) {
            return Optional.empty();
        }
        var name = line.nameOn(Math.min(next + 1, line.size() - 1));
        return name == null
                        || name.type() != EntityType.ORGANIZATION
                        || sources.contains(name.text())
                ? Optional.empty()
                : Optional.of(name);
    }

    /// "Its 86% owned affiliate": the figure cuts the phrase short.
    private static boolean isOwnedBefore(Line line, int from) {
        for (var i = from; i >= Math.max(0, from - 3); i--) {
            if (isPersonal(line, i)) {
                return true;
            }
        }
        return false;
    }

    /// What the chief executive counts is the company's.
    private Optional<Found> employer(Mention name) {
        return name.type() == EntityType.PERSON && story.isOfficer(name)
                ? story.main().map(m -> new Found(m, PRONOUN))
                : Optional.empty();
    }

    private Optional<Found> common(Line line, Phrase phrase, boolean party) {
        var head = line.lemma(phrase.head());
        if (phrase.isDefinite(line)) {
            var described = story.described(line, phrase);
            if (described.isPresent()) {
                return described.map(m -> new Found(m, PRONOUN));
            }
            if (words.has("organisation-nouns", head) && !words.has("institutions", head)) {
                return story.antecedent(line, determinerOf(line, phrase), true)
                        .map(m -> new Found(m, PRONOUN))
                        .or(() -> party ? Optional.empty() : unnamed(line, phrase));
            }
        }
        if (phrase.isDefinite(line) && words.has("institutions", head)) {
            var institution = story.main().filter(this::isInstitution);
            if (institution.isPresent()) {
                return institution.map(m -> new Found(m, PRONOUN));
            }
        }
        if (words.has("speakers", head)) {
            return Optional.empty();
        }
        if (isAttribute(line, phrase)) {
            return attribute(line, phrase, party);
        }
        var isNamed = isName(line, phrase) || party && isBareOpening(line, phrase);
        var type = isNamed ? EntityType.ORGANIZATION : EntityType.TOPIC;
        return Optional.of(new Found(phrase.common(line, type), PHRASE));
    }

    /// "The chip start-up" of an article that never names it.
    private static Optional<Found> unnamed(Line line, Phrase phrase) {
        return Optional.of(new Found(phrase.common(line, EntityType.TOPIC), UNSAID));
    }

    /// "Harrow Council" is what "the authority" stands for.
    private boolean isInstitution(Mention name) {
        return words.has("institutions", name.text().substring(name.text().lastIndexOf(' ') + 1));
    }

    /// "Revenue rose", "the deal": whose it is, the story tells; else it stands for itself.
    private Optional<Found> attribute(Line line, Phrase phrase, boolean party) {
        if (party || words.has("time-nouns", line.lemma(phrase.head()))) {
            return Optional.empty();
        }
        return story.protagonist(line)
                .or(() -> story.actingIn(line, phrase.from()))
                .map(m -> new Found(m, UNSAID))
                .or(() -> Optional.of(new Found(phrase.common(line, EntityType.TOPIC), UNSAID)));
    }

    private boolean isAttribute(Line line, Phrase phrase) {
        var word = line.lower(phrase.head());
        var lemma = line.lemma(phrase.head());
        return words.has("empty-nouns", lemma)
                || words.has("empty-nouns", word)
                || isOfSomebody(line, phrase);
    }

    private boolean isOfSomebody(Line line, Phrase phrase) {
        return words.has("attributes", line.lower(phrase.head()))
                || words.has("attributes", line.lemma(phrase.head()));
    }

    /// "The company", but also "the 212-store chain", whose figure cuts the phrase short.
    private static int determinerOf(Line line, Phrase phrase) {
        var start = phrase.from();
        while (!line.tag(start).equals("DT") && start > 0 && start > phrase.from() - 4) {
            start--;
        }
        return line.tag(start).equals("DT") ? start : phrase.from();
    }

    /// "A year", "an hour" right behind a figure: what it is per, nobody's name.
    private static boolean isUnit(Line line, Phrase phrase) {
        var each = phrase.from();
        var isEach =
                line.is(each, "a")
                        || line.is(each, "an")
                        || line.is(each, "per")
                        || line.is(each, "each")
                        || line.is(each, "every");
        var before = isEach ? each - 1 : each - 2;
        var linked = isEach || line.is(each - 1, "per") || line.is(each - 1, "a");
        return linked && before >= 0 && line.figureAt(before) >= 0;
    }

    /// The whole phrase says when.
    private static boolean isTime(Line line, Phrase phrase) {
        return line.timeAt(phrase.head()) >= 0 && line.nameAt(phrase.head()) < 0;
    }

    /// A capitalised phrase inside a sentence that nobody has heard of: a young company.
    private boolean isName(Line line, Phrase phrase) {
        var word = line.token(phrase.head()).text();
        return line.tag(phrase.head()).startsWith("NNP")
                && Character.isUpperCase(word.charAt(0))
                && !words.has("no-names", word)
                && !(line.tag(phrase.head()).equals("NNPS") && line.isFirstWord(phrase.from()));
    }

    /// "Corvane is valued at": a single capitalised word that opens its sentence without an
    /// article, and is no noun that does so, is somebody's name, whatever the tagger takes it for.
    private boolean isBareOpening(Line line, Phrase phrase) {
        var word = line.token(phrase.head()).text();
        return phrase.to() - phrase.from() == 1
                && line.isFirstWord(phrase.from())
                && Character.isUpperCase(word.charAt(0))
                && line.tag(phrase.head()).equals("NN")
                && phrase.to() < line.size()
                && line.isVerb(phrase.to())
                && !words.has("no-names", word)
                && !words.has("time-nouns", line.lemma(phrase.head()))
                && !words.has("crowd-nouns", word);
    }

    /// "The Ohio-based company", "U.S. crude": a place that only narrows the noun behind it.
    private static boolean isOnlyWhere(Line line, Phrase phrase) {
        var name = phrase.name(line);
        if (name == null || line.nameAt(phrase.head()) >= 0) {
            return false;
        }
        var place = name.type() == EntityType.PLACE || name.type() == EntityType.GOVERNMENT;
        return place && possessive(line, phrase) < 0;
    }

    /// "The Trondheim company", "a Trondheim company": what stands before a general noun and is
    /// named only there says where, whatever the annotator takes it for.
    private boolean isAdjective(Line line, Phrase phrase) {
        var name = phrase.name(line);
        return name != null
                && line.tag(phrase.from()).equals("DT")
                && line.nameAt(phrase.head()) < 0
                && words.has("general-nouns", line.lemma(phrase.head()))
                && words.has("organisation-nouns", line.lemma(phrase.head()))
                && possessive(line, phrase) < 0
                && story.namesOnce(name);
    }

    /// The apostrophe of the phrase's possessor, or -1.
    private static int possessive(Line line, Phrase phrase) {
        for (var i = phrase.head() - 1; i > phrase.from(); i--) {
            if (line.tag(i).equals("POS")) {
                return i;
            }
        }
        return -1;
    }

    /// "The airline's annual revenue", "Brimworks' fleet".
    private Optional<Found> owner(Line line, Phrase phrase, boolean party) {
        var apostrophe = possessive(line, phrase);
        if (apostrophe < 0) {
            return Optional.empty();
        }
        var owner = new Phrase(phrase.from(), apostrophe);
        var isSomebody =
                isName(line, owner)
                        || owner.isDefinite(line)
                                && words.has("organisation-nouns", line.lemma(owner.head()));
        return isSomebody && !isTime(line, owner) ? of(line, owner, party) : Optional.empty();
    }

    /// "Shares in Acme", "revenue at the company", "the output of Acme".
    private Optional<Found> complement(Line line, Phrase phrase, boolean party) {
        var next = phrase.to();
        var link =
                line.tag(next).equals("VBN") && line.tag(next + 1).equals("IN") ? next + 1 : next;
        var counts = words.has("counting-nouns", line.lemma(phrase.head()));
        var isPart = words.has("partitive-nouns", line.lemma(phrase.head()));
        if (isPart && line.is(link, "of")) {
            var whole = Phrase.startingAt(line, link + 1);
            return whole == null ? Optional.empty() : of(line, whole, party);
        }
        if (link >= line.size() || !counts && !isOfSomebody(line, phrase)) {
            return Optional.empty();
        }
        return switch (line.lower(link)) {
            case "in", "of", "at", "for", "from" -> {
                var behind = Phrase.startingAt(line, link + 1);
                yield behind == null || isTime(line, behind)
                        ? Optional.empty()
                        : of(line, behind, party).filter(f -> counts || f.isNamed());
            }
            default -> Optional.empty();
        };
    }

    /// "A former manager, Ann Low, who", "Acme, a maker of pumps, which": the name beside.
    private Optional<Mention> apposed(Line line, Phrase phrase) {
        var head = phrase.head();
        var other =
                line.relation(head).equals("appos")
                        ? line.governor(head)
                        : line.dependent(head, "appos");
        if (other < 0) {
            return Optional.empty();
        }
        var name = line.nameOn(other);
        return name == null
                        || name.type() == EntityType.PLACE
                        || name.type() == EntityType.GOVERNMENT
                        || sources.contains(name.text())
                ? Optional.empty()
                : Optional.of(name);
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

    /// "That product, called Forel, extends", "a spin-out named Ovella": the name that is given.
    private static Optional<Mention> called(Line line, Phrase phrase) {
        var next = line.is(phrase.to(), ",") ? phrase.to() + 1 : phrase.to();
        return next + 1 < line.size() && NAMING.contains(line.lower(next))
                ? Optional.ofNullable(line.nameOn(next + 1))
                : Optional.empty();
    }

    Optional<Mention> pronoun(Line line, int at, boolean party) {
        return switch (line.lower(at)) {
            case "he", "she", "his", "her" ->
                    party ? story.antecedent(line, at, true) : story.person(line, at);
            case "it", "its", "they", "their", "them" -> story.antecedent(line, at, party);
            case "we", "our", "us" -> story.main();
            default -> Optional.empty();
        };
    }

    private static boolean isPersonal(Line line, int at) {
        if (!line.tag(at).equals("PRP$")) {
            return false;
        }
        return switch (line.lower(at)) {
            case "its", "their", "his", "her", "our" -> true;
            default -> false;
        };
    }
}
