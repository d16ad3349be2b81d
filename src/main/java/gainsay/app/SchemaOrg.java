package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Finding;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Claims, and reviews of what people have ruled on, in the words of schema.org.
final class SchemaOrg {
    static final String HEAD = "{\"@context\":\"https://schema.org\",\"@graph\":[";

    private static final String NAMESPACE = "urn:gainsay:";

    private SchemaOrg() {}

    static String claim(Claim claim) {
        return Inert.jsonInPage(JsonOut.contract(out -> claim(out, claim)));
    }

    private static void claim(JsonOut out, Claim claim) {
        out.text("@type", "Claim");
        out.text("@id", NAMESPACE + claim.id());
        out.text("identifier", claim.id());
        out.text("name", name(claim));
        out.text("text", claim.evidence().exact());
        var subject = claim.subject();
        if (subject != null) {
            out.object("about", about -> entity(about, subject));
        }
        out.object("mainEntity", value -> quantity(value, claim));
        if (claim.scope().window().isAnchored()) {
            out.text("temporalCoverage", claim.scope().window().iso());
        }
        out.text("keywords", MetricNames.of(claim.metric()) + ", " + claim.modality().label());
        if (claim.attribution() != null) {
            out.text("creditText", claim.attribution());
        }
        out.object("appearance", article -> article(article, claim.article()));
    }

    private static String name(Claim claim) {
        var subject = claim.subject();
        return MetricNames.of(claim.metric())
                + (subject == null ? "" : " of " + subject.name())
                + ": "
                + claim.quantity().text();
    }

    private static void entity(JsonOut out, Entity entity) {
        out.text(
                "@type",
                switch (entity.type()) {
                    case ORGANIZATION -> "Organization";
                    case PERSON -> "Person";
                    case GOVERNMENT -> "GovernmentOrganization";
                    case PRODUCT -> "Product";
                    case PLACE -> "Place";
                    case TOPIC -> "DefinedTerm";
                });
        out.text("@id", NAMESPACE + "entity:" + Sources.path(entity.id()));
        out.text("name", entity.name());
        if (!entity.aliases().isEmpty()) {
            out.texts("alternateName", entity.aliases());
        }
    }

    private static void quantity(JsonOut out, Claim claim) {
        var quantity = claim.quantity();
        out.text("@type", quantity.isMoney() ? "MonetaryAmount" : "QuantitativeValue");
        out.text("name", MetricNames.of(claim.metric()));
        if (quantity.isMoney()) {
            out.text("currency", quantity.unit());
        } else {
            out.text("unitText", quantity.unit());
        }
        bounds(out, quantity);
        out.text("description", quantity.bound().sign() + " " + quantity.text());
    }

    private static void bounds(JsonOut out, Quantity quantity) {
        var low = quantity.low();
        var high = quantity.high();
        if (low != null && high != null && low.compareTo(high) == 0) {
            out.number("value", low);
            return;
        }
        if (low != null) {
            out.number("minValue", low);
        }
        if (high != null) {
            out.number("maxValue", high);
        }
    }

    private static void article(JsonOut out, Provenance article) {
        out.text("@type", "Article");
        out.text("@id", NAMESPACE + article.id());
        out.text("identifier", "sha256:" + article.sha256());
        out.text("headline", Objects.requireNonNullElse(article.title(), article.source()));
        if (article.published() != null) {
            out.text("datePublished", article.published());
        }
        if (article.publisher() != null) {
            out.object(
                    "publisher",
                    publisher -> {
                        publisher.text("@type", "Organization");
                        publisher.text("name", article.publisher());
                    });
        }
        Sources.web(article).ifPresent(url -> out.text("url", url));
    }

    /// One review for each side of a finding that a person has accepted. It says that the claim is
    /// disputed, and by whom; which side is right nobody has ruled.
    static Stream<String> reviews(Finding finding) {
        var reviews = new ArrayList<String>();
        var ruling = Objects.requireNonNull(finding.ruling());
        var sides = finding.sides();
        for (var i = 0; i < sides.size(); i++) {
            var number = i;
            var other =
                    IntStream.range(0, sides.size())
                            .filter(j -> j != number)
                            .mapToObj(sides::get)
                            .flatMap(List::stream)
                            .map(Claim::article)
                            .distinct()
                            .toList();
            var reviewed = sides.get(i).getFirst();
            reviews.add(
                    Inert.jsonInPage(
                            JsonOut.contract(
                                    out -> review(out, finding, ruling, number, reviewed, other))));
        }
        return reviews.stream();
    }

    private static void review(
            JsonOut out,
            Finding finding,
            Ruling ruling,
            int number,
            Claim reviewed,
            List<Provenance> other) {
        out.text("@type", "ClaimReview");
        out.text("@id", NAMESPACE + finding.id() + ":" + (number + 1));
        out.text("identifier", finding.id());
        out.text("claimReviewed", reviewed.evidence().exact());
        out.text("datePublished", ruling.when().toString().substring(0, 10));
        out.object(
                "author",
                author -> {
                    author.text("@type", "Person");
                    author.text("name", ruling.who());
                });
        out.object("itemReviewed", claim -> claim(claim, reviewed));
        out.object("reviewRating", rating -> rating(rating, finding));
        out.text("reviewBody", body(finding, ruling));
        if (!other.isEmpty()) {
            out.objects("citation", other, SchemaOrg::article);
        }
    }

    private static void rating(JsonOut out, Finding finding) {
        out.text("@type", "Rating");
        out.text(
                "alternateName",
                finding.relation() == gainsay.model.Relation.INCONSISTENT
                        ? "Does not add up"
                        : "Disputed: another source says otherwise");
    }

    private static String body(Finding finding, Ruling ruling) {
        var comment = ruling.comment();
        return finding.reason() + (comment == null ? "" : " " + comment);
    }
}
