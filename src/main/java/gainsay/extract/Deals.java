package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Role;
import gainsay.model.Statement;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who buys what from whom in an article: told by the words around verbs and nouns of buying and
/// selling, in the sentence of a price or, where that only says "the transaction", in the story.
final class Deals {
    private static final Set<String> BUYS =
            Set.of(
                    "acquire",
                    "acquires",
                    "acquired",
                    "acquiring",
                    "buy",
                    "buys",
                    "bought",
                    "buying",
                    "purchase",
                    "purchases",
                    "purchased",
                    "purchasing");
    private static final Set<String> SELLS =
            Set.of("sell", "sells", "sold", "selling", "divest", "divests", "divested");
    private static final Set<String> PURCHASES =
            Set.of("acquisition", "purchase", "takeover", "buyout", "buy-out", "acquistion");
    private static final Set<String> BIDS = Set.of("bid", "offer", "bids", "offers", "proposal");
    private static final Set<String> STAKES =
            Set.of(
                    "stake",
                    "interest",
                    "shares",
                    "stock",
                    "pct",
                    "percent",
                    "common",
                    "unit",
                    "control",
                    "assets",
                    "majority",
                    "rest",
                    "balance",
                    "%",
                    "remainder");
    private static final Set<String> BE = Set.of("be", "been", "was", "were", "being", "is", "are");

    private static final Set<String> PAYS =
            Set.of("pay", "pays", "paid", "paying", "invest", "invested", "investing");
    private static final Set<String> ARMS =
            Set.of("unit", "subsidiary", "affiliate", "arm", "division", "parent");
    private static final Set<String> LINKS =
            Set.of("for", "at", "worth", "valued", "totaling", "totalling", "price", "value", "or");
    private static final Deal NONE = new Deal(null, null, null);

    /// A deal; parts that the sentence does not give are null.
    record Deal(@Nullable Mention buyer, @Nullable Mention target, @Nullable Mention seller) {
        int known() {
            return (buyer == null ? 0 : 2) + (target == null ? 0 : 2) + (seller == null ? 0 : 1);
        }
    }

    private final List<Deal> deals = new ArrayList<>();
    private final List<Line> lines;
    private final Story story;
    private final Words words;

    Deals(List<Line> lines, Story story, Words words) {
        this.words = words;
        this.lines = lines;
        this.story = story;
        for (var line : lines) {
            deals.add(read(line));
        }
    }

    /// The deal that a figure of a line is the price of: what its own sentence tells, filled up
    /// from the sentence that tells most about the same deal.
    Deal of(Line line) {
        var here = lines.indexOf(line);
        var own = deals.get(here);
        var best = NONE;
        for (var i = 0; i < deals.size(); i++) {
            var other = deals.get(i);
            var heading = lines.get(i).block().zone() == Zone.HEADLINE;
            if (i != here && agree(own, other) && score(other, heading) > score(best, false)) {
                best = other;
            }
        }
        var buyer = own.buyer() != null ? own.buyer() : best.buyer();
        var target = own.target() != null ? own.target() : best.target();
        var seller = own.seller() != null ? own.seller() : best.seller();
        return new Deal(
                buyer,
                same(target, buyer) ? null : target,
                same(seller, target) || same(seller, buyer) ? null : seller);
    }

    /// Headlines of the wires are in capitals and cut short.
    private static int score(Deal deal, boolean heading) {
        return 2 * deal.known() - (heading ? 3 : 0);
    }

    private static boolean agree(Deal one, Deal other) {
        return (one.buyer() == null || other.buyer() == null || same(one.buyer(), other.buyer()))
                && (one.target() == null
                        || other.target() == null
                        || same(one.target(), other.target()))
                && !same(one.target(), other.buyer())
                && !same(one.buyer(), other.target());
    }

    /// "Superdrug" and "Superdrug Stores Plc" are one.
    static boolean same(@Nullable Mention one, @Nullable Mention other) {
        if (one == null || other == null) {
            return false;
        }
        var a = one.text().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
        var b = other.text().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
        return (" " + a + " ").contains(" " + b + " ") || (" " + b + " ").contains(" " + a + " ");
    }

    private Deal read(Line line) {
        var best = NONE;
        for (var i = 0; i < line.size(); i++) {
            var found = at(line, i);
            if (found.known() > best.known()) {
                best = found;
            }
        }
        return best;
    }

    private Deal at(Line line, int i) {
        var word = line.lower(i);
        if (BUYS.contains(word) && !line.tag(i).startsWith("NN")) {
            return isPassive(line, i) ? bought(line, i) : buys(line, i);
        }
        if (SELLS.contains(word)) {
            return isPassive(line, i) ? bought(line, i) : sells(line, i);
        }
        if (PURCHASES.contains(word)) {
            return purchase(line, i);
        }
        if (word.equals("sale") && line.is(i + 1, "of")) {
            var after = sells(line, i + 1);
            return new Deal(after.buyer(), after.target(), owner(line, i));
        }
        if (PAYS.contains(word)) {
            return pays(line, i);
        }
        return BIDS.contains(word) ? bid(line, i) : NONE;
    }

    private static boolean isPassive(Line line, int verb) {
        for (var i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (BE.contains(line.lower(i))) {
                return line.lower(verb).endsWith("d") || line.lower(verb).equals("bought");
            }
        }
        return false;
    }

    private Deal buys(Line line, int verb) {
        var end = clauseEnd(line, verb);
        var from = word(line, "from", verb, end);
        return new Deal(
                owner(line, verb),
                object(line, verb + 1, from < 0 ? end : from),
                from < 0 ? null : organisation(line, from + 1, from + 7));
    }

    private Deal bought(Line line, int verb) {
        var by = word(line, "by", verb, Math.min(line.size(), verb + 25));
        var to = by < 0 ? word(line, "to", verb, Math.min(line.size(), verb + 12)) : by;
        return new Deal(
                to < 0 ? null : organisation(line, to + 1, to + 6), owner(line, verb), null);
    }

    private Deal sells(Line line, int verb) {
        var end = clauseEnd(line, verb);
        var to = word(line, "to", verb, end);
        return new Deal(
                to < 0 ? null : receiver(line, to, Math.min(end + 8, to + 20)),
                object(line, verb + 1, to < 0 ? end : to),
                owner(line, verb));
    }

    private Deal purchase(Line line, int noun) {
        var end = clauseEnd(line, noun);
        var of = line.is(noun + 1, "of") ? noun + 1 : word(line, "of", noun, noun + 4);
        if (of < 0) {
            return NONE;
        }
        var by = word(line, "by", of, end);
        var from = word(line, "from", of, end);
        var stop = by < 0 ? from < 0 ? end : from : by;
        return new Deal(
                by < 0 ? owner(line, noun) : organisation(line, by + 1, by + 6),
                object(line, of + 1, stop),
                from < 0 ? null : organisation(line, from + 1, from + 7));
    }

    /// "It paid $6 million for its Acme shares", "invested $2 million in Acme".
    private Deal pays(Line line, int verb) {
        var end = Math.min(line.size(), verb + 12);
        var link = word(line, "for", verb, end);
        link = link < 0 && line.lower(verb).startsWith("inv") ? word(line, "in", verb, end) : link;
        return link < 0
                ? NONE
                : new Deal(owner(line, verb), object(line, link + 1, line.size()), null);
    }

    private Deal bid(Line line, int noun) {
        var link = word(line, "for", noun, noun + 5);
        link = link < 0 && line.is(noun + 1, "to") ? word(line, "buy", noun, noun + 4) : link;
        if (link < 0) {
            var by = line.is(noun + 1, "by") || line.is(noun + 1, "from");
            return by ? new Deal(organisation(line, noun + 2, noun + 8), null, null) : NONE;
        }
        var target = object(line, link + 1, clauseEnd(line, link));
        return target == null ? NONE : new Deal(owner(line, noun), target, null);
    }

    /// Who acts: the name that the sentence's main clause is about, nearest before the verb and not
    /// behind a preposition.
    private @Nullable Mention owner(Line line, int before) {
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
                var end = lastOf(line, i);
                if (line.tag(end + 1).equals("POS") && end + 2 < before && best != null) {
                    continue;
                }
                if (best == null || startsClause(line, i)) {
                    best = name;
                }
            }
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

    private static int lastOf(Line line, int i) {
        var end = i;
        while (end + 1 < line.size() && line.nameAt(end + 1) == line.nameAt(i)) {
            end++;
        }
        return end;
    }

    /// "A said B agreed to buy C": the later name acts where a saying verb stands before it.
    private static boolean startsClause(Line line, int i) {
        for (var j = i - 1; j >= Math.max(0, i - 4); j--) {
            switch (line.lower(j)) {
                case "said", "says", "that", "when", "as", "after", "'s", "’s", "its" -> {
                    return true;
                }
                default -> {
                    if (ARMS.contains(line.lower(j))) {
                        return true;
                    }
                    if (line.nameAt(j) >= 0 || line.token(j).text().equals(",")) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isBehindPreposition(Line line, int i) {
        for (var j = i - 1; j >= Math.max(0, i - 3); j--) {
            switch (line.lower(j)) {
                case "of", "by", "from", "for", "with", "to", "in", "at", "on" -> {
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
    private static @Nullable Mention object(Line line, int from, int end) {
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

    private static @Nullable Mention common(Line line, int from, int end) {
        for (var i = from; i < end; i++) {
            var phrase = Phrase.startingAt(line, i);
            if (phrase == null || phrase.isPronoun(line) || phrase.from() >= end) {
                continue;
            }
            var head = line.lower(phrase.head());
            if (!STAKES.contains(head) && line.figureAt(phrase.head()) < 0) {
                return phrase.common(line, EntityType.TOPIC);
            }
            i = phrase.to() - 1;
        }
        return null;
    }

    private static boolean isPossessor(Line line, int i) {
        var end = lastOf(line, i);
        return line.tag(end + 1).equals("POS")
                || end + 1 < line.size()
                        && (line.lower(end + 1).equals("'s") || line.lower(end + 1).equals("’s"));
    }

    private static @Nullable Mention organisation(Line line, int from, int to) {
        for (var i = from; i < Math.min(to, line.size()); i++) {
            var name = line.nameOn(i);
            var party =
                    name != null
                            && name.type() != EntityType.PLACE
                            && name.type() != EntityType.GOVERNMENT;
            if (party && !isPossessor(line, i)) {
                return name;
            }
        }
        return null;
    }

    /// To whom: a name, or "a private investor group".
    private static @Nullable Mention receiver(Line line, int to, int end) {
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

    private static int word(Line line, String word, int from, int to) {
        for (var i = from + 1; i < Math.min(to, line.size()); i++) {
            if (line.lower(i).equals(word) && line.nameAt(i) < 0) {
                return i;
            }
        }
        return -1;
    }

    private static int clauseEnd(Line line, int from) {
        var i = from + 1;
        while (i < line.size() && !line.isHardBreak(i)) {
            if (line.lower(i).equals("for")
                    && line.figureAt(Math.min(i + 1, line.size() - 1)) >= 0
                    && line.figures().get(line.figureAt(i + 1)).isMoney()) {
                return i;
            }
            i++;
        }
        return i;
    }

    /// Whether an amount that nothing else names is the price of a deal: "for $5 million" in a
    /// sentence that buys or sells, "a transaction worth $5 million" in a story that does.
    boolean isPrice(Line line, int first, int last) {
        var linked = false;
        for (var i = first - 1; i >= Math.max(0, first - 4) && !linked; i--) {
            if (line.figureAt(i) >= 0 && !line.lower(first - 1).equals("or")) {
                return false;
            }
            linked = LINKS.contains(line.lower(i)) || PAYS.contains(line.lower(i));
        }
        linked |= BIDS.contains(line.lower(Math.min(last + 1, line.size() - 1)));
        if (!linked || isEach(line, last)) {
            return false;
        }
        var target = deals.get(lines.indexOf(line)).target();
        if (target != null) {
            return isBusiness(target);
        }
        return mentionsDeal(line) && of(line).known() >= 4;
    }

    /// Groceries and footballers are bought too, but are no acquisitions.
    private boolean isBusiness(Mention target) {
        var last = target.text().substring(target.text().lastIndexOf(' ') + 1);
        return target.type() != EntityType.TOPIC || words.has("business-nouns", last);
    }

    private static boolean isEach(Line line, int last) {
        for (var i = last + 1; i < Math.min(line.size(), last + 3); i++) {
            if (line.is(i, "a") || line.is(i, "per") || line.is(i, "each")) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentionsDeal(Line line) {
        for (var i = 0; i < line.size(); i++) {
            var word = line.lower(i);
            if (PURCHASES.contains(word)
                    || BIDS.contains(word)
                    || word.equals("transaction")
                    || word.equals("merger")
                    || word.equals("deal")) {
                return true;
            }
        }
        return false;
    }

    /// The statement's other parties, with those of its deal.
    static List<Statement.Partner> partners(
            Deal deal, @Nullable Mention subject, List<Statement.Partner> given) {
        var all = new ArrayList<>(given);
        add(all, Role.ACQUIRER, deal.buyer(), subject);
        add(all, Role.SELLER, deal.seller(), subject);
        return all;
    }

    private static void add(
            List<Statement.Partner> all,
            Role role,
            @Nullable Mention party,
            @Nullable Mention subject) {
        var taken = all.stream().anyMatch(p -> p.role() == role || same(p.mention(), party));
        if (party != null && !same(party, subject) && !taken) {
            all.add(new Statement.Partner(role, party));
        }
    }

    /// The target as the subject of its price, where the reading so far named no thing bought.
    static Optional<Mention> target(Deal deal, @Nullable Mention subject) {
        var target = deal.target();
        if (target == null) {
            return Optional.ofNullable(subject);
        }
        var weak =
                subject == null
                        || subject.type() == EntityType.TOPIC && target.type() != EntityType.TOPIC
                        || same(subject, deal.buyer())
                        || same(subject, deal.seller())
                        || target.type() == EntityType.ORGANIZATION
                                && subject.type() != EntityType.TOPIC
                                && deal.buyer() != null;
        return Optional.ofNullable(weak ? target : subject);
    }
}
