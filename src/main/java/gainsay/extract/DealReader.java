package gainsay.extract;

/// Reads a deal from one sentence, by the words around its verbs and nouns of buying and selling.
final class DealReader {
    private final DealParties parties;

    DealReader(DealParties parties) {
        this.parties = parties;
    }

    Deal read(Line line) {
        var best = Deal.NONE;
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
        if (DealWords.BUYS.contains(word) && !line.tag(i).startsWith("NN")) {
            return isPassive(line, i) ? bought(line, i) : buys(line, i);
        }
        if (DealWords.SELLS.contains(word)) {
            return isPassive(line, i) ? bought(line, i) : sells(line, i);
        }
        if (DealWords.PURCHASES.contains(word)) {
            return purchase(line, i);
        }
        if (word.equals("sale") && of(line, i) >= 0) {
            var after = sells(line, of(line, i));
            return new Deal(after.buyer(), after.target(), parties.owner(line, i));
        }
        if (word.equals("merger") && DealParties.isWith(line, i)) {
            return merger(line, i);
        }
        if (word.equals("private")) {
            return takePrivate(line, i);
        }
        if (DealWords.PAYS.contains(word)) {
            return pays(line, i);
        }
        if (DealWords.HOLDINGS.contains(word)) {
            return stake(line, i);
        }
        return DealWords.BIDS.contains(word) ? bid(line, i) : Deal.NONE;
    }

    /// "The sale of", "the sale, for about $5 million, of": the "of" behind, or -1.
    private static int of(Line line, int sale) {
        if (line.is(sale + 1, "of")) {
            return sale + 1;
        }
        var of = line.is(sale + 1, ",") ? word(line, "of", sale, sale + 9) : -1;
        return of > 0 && line.is(of - 1, ",") ? of : -1;
    }

    /// "Its merger with Acme": the other party, whichever of the two is bought.
    private Deal merger(Line line, int noun) {
        var with = word(line, "with", noun, noun + 4);
        var other = DealParties.organisation(line, with + 1, with + 7);
        return other == null ? Deal.NONE : new Deal(other, null, null);
    }

    /// "Will take Acme private".
    private Deal takePrivate(Line line, int adjective) {
        for (var i = adjective - 1; i >= Math.max(0, adjective - 8); i--) {
            if (DealWords.TAKES.contains(line.lower(i)) && line.lower(i).startsWith("t")) {
                var target = parties.object(line, i + 1, adjective);
                return new Deal(parties.owner(line, i), target, null);
            }
        }
        return Deal.NONE;
    }

    private static boolean isPassive(Line line, int verb) {
        for (var i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (DealWords.BE.contains(line.lower(i))) {
                return line.lower(verb).endsWith("d") || line.lower(verb).equals("bought");
            }
        }
        return false;
    }

    private Deal buys(Line line, int verb) {
        var end = clauseEnd(line, verb);
        var from = word(line, "from", verb, end);
        var target = parties.object(line, verb + 1, from < 0 ? end : from);
        var buyer = parties.owner(line, verb);
        return new Deal(
                Deal.same(buyer, target) ? null : buyer,
                target,
                from < 0 ? null : DealParties.organisation(line, from + 1, from + 7));
    }

    private Deal bought(Line line, int verb) {
        var by = word(line, "by", verb, Math.min(line.size(), verb + 25));
        var to = by < 0 ? word(line, "to", verb, Math.min(line.size(), verb + 12)) : by;
        return new Deal(
                to < 0 ? null : DealParties.organisation(line, to + 1, to + 6),
                parties.owner(line, verb),
                null);
    }

    private Deal sells(Line line, int verb) {
        var end = clauseEnd(line, verb);
        var to = word(line, "to", verb, end);
        return new Deal(
                to < 0 ? null : DealParties.receiver(line, to, Math.min(end + 8, to + 20)),
                parties.object(line, verb + 1, to < 0 ? end : to),
                parties.owner(line, verb));
    }

    private Deal purchase(Line line, int noun) {
        var end = clauseEnd(line, noun);
        var of = line.is(noun + 1, "of") ? noun + 1 : word(line, "of", noun, noun + 4);
        if (of < 0) {
            return Deal.NONE;
        }
        var by = word(line, "by", of, end);
        var from = word(line, "from", of, end);
        var stop = by < 0 ? from < 0 ? end : from : by;
        return new Deal(
                by < 0 ? parties.owner(line, noun) : DealParties.organisation(line, by + 1, by + 6),
                parties.object(line, of + 1, stop),
                from < 0 ? null : DealParties.organisation(line, from + 1, from + 7));
    }

    /// "It paid $6 million for its Acme shares", "invested $2 million in Acme".
    private Deal pays(Line line, int verb) {
        var end = Math.min(line.size(), verb + 12);
        var link = word(line, "for", verb, end);
        link = link < 0 && line.lower(verb).startsWith("inv") ? word(line, "in", verb, end) : link;
        return link < 0
                ? Deal.NONE
                : new Deal(
                        parties.owner(line, verb),
                        parties.object(line, link + 1, line.size()),
                        null);
    }

    private Deal bid(Line line, int noun) {
        var link = word(line, "for", noun, noun + 5);
        link = link < 0 && line.is(noun + 1, "to") ? word(line, "buy", noun, noun + 4) : link;
        if (link < 0) {
            var by = line.is(noun + 1, "by") || line.is(noun + 1, "from");
            return new Deal(
                    by
                            ? DealParties.organisation(line, noun + 2, noun + 8)
                            : parties.owner(line, noun),
                    null,
                    null);
        }
        var target = parties.object(line, link + 1, clauseEnd(line, link));
        return target == null ? Deal.NONE : new Deal(parties.owner(line, noun), target, null);
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

    /// "Agreed to take a 15% stake in Acme", "will raise its interest in Acme".
    private Deal stake(Line line, int noun) {
        var taken = false;
        for (var i = noun - 1; i >= Math.max(0, noun - 6) && !taken; i--) {
            taken = DealWords.TAKES.contains(line.lower(i));
        }
        return taken && line.is(noun + 1, "in")
                ? new Deal(
                        parties.owner(line, noun),
                        parties.object(line, noun + 2, clauseEnd(line, noun)),
                        null)
                : Deal.NONE;
    }
}
