package gainsay.extract;

import gainsay.model.EntityType;
import gainsay.model.Mention;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who and what stands where in a sentence that buys or sells: who acts, what is bought, from whom.
final class DealParties {
    private final Story story;

    DealParties(Story story) {
        this.story = story;
    }

    /// Who acts: the name that the sentence's main clause is about, nearest before the verb and not
    /// behind a preposition.
    @Nullable Mention owner(Line line, int before) {
        var possessor = possessorOf(line, before);
        if (possessor != null) {
            return possessor;
        }
        Mention best = null;
        for (var i = 0; i < before; i++) {
            var name = line.nameOn(i);
            if (name != null
                    && isParty(name, line)
                    && (i == 0 || line.nameAt(i - 1) != line.nameAt(i))
                    && !isBehindPreposition(line, i)) {
                var end = line.lastOfName(i);
                if (line.tag(end + 1).equals("POS") && end + 2 < before && best != null) {
                    continue;
                }
                if (best == null || startsClause(line, i)) {
                    best = name;
                }
            }
        }
        if (best == null) {
            best = leader(line, before);
        }
        if (best != null) {
            return best;
        }
        for (var i = 0; i < before; i++) {
            if (line.tag(i).equals("PRP") && line.lower(i).equals("it")
                    || line.is(i, "the")
                            && story.isOrganisationNoun(
                                    line.token(Math.min(i + 1, line.size() - 1)).lemma())) {
                return story.antecedent(line, i, true).orElse(null);
            }
        }
        return null;
    }

    /// "An investor group led by Ann Low said it bought": who stands behind a group without name.
    private static @Nullable Mention leader(Line line, int before) {
        for (var i = 1; i < before - 1; i++) {
            if (line.is(i, "by") && DealWords.LED.contains(line.lower(i - 1))) {
                for (var j = i + 1; j < Math.min(before, i + 6); j++) {
                    var name = line.nameOn(j);
                    if (name != null
                            && name.type() != EntityType.PLACE
                            && name.type() != EntityType.GOVERNMENT) {
                        return name;
                    }
                }
                return null;
            }
        }
        return null;
    }

    /// "Acme's $5 million offer": whose deal it is, where the noun itself says so.
    private static @Nullable Mention possessorOf(Line line, int noun) {
        if (line.isVerb(noun) && !line.lower(noun).endsWith("ing")) {
            return null;
        }
        for (var i = noun - 1; i >= Math.max(0, noun - 6); i--) {
            var name = line.nameOn(i);
            if (name != null) {
                return isPossessor(line, i) && name.type() == EntityType.ORGANIZATION ? name : null;
            }
            if (line.isVerb(i) || line.tag(i).equals("IN") || line.tag(i).equals("TO")) {
                return null;
            }
        }
        return null;
    }

    /// "A said B agreed to buy C": the later name acts where a saying verb stands before it.
    private static boolean startsClause(Line line, int i) {
        for (var j = i - 1; j >= Math.max(0, i - 4); j--) {
            switch (line.lower(j)) {
                case "said", "says", "that", "when", "as", "after", "'s", "’s", "its", "which" -> {
                    return true;
                }
                default -> {
                    if (DealWords.ARMS.contains(line.lower(j))) {
                        return true;
                    }
                    if (line.nameAt(j) >= 0 || isComma(line, j) && !isArm(line, j - 1)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isComma(Line line, int i) {
        return line.token(i).text().equals(",");
    }

    /// "Its 86% owned affiliate, Acme": the arm's own name follows.
    private static boolean isArm(Line line, int i) {
        return i >= 0 && DealWords.ARMS.contains(line.lower(i));
    }

    /// Also whom somebody told: "told the exchange it had bought".
    private static boolean isBehindPreposition(Line line, int i) {
        for (var j = i - 1; j >= Math.max(0, i - 3); j--) {
            switch (line.lower(j)) {
                case "which", "whom", "where", "that" -> {
                    return false;
                }
                case "of", "by", "from", "for", "with", "to", "in", "at", "on" -> {
                    return true;
                }
                case "tell", "told", "tells", "informed", "notified", "asked" -> {
                    return true;
                }
                default -> {
                    if (line.nameAt(j) >= 0 || line.isVerb(j)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /// What is bought: the name that the object names, behind "stake in" or "shares of", else its
    /// noun phrase.
    @Nullable Mention object(Line line, int from, int end) {
        Mention owner = null;
        for (var i = from; i < end; i++) {
            var name = line.nameOn(i);
            if (name == null || line.nameAt(i) == line.nameAt(i - 1) && i > from) {
                continue;
            }
            if (isPossessor(line, i)) {
                owner = name;
                continue;
            }
            if (name.type() != EntityType.PLACE && name.type() != EntityType.GOVERNMENT) {
                return name;
            }
        }
        var phrase = common(line, from, end);
        return phrase == null ? owner : phrase;
    }

    private @Nullable Mention common(Line line, int from, int end) {
        for (var i = from; i < end; i++) {
            var phrase = Phrase.startingAt(line, i);
            if (phrase == null || phrase.isPronoun(line) || phrase.from() >= end) {
                continue;
            }
            var head = line.lower(phrase.head());
            if (!DealWords.STAKES.contains(head) && line.figureAt(phrase.head()) < 0) {
                return thing(line, phrase);
            }
            i = phrase.to() - 1;
        }
        return null;
    }

    /// "Merger with", "merger agreement with".
    static boolean isWith(Line line, int noun) {
        return line.is(noun + 1, "with") || line.is(noun + 2, "with");
    }

    private static boolean isPossessor(Line line, int i) {
        var end = line.lastOfName(i);
        return line.tag(end + 1).equals("POS")
                || end + 1 < line.size()
                        && (line.lower(end + 1).equals("'s") || line.lower(end + 1).equals("’s"));
    }

    static @Nullable Mention organisation(Line line, int from, int to) {
        for (var i = from; i < Math.min(to, line.size()); i++) {
            var name = line.nameOn(i);
            var party =
                    name != null
                            && name.type() != EntityType.PLACE
                            && name.type() != EntityType.GOVERNMENT;
            if (party && !isPossessor(line, i)) {
                var arm = arm(line, line.lastOfName(i) + 1);
                return arm == null ? name : arm;
            }
        }
        return null;
    }

    /// "Acme Corp unit Bolt Pumps": the unit acts, not the parent.
    private static @Nullable Mention arm(Line line, int after) {
        var arm = after + 1 < line.size() && isArm(line, after) ? line.nameOn(after + 1) : null;
        return arm == null || arm.type() == EntityType.PLACE ? null : arm;
    }

    /// To whom: a name, or "a private investor group".
    static @Nullable Mention receiver(Line line, int to, int end) {
        var named = organisation(line, to + 1, end);
        if (named != null) {
            return named;
        }
        var phrase = Phrase.startingAt(line, to + 1);
        return phrase == null || !line.tag(to + 1).equals("DT")
                ? null
                : phrase.common(line, EntityType.TOPIC);
    }

    private static boolean isParty(Mention name, Line line) {
        return switch (name.type()) {
            case ORGANIZATION, PRODUCT -> true;
            case PERSON -> line.names().indexOf(name) == 0;
            case GOVERNMENT, PLACE, TOPIC -> false;
        };
    }

    /// "Sold the company the right": who "the company" is, the story tells.
    private Mention thing(Line line, Phrase phrase) {
        var known =
                phrase.isDefinite(line) && line.tag(phrase.from()).equals("DT")
                        ? story.described(line, phrase)
                        : Optional.<Mention>empty();
        return known.or(() -> other(line, phrase))
                .orElseGet(() -> phrase.common(line, EntityType.TOPIC));
    }

    /// "The Munich company": whom the story is about, where the sentence does not name it.
    private Optional<Mention> other(Line line, Phrase phrase) {
        return phrase.isDefinite(line)
                        && line.tag(phrase.from()).equals("DT")
                        && story.isOrganisationNoun(line.lemma(phrase.head()))
                ? story.main()
                        .filter(main -> main.type() == EntityType.ORGANIZATION)
                        .filter(main -> line.names().stream().noneMatch(n -> Deal.same(n, main)))
                : Optional.empty();
    }
}
