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
import org.jspecify.annotations.Nullable;

/// The deals of an article: that of the sentence of a price, filled up from the sentence that tells
/// most where its own only says "the transaction".
final class Deals {
    /// Words before an amount among which one says what it is for.
    private static final int REACH = 5;

    private final List<Deal> deals;
    private final List<Line> lines;
    private final Words words;

    Deals(List<Line> lines, Story story, Words words) {
        var reader = new DealReader(new DealParties(story));
        this.words = words;
        this.lines = lines;
        this.deals = lines.stream().map(reader::read).toList();
    }

    /// The deal that a figure of a line is the price of: what its own sentence tells, filled up
    /// from the sentence that tells most about the same deal.
    Deal of(Line line) {
        var here = lines.indexOf(line);
        var own = deals.get(here);
        var best = Deal.NONE;
        for (var i = 0; i < deals.size(); i++) {
            var other = deals.get(i);
            var heading = lines.get(i).block().zone() == Zone.HEADLINE;
            if (i != here && own.agreesWith(other) && score(other, heading) > score(best, false)) {
                best = other;
            }
        }
        var buyer = own.buyer() != null ? own.buyer() : best.buyer();
        var target = own.target() != null ? own.target() : best.target();
        var seller = own.seller() != null ? own.seller() : best.seller();
        return new Deal(
                buyer,
                Deal.same(target, buyer) ? null : target,
                Deal.same(seller, target) || Deal.same(seller, buyer) ? null : seller);
    }

    /// Headlines of the wires are in capitals and cut short.
    private static int score(Deal deal, boolean heading) {
        return 2 * deal.known() - (heading ? 3 : 0);
    }

    /// Whether an amount that nothing else names is the price of a deal: "for $5 million" in a
    /// sentence that buys or sells, "a transaction worth $5 million" in a story that does.
    boolean isPrice(Line line, int first, int last) {
        var linked = false;
        for (var i = first - 1; i >= Math.max(0, first - REACH) && !linked; i--) {
            if (line.figureAt(i) >= 0 && !line.lower(first - 1).equals("or")) {
                return false;
            }
            linked =
                    DealWords.LINKS.contains(line.lower(i))
                            || DealWords.PAYS.contains(line.lower(i));
        }
        linked |= DealWords.BIDS.contains(line.lower(Math.min(last + 1, line.size() - 1)));
        if (!linked || isEach(line, last)) {
            return false;
        }
        var target = deals.get(lines.indexOf(line)).target();
        if (target != null) {
            return isBusiness(target);
        }
        return mentionsDeal(line) && of(line).known() >= 4;
    }

    /// "Sold 4,000 cells for": so many of what is no business.
    boolean isOfGoods(Line line) {
        var target = deals.get(lines.indexOf(line)).target();
        if (target == null || isBusiness(target)) {
            return false;
        }
        for (var i = 1; i < line.size(); i++) {
            if (line.token(i).span().start() == target.span().start()) {
                return line.figureAt(i - 1) >= 0
                        && line.figures().get(line.figureAt(i - 1)).unit().equals("1");
            }
        }
        return false;
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
            if (DealWords.PURCHASES.contains(word)
                    || DealWords.BIDS.contains(word)
                    || DealWords.TRANSACTIONS.contains(word)) {
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
        var taken = all.stream().anyMatch(p -> p.role() == role || Deal.same(p.mention(), party));
        if (party != null && !Deal.same(party, subject) && !taken) {
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
                        || Deal.same(subject, deal.buyer())
                        || Deal.same(subject, deal.seller())
                        || target.type() == EntityType.ORGANIZATION
                                && subject.type() != EntityType.TOPIC
                                && deal.buyer() != null;
        return Optional.ofNullable(weak ? target : subject);
    }

    /// "The purchase, valued at $5 million": the amount is what a deal is worth, not a company.
    boolean isWorthOfDeal(Line line, int first) {
        for (var i = first - 1; i >= Math.max(0, first - REACH); i--) {
            if (DealWords.TRANSACTIONS.contains(line.lower(i))) {
                return of(line).known() >= 4;
            }
            if (line.figureAt(i) >= 0 || line.nameAt(i) >= 0) {
                return false;
            }
        }
        return false;
    }
}
