package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Bound;
import gainsay.model.Direction;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Mention;
import gainsay.model.Quantity;
import gainsay.model.Role;
import gainsay.model.Scope;
import gainsay.model.Statement;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns a draft into a statement: scope, parties, modality, attribution, evidence, confidence.
final class StatementWriter {
    private static final Map<String, Role> ROLES =
            Map.of(
                    "lead_investor", Role.LEAD_INVESTOR,
                    "investor", Role.INVESTOR,
                    "acquirer", Role.ACQUIRER,
                    "target", Role.TARGET,
                    "seller", Role.SELLER,
                    "customer", Role.CUSTOMER,
                    "supplier", Role.SUPPLIER);

    /// Companies and stakes cost more than shares.
    private static final BigDecimal SMALLEST_PRICE = BigDecimal.valueOf(50_000);

    private final MetricChooser metrics;
    private final ScopeFinder scopes;
    private final Attribution attribution;
    private final Confidence confidence;

    StatementWriter(Lexicon lexicon, WindowGrammar windows, MetricChooser metrics) {
        this.metrics = metrics;
        this.scopes = new ScopeFinder(windows);
        this.attribution = new Attribution(lexicon);
        this.confidence = new Confidence(lexicon.reliability());
    }

    Statement write(Article article, Draft draft, Deals deals, Moods moods) {
        var priced = isUnnamedPrice(draft, deals) ? asPrice(draft) : draft;
        if (priced.metric().equals("acquisition_price") && deals.isOfGoods(draft.line())) {
            return write(article, draft.as("money", draft.subject(), draft.directness()), moods);
        }
        return priced.metric().equals("acquisition_price")
                ? deal(write(article, priced, moods), deals.of(draft.line()))
                : write(article, priced, moods);
    }

    /// Nothing names the amount, or what names it is no company, and the sentence buys or sells. A
    /// purchase of groceries has been ruled out before.
    private static boolean isUnnamedPrice(Draft draft, Deals deals) {
        var quantity = draft.quantity();
        var open = draft.metric().equals("money") || draft.subject() == null && quantity.isMoney();
        var ruledOut = draft.choice().metric().id().equals("acquisition_price");
        var worth =
                draft.metric().equals("valuation")
                        && deals.isWorthOfDeal(draft.line(), draft.first());
        return (open || worth)
                && !ruledOut
                && quantity.isMoney()
                && quantity.per() == null
                && quantity.written().compareTo(SMALLEST_PRICE) >= 0
                && (worth
                        || deals.isPrice(
                                draft.line(),
                                draft.first(),
                                draft.line().lastTokenOf(draft.figure())));
    }

    private static Draft asPrice(Draft draft) {
        return draft.as("acquisition_price", draft.subject(), Math.max(0.6, draft.directness()));
    }

    private static Statement deal(Statement price, Deal deal) {
        var subject = Deals.target(deal, price.subject()).orElse(null);
        var given =
                price.partners().stream()
                        .filter(p -> p.role() != Role.TARGET && !Deal.same(p.mention(), subject))
                        .toList();
        return new Statement(
                price.metric(),
                subject,
                price.quantity(),
                price.scope(),
                Deals.partners(deal, subject, given),
                price.modality(),
                price.attribution(),
                price.evidence(),
                price.confidence());
    }

    private Statement write(Article article, Draft draft, Moods moods) {
        var line = draft.line();
        var span = draft.quantity().span();
        return new Statement(
                draft.metric(),
                draft.subject(),
                signed(draft),
                scope(draft),
                partners(draft),
                moods.of(draft),
                attribution.of(line.sentence(), span).orElse(null),
                evidence(article, line),
                confidence.of(draft));
    }

    /// A figure that another is held against is no part of that one's round.
    private Scope scope(Draft draft) {
        var own = scopes.of(draft.line(), draft.figure(), draft.metric());
        return new Scope(
                own.window(),
                own.topic(),
                draft.per(),
                own.basis(),
                draft.echo() ? null : own.round(),
                own.region(),
                own.segment());
    }

    /// A fall is negative growth, a loss negative profit.
    private static Quantity signed(Draft draft) {
        var q = draft.quantity();
        var falls = draft.metric().equals("growth") && q.direction() == Direction.DOWN;
        var loses = draft.metric().equals("profit") && draft.choice().negative();
        if (!falls && !loses || q.written().signum() < 0) {
            return q;
        }
        return new Quantity(
                q.span(),
                q.text(),
                negated(q.high()),
                negated(q.low()),
                q.unit(),
                mirrored(q.bound()),
                q.step(),
                q.direction(),
                q.counted(),
                q.per());
    }

    /// More than 10 percent down is less than minus 10.
    private static Bound mirrored(Bound bound) {
        return switch (bound) {
            case OVER -> Bound.UNDER;
            case UNDER -> Bound.OVER;
            case AT_LEAST -> Bound.AT_MOST;
            case AT_MOST -> Bound.AT_LEAST;
            case NEARLY -> Bound.JUST_OVER;
            case JUST_OVER -> Bound.NEARLY;
            case ABOUT, EXACT -> bound;
        };
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal value) {
        return value == null ? null : value.negate();
    }

    private List<Statement.Partner> partners(Draft draft) {
        var line = draft.line();
        var captures =
                new java.util.TreeMap<>(
                        metrics.parties(
                                draft.metric(),
                                line,
                                draft.first(),
                                line.lastTokenOf(draft.figure())));
        captures.putAll(draft.choice().captures());
        var partners = new ArrayList<Statement.Partner>();
        captures.forEach((name, phrase) -> {
            var role = Optional.ofNullable(ROLES.get(name));
            if (role.isPresent()) {
                for (var mention : line.namesBetween(phrase.from(), phrase.to())) {
                    if (isOther(mention, draft.subject())) {
                        partners.add(new Statement.Partner(role.get(), mention));
                    }
                }
            }
        });
        var owner = draft.owner();
        var subject = draft.subject();
        if (owner != null
                && subject != null
                && subject.type() == EntityType.TOPIC
                && !metrics.isAboutTopic(draft.metric())) {
            partners.add(new Statement.Partner(Role.CO_SUBJECT, owner));
        }
        return partners;
    }

    private static boolean isOther(Mention mention, @Nullable Mention subject) {
        return subject == null || !mention.text().equals(subject.text());
    }

    private static Evidence evidence(Article article, Line line) {
        var block = line.block();
        var whole =
                block.zone() == Zone.LIST_ITEM
                        || block.zone() == Zone.TAKEAWAY
                        || block.zone() == Zone.HEADING
                        || block.zone() == Zone.HEADLINE;
        return Evidence.of(
                article,
                whole ? block.span() : line.sentence().span(),
                block.zone(),
                block.section());
    }
}
