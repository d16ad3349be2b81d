package gainsay.resolve;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Party;
import gainsay.model.Provenance;
import gainsay.model.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Settles which entity, which topic and which currency each statement of an article means.
/// Thread-safe; the same input gives the same claims on every machine.
public final class Resolver {
    private final Lexicon lexicon;

    public Resolver(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// One claim a statement, in the order given. A statement without a subject becomes a claim
    /// without one.
    public List<Claim> resolve(Article article, List<Statement> statements) {
        var mentions =
                statements.stream()
                        .flatMap(s ->
                                Stream.concat(
                                        Stream.ofNullable(s.subject()),
                                        s.partners().stream().map(p -> p.mention())))
                        .filter(mention -> mention.type() != EntityType.TOPIC)
                        .map(Mention::text)
                        .distinct()
                        .toList();
        var entities = new Entities(lexicon, mentions);
        var topics = new TopicResolver(lexicon);
        var money = new HomeMoney(lexicon, article);
        var provenance = Provenance.of(article);
        return statements.stream().map(s -> claim(provenance, s, entities, topics, money)).toList();
    }

    private static Claim claim(
            Provenance article,
            Statement statement,
            Entities entities,
            TopicResolver topics,
            HomeMoney money) {
        var subject = entity(statement.subject(), entities, topics);
        var scope = statement.scope();
        var topic = subject.filter(e -> e.type() == EntityType.TOPIC).map(Entity::id).orElse(null);
        var mention = statement.subject();
        return new Claim(
                id(article.id(), statement),
                article,
                statement.metric(),
                subject.orElse(null),
                mention == null ? "" : mention.text(),
                money.settled(statement.quantity()),
                isTopical(statement.metric()) ? scope.withTopic(topic) : scope,
                statement.partners().stream()
                        .map(p -> new Party(p.role(), entities.of(p.mention()), p.mention().text()))
                        .toList(),
                statement.modality(),
                statement.attribution(),
                statement.evidence(),
                origin(statement.attribution(), subject),
                statement.confidence());
    }

    private static boolean isTopical(String metric) {
        return metric.equals("capital_total") || metric.equals("market_size");
    }

    private static Optional<Entity> entity(
            @Nullable Mention mention, Entities entities, TopicResolver topics) {
        if (mention == null) {
            return Optional.empty();
        }
        return mention.type() == EntityType.TOPIC
                ? topics.of(mention.text())
                : Optional.of(entities.of(mention));
    }

    /// A source that a claim names for itself is its voice; a company speaking of itself is not.
    private static @Nullable String origin(@Nullable String attribution, Optional<Entity> subject) {
        if (attribution == null) {
            return null;
        }
        var slug = Slug.of(attribution);
        return slug.isEmpty() || subject.map(Entity::id).filter(slug::equals).isPresent()
                ? null
                : slug;
    }

    private static String id(String article, Statement statement) {
        var span = statement.quantity().span();
        var key = article + "|" + span.start() + "|" + span.end() + "|" + statement.metric();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
            return "c-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
