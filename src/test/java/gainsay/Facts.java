package gainsay;

import gainsay.model.Article;
import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Finding;
import gainsay.model.Metadata;
import gainsay.model.Modality;
import gainsay.model.Party;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Relation;
import gainsay.model.Role;
import gainsay.model.Scope;
import gainsay.model.Span;
import gainsay.model.Strength;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Small articles and claims for tests that need to say what is in them.
public final class Facts {
    public static final Entity TOLVA =
            new Entity(
                    "tolva",
                    "Tolva Robotics",
                    EntityType.ORGANIZATION,
                    List.of("Tolva", "Tölva Robótica"));
    public static final Entity BANK =
            new Entity("north-bank", "North Bank", EntityType.ORGANIZATION, List.of());

    private Facts() {}

    /// An article whose id depends on source and text, as the bytes of a file would have it.
    public static Article article(String source, String text) {
        return article(source, text, LocalDate.of(2026, 3, 1));
    }

    public static Article article(String source, String text, @Nullable LocalDate published) {
        var file = source.substring(source.lastIndexOf('/') + 1);
        var id = "a-" + Integer.toHexString((file + text).hashCode());
        return new Article(
                id,
                source,
                Integer.toHexString(text.hashCode()),
                text,
                new Metadata(null, List.of(), "The Örtliche Post", published, "meta", null, "en"),
                List.of(),
                List.of());
    }

    /// A claim of "valuation" whose figure is the article's whole text.
    public static Claim claim(Article article, @Nullable String low, @Nullable String high) {
        return claim(article, 0, "valuation", TOLVA, low, high);
    }

    public static Claim claim(
            Article article,
            int start,
            String metric,
            @Nullable Entity subject,
            @Nullable String low,
            @Nullable String high) {
        var span = new Span(start, article.text().length());
        var sentence = new Span(0, article.text().length());
        return new Claim(
                "c-" + article.id().substring(2) + "-" + start + "-" + metric,
                Provenance.of(article),
                metric,
                subject,
                subject == null ? "" : "its",
                new Quantity(
                        span,
                        span.in(article.text()),
                        low == null ? null : new BigDecimal(low),
                        high == null ? null : new BigDecimal(high),
                        "USD",
                        low == null ? Bound.AT_MOST : high == null ? Bound.OVER : Bound.EXACT,
                        BigDecimal.ONE,
                        null,
                        null,
                        null),
                Scope.NONE,
                List.of(new Party(Role.INVESTOR, BANK, "the Bank")),
                Modality.ASSERTED,
                null,
                Evidence.of(article, sentence, Zone.BODY, List.of("Money")),
                null,
                0.9);
    }

    public static Claim about(Claim claim, Window window, Modality modality, Zone zone) {
        var evidence = claim.evidence();
        return new Claim(
                claim.id(),
                claim.article(),
                claim.metric(),
                claim.subject(),
                claim.mention(),
                claim.quantity(),
                claim.scope().withWindow(window),
                claim.parties(),
                modality,
                claim.attribution(),
                new Evidence(
                        evidence.span(),
                        evidence.exact(),
                        evidence.prefix(),
                        evidence.suffix(),
                        zone,
                        evidence.section()),
                claim.origin(),
                claim.confidence());
    }

    public static Finding finding(String id, Relation relation, double score, Claim... claims) {
        return new Finding(
                id,
                relation,
                relation == Relation.CONTRADICTS ? Strength.STRICT : null,
                claims[0].metric(),
                Stream.of(claims).map(List::of).toList(),
                "They differ.",
                List.of(),
                List.of(),
                null,
                claims.length,
                score,
                null);
    }

    /// The court's key, near enough for tests.
    public static String matter(Claim claim) {
        var subject = claim.subject();
        return (subject == null ? "?" : subject.id()) + "|" + claim.metric() + "|money";
    }
}
