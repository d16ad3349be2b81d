package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Zone;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who an article is talking about as it goes on: what "it" and "the company" stand for.
final class Story {
    private static final int FAR_BACK = 6;

    private final List<Line> lines;
    private final Words words;
    private final Optional<Mention> main;
    private boolean mainIsClear;

    /// One name is mentioned more than any other.
    private boolean mainLeads;

    /// `brief` is whom a result brief is about.
    Story(List<Line> lines, Words words, Optional<Mention> brief) {
        this.lines = lines;
        this.words = words;
        this.main = brief.isPresent() ? brief : mainEntity();
        this.mainIsClear |= brief.isPresent();
    }

    /// The organisation or product that the article names most, its headline counting thrice.
    private Optional<Mention> mainEntity() {
        var weights = new HashMap<String, Integer>();
        var first = new HashMap<String, Mention>();
        for (var i = 0; i < lines.size(); i++) {
            var zone = lines.get(i).block().zone();
            var weight = zone == Zone.HEADLINE || i == 0 ? 3 : 1;
            for (var name : lines.get(i).names()) {
                if (isActor(name)) {
                    weights.merge(name.text(), weight, Integer::sum);
                    first.putIfAbsent(name.text(), name);
                }
            }
        }
        var most = weights.values().stream().sorted(Comparator.reverseOrder()).limit(2).toList();
        mainIsClear =
                !most.isEmpty()
                        && most.get(0) >= 4
                        && (most.size() < 2 || most.get(0) >= 2 * most.get(1));
        mainLeads = !most.isEmpty() && (most.size() < 2 || most.get(0) > most.get(1));
        return first.values().stream()
                .filter(name -> weight(weights, name) >= 2)
                .max(
                        Comparator.<Mention>comparingInt(name -> weight(weights, name))
                                .thenComparingInt(name -> -name.span().start()));
    }

    private static int weight(Map<String, Integer> weights, Mention name) {
        return weights.getOrDefault(name.text(), 0);
    }

    Optional<Mention> main() {
        return main;
    }

    /// Who a figure without any subject of its own belongs to: the article's main name where it is
    /// clearly the main one, else whoever was spoken of last.
    Optional<Mention> implied(Line line, int at, boolean organisationOnly) {
        return mainIsClear || mainLeads ? main : antecedent(line, at, organisationOnly);
    }

    /// Countries are not carried on as "it": a dateline or "U.S. crude" would become the subject.
    private static boolean isActor(Mention name) {
        return name.type() == EntityType.ORGANIZATION || name.type() == EntityType.PRODUCT;
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

    /// The name that a pronoun or "the company" at token `at` of a line stands for: an earlier
    /// subject in the same sentence, else the subject of the sentences before it.
    Optional<Mention> antecedent(Line line, int at, boolean organisationOnly) {
        var here = lines.indexOf(line);
        var own = subjectBefore(line, at, organisationOnly).or(() -> governmentBefore(line, at));
        if (own.isPresent()) {
            return own;
        }
        for (var i = here - 1; i >= Math.max(0, here - FAR_BACK); i--) {
            var other = lines.get(i);
            var found = leadingName(other, organisationOnly);
            if (found.isPresent()) {
                return found;
            }
        }
        return main;
    }

    private static Optional<Mention> subjectBefore(Line line, int at, boolean organisationOnly) {
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
                    && name.type() != EntityType.PERSON) {
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

    private static boolean fits(Mention name, boolean organisationOnly) {
        return isActor(name) && (!organisationOnly || name.type() != EntityType.PRODUCT);
    }

    /// The name that a sentence is about: its subject's where it was parsed, else its first.
    private Optional<Mention> leadingName(Line line, boolean organisationOnly) {
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
        return line.names().stream().filter(name -> fits(name, organisationOnly)).findFirst();
    }

    boolean isOrganisationNoun(String lemma) {
        return words.has("organisation-nouns", lemma);
    }
}
