package gainsay.app;

import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Direction;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Modality;
import gainsay.model.Party;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Role;
import gainsay.model.Scope;
import gainsay.model.Span;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A claim as the contract's JSON object, both ways.
final class ClaimJson {
    private ClaimJson() {}

    static void write(JsonOut out, Claim claim) {
        out.text("id", claim.id());
        out.object("article", article -> provenance(article, claim.article()));
        out.text("metric", claim.metric());
        subject(out, claim);
        out.object("value", value -> quantity(value, claim.quantity()));
        out.object("scope", scope -> scope(scope, claim.scope(), claim.quantity().per()));
        out.objects("parties", claim.parties(), ClaimJson::party);
        out.text("modality", claim.modality().label());
        out.text("attribution", claim.attribution());
        out.object("evidence", evidence -> evidence(evidence, claim.evidence()));
        out.text("origin", claim.origin());
        out.number("confidence", claim.confidence());
    }

    private static void provenance(JsonOut out, Provenance article) {
        out.text("id", article.id());
        out.text("source", article.source());
        out.text("title", article.title());
        out.text("publisher", article.publisher());
        out.text("published", article.published());
        out.text("published_from", article.publishedFrom());
        out.text("url", article.url());
        out.text("sha256", article.sha256());
    }

    private static void subject(JsonOut out, Claim claim) {
        var subject = claim.subject();
        if (subject != null) {
            out.object("subject", entity -> subject(entity, subject, claim.mention()));
            return;
        }
        out.nothing("subject");
        if (out.isExact()) {
            out.text("mention", claim.mention());
        }
    }

    private static void subject(JsonOut out, Entity subject, String mention) {
        out.text("id", subject.id());
        out.text("name", subject.name());
        out.text("type", subject.type());
        out.text("mention", mention);
        out.texts("aliases", subject.aliases());
    }

    private static void quantity(JsonOut out, Quantity quantity) {
        out.number("low", quantity.low());
        out.number("high", quantity.high());
        out.text("unit", quantity.unit());
        out.text("comparator", quantity.bound().sign());
        out.number("step", quantity.step());
        var direction = quantity.direction();
        out.text("direction", direction == null ? null : direction.label());
        out.text("counted", quantity.counted());
        out.text("text", quantity.text());
        out.number("start", quantity.span().start());
        out.number("end", quantity.span().end());
        if (out.isExact()) {
            out.text("bound", quantity.bound());
            out.text("per", quantity.per());
        }
    }

    private static void scope(JsonOut out, Scope scope, @Nullable String per) {
        out.object("window", window -> window(window, scope.window()));
        out.text("topic", scope.topic());
        out.text("per", out.isExact() || scope.per() != null ? scope.per() : per);
        out.text("basis", scope.basis());
        out.text("round", scope.round());
        out.text("region", scope.region());
        if (out.isExact()) {
            out.text("segment", scope.segment());
        }
    }

    private static void window(JsonOut out, Window window) {
        out.text("start", window.start());
        out.text("end", window.end());
        out.text("length", window.length());
        out.text("text", window.text());
    }

    private static void party(JsonOut out, Party party) {
        out.text("role", party.role().label());
        out.text("id", party.entity().id());
        out.text("name", party.entity().name());
        out.text("mention", party.mention());
        if (out.isExact()) {
            out.text("type", party.entity().type());
            out.texts("aliases", party.entity().aliases());
        }
    }

    private static void evidence(JsonOut out, Evidence evidence) {
        out.text("exact", evidence.exact());
        out.text("prefix", evidence.prefix());
        out.text("suffix", evidence.suffix());
        out.number("start", evidence.span().start());
        out.number("end", evidence.span().end());
        out.text("zone", evidence.zone().label());
        out.texts("section", evidence.section());
    }

    static Claim read(JsonIn in) {
        var subject = in.at("subject");
        var mention = in.has("subject") ? subject.text("mention") : in.textOrNull("mention");
        return new Claim(
                in.text("id"),
                provenance(in.at("article")),
                in.text("metric"),
                in.has("subject") ? entity(subject) : null,
                Objects.requireNonNullElse(mention, ""),
                quantity(in.at("value")),
                scope(in.at("scope")),
                in.list("parties", ClaimJson::party),
                Modality.parse(in.text("modality")),
                in.textOrNull("attribution"),
                evidence(in.at("evidence")),
                in.textOrNull("origin"),
                in.fraction("confidence"));
    }

    private static Provenance provenance(JsonIn in) {
        return new Provenance(
                in.text("id"),
                in.text("source"),
                in.textOrNull("title"),
                in.textOrNull("publisher"),
                in.dateOrNull("published"),
                in.textOrNull("published_from"),
                in.textOrNull("url"),
                in.text("sha256"));
    }

    /// The contract gives no type for parties; most are organizations.
    private static Entity entity(JsonIn in) {
        var type = in.has("type") ? EntityType.valueOf(in.text("type")) : EntityType.ORGANIZATION;
        return new Entity(in.text("id"), in.text("name"), type, in.texts("aliases"));
    }

    private static Quantity quantity(JsonIn in) {
        var direction = in.textOrNull("direction");
        return new Quantity(
                span(in),
                in.text("text"),
                in.decimalOrNull("low"),
                in.decimalOrNull("high"),
                in.text("unit"),
                in.has("bound") ? Bound.valueOf(in.text("bound")) : bound(in.text("comparator")),
                in.decimal("step"),
                direction == null ? null : Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                in.textOrNull("counted"),
                in.textOrNull("per"));
    }

    /// `~` is read as leaning to no side.
    private static Bound bound(String sign) {
        return Stream.of(Bound.values())
                .filter(bound -> bound.sign().equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no comparator '" + sign + "'"));
    }

    private static Scope scope(JsonIn in) {
        var window = in.at("window");
        return new Scope(
                new Window(
                        window.dateOrNull("start"),
                        window.dateOrNull("end"),
                        window.periodOrNull("length"),
                        window.textOrNull("text")),
                in.textOrNull("topic"),
                in.textOrNull("per"),
                in.textOrNull("basis"),
                in.textOrNull("round"),
                in.textOrNull("region"),
                in.textOrNull("segment"));
    }

    private static Party party(JsonIn in) {
        return new Party(Role.parse(in.text("role")), entity(in), in.text("mention"));
    }

    private static Evidence evidence(JsonIn in) {
        return new Evidence(
                span(in),
                in.text("exact"),
                in.text("prefix"),
                in.text("suffix"),
                Zone.parse(in.text("zone")),
                in.texts("section"));
    }

    private static Span span(JsonIn in) {
        return new Span(in.integer("start"), in.integer("end"));
    }
}
